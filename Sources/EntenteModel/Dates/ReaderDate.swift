/// A date as an English reader has it in a figure: `28 Apr 2025`, `27–29 Apr 2025`, `c. 2010`, `from Oct 2024`.
///
/// No locale plays a part. Days and months without a year are for tables that print the year once.
public struct ReaderDate: Hashable, Sendable, CustomStringConvertible {
    /// The text; `not dated` where nothing is known.
    public let text: String

    /// The same as ``text``.
    public var description: String { text }

    /// The text of a date. Linear in the length of its expression.
    /// - Parameters:
    ///   - date: The date.
    ///   - omittingYear: Whether to leave out a year that all days and months of the date share; where they do not
    ///     share one, or the year is all there is, it stays.
    public init(_ date: EventDate, omittingYear: Bool = false) {
        guard date.isDated || ReaderDate.saysMoreThanUndated(date) else {
            text = "not dated"
            return
        }
        let terms = date.kind.terms.map { ReaderTerm($0) }
        let sharesYear = terms.allSatisfy { $0.canOmitYear && $0.year == terms.first?.year }
        let last: ReaderTerm.Omission = omittingYear && sharesYear ? .year : .nothing
        switch date.kind {
        case .single(let term): text = ReaderTerm(term).text(omitting: last)
        case .interval(let start, let end): text = ReaderDate.interval(start, end, last: last)
        case .oneOf(let members): text = ReaderDate.list(members, word: "or", last: last)
        case .allOf(let members): text = ReaderDate.list(members, word: "and", last: last)
        }
    }

    /// Whether a year unknown still has a month or a day: `XXXX-12-25`.
    private static func saysMoreThanUndated(_ date: EventDate) -> Bool {
        guard case .single(let term) = date.kind else { return !date.kind.terms.isEmpty }
        return term.yearPart != nil || ReaderTerm(term).month != nil || ReaderTerm(term).day != nil
    }

    private static func interval(
        _ start: IntervalEnd, _ end: IntervalEnd, last: ReaderTerm.Omission
    ) -> String {
        switch (start, end) {
        case (.date(let from), .date(let to)): range(from, to, last: last)
        case (.date(let from), .open): "from " + ReaderTerm(from).text(omitting: last)
        case (.date(let from), .unknown): ReaderTerm(from).text(omitting: last) + " – ?"
        case (.open, .date(let to)): "until " + ReaderTerm(to).text(omitting: last)
        case (.unknown, .date(let to)): "? – " + ReaderTerm(to).text(omitting: last)
        case (.open, _), (.unknown, _): "not dated"
        }
    }

    /// Two dates with a dash, the first without what it shares with the second.
    private static func range(_ from: DateTerm, _ to: DateTerm, last: ReaderTerm.Omission) -> String {
        if from.edtf == to.edtf { return ReaderTerm(from).text(omitting: last) }
        let (start, end) = (ReaderTerm(from), ReaderTerm(to))
        let isPlain = (start.prefix + start.suffix + end.prefix + end.suffix).isEmpty
        if isPlain, case .exact(let first) = from.year, case .exact(let final) = to.year, !start.canOmitYear,
            !end.canOmitYear
        {
            return ReaderYear.range(first, final)
        }
        let omission = max(last, shared([start, end]))
        let areNumbers = isPlain && from.day?.value != nil && to.day?.value != nil
        let areMonths =
            isPlain && from.month?.value != nil && to.month?.value != nil && start.day == nil && end.day == nil
        let isTight = omission == .monthAndYear ? areNumbers : omission == .year && areMonths
        return start.text(omitting: omission) + (isTight ? "–" : " – ") + end.text(omitting: last)
    }

    private static func list(_ members: [DateSetMember], word: String, last: ReaderTerm.Omission) -> String {
        if members.count == 1, let only = members.first { return single(only, word: word, last: last) }
        let omission = max(last, shared(members.flatMap(\.terms).map { ReaderTerm($0) }))
        var texts: [String] = []
        for (index, member) in members.enumerated() {
            let omission = index == members.count - 1 ? last : omission
            switch member {
            case .date(let term): texts.append(ReaderTerm(term).text(omitting: omission))
            case .range(let from, let to): texts.append(range(from, to, last: omission))
            case .onOrBefore(let term): texts.append(ReaderTerm(term).text(omitting: omission) + " or earlier")
            case .onOrAfter(let term): texts.append(ReaderTerm(term).text(omitting: omission) + " or later")
            }
        }
        return texts.dropLast().joined(separator: ", ") + " \(word) " + (texts.last ?? "")
    }

    private static func single(_ member: DateSetMember, word: String, last: ReaderTerm.Omission) -> String {
        let isChoice = word == "or"
        switch member {
        case .date(let term): return ReaderTerm(term).text(omitting: last)
        case .onOrBefore(let term):
            let text = ReaderTerm(term).text(omitting: last)
            return isChoice ? text + " or earlier" : "until " + text
        case .onOrAfter(let term):
            let text = ReaderTerm(term).text(omitting: last)
            return isChoice ? text + " or later" : "from " + text
        case .range(let from, let to):
            if !isChoice { return range(from, to, last: last) }
            let omission = max(last, shared([ReaderTerm(from), ReaderTerm(to)]))
            return "between " + ReaderTerm(from).text(omitting: omission) + " and "
                + ReaderTerm(to).text(omitting: last)
        }
    }

    /// What the first of several dates can leave to the last.
    private static func shared(_ terms: [ReaderTerm]) -> ReaderTerm.Omission {
        guard let last = terms.last, terms.allSatisfy({ $0.canOmitYear && $0.year == last.year }) else {
            return .nothing
        }
        // A question mark stands after the year, and would stand at the wrong date without it.
        guard terms.dropLast().allSatisfy({ $0.suffix.isEmpty }) else { return .nothing }
        let isOneMonth = terms.allSatisfy { $0.day != nil && $0.month == last.month && $0.prefix.isEmpty }
        return isOneMonth ? .monthAndYear : .year
    }
}
