/// How the nodes of a diagram are spread over the page, chosen by the size and shape of its graph alone.
public enum Arrangement: Sendable {
    /// Columns from left to right: for what has an order or a side, and for stars and lists of pairs.
    case layered
    /// Nodes as far apart as their ties are long (stress majorization), around the best tied: for networks.
    case stress
    /// The same on several scales, with straight lines: for networks of hundreds of nodes.
    case multilevel

    /// Up to how many pairs of nodes columns are read with ease, whatever joins them.
    static let fewPairs = 8
    /// Up to how many nodes stress majorization, and lines that make way for nodes, are a matter of a second.
    static let mostStressed = 150

    /// The arrangement of a network of so many nodes, tied in pairs given as their indices. O((nodes + ties) log nodes).
    init(nodes: Int, ties: [(Int, Int)]) {
        let pairs = Set(ties.map { [min($0.0, $0.1), max($0.0, $0.1)] })
        if pairs.count <= Arrangement.fewPairs || Arrangement.isOfStars(nodes, pairs) {
            self = .layered
        } else {
            self = nodes <= Arrangement.mostStressed ? .stress : .multilevel
        }
    }

    /// Whether every tie has an end that has no other.
    private static func isOfStars(_ nodes: Int, _ pairs: Set<[Int]>) -> Bool {
        var degrees = [Int](repeating: 0, count: nodes)
        for pair in pairs {
            for node in pair { degrees[node] += 1 }
        }
        return pairs.allSatisfy { pair in pair.contains { degrees[$0] == 1 } }
    }
}
