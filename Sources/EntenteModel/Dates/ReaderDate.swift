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
    ///   - style: How days and months are written.
    ///   - omittingYear: Whether to leave out a year that all days and months of the date share; where they do not
    ///     share one, or the year is all there is, it stays.
    public init(_ date: EventDate, style: DateStyle = .dayMonth, omittingYear: Bool = false) {
        guard date.isDated || ReaderDate.saysMoreThanUndated(date) else {
            text = "not dated"
            return
        }
        let terms = date.kind.terms.map { ReaderTerm($0) }
        let sharesYear = terms.allSatisfy { $0.canOmitYear && $0.year == terms.first?.year }
        let composer = ReaderDateComposer(style: style, last: omittingYear && sharesYear ? .year : .nothing)
        switch date.kind {
        case .single(let term): text = composer.text(term)
        case .interval(let start, let end): text = composer.interval(start, end)
        case .oneOf(let members): text = composer.list(members, word: "or")
        case .allOf(let members): text = composer.list(members, word: "and")
        }
    }

    /// Whether a year unknown still has a month or a day: `XXXX-12-25`.
    private static func saysMoreThanUndated(_ date: EventDate) -> Bool {
        guard case .single(let term) = date.kind else { return !date.kind.terms.isEmpty }
        return term.yearPart != nil || ReaderTerm(term).month != nil || ReaderTerm(term).day != nil
    }
}
