import EntenteDrawing
import Graphviz

/// A view with its words measured: all that is known before the layout.
struct DiagramComposition: Sendable {
    let view: DiagramView
    let style: DiagramStyle
    let labels: [String: NodeLabel]
    let edgeLabels: [String: NodeLabel]
    let groupLabels: [String: NodeLabel]

    /// Room between words and outline, in points.
    static let padding = (x: 7.0, y: 4.2)
    /// Room for the sign of an event's type before its words, in points.
    static let signRoom = 9.5

    /// Words of a view; those of nodes that have their boxes already are wrapped or shortened to fit.
    init(_ view: DiagramView, theme: Theme, boxes: [String: Rectangle] = [:]) {
        let style = DiagramStyle(theme: theme)
        self.view = view
        self.style = style
        labels = Dictionary(
            view.nodes.map { node in
                let isEvent = if case .event = node.look { true } else { false }
                let room = isEvent ? DiagramComposition.signRoom : 0
                let label = NodeLabel(node.lines, style: style, widest: style.widestLine(node.look), signRoom: room)
                guard let box = boxes[node.id] else { return (node.id, label) }
                let width = box.width - 2 * DiagramComposition.padding.x - DiagramComposition.extraWidth(node.look)
                let height = box.height - 2 * DiagramComposition.padding.y
                return (
                    node.id,
                    label.fits(width: width, height: height)
                        ? label
                        : NodeLabel(
                            fitting: node.lines, style: style, width: width + 9, height: height + 4, signRoom: room)
                )
            },
            uniquingKeysWith: { first, _ in first })
        edgeLabels = Dictionary(
            view.edges.filter { !$0.label.isEmpty }.map { ($0.id, NodeLabel($0.label, style: style, widest: 110)) },
            uniquingKeysWith: { first, _ in first })
        groupLabels = Dictionary(
            view.groups.map { ($0.id, NodeLabel([[LabelRun($0.title, .name)]], style: style, widest: 150)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The graph for Graphviz: sizes and ties, no text.
    var layoutGraph: LayoutGraph {
        isGrid ? grid : view.arrangement == .layered ? graph(keepingRoomForWords: true) : network
    }

    /// A graph that asks less of Graphviz: no room is kept for the words on ties, which then stand where they find room.
    var plainLayoutGraph: LayoutGraph { view.arrangement == .layered ? graph(keepingRoomForWords: false) : network }

    private func graph(keepingRoomForWords keepsRoom: Bool) -> LayoutGraph {
        let columns = Dictionary(view.nodes.map { ($0.id, $0.column) }, uniquingKeysWith: { first, _ in first })
        let edges = view.edges.map { edge in
            let gap = (columns[edge.target] ?? nil).flatMap { target in
                (columns[edge.source] ?? nil).map { target - $0 }
            }
            return layoutEdge(edge, columnGap: gap, keepsRoom: keepsRoom)
        }
        let ends = DiagramComposition.mostEnds(edges)
        return LayoutGraph(
            name: view.name, engine: .dot, isDirected: true,
            attributes: [
                .init("rankdir", "LR"), .init("splines", "spline"), .init("nodesep", inches(view.nodeGap)),
                .init("ranksep", inches(view.columnGap)), .init("nslimit", "2"), .init("nslimit1", "2"),
            ] + (view.keepsOrder ? [.init("ordering", "out")] : []),
            nodes: view.nodes.map { node in
                let size = size(of: node, ends: ends)
                return LayoutGraph.Node(id: node.id, width: size.width, height: size.height, group: node.group)
            },
            groups: view.groups.map { group in
                LayoutGraph.Group(
                    id: group.id, labelWidth: (groupLabels[group.id]?.width ?? 0) + 6,
                    labelHeight: (groupLabels[group.id]?.height ?? 0) + 4,
                    attributes: [.init("margin", "8"), .init("labeljust", "l")])
            },
            edges: edges)
    }

    /// The most ties that meet on one side of each node.
    private static func mostEnds(_ edges: [LayoutGraph.Edge]) -> [String: Int] {
        var tails: [String: Int] = [:]
        var heads: [String: Int] = [:]
        for edge in edges where edge.attributes.contains(where: { $0.name == "tailport" }) {
            tails[edge.tail, default: 0] += 1
            heads[edge.head, default: 0] += 1
        }
        return tails.merging(heads) { max($0, $1) }
    }

    private func layoutEdge(_ edge: DiagramEdge, columnGap: Int?, keepsRoom: Bool) -> LayoutGraph.Edge {
        let isBackward = (columnGap ?? 1) < 0
        var attributes: [LayoutGraph.Attribute] = [.init("arrowsize", "0.5")]
        if columnGap == 0 {
            // Graphviz 2.42 has crashed on ties within a column that carry words and do not rank.
            if edgeLabels[edge.id] == nil { attributes.append(.init("constraint", "false")) }
        } else {
            // Lines with words on them spread along the sides of their nodes, so that the words have room.
            if edgeLabels[edge.id] == nil { attributes += [.init("tailport", "e"), .init("headport", "w")] }
            if let columnGap, abs(columnGap) > 1 { attributes.append(.init("minlen", "\(abs(columnGap))")) }
        }
        if edge.hasArrow, isBackward { attributes.append(.init("dir", "back")) }
        let label = keepsRoom ? edgeLabels[edge.id] : nil
        // Graphviz is given ties sorted by id, and keeps that order where it is asked to.
        let rank =
            view.keepsOrder ? String(repeating: "0", count: max(0, 8 - "\(edge.rank)".count)) + "\(edge.rank) " : ""
        return LayoutGraph.Edge(
            id: rank + edge.id, tail: isBackward ? edge.target : edge.source,
            head: isBackward ? edge.source : edge.target,
            labelWidth: label.map { $0.width + 6 } ?? 0, labelHeight: label.map { $0.height + 2 } ?? 0,
            hasArrow: edge.hasArrow, attributes: attributes)
    }

    func size(of label: NodeLabel?, look: DiagramNode.Look) -> (width: Double, height: Double) {
        (
            (label?.width ?? 0) + 2 * DiagramComposition.padding.x + DiagramComposition.extraWidth(look),
            (label?.height ?? 0) + 2 * DiagramComposition.padding.y
        )
    }

    /// The sizes of boxes that fit words and ties, by the nodes' ids.
    var boxSizes: [String: (width: Double, height: Double)] {
        let graph = layoutGraph
        return Dictionary(graph.nodes.map { ($0.id, ($0.width, $0.height)) }, uniquingKeysWith: { first, _ in first })
    }

    private func size(of node: DiagramNode, ends: [String: Int]) -> (width: Double, height: Double) {
        let size = size(of: labels[node.id], look: node.look)
        return (size.width, max(size.height, SpreadEnds.height(forEnds: ends[node.id] ?? 0)))
    }

    /// Room beside the words that the form of a box takes, in points.
    private static func extraWidth(_ look: DiagramNode.Look) -> Double {
        if case .agreement = look { return BoxShape.fold }
        return 0
    }

    func inches(_ points: Double) -> String {
        DecimalText(points / 72).text
    }
}
