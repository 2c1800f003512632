/// The disparity filter of a weighted graph: how likely each tie's share of its ends' weight would be by chance.
///
/// Serrano, Boguñá and Vespignani (2009): at an end of k ties that weigh s together, a tie of weight w has the p-value
/// (1 − w/s)^(k−1), the chance of so great a share were s divided among the k at random. An end of one tie says nothing, p = 1. A tie has
/// the lesser of the p-values of its ends. Of directed ties those that leave the source and those that reach the target are compared, undirected ties
/// among each other.
public struct DisparityFilter<Node: Hashable & Sendable>: Sendable {
    /// A tie as the filter sees it.
    public struct Tie: Sendable {
        /// The one end, the one that acts where the tie is directed.
        public var source: Node
        /// The other end.
        public var target: Node
        /// Whether one acts upon the other.
        public var isDirected: Bool
        /// Its weight, 0 or more.
        public var weight: Double

        /// Makes a tie of its parts.
        public init(source: Node, target: Node, isDirected: Bool = false, weight: Double) {
            self.source = source
            self.target = target
            self.isDirected = isDirected
            self.weight = weight
        }
    }

    /// The p-value of each tie, in the order given, from 0 to 1.
    public let pValues: [Double]

    private enum Side: Hashable { case out, into, both }

    private struct End: Hashable {
        var node: Node
        var side: Side
    }

    private struct Strength {
        var ties = 0
        var weight = 0.0
    }

    /// Weighs ties against their ends. Linear.
    public init(_ ties: [Tie]) {
        var strengths: [End: Strength] = [:]
        for tie in ties {
            for end in DisparityFilter.ends(of: tie) {
                strengths[end, default: Strength()].ties += 1
                strengths[end, default: Strength()].weight += tie.weight
            }
        }
        pValues = ties.map { tie in
            DisparityFilter.ends(of: tie).map { DisparityFilter.pValue(tie.weight, at: strengths[$0]) }.min() ?? 1
        }
    }

    private static func ends(of tie: Tie) -> [End] {
        tie.isDirected
            ? [End(node: tie.source, side: .out), End(node: tie.target, side: .into)]
            : [End(node: tie.source, side: .both), End(node: tie.target, side: .both)]
    }

    private static func pValue(_ weight: Double, at end: Strength?) -> Double {
        guard let end, end.ties > 1, end.weight > 0 else { return 1 }
        return power(max(0, 1 - weight / end.weight), end.ties - 1)
    }

    /// A number multiplied by itself, the same on every platform. O(log exponent).
    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, factor, rest) = (1.0, base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result *= factor }
            factor *= factor
            rest >>= 1
        }
        return result
    }
}
