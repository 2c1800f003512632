/// A layout as a worker knows it: by the ranks of nodes, groups and edges in the order of their ids.
///
/// Points, y down, origin at the upper left of the bounding box.
struct IndexedLayout: Sendable, Hashable {
    struct Node: Sendable, Hashable {
        var rank: Int
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }

    struct Group: Sendable, Hashable {
        var rank: Int
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        var label: GraphLayout.Point?
    }

    struct Edge: Sendable, Hashable {
        var rank: Int
        var splines: [GraphLayout.Spline]
        var label: GraphLayout.Point?
    }

    var width: Double
    var height: Double
    var nodes: [Node] = []
    var groups: [Group] = []
    var edges: [Edge] = []
}

extension IndexedLayout {
    /// The same layout under the graph's own ids, in the graph's own order; an error where it is not of that graph.
    func named(after document: LayoutDocument) throws(LayoutFailure) -> GraphLayout {
        guard isFinite else { throw LayoutFailure(.garbage("it holds a coordinate that is not a number")) }
        let graph = document.graph
        let placedNodes = try Self.place(nodes, in: document.nodeOrder, by: \.rank)
        let placedGroups = try Self.place(groups, in: document.groupOrder, by: \.rank)
        let placedEdges = try Self.place(edges, in: document.edgeOrder, by: \.rank)
        var layout = GraphLayout(width: width, height: height, nodes: [], groups: [], edges: [])
        for (node, place) in zip(graph.nodes, placedNodes) {
            guard let place else { throw LayoutFailure(.garbage("node \(Quotation(node.id)) has no place")) }
            layout.nodes.append(
                GraphLayout.Node(id: node.id, x: place.x, y: place.y, width: place.width, height: place.height))
        }
        for (group, place) in zip(graph.groups, placedGroups) {
            guard let place else { continue }
            layout.groups.append(
                GraphLayout.Group(
                    id: group.id, x: place.x, y: place.y, width: place.width, height: place.height, label: place.label))
        }
        for (edge, route) in zip(graph.edges, placedEdges) {
            guard let route else { throw LayoutFailure(.garbage("edge \(Quotation(edge.id)) is missing")) }
            layout.edges.append(GraphLayout.Edge(id: edge.id, splines: route.splines, label: route.label))
        }
        return layout
    }

    private static func place<Place>(
        _ places: [Place], in order: [Int], by rank: KeyPath<Place, Int>
    ) throws(LayoutFailure) -> [Place?] {
        var result = [Place?](repeating: nil, count: order.count)
        for place in places {
            let position = place[keyPath: rank]
            guard order.indices.contains(position), result[order[position]] == nil else {
                throw LayoutFailure(.garbage("it places something that is not in the graph"))
            }
            result[order[position]] = place
        }
        return result
    }

    private var isFinite: Bool {
        let points = edges.lazy.flatMap { edge in
            edge.splines.flatMap { $0.points + [$0.startArrow, $0.endArrow].compactMap { $0 } }
                + [edge.label].compactMap { $0 }
        }
        return width.isFinite && height.isFinite
            && nodes.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.width.isFinite && $0.height.isFinite }
            && groups.allSatisfy { group in
                group.x.isFinite && group.y.isFinite && group.width.isFinite && group.height.isFinite
                    && (group.label.map { $0.x.isFinite && $0.y.isFinite } ?? true)
            } && points.allSatisfy { $0.x.isFinite && $0.y.isFinite }
    }
}
