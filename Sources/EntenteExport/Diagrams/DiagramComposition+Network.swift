import Graphviz

extension DiagramComposition {
    /// How much wider than laid out a network is drawn. Names and the words on ties are far wider than high: squeezed for the
    /// layout, a tie that runs across is drawn so much longer than one that runs down, and its words find room.
    private static let widening = 5.0 / 3
    /// Room around each node that is kept clear of other nodes, in points.
    private static let clearance = 9
    /// The shortest line that is seen between two nodes, in points.
    private static let shortestLine = 24.0

    /// A layout as it is drawn.
    func drawn(_ layout: GraphLayout) -> GraphLayout {
        view.arrangement == .layered ? layout : layout.stretched(horizontally: DiagramComposition.widening)
    }

    /// How much longer ties are where many meet at each node, so that their words have room.
    private static func crowding(ties: Int, nodes: Int) -> Double {
        min(2, max(1, 0.85 * Double(ties) / Double(max(nodes, 1))))
    }

    /// The graph of a network: ties as long as their ends and words need, nodes kept apart, parts packed side by side.
    var network: LayoutGraph {
        let isLarge = view.arrangement == .multilevel
        let sizes = Dictionary(
            view.nodes.map { node in
                let size = size(of: labels[node.id], look: node.look)
                return (node.id, (width: size.width / DiagramComposition.widening, height: size.height))
            }, uniquingKeysWith: { first, _ in first })
        var attributes: [LayoutGraph.Attribute] = [
            .init("overlap", "prism"), .init("sep", "+\(DiagramComposition.clearance)"), .init("pack", "16"),
            .init("splines", isLarge ? "line" : "true"), .init("esep", "+4"), .init("nodesep", inches(view.nodeGap)),
        ]
        // Left to itself, Graphviz scales a network by the size of its nodes before it moves them apart, and shrinks it after, so that no length stays.
        attributes.append(isLarge ? .init("K", inches(75)) : .init("overlap_shrink", "false"))
        if !isLarge { attributes.append(.init("overlap_scaling", "0")) }
        let crowding = DiagramComposition.crowding(ties: view.edges.count, nodes: view.nodes.count)
        var parallels: [Set<String>: Int] = [:]
        for edge in view.edges { parallels[[edge.source, edge.target], default: 0] += 1 }
        return LayoutGraph(
            name: view.name, engine: isLarge ? .sfdp : .neato, isDirected: true, attributes: attributes,
            nodes: view.nodes.map { node in
                let size = sizes[node.id] ?? (0, 0)
                return LayoutGraph.Node(id: node.id, width: size.width, height: size.height)
            },
            edges: view.edges.map { edge in
                let ends = [edge.source, edge.target].map { sizes[$0] ?? (0, 0) }
                let reach = ends.reduce(0) { $0 + max($1.width, $1.height) / 2 }
                let beside = Double((parallels[[edge.source, edge.target]] ?? 1) - 1)
                let words = edgeLabels[edge.id].map { label in
                    label.width / DiagramComposition.widening + 12 + beside * (label.height + 6)
                }
                return LayoutGraph.Edge(
                    id: edge.id, tail: edge.source, head: edge.target, hasArrow: edge.hasArrow,
                    attributes: [
                        .init("arrowsize", "0.5"),
                        .init("len", inches((reach + max(words ?? 0, DiagramComposition.shortestLine)) * crowding)),
                    ])
            })
    }
}
