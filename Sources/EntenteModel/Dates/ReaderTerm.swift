/// One date in parts as an English reader has them, so that lists and intervals can leave out what repeats.
struct ReaderTerm {
    /// What of a date is left out because another part of the text says it.
    enum Omission: Int, Comparable {
        case nothing, year, monthAndYear

        static func < (left: Omission, right: Omission) -> Bool { left.rawValue < right.rawValue }
    }

    let prefix: String
    let day: String?
    let month: String?
    let year: String
    let yearSeparator: String
    let suffix: String
    /// Whether the text still names a time of the year without its year; "first half of" does not.
    let canOmitYear: Bool

    init(_ term: DateTerm) {
        prefix = term.certainty.isApproximate || term.isEstimate ? "c. " : ""
        suffix = term.certainty.isUncertain ? "?" : ""
        let year = ReaderYear(term.year)
        var day = term.day.flatMap { ReaderTerm.dayText($0) }
        if let part = term.yearPart {
            month = part.readerText
        } else if let digits = term.month {
            month = ReaderTerm.monthText(digits)
        } else {
            month = nil
        }
        if let stated = day, month == nil { day = "day \(stated) of a month," }
        self.day = day
        canOmitYear = month != nil && term.yearPart?.precision != .semester
        self.year = year.text
        yearSeparator = year.isPhrase && (day != nil || month != nil) ? ", " : " "
    }

    func text(omitting omission: Omission = .nothing) -> String {
        let omission = canOmitYear ? omission : .nothing
        var words: [String] = []
        if let day { words.append(day) }
        if let month, omission < .monthAndYear || day == nil { words.append(month) }
        let start = words.joined(separator: " ")
        let isYearOmitted = omission >= .year
        let separator = start.isEmpty || isYearOmitted ? "" : (start.hasSuffix(",") ? " " : yearSeparator)
        return prefix + start + separator + (isYearOmitted ? "" : year) + suffix
    }

    private static func monthText(_ digits: TwoDigits) -> String? {
        if let month = digits.value { return MonthName.short(month) }
        guard !digits.isUnspecified else { return nil }
        return alternatives(digits.values(in: 1...12)) { MonthName.short($0) }
    }

    private static func dayText(_ digits: TwoDigits) -> String? {
        if let day = digits.value { return "\(day)" }
        guard !digits.isUnspecified else { return nil }
        return alternatives(digits.values(in: 1...31)) { "\($0)" }
    }

    private static func alternatives(_ values: [Int], name: (Int) -> String) -> String? {
        guard let first = values.first, let last = values.last else { return nil }
        if values.count > 3, last - first == values.count - 1 { return "between \(name(first)) and \(name(last)) of" }
        guard values.count > 1 else { return name(first) }
        return values.dropLast().map { name($0) }.joined(separator: ", ") + " or " + name(last)
    }
}

extension DateTerm {
    /// Whether the year is an estimate within a range of years: `1950S2`.
    var isEstimate: Bool {
        guard case .significant(_, let first, let last) = year else { return false }
        return first != last
    }
}
