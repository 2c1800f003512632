/// Names that share a key, and the pairs of them that are worth a look.
///
/// A key that very many share must not yield the square of them: beyond a size each is compared only with those that
/// follow it in sorted order. Two names may share a key by accident of hashing; who looks at the pairs makes sure.
struct NameGroups {
    /// The largest group in which each is compared with each.
    static let wholeGroup = 24
    /// How many of the following each is compared with in a larger one.
    static let followers = 8

    private var entries: [(key: UInt64, name: Int)] = []

    /// Enters a name under a key. O(1).
    mutating func enter(_ name: Int, under key: UInt64) {
        entries.append((key, name))
    }

    /// Calls with each pair of names under one key, the lesser index first, perhaps more than once. O(n log n).
    func forEachPair(_ body: (Int, Int) -> Void) {
        let sorted = entries.sorted { ($0.key, $0.name) < ($1.key, $1.name) }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
            let reach = end - start <= Self.wholeGroup ? Self.wholeGroup : Self.followers
            for one in start..<end {
                for other in (one + 1)..<max(one + 1, min(end, one + 1 + reach))
                where sorted[other].name != sorted[one].name {
                    body(sorted[one].name, sorted[other].name)
                }
            }
            start = end
        }
    }
}
