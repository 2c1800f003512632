/// Which ties of a projection are drawn where a page cannot hold all: those of greatest weight.
struct TieThinning {
    /// The ties that are drawn, by index.
    let chosen: [Int]
    /// What was left out, in a sentence.
    let statement: String

    /// How many ties a projection of so many nodes draws at most: two a node, so that lines can be told apart, and never more
    /// than a page holds.
    static func mostTies(nodes: Int) -> Int { min(60, max(20, 2 * nodes)) }

    /// How many ties of one weight are drawn together at most.
    static let mostEqualTies = 80

    /// Thins ties by their keys, of which the greatest, compared number by number, are kept; nil where all are drawn.
    init?(_ keys: [[Double]], nodes: Int) {
        let mostTies = TieThinning.mostTies(nodes: nodes)
        guard keys.count > mostTies else { return nil }
        let ranked = keys.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[right].lexicographicallyPrecedes(keys[left])
        }
        // Ties of equal weight stay together, so that none is drawn for its name, as long as a page holds them.
        let last = keys[ranked[mostTies - 1]]
        let heavier = ranked.filter { last.lexicographicallyPrecedes(keys[$0]) }
        let equal = heavier.isEmpty ? ranked.filter { keys[$0] == last } : []
        let isCutAmongEquals = equal.count > TieThinning.mostEqualTies
        let kept = heavier.isEmpty ? (isCutAmongEquals ? Array(ranked.prefix(mostTies)) : equal) : heavier
        let all = FigureWords.number(keys.count)
        guard kept.count < keys.count else { return nil }
        chosen = kept.sorted()
        statement =
            isCutAmongEquals
            ? "Of \(all) ties, \(FigureWords.number(equal.count)) of one and the greatest weight, \(kept.count) are drawn, in the order of "
                + "the actors' ids; the table of ties has all."
            : "Drawn are the \(kept.count) ties of greatest weight, of \(all); the table of ties has all."
    }
}
