/// How sure the writer of a date was, as EDTF's qualifiers `?`, `~` and `%` say it.
///
/// The raw values are those of the column `date_certainty`.
public enum DateCertainty: String, CaseIterable, Hashable, Sendable {
    case certain
    /// `?`: the source is doubtful.
    case uncertain
    /// `~`: near this date.
    case approximate
    /// `%`: both doubtful and near.
    case both = "uncertain and approximate"

    /// Whether the date is doubtful, `?` or `%`.
    public var isUncertain: Bool { self == .uncertain || self == .both }

    /// Whether the date is an estimate, `~` or `%`.
    public var isApproximate: Bool { self == .approximate || self == .both }

    /// All that either of two qualifications says.
    public func combined(with other: DateCertainty) -> DateCertainty {
        switch (isUncertain || other.isUncertain, isApproximate || other.isApproximate) {
        case (false, false): .certain
        case (true, false): .uncertain
        case (false, true): .approximate
        case (true, true): .both
        }
    }

    /// The certainty that a qualifier character stands for, or nil where the byte is none.
    init?(qualifier: UInt8) {
        switch qualifier {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = .both
        default: return nil
        }
    }
}
