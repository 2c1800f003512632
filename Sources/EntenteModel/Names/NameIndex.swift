/// Which names are found under a key: entered first, then sorted once, then asked.
struct NameIndex {
    private var entries: [(key: UInt64, name: Int)] = []
    private var keys: [UInt64] = []
    private var sorted: [Int] = []

    /// Enters a name under a key. O(1).
    mutating func enter(_ name: Int, under key: UInt64) {
        entries.append((key, name))
    }

    /// Makes the index ready to be asked. O(n log n).
    mutating func sort() {
        entries.sort { ($0.key, $0.name) < ($1.key, $1.name) }
        keys = entries.map(\.key)
        sorted = entries.map(\.name)
        entries = []
    }

    /// The names under a key, in their order. O(log n).
    func names(under key: UInt64) -> ArraySlice<Int> {
        sorted[firstPlace { $0 >= key }..<firstPlace { $0 > key }]
    }

    private func firstPlace(where isBeyond: (UInt64) -> Bool) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(keys[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
