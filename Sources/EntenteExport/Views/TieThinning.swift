import EntenteModel

/// Which ties of a projection are drawn where a page cannot hold all: the backbone of the network, else those of greatest weight.
struct TieThinning {
    /// A tie with the numbers that it is judged by.
    struct Tie {
        var source: ActorID
        var target: ActorID
        var isDirected: Bool
        /// Its weight, then what ranks ties of equal weight, the greatest first.
        var key: [Double]

        var weight: Double { key.first ?? 0 }
    }

    /// The ties that are drawn, by index.
    let chosen: [Int]
    /// What was left out, in sentences.
    let statements: [String]

    /// How many ties a projection of so many nodes draws at most: two a node, so that lines can be told apart, and never more
    /// than a page holds.
    static func mostTies(nodes: Int) -> Int { min(60, max(20, 2 * nodes)) }

    /// How many ties of one weight are drawn together at most.
    static let mostEqualTies = 80

    /// The levels of significance from which the backbone's is taken: the first that leaves no more than a page holds.
    static let ladder = [0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001]

    /// How many nodes of a backbone a page holds.
    static let mostNodes = 50

    /// The part of what a page holds that a backbone must fill; of one that is thinner the heaviest ties tell more.
    private static let leastShare = 0.4

    /// Thins ties; nil where all are drawn.
    ///
    /// - Parameters:
    ///   - nodes: how many nodes the ties join.
    ///   - top: how many nodes, those of greatest weighted degree, are asked for; nil for all.
    ///   - nouns: what one node and several are called.
    init?(_ ties: [Tie], nodes: Int, top: Int?, nouns: (one: String, many: String)) {
        var kept = Array(ties.indices)
        var statements: [String] = []
        var mostTies = TieThinning.mostTies(nodes: nodes)
        if let top, top < nodes {
            let heaviest = TieThinning.heaviest(top, ties)
            kept = kept.filter { heaviest.contains(ties[$0].source) && heaviest.contains(ties[$0].target) }
            mostTies = max(TieThinning.mostTies(nodes: top), 2 * top)
            let (count, all) = (FigureWords.number(top), FigureWords.number(nodes))
            statements.append(
                top == 1
                    ? "Shown is the \(nouns.one) of greatest weighted degree, of \(all)."
                    : "Shown are ties among the \(count) \(nouns.many) of greatest weighted degree, of \(all).")
        }
        if kept.count > mostTies {
            let all = FigureWords.number(kept.count)
            if let (backbone, level) = TieThinning.backbone(of: ties, among: kept, atMost: mostTies) {
                statements.append(
                    "Drawn is the backbone: \(backbone.count) of \(all) ties between \(nouns.many), those too heavy at one of their ends "
                        + "to be so by chance (disparity filter, Serrano et al. 2009, α = \(level)); the table of ties has all."
                )
                kept = backbone
            } else if let (heaviest, words) = TieThinning.heaviest(of: ties, among: kept, atMost: mostTies) {
                statements.append(words)
                kept = heaviest
            }
        }
        guard !statements.isEmpty else { return nil }
        chosen = kept.sorted()
        self.statements = statements
    }

    /// The nodes of greatest weighted degree.
    private static func heaviest(_ count: Int, _ ties: [Tie]) -> Set<ActorID> {
        var degrees: [ActorID: Double] = [:]
        for tie in ties {
            degrees[tie.source, default: 0] += tie.weight
            degrees[tie.target, default: 0] += tie.weight
        }
        let ranked = degrees.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        return Set(ranked.prefix(max(count, 0)).map(\.key))
    }

    /// The ties that pass the disparity filter at the first level that leaves no more than so many, and the level.
    private static func backbone(of ties: [Tie], among kept: [Int], atMost most: Int) -> (ties: [Int], level: String)? {
        let filter = DisparityFilter(
            ties.map {
                DisparityFilter.Tie(
                    source: $0.source, target: $0.target, isDirected: $0.isDirected, weight: $0.weight)
            })
        for level in ladder {
            let passing = kept.filter { filter.pValues[$0] < level }
            let joined = Set(passing.flatMap { [ties[$0].source, ties[$0].target] }).count
            guard passing.count <= most, joined <= max(mostNodes, most / 2) else { continue }
            return Double(passing.count) < leastShare * Double(most) ? nil : (passing, DecimalText(level).text)
        }
        return nil
    }

    /// The ties of greatest key, and the words for them; nil where these are all.
    private static func heaviest(of ties: [Tie], among indices: [Int], atMost most: Int) -> (
        ties: [Int], words: String
    )? {
        let ranked = indices.sorted { left, right in
            let keys = (ties[left].key, ties[right].key)
            return keys.0 == keys.1 ? left < right : keys.1.lexicographicallyPrecedes(keys.0)
        }
        // Ties of equal weight stay together, so that none is drawn for its name, as long as a page holds them.
        let last = ties[ranked[most - 1]].key
        let heavier = ranked.filter { last.lexicographicallyPrecedes(ties[$0].key) }
        let equal = heavier.isEmpty ? ranked.filter { ties[$0].key == last } : []
        let isCutAmongEquals = equal.count > mostEqualTies
        let kept = heavier.isEmpty ? (isCutAmongEquals ? Array(ranked.prefix(most)) : equal) : heavier
        let all = FigureWords.number(indices.count)
        guard kept.count < indices.count else { return nil }
        return (
            kept,
            isCutAmongEquals
                ? "Of \(all) ties, \(FigureWords.number(equal.count)) of one and the greatest weight, \(kept.count) are drawn, in the order of "
                    + "the actors' ids; the table of ties has all."
                : "Drawn are the \(kept.count) ties of greatest weight, of \(all); the table of ties has all."
        )
    }
}
