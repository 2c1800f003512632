import Graphviz

extension DiagramComposition {
    /// Up to how many nodes without a tie stand in one column.
    private static let longestColumn = 15

    /// Whether there are no ties, and more nodes than a column holds.
    var isGrid: Bool {
        view.edges.isEmpty && view.groups.isEmpty && view.nodes.count > DiagramComposition.longestColumn
    }

    /// Nodes without ties in columns, to be read from top to bottom: unseen ties hold them in their order.
    var grid: LayoutGraph {
        let known = Set(view.order)
        let order = view.order + view.nodes.map(\.id).filter { !known.contains($0) }
        let length = DiagramComposition.longestColumn
        let columns = stride(from: 0, to: order.count, by: length).map { start in
            Array(order[start..<min(start + length, order.count)])
        }
        func tie(_ tail: String, _ head: String) -> LayoutGraph.Edge {
            LayoutGraph.Edge(id: "\(tail)--\(head)", tail: tail, head: head)
        }
        let below = columns.flatMap { column in zip(column, column.dropFirst()).map { tie($0, $1) } }
        let beside = zip(columns, columns.dropFirst()).compactMap { left, right in
            left.first.flatMap { first in right.first.map { tie(first, $0) } }
        }
        return LayoutGraph(
            name: view.name, engine: .dot, isDirected: true,
            attributes: [
                .init("rankdir", "LR"), .init("splines", "none"), .init("nodesep", inches(view.nodeGap)),
                .init("ranksep", inches(view.columnGap / 2)),
            ],
            nodes: view.nodes.map { node in
                let size = size(of: labels[node.id], look: node.look)
                return LayoutGraph.Node(id: node.id, width: size.width, height: size.height)
            },
            edges: below + beside, ranks: columns.map { LayoutGraph.Rank(.same, nodes: $0) })
    }
}
