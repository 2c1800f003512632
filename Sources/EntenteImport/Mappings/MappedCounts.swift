/// What became of the rows of a source.
public struct MappedCounts: Hashable, Sendable {
    /// A number of rows and what they have in common.
    public struct Reason: Hashable, Sendable {
        /// What they have in common, in words.
        public let text: String
        /// How many they are.
        public internal(set) var count: Int
    }

    /// The rows that were read; the sum of those below.
    public internal(set) var read = 0
    /// The rows that made a record.
    public internal(set) var taken = 0
    /// The rows that joined a record of an earlier one.
    public internal(set) var folded = 0
    /// The rows that the mapping passes over, by reason, in the order in which the reasons first occurred.
    public private(set) var filtered: [Reason] = []
    /// The rows that could not be read or understood, by rule, in the order in which these first occurred.
    public private(set) var refused: [Reason] = []

    /// Counts nothing yet.
    public init() {}

    /// The rows that the mapping passes over.
    public var filteredCount: Int { filtered.reduce(0) { $0 + $1.count } }
    /// The rows that could not be read or understood.
    public var refusedCount: Int { refused.reduce(0) { $0 + $1.count } }

    /// Adds what another reading has counted.
    public mutating func add(_ other: MappedCounts) {
        read += other.read
        taken += other.taken
        folded += other.folded
        for reason in other.filtered { MappedCounts.add(reason.text, reason.count, to: &filtered) }
        for reason in other.refused { MappedCounts.add(reason.text, reason.count, to: &refused) }
    }

    /// Why no row has made a record since others were counted; nil where one has.
    public func wordsForNothing(since before: MappedCounts = MappedCounts(), hasHeader: Bool) -> String? {
        guard taken == before.taken, folded == before.folded else { return nil }
        let rows = read - before.read
        guard rows > 0 else {
            return hasHeader
                ? "the file has a header but no rows; give the file with its rows"
                : "the file has no rows; give another"
        }
        var reasons: [String] = []
        for reason in filtered {
            let count = reason.count - (before.filtered.first { $0.text == reason.text }?.count ?? 0)
            if count > 0 { reasons.append("\(count) filtered, as \(reason.text)") }
        }
        let refused = refusedCount - before.refusedCount
        if refused > 0 { reasons.append("\(refused) set aside") }
        return "none of \(rows) row\(rows == 1 ? "" : "s") made a record: \(reasons.joined(separator: "; "))"
    }

    mutating func filter(_ reason: String, times: Int = 1) { MappedCounts.add(reason, times, to: &filtered) }

    mutating func refuse(_ reason: String) { MappedCounts.add(reason, 1, to: &refused) }

    private static func add(_ reason: String, _ times: Int, to reasons: inout [Reason]) {
        if let index = reasons.firstIndex(where: { $0.text == reason }) {
            reasons[index].count += times
        } else {
            reasons.append(Reason(text: reason, count: times))
        }
    }
}
