/// English forms of a day or a month that have one reading: `28 April 2025`, `Apr 28, 2025`, `April 2025`.
enum EnglishDate {
    private enum Word {
        case day(Int)
        case month(Int)
        case year(Int)
    }

    /// The date of a text, or nil where it is not of these forms.
    /// - Throws: ``DateError`` where the form is right and the calendar has no such day, or another weekday.
    static func date(from text: String) throws(DateError) -> EventDate? {
        guard let (weekday, words) = words(of: text) else { return nil }
        var parts: (day: Int?, month: Int, year: Int) = (nil, 0, 0)
        var order = ""
        for word in words {
            switch word {
            case .day(let number):
                parts.day = number
                order += "d"
            case .month(let number):
                parts.month = number
                order += "m"
            case .year(let number):
                parts.year = number
                order += "y"
            }
        }
        guard ["dmy", "mdy", "ymd", "my", "ym"].contains(order) else { return nil }
        let year = Int64(parts.year)
        guard let earliest = CivilDay(year: year, month: parts.month, day: parts.day ?? 1) else {
            throw DateError.noSuchDay(year: year, month: parts.month, day: parts.day ?? 1)
        }
        if let weekday {
            guard parts.day != nil else { return nil }
            guard earliest.weekday == weekday else {
                throw DateError(
                    problem: "\(earliest.text) was a \(earliest.weekday.name), not a \(weekday.name)",
                    advice: "correct the day, or write \(earliest.text) with `stated: \(DateError.clipped(text))`")
            }
        }
        let precision: DatePrecision = parts.day == nil ? .month : .day
        let kind = EventDate.plainKind(precision, earliest)
        let span = DateSpan(earliest: earliest, latest: EventDate.plainLatest(precision, earliest))
        let edtf = EventDate.plainText(precision, earliest)
        return EventDate(written: EventDate.Written(text: text, edtf: edtf, kind: kind, span: span))
    }

    private static func words(of text: String) -> (weekday: Weekday?, words: [Word])? {
        var tokens = tokens(of: text)
        var weekday: Weekday?
        if let first = tokens.first, let named = self.weekday(of: first) {
            weekday = named
            tokens.removeFirst()
        }
        guard (2...4).contains(tokens.count) else { return nil }
        var words: [Word] = []
        for token in tokens where token != "of" {
            guard let word = word(of: token) else { return nil }
            words.append(word)
        }
        return (weekday, words)
    }

    /// The words of a text in lower case, without commas and full stops; a hyphen parts words too, as in `28-Apr-2025`.
    static func tokens(of text: String) -> [String] {
        text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "." || $0 == "-" }.map { String($0) }
    }

    private static func word(of token: String) -> Word? {
        if let month = MonthName.number(of: token) { return .month(month) }
        let digits = token.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        let suffix = String(token.dropFirst(digits.count))
        if digits.count == 4, suffix.isEmpty { return .year(number) }
        guard digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(suffix) else { return nil }
        return .day(number)
    }

    private static func weekday(of token: String) -> Weekday? {
        weekdays.first { name, _ in
            token == name || ((3...5).contains(token.utf8.count) && name.hasPrefix(token))
        }?.day
    }

    private static let weekdays = Weekday.allCases.map { (name: $0.name.lowercased(), day: $0) }
}

extension EnglishDate {
    /// Whether the words of a text end with a year of four digits, and that year.
    static func year(of token: String) -> Int? {
        guard token.utf8.count == 4, case .year(let number)? = word(of: token) else { return nil }
        return number
    }
}
