/// One member of an EDTF set, between its commas.
public enum DateSetMember: Hashable, Sendable {
    /// `1667`.
    case date(DateTerm)
    /// `1670..1672`: each date from one to the other, both included.
    case range(from: DateTerm, to: DateTerm)
    /// `..1984`: this date or an earlier one.
    case onOrBefore(DateTerm)
    /// `1760..`: this date or a later one.
    case onOrAfter(DateTerm)

    /// The stretch of days that the member covers.
    public var span: DateSpan {
        switch self {
        case .date(let term): term.span
        case .range(let from, let to): DateSpan(earliest: from.earliest, latest: to.latest)
        case .onOrBefore(let term): DateSpan(earliest: nil, latest: term.latest)
        case .onOrAfter(let term): DateSpan(earliest: term.earliest, latest: nil)
        }
    }

    /// The dates that are written in it.
    var terms: [DateTerm] {
        switch self {
        case .date(let term), .onOrBefore(let term), .onOrAfter(let term): [term]
        case .range(let from, let to): [from, to]
        }
    }
}
