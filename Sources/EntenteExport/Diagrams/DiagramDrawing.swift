import EntenteDrawing
import Graphviz

/// A diagram whose parts have their places: what the scene and the written DOT are drawn from.
struct DiagramDrawing: Sendable {
    let composition: DiagramComposition
    let graph: LayoutGraph
    let layout: GraphLayout

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
        zip(composition.view.groups, layoutGroups).compactMap { group, place in
            guard let place, let label = composition.groupLabels[group.id] else { return nil }
            let x = place.x + 8
            let box = Rectangle(x: x, y: place.y + 4, width: label.width, height: label.height)
            let ground = SceneItem.shape(
                Shape(.rectangle(box.expanded(by: 1), radius: 0), fill: style.theme.groupFill))
            return .group(SceneGroup(items: [ground] + label.items(in: box)))
        }
    }

    /// Groups by the id of their box, nil for those without one.
    private var layoutGroups: [GraphLayout.Group?] {
        let places = Dictionary(layout.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return composition.view.groups.map { places[$0.id] }
    }

    private var nodes: [SceneItem] {
        zip(composition.view.nodes, layout.nodes).map { node, place in
            let box = Rectangle(
                x: place.x - place.width / 2, y: place.y - place.height / 2, width: place.width, height: place.height)
            let look = style.box(node.look)
            var items = look.shape.items(in: box, fill: look.fill, line: look.line, isDashed: look.isDashed)
            if let label = composition.labels[node.id] {
                var room = box
                if case .agreement = node.look { room.width -= BoxShape.fold }
                items += label.items(in: room)
            }
            return .group(
                SceneGroup(id: node.id, classes: "node " + node.look.className, title: node.title, items: items))
        }
    }

    private var edges: [SceneItem] {
        zip(composition.view.edges, layout.edges).map { edge, route in
            let stroke = style.stroke(edge)
            var items: [SceneItem] = []
            for spline in route.splines {
                items += DiagramDrawing.items(of: spline, stroke: stroke)
            }
            return .group(
                SceneGroup(
                    id: "edge/" + edge.id,
                    classes: "edge" + (edge.isPlanned ? " planned" : "") + (edge.isDisputed ? " disputed" : ""),
                    title: edge.title, items: items))
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

    /// Words on ties: on their line where that keeps them clear of nodes and of each other, else in the room kept for them.
    private var edgeLabels: [SceneItem] {
        placedLabels.boxes.map { label, box in
            let ground = Rectangle(x: box.x - 2, y: box.y - 0.4, width: box.width + 4, height: box.height + 0.8)
            let shape = Shape(.rectangle(ground, radius: 1), fill: style.theme.page)
            return .group(SceneGroup(classes: "label", items: [.shape(shape)] + label.items(in: box)))
        }
    }

    /// The titles of ties whose words found no room.
    var unlabelled: [String] { placedLabels.left }

    private var placedLabels: (boxes: [(label: NodeLabel, box: Rectangle)], left: [String]) {
        let nodes = layout.nodes.map { node in
            Rectangle(x: node.x - node.width / 2, y: node.y - node.height / 2, width: node.width, height: node.height)
        }
        let page = Rectangle(x: 0, y: 0, width: layout.width, height: layout.height)
        let labelled = zip(composition.view.edges, layout.edges).compactMap { edge, route in
            composition.edgeLabels[edge.id].map { (edge: edge, label: $0, route: route) }
        }
        var boxes = labelled.map { entry in entry.route.label.map { DiagramDrawing.box(entry.label, at: $0) } }
        for (index, entry) in labelled.enumerated() {
            let candidates =
                entry.route.label.map { room in
                    [DiagramDrawing.place(onLine: entry.route, near: room)].compactMap { $0 }
                }
                ?? DiagramDrawing.places(along: entry.route)
            boxes[index] =
                candidates.lazy.map { DiagramDrawing.box(entry.label, at: $0) }.first { box in
                    let roomy = box.expanded(by: 1)
                    return page.union(box) == page && !nodes.contains { $0.overlaps(roomy) }
                        && !boxes.indices.contains { $0 != index && boxes[$0]?.overlaps(roomy) == true }
                } ?? boxes[index]
        }
        return (
            zip(labelled, boxes).compactMap { entry, box in box.map { (entry.label, $0) } },
            zip(labelled, boxes).compactMap { entry, box in box == nil ? entry.edge.title : nil }
        )
    }

    private static func box(_ label: NodeLabel, at center: GraphLayout.Point) -> Rectangle {
        Rectangle(
            x: center.x - label.width / 2, y: center.y - label.height / 2, width: label.width, height: label.height)
    }
}

extension DiagramDrawing {
    /// How far from the room that was kept for it a label may move to stand on its line, in points.
    private static let reach = 40.0

    /// Where a line passes above or below the room that was kept for its label; nil where it does not.
    static func place(onLine route: GraphLayout.Edge, near reserved: GraphLayout.Point) -> GraphLayout.Point? {
        for spline in route.splines {
            var index = 0
            while index + 3 < spline.points.count {
                let piece = Array(spline.points[index...index + 3])
                let ends = (min(piece[0].x, piece[3].x), max(piece[0].x, piece[3].x))
                if ends.0 <= reserved.x, reserved.x <= ends.1, let y = height(of: piece, at: reserved.x),
                    abs(y - reserved.y) <= reach
                {
                    return GraphLayout.Point(x: reserved.x, y: y)
                }
                index += 3
            }
        }
        return nil
    }

    /// Places along a line, the middle first.
    static func places(along route: GraphLayout.Edge) -> [GraphLayout.Point] {
        guard let spline = route.splines.first, spline.points.count > 3 else { return [] }
        let pieces = (spline.points.count - 1) / 3
        return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map { share in
            let along = share * Double(pieces)
            let piece = min(Int(along), pieces - 1)
            let points = Array(spline.points[(piece * 3)...(piece * 3 + 3)])
            let rest = along - Double(piece)
            return GraphLayout.Point(x: value(of: points, at: rest, \.x), y: value(of: points, at: rest, \.y))
        }
    }

    private static func value(
        of piece: [GraphLayout.Point], at share: Double, _ axis: (GraphLayout.Point) -> Double
    ) -> Double {
        let rest = 1 - share
        let (first, second) = (rest * rest * rest * axis(piece[0]), 3 * rest * rest * share * axis(piece[1]))
        return first + second + 3 * rest * share * share * axis(piece[2]) + share * share * share * axis(piece[3])
    }

    /// The height of a Bézier curve that runs to the right or to the left, where it crosses a vertical line.
    private static func height(of piece: [GraphLayout.Point], at x: Double) -> Double? {
        var (low, high) = (0.0, 1.0)
        let isRising = piece[3].x >= piece[0].x
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if (value(of: piece, at: middle, \.x) < x) == isRising { low = middle } else { high = middle }
        }
        return value(of: piece, at: low, \.y)
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
