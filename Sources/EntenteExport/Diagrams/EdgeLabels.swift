import EntenteDrawing
import Graphviz

/// Places the words of ties on their lines, clear of nodes and of each other, and where fewest other lines pass.
struct EdgeLabels {
    /// A tie's words and where they stand; no place where none was found.
    struct Placement {
        var edge: DiagramEdge
        var label: NodeLabel
        var box: Rectangle?
    }

    /// The words of all ties that have any, in the order of the view.
    let placements: [Placement]

    /// Places words. O(labels · (labels + nodes + lines)).
    init(_ view: DiagramView, _ labels: [String: NodeLabel], _ layout: GraphLayout) {
        let nodes = layout.nodes.map { node in
            Rectangle(x: node.x - node.width / 2, y: node.y - node.height / 2, width: node.width, height: node.height)
        }
        let page = Rectangle(x: 0, y: 0, width: layout.width, height: layout.height)
        let lines = layout.edges.map { EdgeLabels.samples(of: $0) }
        var placed: [(index: Int, placement: Placement, room: Rectangle?)] = []
        for (index, edge) in view.edges.enumerated() where index < layout.edges.count {
            guard let label = labels[edge.id] else { continue }
            let room = layout.edges[index].label.map { EdgeLabels.box(label, at: $0) }
            placed.append((index, Placement(edge: edge, label: label, box: room), room))
        }
        // The second round sees where the first has put the others.
        for _ in 0..<2 {
            for current in placed.indices {
                let entry = placed[current]
                let route = layout.edges[entry.index]
                var candidates = route.label.flatMap { EdgeLabels.place(onLine: route, near: $0) }.map { [$0] } ?? []
                candidates += EdgeLabels.places(along: route)
                var best: (box: Rectangle, cost: Double)?
                for (rank, point) in candidates.enumerated() {
                    let box = EdgeLabels.box(entry.placement.label, at: point)
                    let roomy = box.expanded(by: 1)
                    guard page.union(box) == page, !nodes.contains(where: { $0.overlaps(roomy) }),
                        !placed.indices.contains(where: {
                            $0 != current && placed[$0].placement.box?.overlaps(roomy) == true
                        })
                    else { continue }
                    let crowd = lines.indices.filter { $0 != entry.index }.reduce(0) { count, line in
                        count + (lines[line].contains { roomy.holds($0) } ? 1 : 0)
                    }
                    let cost = 4 * Double(crowd) + 0.5 * Double(rank)
                    if cost < best?.cost ?? .infinity { best = (box, cost) }
                }
                placed[current].placement.box = best?.box ?? entry.room
            }
        }
        placements = placed.map(\.placement)
    }

    private static func box(_ label: NodeLabel, at center: GraphLayout.Point) -> Rectangle {
        Rectangle(
            x: center.x - label.width / 2, y: center.y - label.height / 2, width: label.width, height: label.height)
    }

    /// How far from the room that was kept for it a label may move to stand on its line, in points.
    private static let reach = 40.0

    /// Where a line passes above or below the room that was kept for its label; nil where it does not.
    private static func place(onLine route: GraphLayout.Edge, near reserved: GraphLayout.Point) -> GraphLayout.Point? {
        samples(of: route).filter { abs($0.y - reserved.y) <= reach && abs($0.x - reserved.x) <= 4 }
            .min { abs($0.x - reserved.x) < abs($1.x - reserved.x) }
            .map { GraphLayout.Point(x: $0.x, y: $0.y) }
    }

    /// Places along a line, the middle first.
    private static func places(along route: GraphLayout.Edge) -> [GraphLayout.Point] {
        let points = samples(of: route)
        guard points.count > 4 else { return [] }
        return [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8].map { share in
            let point = points[min(Int(share * Double(points.count)), points.count - 1)]
            return GraphLayout.Point(x: point.x, y: point.y)
        }
    }

    /// How many points stand for one piece of a curve.
    private static let samplesOfPiece = 24

    /// Points along a line, from its start to its end.
    static func samples(of route: GraphLayout.Edge, perPiece samplesOfPiece: Int = EdgeLabels.samplesOfPiece) -> [Point]
    {
        var points: [Point] = []
        for spline in route.splines {
            var index = 0
            while index + 3 < spline.points.count {
                let piece = spline.points[index...index + 3].map { Point(x: $0.x, y: $0.y) }
                for step in 0..<samplesOfPiece {
                    points.append(point(of: piece, at: Double(step) / Double(samplesOfPiece)))
                }
                index += 3
            }
        }
        return points
    }

    /// A point of a cubic Bézier curve.
    private static func point(of piece: [Point], at share: Double) -> Point {
        let rest = 1 - share
        let weights = [rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share]
        return zip(piece, weights).reduce(Point(x: 0, y: 0)) { sum, next in
            Point(x: sum.x + next.0.x * next.1, y: sum.y + next.0.y * next.1)
        }
    }
}

extension Rectangle {
    /// Whether a point lies within.
    func holds(_ point: Point) -> Bool {
        x < point.x && point.x < maxX && y < point.y && point.y < maxY
    }
}
