import Graphviz
import Testing

@Suite("Engines, in process")
struct EngineTests {
    @Test("Every engine places every node within the page", arguments: LayoutGraph.Engine.allCases)
    func placesNodes(engine: LayoutGraph.Engine) throws {
        let graph = SampleGraphs.summit(engine)
        let layout = try InProcessLayout.layout(graph)
        #expect(layout.nodes.map(\.id) == graph.nodes.map(\.id))
        #expect(layout.edges.map(\.id) == graph.edges.map(\.id))
        for (node, asked) in zip(layout.nodes, graph.nodes) {
            #expect(node.width == asked.width.rounded(.up) && node.height == asked.height.rounded(.up))
            #expect(node.x - node.width / 2 >= -1 && node.x + node.width / 2 <= layout.width + 1)
            #expect(node.y - node.height / 2 >= -1 && node.y + node.height / 2 <= layout.height + 1)
        }
    }

    @Test(
        "Every edge has a route of 3n + 1 points, and an arrow only where one was asked for",
        arguments: LayoutGraph.Engine.allCases)
    func routesEdges(engine: LayoutGraph.Engine) throws {
        let layout = try InProcessLayout.layout(SampleGraphs.summit(engine))
        for edge in layout.edges {
            #expect(edge.splines.count == 1)
            for spline in edge.splines {
                #expect(spline.points.count >= 4 && spline.points.count % 3 == 1)
                #expect(spline.startArrow == nil)
                #expect((spline.endArrow != nil) == ["1", "2", "4"].contains(edge.id))
            }
        }
        let label = try #require(layout.edge("1")?.label)
        #expect(label.x >= 0 && label.x <= layout.width && label.y >= 0 && label.y <= layout.height)
        #expect(layout.edge("2")?.label == nil)
    }

    @Test("Arrow tips touch the node that the edge reaches")
    func arrowTip() throws {
        let layout = try InProcessLayout.layout(SampleGraphs.summit(.dot))
        let tip = try #require(layout.edge("4")?.splines.first?.endArrow)
        let tokyo = try #require(layout.node("Tokyo"))
        #expect((tip.x - tokyo.x).magnitude <= tokyo.width / 2 + 1)
        #expect((tip.y - tokyo.y).magnitude <= tokyo.height / 2 + 1)
        let start = try #require(layout.edge("4")?.splines.first?.points.first)
        let osaka = try #require(layout.node("Osaka"))
        #expect((start.x - osaka.x).magnitude <= osaka.width / 2 + 1)
    }

    @Test(
        "Group boxes hold their nodes, inner groups and labels, in every direction",
        arguments: [LayoutGraph.Engine.dot, .fdp], ["TB", "LR", "BT", "RL"])
    func groupBoxes(engine: LayoutGraph.Engine, direction: String) throws {
        let graph = SampleGraphs.summit(engine, attributes: [.init("rankdir", direction)])
        let layout = try InProcessLayout.layout(graph)
        #expect(layout.groups.map(\.id) == ["Japan", "Kansai", "Vietnam"])
        for node in graph.nodes {
            guard let id = node.group else { continue }
            let group = try #require(layout.group(id))
            let place = try #require(layout.node(node.id))
            #expect(place.x - place.width / 2 >= group.x && place.x + place.width / 2 <= group.x + group.width)
            #expect(place.y - place.height / 2 >= group.y && place.y + place.height / 2 <= group.y + group.height)
        }
        let outer = try #require(layout.group("Japan"))
        let inner = try #require(layout.group("Kansai"))
        #expect(inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width)
        #expect(inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height)
        let label = try #require(outer.label)
        #expect(label.x - 25 >= outer.x && label.x + 25 <= outer.x + outer.width)
        #expect(label.y - 6 >= outer.y && label.y + 6 <= outer.y + outer.height)
        #expect(layout.group("Vietnam")?.label == nil)
        #expect(outer.x >= -1 && outer.y >= -1)
        #expect(outer.x + outer.width <= layout.width + 1 && outer.y + outer.height <= layout.height + 1)
    }

    @Test("y grows downwards: with rankdir=TB a tail stands above its head, with LR left of it")
    func directions() throws {
        let graph = LayoutGraph(
            nodes: [.init(id: "a", width: 80, height: 20), .init(id: "b", width: 80, height: 20)],
            edges: [.init(id: "e", tail: "a", head: "b")])
        let down = try InProcessLayout.layout(graph)
        #expect(down.nodes[0].y < down.nodes[1].y && down.nodes[0].x == down.nodes[1].x)
        #expect(down.width == 80 && down.height == 76)
        var across = graph
        across.attributes = [.init("rankdir", "LR")]
        let right = try InProcessLayout.layout(across)
        #expect(right.nodes[0].x < right.nodes[1].x && right.nodes[0].y == right.nodes[1].y)
        #expect(right.width == 196 && right.height == 20)
        let points = try #require(right.edges.first?.splines.first?.points)
        #expect(((points.first?.x ?? 0) - 80).magnitude < 0.5)
    }

    @Test("Attributes reach Graphviz: nodesep, ranksep, minlen, splines, ports and compound edges")
    func attributes() throws {
        let nodes: [LayoutGraph.Node] = [
            .init(id: "a", width: 40, height: 20), .init(id: "b", width: 40, height: 20, group: "g"),
            .init(id: "c", width: 40, height: 20, group: "g"),
        ]
        func layout(_ graph: [LayoutGraph.Attribute], _ edge: [LayoutGraph.Attribute]) throws -> GraphLayout {
            try InProcessLayout.layout(
                LayoutGraph(
                    attributes: graph, nodes: nodes, groups: [.init(id: "g")],
                    edges: [
                        .init(id: "1", tail: "a", head: "b", hasArrow: true, attributes: edge),
                        .init(id: "2", tail: "a", head: "c"),
                    ]))
        }
        let plain = try layout([], [])
        #expect(try layout([.init("ranksep", "2")], []).height > plain.height + 50)
        #expect(try layout([.init("nodesep", "2")], []).width > plain.width + 50)
        #expect(try layout([], [.init("minlen", "3")]).height > plain.height + 50)
        #expect(try layout([.init("splines", "false")], []).edge("1")?.splines.first?.points.count == 4)
        let port = try layout([], [.init("tailport", "n")])
        let start = try #require(port.edge("1")?.splines.first?.points.first)
        #expect((start.y - ((port.node("a")?.y ?? 0) - 10)).magnitude < 1.5)
        let compound = try layout([.init("compound", "true")], [.init("lhead", "g")])
        let tip = try #require(compound.edge("1")?.splines.first?.endArrow)
        #expect((tip.y - (compound.group("g")?.y ?? 0)).magnitude < 1)
        let backwards = try layout([], [.init("dir", "both")])
        #expect(backwards.edge("1")?.splines.first?.startArrow != nil)
        #expect(try layout([.init("splines", "none")], []).edge("1")?.splines.isEmpty == true)
    }

    @Test("A label gets the room it asks for, to the point", arguments: ["TB", "LR"])
    func labelRoom(direction: String) throws {
        func graph(_ width: Double, _ height: Double) -> LayoutGraph {
            LayoutGraph(
                attributes: [.init("rankdir", direction)],
                nodes: [
                    .init(id: "a", width: 20, height: 20, group: "g"),
                    .init(id: "b", width: 20, height: 20, group: "g"),
                ],
                groups: [.init(id: "g", labelWidth: width, labelHeight: height)],
                edges: [.init(id: "e", tail: "a", head: "b")])
        }
        let plain = try #require(try InProcessLayout.layout(graph(0, 0)).groups.first)
        let tall = try #require(try InProcessLayout.layout(graph(10, 40)).groups.first)
        let wide = try #require(try InProcessLayout.layout(graph(500, 40)).groups.first)
        #expect(tall.height == plain.height + 48)
        #expect(wide.width >= 500 && wide.width <= 520 && wide.height == tall.height)
        let labelled = LayoutGraph(
            attributes: [.init("rankdir", direction)],
            nodes: [.init(id: "a", width: 20, height: 20), .init(id: "b", width: 20, height: 20)],
            edges: [
                .init(id: "1", tail: "a", head: "b", labelWidth: 200, labelHeight: 30),
                .init(id: "2", tail: "a", head: "b", labelWidth: 100, labelHeight: 30),
            ])
        let layout = try InProcessLayout.layout(labelled)
        let first = try #require(layout.edge("1")?.label)
        let second = try #require(layout.edge("2")?.label)
        #expect((first.x - second.x).magnitude >= 150 || (first.y - second.y).magnitude >= 30)
        for (label, width) in [(first, 200.0), (second, 100)] {
            #expect(label.x - width / 2 >= 0 && label.x + width / 2 <= layout.width)
            #expect(label.y - 15 >= 0 && label.y + 15 <= layout.height)
        }
    }

    @Test("Ranks hold, within one group, across groups and outside them")
    func ranks() throws {
        var graph = SampleGraphs.summit(.dot)
        graph.edges = [
            .init(id: "e", tail: "Tokyo", head: "Hanoi"), .init(id: "f", tail: "Tokyo", head: "Osaka"),
        ]
        graph.ranks = [.init(nodes: ["Hanoi", "Osaka", "alone"])]
        let layout = try InProcessLayout.layout(graph)
        #expect(layout.node("Hanoi")?.y == layout.node("Osaka")?.y)
        #expect(layout.node("Hanoi")?.y == layout.node("alone")?.y)
        #expect(layout.groups.count == 3)
        graph.ranks = [.init(.source, nodes: ["Tokyo"])]
        #expect(try InProcessLayout.layout(graph).groups.count == 3)
        var row = SampleGraphs.chain(.dot, nodes: 4)
        row.ranks = [.init(.same, nodes: ["0", "1"]), .init(.sink, nodes: ["2"])]
        let sunk = try InProcessLayout.layout(row)
        #expect(sunk.nodes[0].y == sunk.nodes[1].y && sunk.nodes[2].y > sunk.nodes[3].y)
    }

    @Test("An empty graph, a lone node and an empty group are layouts too", arguments: LayoutGraph.Engine.allCases)
    func small(engine: LayoutGraph.Engine) throws {
        let empty = try InProcessLayout.layout(LayoutGraph(engine: engine))
        #expect(empty.nodes.isEmpty && empty.width.isFinite)
        let lone = LayoutGraph(
            engine: engine, nodes: [.init(id: "a", width: 40, height: 20)],
            groups: [.init(id: "g", labelWidth: 20, labelHeight: 10), .init(id: "h", parent: "g")])
        let layout = try InProcessLayout.layout(lone)
        #expect(layout.nodes.count == 1 && layout.groups.isEmpty)
    }

    @Test("Nodes without extent are laid out", arguments: LayoutGraph.Engine.allCases)
    func pointNodes(engine: LayoutGraph.Engine) throws {
        var graph = SampleGraphs.summit(engine)
        for index in graph.nodes.indices { graph.nodes[index].width = 0 }
        #expect(try InProcessLayout.layout(graph).nodes.count == 5)
    }
}
