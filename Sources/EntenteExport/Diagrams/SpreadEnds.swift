import Graphviz

/// Spreads the ends of ties along the sides of their nodes, so that each line has its own end and its own arrow head.
///
/// Graphviz leads all ties of a side to one point. The ends are moved up and down along the side, in the order of where they come
/// from, with the first control point of their curve, so that lines leave and enter as level as before.
struct SpreadEnds {
    /// The distance between two ends in points, where the side is long enough.
    static let spacing = 4.4
    /// The part of a side that stays free of ends, in points.
    static let free = 7.0

    private let graph: LayoutGraph
    private var layout: GraphLayout

    /// The layout with its ends spread. O(n log n).
    static func applied(to layout: GraphLayout, of graph: LayoutGraph) -> GraphLayout {
        var spreading = SpreadEnds(graph: graph, layout: layout)
        spreading.spread()
        return spreading.layout
    }

    /// The height that a node needs for so many ends on one side.
    static func height(forEnds count: Int) -> Double {
        count < 2 ? 0 : Double(count - 1) * spacing + free
    }

    private struct Side: Hashable {
        var node: String
        var isHead: Bool
    }

    private mutating func spread() {
        let places = Dictionary(layout.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var sides: [Side: [Int]] = [:]
        for (index, edge) in graph.edges.enumerated() where layout.edges[index].splines.count == 1 {
            if SpreadEnds.hasPort(edge, "tailport") {
                sides[Side(node: edge.tail, isHead: false), default: []].append(index)
            }
            if SpreadEnds.hasPort(edge, "headport") {
                sides[Side(node: edge.head, isHead: true), default: []].append(index)
            }
        }
        for (side, indices) in sides where indices.count > 1 {
            guard let node = places[side.node] else { continue }
            let ordered = indices.sorted { left, right in
                let keys = [left, right].map { index -> (Double, String) in
                    let edge = graph.edges[index]
                    return (places[side.isHead ? edge.tail : edge.head]?.y ?? 0, edge.id)
                }
                return keys[0] < keys[1]
            }
            let room = max(node.height - SpreadEnds.free, 0)
            let step = min(SpreadEnds.spacing, room / Double(ordered.count - 1))
            for (rank, index) in ordered.enumerated() {
                move(index, isHead: side.isHead, by: (Double(rank) - Double(ordered.count - 1) / 2) * step)
            }
        }
    }

    private mutating func move(_ index: Int, isHead: Bool, by distance: Double) {
        let count = layout.edges[index].splines[0].points.count
        guard count > 3 else { return }
        for point in isHead ? [count - 1, count - 2] : [0, 1] {
            layout.edges[index].splines[0].points[point].y += distance
        }
        if isHead {
            layout.edges[index].splines[0].endArrow?.y += distance
        } else {
            layout.edges[index].splines[0].startArrow?.y += distance
        }
    }

    private static func hasPort(_ edge: LayoutGraph.Edge, _ name: String) -> Bool {
        edge.attributes.contains { $0.name == name }
    }
}
