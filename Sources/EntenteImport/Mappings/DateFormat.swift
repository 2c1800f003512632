import EntenteModel

/// The form in which a column writes dates: `YYYYMMDD`, `DD/MM/YYYY`, `D Month YYYY`, `MM/DD/YYYY hh:mm`.
struct DateFormat: Sendable {
    /// A piece of the form.
    enum Token: Hashable, Sendable {
        case year, month, shortMonth, monthName, day, shortDay, clock
        case literal(Unicode.Scalar)
    }

    /// What a text says by the form.
    struct Parts: Hashable, Sendable {
        var year = 0
        var month: Int?
        var day: Int?
    }

    /// The form as written.
    let text: String
    private let tokens: [Token]

    private static let words: [(word: String, token: Token)] = [
        ("YYYY", .year), ("Month", .monthName), ("Mon", .monthName), ("MM", .month), ("M", .shortMonth), ("DD", .day),
        ("D", .shortDay), ("hh", .clock), ("mm", .clock), ("ss", .clock),
    ]

    /// A form; nil where it has no year, the same part twice, or a day without a month.
    init?(_ text: String) {
        var rest = Substring(text)
        var tokens: [Token] = []
        while let next = rest.unicodeScalars.first {
            if let match = DateFormat.words.first(where: { rest.hasPrefix($0.word) }) {
                tokens.append(match.token)
                rest = rest.dropFirst(match.word.count)
            } else {
                tokens.append(.literal(next))
                rest.unicodeScalars.removeFirst()
            }
        }
        let years = tokens.filter { $0 == .year }.count
        let months = tokens.filter { [.month, .shortMonth, .monthName].contains($0) }.count
        let days = tokens.filter { [.day, .shortDay].contains($0) }.count
        // `YY` would read as two literals and never match anything.
        guard years == 1, months <= 1, days <= months, !tokens.contains(.literal("Y")) else { return nil }
        self.text = text
        self.tokens = tokens
    }

    /// What a text says; nil where it is not of this form. Whether there is such a day is not asked. O(length).
    func parts(of text: String) -> Parts? {
        var rest = text.unicodeScalars[...]
        var parts = Parts()
        for token in tokens {
            switch token {
            case .year:
                guard let year = DateFormat.number(&rest, 4...4) else { return nil }
                parts.year = year
            case .month, .shortMonth:
                guard let month = DateFormat.number(&rest, token == .month ? 2...2 : 1...2) else { return nil }
                parts.month = month
            case .day, .shortDay:
                guard let day = DateFormat.number(&rest, token == .day ? 2...2 : 1...2) else { return nil }
                parts.day = day
            case .monthName:
                guard let month = DateFormat.monthName(&rest) else { return nil }
                parts.month = month
            case .clock:
                guard DateFormat.number(&rest, 2...2) != nil else { return nil }
            case .literal(let scalar):
                guard rest.first == scalar else { return nil }
                rest.removeFirst()
            }
        }
        return rest.isEmpty ? parts : nil
    }

    private static func number(_ rest: inout Substring.UnicodeScalarView, _ digits: ClosedRange<Int>) -> Int? {
        let found = rest.prefix(digits.upperBound).prefix { ("0"..."9").contains($0) }
        guard digits.contains(found.count) else { return nil }
        rest = rest[found.endIndex...]
        return Int(String(found))
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// An English name, whole or its first three letters, with or without a point.
    private static func monthName(_ rest: inout Substring.UnicodeScalarView) -> Int? {
        let found = rest.prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
        let word = String(found).lowercased()
        guard
            let index = months.firstIndex(where: {
                $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september")
            })
        else { return nil }
        rest = rest[found.endIndex...]
        if rest.first == "." { rest.removeFirst() }
        return index + 1
    }
}
