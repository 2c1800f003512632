import Graphviz
import TestSupport

enum SampleGraphs {
    /// Two groups (one within the other), five nodes, labels on groups and edges, arrows.
    static func summit(_ engine: LayoutGraph.Engine, attributes: [LayoutGraph.Attribute] = []) -> LayoutGraph {
        LayoutGraph(
            name: "summit", engine: engine, attributes: attributes,
            nodes: [
                .init(id: "Tokyo", width: 90, height: 30, group: "Japan"),
                .init(id: "Osaka", width: 60, height: 24.5, group: "Kansai"),
                .init(id: "Hanoi", width: 72, height: 36, group: "Vietnam"),
                .init(id: "talks", width: 40, height: 40, attributes: [.init("shape", "ellipse")]),
                .init(id: "alone", width: 33.3, height: 20),
            ],
            groups: [
                .init(id: "Japan", labelWidth: 50, labelHeight: 12),
                .init(id: "Kansai", parent: "Japan", labelWidth: 40, labelHeight: 12),
                .init(id: "Vietnam"),
            ],
            edges: [
                .init(id: "1", tail: "Tokyo", head: "talks", labelWidth: 30, labelHeight: 10, hasArrow: true),
                .init(id: "2", tail: "Hanoi", head: "talks", hasArrow: true),
                .init(id: "3", tail: "Osaka", head: "Tokyo"),
                .init(id: "4", tail: "Osaka", head: "Tokyo", hasArrow: true),
                .init(id: "5", tail: "talks", head: "talks"),
            ])
    }

    /// A random graph without groups.
    static func random(
        _ engine: LayoutGraph.Engine, nodes: Int, edges: Int, seed: UInt64, attributes: [LayoutGraph.Attribute] = []
    ) -> LayoutGraph {
        var generator = SplitMix64(seed: seed)
        var graph = LayoutGraph(engine: engine, attributes: attributes)
        for index in 0..<nodes {
            let width = Double(Int.random(in: 20...80, using: &generator))
            graph.nodes.append(.init(id: "node \(index)", width: width, height: 20))
        }
        for index in 0..<edges {
            let tail = Int.random(in: 0..<nodes, using: &generator)
            let head = Int.random(in: 0..<nodes, using: &generator)
            graph.edges.append(.init(id: "edge \(index)", tail: "node \(tail)", head: "node \(head)"))
        }
        return graph
    }

    /// Nodes in a row, each tied to the next.
    static func chain(_ engine: LayoutGraph.Engine, nodes: Int) -> LayoutGraph {
        LayoutGraph(
            engine: engine, nodes: (0..<nodes).map { .init(id: "\($0)", width: 20, height: 20) },
            edges: (1..<nodes).map { .init(id: "\($0)", tail: "\($0 - 1)", head: "\($0)") })
    }

    /// The same graph, its parts in another order.
    static func shuffled(_ graph: LayoutGraph, seed: UInt64) -> LayoutGraph {
        var generator = SplitMix64(seed: seed)
        var graph = graph
        graph.nodes.shuffle(using: &generator)
        graph.groups.shuffle(using: &generator)
        graph.edges.shuffle(using: &generator)
        graph.ranks.shuffle(using: &generator)
        graph.attributes.shuffle(using: &generator)
        return graph
    }
}

extension GraphLayout {
    /// The same layout with its parts in the order of their ids, so that two orders of input can be compared.
    var sorted: GraphLayout {
        var layout = self
        layout.nodes.sort { $0.id < $1.id }
        layout.groups.sort { $0.id < $1.id }
        layout.edges.sort { $0.id < $1.id }
        return layout
    }

    func node(_ id: String) -> Node? { nodes.first { $0.id == id } }
    func group(_ id: String) -> Group? { groups.first { $0.id == id } }
    func edge(_ id: String) -> Edge? { edges.first { $0.id == id } }
}
