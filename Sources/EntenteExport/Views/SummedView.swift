import EntenteModel

extension DiagramView {
    /// A projection of a large source: the heaviest ties, summed up from events that no figure could list.
    ///
    /// - Parameters:
    ///   - source: what the source is called, such as "GDELT 1.0 events".
    ///   - noun: what one event and several are called: "coded event", "coded events".
    ///   - table: all ties.
    ///   - top: how many nodes are shown at most, those of greatest weighted degree; nil for what a page holds.
    public static func projection(
        _ projection: SummedProjection, source: String, noun: (one: String, many: String), heading: String,
        table: Table,
        top: Int? = nil
    ) -> DiagramView {
        let chronicle = projection.chronicle
        let (one, many) = projection.level.nouns
        var statements: [String] = []
        if !projection.statements.isEmpty {
            statements.append("Shown are only events " + projection.statements.joined(separator: "; ") + ".")
        }
        statements += [
            "Source: \(source). ×n counts the \(noun.many) that name both \(many), planned ones apart.",
            "Lines are thicker the more \(noun.many) two share and the fewer others took part (Newman 2001).",
        ]
        if projection.untied > 0 {
            let count = FigureWords.count(projection.untied, of: projection.events, noun.one, noun.many)
            statements.append("\(count) \(projection.untied == 1 ? "names" : "name") no pair of \(many).")
        }
        statements += [FigureWords.echoes(projection.echoes)].compactMap { $0 }
        var ties = projection.ties
        let keys = ties.map { [$0.weight, Double($0.count), Double($0.planned), 0] }
        let weighed = zip(ties, keys).map {
            TieThinning.Tie(source: $0.source, target: $0.target, isDirected: $0.isDirected, key: $1)
        }
        if let thinning = TieThinning(weighed, nodes: projection.nodes.count, top: top, nouns: (one, many)) {
            statements += thinning.statements
            ties = thinning.chosen.map { ties[$0] }
        }
        let shown = Set(ties.flatMap { [$0.source, $0.target] }).sorted()
        let positions = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
        let pairs = ties.compactMap { tie -> (Int, Int)? in
            guard let source = positions[tie.source], let target = positions[tie.target] else { return nil }
            return (source, target)
        }
        let arrangement = Arrangement(nodes: shown.count, ties: pairs)
        let columns = arrangement == .layered ? TwoSides(count: shown.count, ties: pairs).columns : []
        let nodes = shown.enumerated().map { index, id in
            node(chronicle[id], [], columns.isEmpty ? nil : columns[index], chronicle)
        }
        let scale = WeightScale(ties.map(\.weight))
        var edges = ties.map { edge($0, scale, projection) }
        if let statement = withoutWords(&edges) { statements.append(statement) }
        let hidden = projection.nodes.count - shown.count
        if hidden > 0 {
            statements.append(
                "Of \(FigureWords.number(hidden)) more \(hidden == 1 ? one : many), no tie is among these.")
        }
        let counts = [
            FigureWords.count(shown.count, of: projection.nodes.count, one, many),
            FigureWords.count(ties.count, of: projection.ties.count, "tie", "ties"),
            "from " + FigureWords.count(projection.events, noun.one, noun.many),
        ]
        let parts = [heading, counts.joined(separator: ", "), years(projection.span)]
        return DiagramView(
            name: projection.level.figureName, title: projection.level.figureTitle,
            subtitle: parts.filter { !$0.isEmpty }.joined(separator: " · "), statements: statements,
            nodes: nodes.sorted { $0.id.isBefore($1.id) }, groups: [], edges: edges.sorted { $0.id.isBefore($1.id) },
            legend: legend(edges, projection.level)
                + scale.legend(isOfAgreements: edges.allSatisfy { $0.look == .agreement }), sources: [],
            alternative: ties.map { sentence($0, projection) }, table: table, arrangement: arrangement, columnGap: 40,
            nodeGap: 12)
    }

    private static func edge(_ tie: SummedTie, _ scale: WeightScale, _ projection: SummedProjection) -> DiagramEdge {
        let chronicle = projection.chronicle
        let (source, target) = (chronicle[tie.source].id, chronicle[tie.target].id)
        return DiagramEdge(
            id: "\(source)\(tie.isDirected ? "->" : "--")\(target)", source: source, target: target, look: .plain,
            hasArrow: tie.isDirected, isPlanned: tie.count == 0,
            label: label(tie).map { [LabelRun($0, .detail)] }, width: scale.width(tie.weight),
            title: sentence(tie, projection))
    }

    private static func label(_ tie: SummedTie) -> [String] {
        label(count: tie.count, tie.held, planned: tie.planned, tie.intended)
    }

    private static func sentence(_ tie: SummedTie, _ projection: SummedProjection) -> String {
        let chronicle = projection.chronicle
        let types = zip(projection.types, tie.types).filter { $0.1 > 0 }
            .map { "\($0) \(FigureWords.number(Int($1)))" }.joined(separator: ", ")
        let names = "\(chronicle[tie.source].name) \(tie.isDirected ? "→" : "–") \(chronicle[tie.target].name)"
        return "\(names): \(label(tie).joined(separator: "; ")) (\(types))"
    }
}
