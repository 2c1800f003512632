/// Divides the nodes of a projection between the left and the right of the page, so that most ties run across.
struct TwoSides {
    /// The column of each node: 0 left, 2 right, 1 for the node in the middle.
    let columns: [Int]

    /// How many neighbours a node must have to stand in the middle.
    static let middleLimit = 6

    /// Divides nodes that are joined by ties, given as pairs of indices. Deterministic local search, O(passes · (nodes + ties)).
    init(count: Int, ties: [(Int, Int)]) {
        var neighbours = [[Int]](repeating: [], count: count)
        for (first, second) in ties {
            if !neighbours[first].contains(second) { neighbours[first].append(second) }
            if !neighbours[second].contains(first) { neighbours[second].append(first) }
        }
        let hub = neighbours.indices.max { left, right in
            let degrees = (neighbours[left].count, neighbours[right].count)
            return degrees.0 == degrees.1 ? left > right : degrees.0 < degrees.1
        }
        var columns = [Int](repeating: 2, count: count)
        guard let hub else {
            self.columns = columns
            return
        }
        let isInMiddle = neighbours[hub].count > TwoSides.middleLimit
        columns[hub] = isInMiddle ? 1 : 0
        // A node with many neighbours goes first, so that its neighbours gather opposite to it.
        let order = neighbours.indices.filter { $0 != hub }.sorted { left, right in
            let degrees = (neighbours[left].count, neighbours[right].count)
            return degrees.0 == degrees.1 ? left < right : degrees.0 > degrees.1
        }
        for _ in 0..<20 {
            var hasChanged = false
            for node in order {
                let cost = { (column: Int) -> Int in
                    let sameSide = neighbours[node].filter { columns[$0] == column }.count
                    let crowd =
                        isInMiddle ? columns.filter { $0 == column }.count - (columns[node] == column ? 1 : 0) : 0
                    return 6 * sameSide + crowd
                }
                let best = cost(0) < cost(2) ? 0 : cost(2) < cost(0) ? 2 : columns[node]
                if best != columns[node] {
                    columns[node] = best
                    hasChanged = true
                }
            }
            if !hasChanged { break }
        }
        self.columns = columns
    }
}
