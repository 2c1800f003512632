import Graphviz
import Testing

@Suite("The same graph, the same layout")
struct DeterminismTests {
    @Test(
        "The order of the input changes neither DOT nor layout",
        arguments: [LayoutGraph.Engine.dot, .neato, .sfdp, .twopi, .circo])
    func orderOfInput(engine: LayoutGraph.Engine) throws {
        var graph = SampleGraphs.summit(
            engine, attributes: [.init("nodesep", "0.4"), .init("splines", "true"), .init("overlap", "false")])
        graph.ranks = [.init(nodes: ["Tokyo", "Hanoi"]), .init(nodes: ["talks", "alone"])]
        let layout = try InProcessLayout.layout(graph).sorted
        for seed in 1...5 as ClosedRange<UInt64> {
            let shuffled = SampleGraphs.shuffled(graph, seed: seed)
            #expect(shuffled.dot == graph.dot, "seed \(seed)")
            #expect(try InProcessLayout.layout(shuffled).sorted == layout, "seed \(seed)")
        }
    }

    @Test(
        "A layout in process is the same alone and after others",
        arguments: [LayoutGraph.Engine.dot, .neato, .sfdp, .twopi, .circo])
    func afterOthers(engine: LayoutGraph.Engine) throws {
        let attributes: [LayoutGraph.Attribute] = [.init("overlap", "prism")]
        let graph = SampleGraphs.random(engine, nodes: 40, edges: 60, seed: 7, attributes: attributes)
        let alone = try InProcessLayout.layout(graph)
        for other in LayoutGraph.Engine.allCases {
            _ = try InProcessLayout.layout(
                SampleGraphs.random(other, nodes: 25, edges: 30, seed: 8, attributes: attributes))
            #expect(try InProcessLayout.layout(graph) == alone, "after \(other)")
        }
    }

    @Test("The layout DOT is what it is said to be")
    func text() {
        let graph = LayoutGraph(
            name: "not written", attributes: [.init("rankdir", "LR"), .init("image", "x")],
            nodes: [.init(id: "b", width: 72, height: 36, group: "G"), .init(id: "a", width: 18, height: 9)],
            groups: [.init(id: "G", labelWidth: 30.2, labelHeight: 12)],
            edges: [
                .init(id: "x", tail: "b", head: "a", labelWidth: 5, labelHeight: 6, hasArrow: true),
                .init(id: "w", tail: "a", head: "b", attributes: [.init("samehead", "a\"b\\")]),
            ], ranks: [.init(nodes: ["b", "a"])])
        #expect(
            graph.dot == """
                digraph layout {
                  graph [ rankdir="LR" newrank="true"];
                  node [ fixedsize="true" label="" shape="box"];
                  n0 [width="0.25" height="0.125"];
                  n1 [width="1.0" height="0.5"];
                  subgraph cluster_g0 {
                    graph [label="31 12"];
                    n1;
                  }
                  subgraph rank_r0 { rank=same; n0; n1; }
                  n0 -> n1 [key="e0" dir=none samehead="a\\"b\\\\"];
                  n1 -> n0 [key="e1" dir=forward label="5 6"];
                }

                """)
    }
}
