/// One end of an EDTF interval.
public enum IntervalEnd: Hashable, Sendable {
    /// A date.
    case date(DateTerm)
    /// `..`: there is no end, or none is stated.
    case open
    /// Nothing written: there is an end, and it is not known.
    case unknown

    /// The date, where one is stated.
    public var term: DateTerm? {
        guard case .date(let term) = self else { return nil }
        return term
    }
}
