/// A stretch of days, both ends included; a missing end is open or unknown.
public struct DateSpan: Hashable, Sendable {
    /// The first day, or nil where there is none or it is not known.
    public let earliest: CivilDay?

    /// The last day, or nil where there is none or it is not known.
    public let latest: CivilDay?

    /// A stretch from one day to another, both included.
    public init(earliest: CivilDay?, latest: CivilDay?) {
        self.earliest = earliest
        self.latest = latest
    }

    /// Whether every day of another stretch lies in this one; a missing end reaches without limit.
    public func contains(_ other: DateSpan) -> Bool {
        if let earliest {
            guard let start = other.earliest, earliest <= start else { return false }
        }
        if let latest {
            guard let end = other.latest, end <= latest else { return false }
        }
        return true
    }

    /// Whether two stretches have a day in common; a missing end reaches without limit.
    public func overlaps(_ other: DateSpan) -> Bool {
        if let latest, let start = other.earliest, latest < start { return false }
        if let earliest, let end = other.latest, end < earliest { return false }
        return true
    }
}
