/// Things parted into groups that grow together (union–find): the groups do not depend on the order in which they were joined.
struct Partition {
    private var parents: [Int]

    /// So many things, each a group of its own.
    init(count: Int) {
        parents = Array(0..<count)
    }

    /// The first member of a thing's group. Nearly O(1).
    mutating func representative(of index: Int) -> Int {
        var root = index
        while parents[root] != root { root = parents[root] }
        var next = index
        while parents[next] != root { (parents[next], next) = (root, parents[next]) }
        return root
    }

    /// Joins the groups of two things.
    mutating func join(_ one: Int, _ other: Int) {
        let (left, right) = (representative(of: one), representative(of: other))
        parents[max(left, right)] = min(left, right)
    }

    /// The groups by their first members, each in the order of its members. O(n).
    mutating func groups() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for index in parents.indices { members[representative(of: index), default: []].append(index) }
        return parents.indices.compactMap { parents[$0] == $0 ? members[$0] : nil }
    }
}
