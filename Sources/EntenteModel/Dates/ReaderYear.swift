/// A year, decade or century as an English reader has it.
struct ReaderYear {
    let text: String
    /// Whether it is a phrase, set off by a comma after a day or a month.
    let isPhrase: Bool

    init(_ pattern: YearPattern) {
        switch pattern {
        case .exact(let year):
            (text, isPhrase) = (ReaderYear.text(year), false)
        case .digits(let digits):
            (text, isPhrase) = ReaderYear.digits(digits, first: pattern.first, last: pattern.last)
        case .decade:
            (text, isPhrase) = (ReaderYear.decade(pattern.first, pattern.last), false)
        case .century:
            (text, isPhrase) = (ReaderYear.century(pattern.first, pattern.last), true)
        case .significant(let estimate, let first, let last):
            let range = first == last ? "" : " (\(ReaderYear.range(first, last)))"
            (text, isPhrase) = (ReaderYear.text(estimate) + range, false)
        }
    }

    private static func digits(_ digits: YearDigits, first: Int64, last: Int64) -> (String, Bool) {
        if digits.isUnspecified { return (digits.isNegative ? "some year BC" : "year unknown", true) }
        if digits.isTail, digits.statedFromLeft == 3 { return (decade(first, last), false) }
        if digits.isTail, digits.statedFromLeft == 2 { return (century(first, last), true) }
        return ("between \(text(first)) and \(text(last))", true)
    }

    /// A year with its era where it is before the year 1000; astronomical year 0 is 1 BC.
    static func text(_ year: Int64) -> String {
        if year <= 0 { return "\(number(1 - year)) BC" }
        return year < 1000 || year > 9999 ? "AD \(number(year))" : "\(year)"
    }

    /// From five digits on parted by thousands, such as 12,345.
    private static func number(_ year: Int64) -> String {
        let digits = "\(year)"
        guard digits.utf8.count > 4 else { return digits }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }

    /// Two years with a dash, the era of years BC written once.
    static func range(_ first: Int64, _ last: Int64) -> String {
        if last <= 0 { return "\(number(1 - first))–\(text(last))" }
        if first >= 1000, last <= 9999 { return "\(first)–\(last)" }
        return first > 0 && last < 1000 ? "AD \(first)–\(last)" : "\(text(first)) – \(text(last))"
    }

    private static func decade(_ first: Int64, _ last: Int64) -> String {
        guard first >= 10 else { return range(first, last) }
        return first < 1000 ? "AD \(first)s" : "\(first)s"
    }

    private static func century(_ first: Int64, _ last: Int64) -> String {
        // Year −499 is 500 BC: the hundred years to 401 BC are the fifth century BC.
        let isBeforeChrist = last <= 0 && first < 0
        let number = (isBeforeChrist ? -last : first) / 100 + 1
        return ordinal(number) + " century" + (isBeforeChrist ? " BC" : "")
    }

    private static func ordinal(_ number: Int64) -> String {
        let isTeen = (11...13).contains(number % 100)
        switch number % 10 {
        case 1 where !isTeen: return "\(number)st"
        case 2 where !isTeen: return "\(number)nd"
        case 3 where !isTeen: return "\(number)rd"
        default: return "\(number)th"
        }
    }
}
