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
    /// Whether the month stands before the day.
    let monthLeads: Bool
    /// Whether it is a row of numbers, from the year to the day, of which none is left out.
    let isNumeric: Bool

    init(_ term: DateTerm, style: DateStyle = .dayMonth) {
        prefix = term.certainty.isApproximate || term.isEstimate ? "c. " : ""
        suffix = term.certainty.isUncertain ? "?" : ""
        let year = ReaderYear(term.year)
        if style == .iso, let numbers = ReaderTerm.numbers(term) {
            (self.year, month, day) = (year.text, numbers.month, numbers.day)
            (yearSeparator, canOmitYear, monthLeads, isNumeric) = ("-", true, true, true)
            return
        }
        var day = term.day.flatMap { ReaderTerm.dayText($0) }
        if let part = term.yearPart {
            month = part.readerText(style)
        } else if let digits = term.month {
            month = ReaderTerm.monthText(digits, style)
        } else {
            month = nil
        }
        // "between 10 and 19 of" wants its month behind it.
        monthLeads = style == .monthDay && month != nil && day.map { !$0.hasSuffix(" of") } ?? false
        if let stated = day, month == nil { day = "day \(stated) of a month," }
        self.day = day
        canOmitYear = month != nil && term.yearPart?.precision != .semester
        self.year = year.text
        yearSeparator = monthLeads || year.isPhrase && (day != nil || month != nil) ? ", " : " "
        isNumeric = false
    }

    /// The text without what another part says; `followsMonth` where that part names the month and stands before.
    func text(omitting omission: Omission = .nothing, followsMonth: Bool = false) -> String {
        let omission = canOmitYear ? omission : .nothing
        let isYearOmitted = omission >= .year
        if isNumeric {
            return prefix + [isYearOmitted ? nil : year, month, day].compactMap { $0 }.joined(separator: "-") + suffix
        }
        var words: [String] = []
        if let day { words.append(day) }
        let isMonthOmitted = day != nil && (monthLeads ? followsMonth : omission == .monthAndYear)
        if let month, !isMonthOmitted { words.insert(month, at: monthLeads ? 0 : words.endIndex) }
        let start = words.joined(separator: " ")
        let separator = start.isEmpty || isYearOmitted ? "" : (start.hasSuffix(",") ? " " : yearSeparator)
        return prefix + start + separator + (isYearOmitted ? "" : year) + suffix
    }

    /// Month and day as two digits each, where the date is known to the month at least, in a year of four digits.
    private static func numbers(_ term: DateTerm) -> (month: String, day: String?)? {
        guard case .exact(let year) = term.year, (1000...9999).contains(year), term.yearPart == nil,
            let month = term.month?.value
        else { return nil }
        guard let digits = term.day else { return (twoDigits(month), nil) }
        guard let day = digits.value else { return digits.isUnspecified ? (twoDigits(month), nil) : nil }
        return (twoDigits(month), twoDigits(day))
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func monthText(_ digits: TwoDigits, _ style: DateStyle) -> String? {
        if let month = digits.value { return style.name(of: month) }
        guard !digits.isUnspecified else { return nil }
        return alternatives(digits.values(in: 1...12)) { style.name(of: $0) }
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
