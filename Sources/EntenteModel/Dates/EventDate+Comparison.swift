extension EventDate {
    /// Whether anything is known of when: false for `unknown`, `XXXX`, `/` and `../..`.
    public var isDated: Bool { earliest != nil || latest != nil }

    /// Whether another date lies wholly within this one, as 28 April 2025 lies within 2025.
    ///
    /// Of a set, one member must contain it. An open end reaches without limit; an unknown end or an undated year
    /// contains nothing, for it is not known what it reaches.
    public func contains(_ other: EventDate) -> Bool {
        guard !hasUnknownBound else { return false }
        return candidates.contains { $0.contains(other.span) }
    }

    /// Whether the date could fall on a day from `from` to `to`, both included; nil sets no limit.
    ///
    /// An open or unknown end reaches without limit, except that an undated event meets only a range without limits.
    public func overlaps(from: CivilDay?, to: CivilDay?) -> Bool {
        if from == nil && to == nil { return true }
        guard isDated else { return false }
        let range = DateSpan(earliest: from, latest: to)
        return candidates.contains { $0.overlaps(range) }
    }

    /// Whether two dates say the same, however they are written.
    public func hasSameMeaning(as other: EventDate) -> Bool {
        edtf == other.edtf
    }

    /// Whether this date stands before another in a list: by earliest day (by latest where there is none), then by
    /// latest day, so that a day stands before its month; the undated stand last. A strict weak order.
    public func chronologicallyPrecedes(_ other: EventDate) -> Bool {
        let (left, right) = (chronologicalKey, other.chronologicalKey)
        return left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
    }

    private var chronologicalKey: (Int64, Int64) {
        let first = (earliest ?? latest)?.dayNumber ?? Int64.max
        return (first, latest?.dayNumber ?? Int64.max)
    }

    private var hasUnknownBound: Bool {
        guard case .written(let written) = storage else { return false }
        if case .interval(let start, let end) = written.kind, start == .unknown || end == .unknown { return true }
        return written.kind.terms.contains { $0.earliest == nil || $0.latest == nil }
    }
}
