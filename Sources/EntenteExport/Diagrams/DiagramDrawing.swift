import EntenteDrawing
import Graphviz

/// A diagram whose parts have their places: what the scene and the written DOT are drawn from.
struct DiagramDrawing: Sendable {
    let composition: DiagramComposition
    let graph: LayoutGraph
    let layout: GraphLayout
    private let labels: [EdgeLabels.Placement]

    init(composition: DiagramComposition, graph: LayoutGraph, layout: GraphLayout) {
        self.init(composition, graph, spread: SpreadEnds.applied(to: layout, of: graph))
    }

    /// A drawing from memory, whose lines have their own ends already.
    init(_ kept: KeptLayout) { self.init(kept.composition, kept.graph, spread: kept.layout) }

    private init(_ composition: DiagramComposition, _ graph: LayoutGraph, spread layout: GraphLayout) {
        self.composition = composition
        self.graph = graph
        self.layout = layout
        labels = EdgeLabels(composition.view, composition.edgeLabels, self.layout).placements
    }

    private var style: DiagramStyle { composition.style }

    /// Boxes, ties, nodes and labels, back to front; the origin is the upper left corner of the layout.
    var items: [SceneItem] {
        groups + edges + nodes + edgeLabels + groupTitles
    }

    private var groups: [SceneItem] {
        zip(composition.view.groups, layoutGroups).compactMap { group, place in
            guard let place else { return nil }
            let box = Rectangle(x: place.x, y: place.y, width: place.width, height: place.height)
            return .group(
                SceneGroup(
                    id: group.id, classes: "country", title: group.title,
                    items: BoxShape.group.items(in: box, fill: style.theme.groupFill, line: style.theme.groupLine)))
        }
    }

    private var groupTitles: [SceneItem] {
        let lines = layout.edges.map { EdgeLabels.samples(of: $0) }
        return zip(composition.view.groups, layoutGroups).compactMap { group, place in
            guard let place, let label = composition.groupLabels[group.id] else { return nil }
            let left = Rectangle(x: place.x + 8, y: place.y + 4, width: label.width, height: label.height)
            let box = DiagramDrawing.clearest(left, within: place, lines)
            let ground = SceneItem.shape(
                Shape(.rectangle(box.expanded(by: 1), radius: 0), fill: style.theme.groupFill))
            return .group(SceneGroup(items: [ground] + label.items(in: box)))
        }
    }

    /// A title's box at the left of its group's head, or further right where no line passes through it.
    private static func clearest(_ left: Rectangle, within group: GraphLayout.Group, _ lines: [[Point]]) -> Rectangle {
        let slack = max(group.width - left.width - 16, 0)
        let candidates = [0, 0.5, 1].map { share in
            Rectangle(x: left.x + share * slack, y: left.y, width: left.width, height: left.height)
        }
        func crossings(_ box: Rectangle) -> Int {
            lines.filter { line in line.contains { box.expanded(by: 1).holds($0) } }.count
        }
        return candidates.min { crossings($0) < crossings($1) } ?? left
    }

    /// Groups by the id of their box, nil for those without one; their heads are no higher than the title needs.
    var layoutGroups: [GraphLayout.Group?] {
        let places = Dictionary(layout.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var tops: [String: Double] = [:]
        for (node, place) in zip(composition.view.nodes, layout.nodes) {
            guard let group = node.group else { continue }
            tops[group] = min(tops[group] ?? .infinity, place.y - place.height / 2)
        }
        return composition.view.groups.map { group in
            guard var place = places[group.id] else { return nil }
            let head = (composition.groupLabels[group.id]?.height ?? 0) + 11
            if let top = tops[group.id], top - head > place.y {
                place.height -= top - head - place.y
                place.y = top - head
            }
            return place
        }
    }

    private var nodes: [SceneItem] {
        zip(composition.view.nodes, layout.nodes).map { node, place in
            let box = Rectangle(
                x: place.x - place.width / 2, y: place.y - place.height / 2, width: place.width, height: place.height)
            let look = style.box(node.look)
            var items = look.shape.items(in: box, fill: look.fill, line: look.line, isDashed: look.isDashed)
            if node.isFocus {
                items += look.shape.items(in: box.expanded(by: DiagramDrawing.ringGap), fill: nil, line: look.line)
            }
            if node.count > 1 { items.append(BoxStack.item(behind: box, line: look.line)) }
            if let label = composition.labels[node.id] {
                var room = box
                if case .agreement = node.look { room.width -= BoxShape.fold }
                if case .event(let sign, let isPlanned) = node.look {
                    // The sign that stands for the type on a time axis, so that kinds differ by more than colour.
                    let center = label.sign(in: room)
                    let color = style.tone(sign).mark
                    items.append(
                        style.mark(sign).item(
                            at: center, size: sign == .visit ? 5.2 : 6.4, color: color, isHollow: isPlanned,
                            ground: look.fill))
                }
                items += label.items(in: room)
            }
            return .group(
                SceneGroup(
                    id: node.id, classes: "node " + node.look.className, title: node.title, link: node.link,
                    items: items))
        }
    }

    /// How far the second outline of what a diagram is drawn around stands from the first, in points.
    private static let ringGap = 2.2

    /// Ties, the faintest first, so that nothing lies over what matters more.
    private var edges: [SceneItem] {
        let all = Array(zip(composition.view.edges, layout.edges))
        let order = all.indices.sorted { left, right in
            let ranks = (DiagramDrawing.rank(all[left].0), DiagramDrawing.rank(all[right].0))
            return ranks.0 == ranks.1 ? left < right : ranks.0 < ranks.1
        }
        return order.map { index in
            let (edge, route) = all[index]
            let stroke = style.stroke(edge)
            return .group(
                SceneGroup(
                    id: "edge/" + edge.id,
                    classes: "edge" + (edge.isPlanned ? " planned" : "") + (edge.isDisputed ? " disputed" : ""),
                    title: edge.title, items: route.splines.flatMap { DiagramDrawing.items(of: $0, stroke: stroke) }))
        }
    }

    private static func rank(_ edge: DiagramEdge) -> Int {
        if edge.isDisputed { return 4 }
        switch edge.look {
        case .mentioned: return 0
        case .plain: return edge.hasArrow ? 2 : 1
        case .agreement, .link: return 3
        }
    }

    private static func items(of spline: GraphLayout.Spline, stroke: Stroke) -> [SceneItem] {
        let points = spline.points.map { Point(x: $0.x, y: $0.y) }
        guard let first = points.first, let last = points.last, points.count > 1 else { return [] }
        var steps: [PathStep] = []
        var heads: [SceneItem] = []
        let head = ArrowHead(length: 4.8 + stroke.width, width: 3.4 + stroke.width)
        if let tip = spline.startArrow.map({ Point(x: $0.x, y: $0.y) }) {
            let direction = Point(x: tip.x - first.x, y: tip.y - first.y)
            heads.append(.shape(Shape(head.geometry(tip: tip, direction: direction), fill: stroke.color)))
            steps.append(.move(head.lineEnd(tip: tip, direction: direction)))
            steps.append(.line(first))
        } else {
            steps.append(.move(first))
        }
        var index = 1
        while index + 2 < points.count {
            steps.append(.curve(points[index], points[index + 1], points[index + 2]))
            index += 3
        }
        if let tip = spline.endArrow.map({ Point(x: $0.x, y: $0.y) }) {
            let direction = Point(x: tip.x - last.x, y: tip.y - last.y)
            heads.append(.shape(Shape(head.geometry(tip: tip, direction: direction), fill: stroke.color)))
            steps.append(.line(head.lineEnd(tip: tip, direction: direction)))
        }
        return [.shape(Shape(.path(steps), stroke: stroke))] + heads
    }

    /// Words on ties.
    private var edgeLabels: [SceneItem] {
        labels.compactMap { placement in
            guard let box = placement.box else { return nil }
            let ground = Rectangle(x: box.x - 2, y: box.y - 0.4, width: box.width + 4, height: box.height + 0.8)
            let shape = Shape(.rectangle(ground, radius: 1), fill: style.theme.page)
            return .group(SceneGroup(classes: "label", items: [.shape(shape)] + placement.label.items(in: box)))
        }
    }

    /// The middles of the words on ties, by the ties' ids.
    var labelCenters: [String: Point] {
        Dictionary(
            labels.compactMap { placement in placement.box.map { (placement.edge.id, $0.center) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The titles of ties whose words found no room.
    var unlabelled: [String] {
        labels.filter { $0.box == nil }.map(\.edge.title)
    }
}

extension DiagramNode.Look {
    /// The word in a node's class.
    var className: String {
        switch self {
        case .person: "person"
        case .unnamed: "unnamed"
        case .organization: "organization"
        case .country: "country"
        case .event(let sign, let isPlanned): "event \(sign.rawValue)" + (isPlanned ? " planned" : "")
        case .agreement: "agreement"
        }
    }
}
