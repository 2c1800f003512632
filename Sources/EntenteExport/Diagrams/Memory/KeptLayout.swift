import EntenteDrawing
import EntenteModel
import Graphviz

/// A layout from memory: what stood somewhere stands there again, and all ties are routed by Entente.
struct KeptLayout: Sendable {
    /// The view with second boxes of groups that had no room, and with the words that fit.
    let composition: DiagramComposition
    /// The graph whose order of nodes and ties the layout has.
    let graph: LayoutGraph
    /// Where everything stands; the origin is the upper left corner of the page's body.
    let layout: GraphLayout
    /// What is to be remembered.
    let memory: LayoutMemory
    /// What an editor's changes led to that needs to be told.
    let remarks: [String]
    /// How good the layout is to look at.
    let measure: LayoutMeasure

    /// Room for an arrow head in points.
    private static let arrowRoom = 5.0

    /// Lays out a view by what is remembered; hidden nodes must be gone from it already.
    init(_ whole: DiagramComposition, memory: LayoutMemory) {
        let sizes = whole.boxSizes
        let placing = NodePlacing(
            whole.view, memory: memory, sizes: sizes, titleHeights: whole.groupLabels.mapValues(\.height))
        let view = KeptLayout.divided(whole.view, placing.parts)
        composition = DiagramComposition(view, theme: whole.style.theme, boxes: placing.boxes)
        graph = composition.layoutGraph
        let boxes = view.nodes.map { placing.boxes[$0.id] ?? Rectangle(x: 0, y: 0, width: 0, height: 0) }
        let numbers = Dictionary(view.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let words = composition.edgeLabels
        let ties = zip(view.edges, graph.edges).map { tie, edge in
            let label = words[tie.id].map { EdgeRouting.Tie.Size(width: $0.width, height: $0.height) }
            let isBackward = edge.attributes.contains(.init("dir", "back"))
            return EdgeRouting.Tie(
                tail: numbers[edge.tail] ?? 0, head: numbers[edge.head] ?? 0,
                tailRoom: edge.hasArrow && isBackward ? KeptLayout.arrowRoom : 0,
                headRoom: edge.hasArrow && !isBackward ? KeptLayout.arrowRoom : 0, label: label)
        }
        let routes = EdgeRouting(boxes: boxes, ties: ties).routes
        let wordBoxes = zip(ties, routes).compactMap { tie, route -> Rectangle? in
            guard let size = tie.label, let center = route.label else { return nil }
            return Rectangle(
                x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width, height: size.height)
        }
        let frame = KeptLayout.frame(boxes + placing.parts.map(\.box) + wordBoxes, routes.flatMap(\.curve))
        func point(_ point: Point) -> GraphLayout.Point { .init(x: point.x - frame.x, y: point.y - frame.y) }
        let edges = zip(graph.edges, zip(ties, routes)).map { edge, routed -> GraphLayout.Edge in
            let (tie, route) = routed
            let spline = GraphLayout.Spline(
                points: route.curve.map(point), startArrow: tie.tailRoom > 0 ? point(route.start) : nil,
                endArrow: tie.headRoom > 0 ? point(route.end) : nil)
            return GraphLayout.Edge(id: edge.id, splines: [spline], label: route.label.map(point))
        }
        layout = GraphLayout(
            width: frame.width, height: frame.height,
            nodes: zip(view.nodes, boxes).map { node, box in
                let center = point(box.center)
                return GraphLayout.Node(id: node.id, x: center.x, y: center.y, width: box.width, height: box.height)
            },
            groups: placing.parts.map { part in
                let corner = point(Point(x: part.box.x, y: part.box.y))
                return GraphLayout.Group(
                    id: part.id, x: corner.x, y: corner.y, width: part.box.width, height: part.box.height)
            }, edges: edges)
        measure = LayoutMeasure(
            nodes: boxes.count, lines: layout.edges.map { EdgeLabels.samples(of: $0, perPiece: 8) },
            ends: graph.edges.map { ($0.tail, $0.head) }, width: frame.width, height: frame.height)
        self.memory = KeptLayout.remembered(placing, view, memory, fresh: memory.fresh ?? measure)
        remarks = KeptLayout.remarks(placing, view)
    }

    /// The view with each part of a group as a group.
    private static func divided(_ whole: DiagramView, _ parts: [GroupPart]) -> DiagramView {
        var view = whole
        let titles = Dictionary(whole.groups.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        var homes: [String: String] = [:]
        view.groups = parts.sorted { ($0.group, $0.id.utf8.count, $0.id) < ($1.group, $1.id.utf8.count, $1.id) }
            .map { part in
                let title = titles[part.group] ?? part.group
                for member in part.members { homes[member] = part.id }
                return DiagramGroup(
                    id: part.id, title: seen.insert(part.group).inserted ? title : "\(title), cont.")
            }
        for index in view.nodes.indices where view.nodes[index].group != nil {
            view.nodes[index].group = homes[view.nodes[index].id]
        }
        return view
    }

    /// What holds all boxes and lines; it begins at the layout's origin unless something stands beyond that.
    private static func frame(_ boxes: [Rectangle], _ points: [Point]) -> Rectangle {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        for box in boxes {
            (left, top) = (min(left, box.x), min(top, box.y))
            (right, bottom) = (max(right, box.maxX), max(bottom, box.maxY))
        }
        for point in points {
            (left, top) = (min(left, point.x - 1), min(top, point.y - 1))
            (right, bottom) = (max(right, point.x + 1), max(bottom, point.y + 1))
        }
        (left, top) = (left.rounded(.down), top.rounded(.down))
        return Rectangle(x: left, y: top, width: (right - left).rounded(.up), height: (bottom - top).rounded(.up))
    }

    private static func remembered(
        _ placing: NodePlacing, _ view: DiagramView, _ before: LayoutMemory, fresh: LayoutMeasure
    ) -> LayoutMemory {
        let earlier = Dictionary(before.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var nodes = view.nodes.compactMap { node in
            placing.boxes[node.id].map {
                LayoutMemory.Node(
                    id: node.id, box: LayoutMemory.tenths($0), isPinned: earlier[node.id]?.isPinned ?? false)
            }
        }
        // An editor's word stands, whether or not the node is in the figure today.
        let shown = Set(nodes.map(\.id))
        nodes += before.nodes.filter { ($0.isPinned || $0.isHidden) && !shown.contains($0.id) }
        let groups = placing.parts.map { LayoutMemory.Group(id: $0.id, box: LayoutMemory.tenths($0.box)) }
        return LayoutMemory(
            figure: view.name, nodes: nodes.sorted { $0.id.isBefore($1.id) },
            groups: groups.sorted { $0.id.isBefore($1.id) }, fresh: fresh)
    }

    private static func remarks(_ placing: NodePlacing, _ view: DiagramView) -> [String] {
        guard !placing.displaced.isEmpty else { return [] }
        let titles = Dictionary(view.nodes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let names = placing.displaced.prefix(8).map { titles[$0] ?? $0 }
        let more = placing.displaced.count > 8 ? " and \(placing.displaced.count - 8) more" : ""
        return [
            "\(view.name): the kept places of \(names.joined(separator: "; "))\(more) lie on those of others, so they were moved aside"
        ]
    }
}

extension LayoutMemory {
    /// What a drawing that was laid out afresh leaves to be remembered; what an editor pinned stands where it was pinned.
    init(of drawing: DiagramDrawing, pinned earlier: LayoutMemory?) {
        let view = drawing.composition.view
        // Room that Graphviz took for its own lines beyond the outermost boxes is not kept.
        let groupBoxes = drawing.layoutGroups.compactMap { $0 }
        let lefts = drawing.layout.nodes.map { $0.x - $0.width / 2 } + groupBoxes.map(\.x)
        let tops = drawing.layout.nodes.map { $0.y - $0.height / 2 } + groupBoxes.map(\.y)
        let (left, top) = (lefts.min() ?? 0, tops.min() ?? 0)
        let pins = Dictionary(
            (earlier?.nodes ?? []).filter(\.isPinned).map { ($0.id, $0.box) }, uniquingKeysWith: { first, _ in first })
        var nodes = drawing.layout.nodes.map { node in
            let box = Rectangle(
                x: node.x - node.width / 2 - left, y: node.y - node.height / 2 - top, width: node.width,
                height: node.height)
            return Node(id: node.id, box: pins[node.id] ?? LayoutMemory.tenths(box), isPinned: pins[node.id] != nil)
        }
        let shown = Set(nodes.map(\.id))
        nodes += (earlier?.nodes ?? []).filter { ($0.isPinned || $0.isHidden) && !shown.contains($0.id) }
        let groups = groupBoxes.map { group in
            let box = Rectangle(x: group.x - left, y: group.y - top, width: group.width, height: group.height)
            return Group(id: group.id, box: LayoutMemory.tenths(box))
        }
        self.init(figure: view.name, nodes: nodes, groups: groups)
    }
}
