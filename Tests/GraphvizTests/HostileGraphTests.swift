import Graphviz
import Testing

@Suite("Hostile graphs")
struct HostileGraphTests {
    static let ids = [
        "", " ", "\"", "\\", "\\N", "a\"b", "a\u{0}b", "</table>", "<b>", "]; }", "graph", "node", "n0", "e1",
        "cluster_g0",
        "日本", "🇯🇵", "\u{202E}", "line\nbreak", "#include", "/* */", "a:n", String(repeating: "x", count: 100_000),
    ]

    @Test("Any text may be an id, and none reaches the DOT", arguments: LayoutGraph.Engine.allCases)
    func anyIdentifier(engine: LayoutGraph.Engine) throws {
        var graph = LayoutGraph(name: "\"};", engine: engine)
        for id in Self.ids {
            graph.groups.append(.init(id: id, labelWidth: 10, labelHeight: 10))
            graph.nodes.append(.init(id: id, width: 30, height: 20, group: id))
            graph.edges.append(.init(id: id, tail: id, head: "日本", labelWidth: 10, labelHeight: 10))
        }
        #expect(!graph.dot.contains("日本") && !graph.dot.contains("xxx") && !graph.dot.contains("break"))
        #expect(graph.dot.utf8.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0A) })
        let layout = try InProcessLayout.layout(graph)
        #expect(layout.nodes.map(\.id) == Self.ids && layout.edges.map(\.id) == Self.ids)
        #expect(layout.groups.map(\.id) == (engine.drawsGroups ? Self.ids : []))
    }

    static let refused: [(String, LayoutGraph)] = {
        let node = LayoutGraph.Node(id: "a", width: 10, height: 10)
        func sized(_ width: Double) -> LayoutGraph { LayoutGraph(nodes: [.init(id: "a", width: width, height: 1)]) }
        func with(_ name: String, _ value: String) -> LayoutGraph {
            LayoutGraph(
                nodes: [.init(id: "a", width: 10, height: 10, attributes: [.init(name, value)])])
        }
        return [
            ("two nodes of one id", LayoutGraph(nodes: [node, node])),
            ("a width that is not a number", sized(.nan)), ("an infinite width", sized(.infinity)),
            ("a negative width", sized(-1)), ("an enormous width", sized(1e300)),
            ("an edge to nowhere", LayoutGraph(nodes: [node], edges: [.init(id: "e", tail: "a", head: "b")])),
            ("a group that is not there", LayoutGraph(nodes: [.init(id: "a", width: 1, height: 1, group: "g")])),
            ("a group within itself", LayoutGraph(nodes: [node], groups: [.init(id: "g", parent: "g")])),
            (
                "two groups within each other",
                LayoutGraph(nodes: [node], groups: [.init(id: "g", parent: "h"), .init(id: "h", parent: "g")])
            ),
            (
                "groups 1000 deep",
                LayoutGraph(
                    nodes: [node], groups: (0..<1000).map { .init(id: "\($0)", parent: $0 == 0 ? nil : "\($0 - 1)") })
            ),
            ("a rank of strangers", LayoutGraph(nodes: [node], ranks: [.init(nodes: ["b"])])),
            ("a file to read", with("image", "/etc/passwd")), ("a shape from a file", with("shape", "epsf")),
            ("a label", with("label", "text")), ("a NUL in a value", with("group", "a\u{0}b")),
            (
                "a seed from the clock", LayoutGraph(attributes: [.init("start", "rand")], nodes: [node])
            ),
            (
                "a group that lhead cannot find",
                LayoutGraph(
                    nodes: [node], edges: [.init(id: "e", tail: "a", head: "a", attributes: [.init("lhead", "g")])])
            ),
        ]
    }()

    @Test("What cannot be laid out is refused in a sentence", arguments: refused)
    func refuses(what: String, graph: LayoutGraph) {
        do {
            _ = try InProcessLayout.layout(graph)
            Issue.record("\(what) was laid out")
        } catch {
            guard case .refused = error.reason else {
                Issue.record("\(what): \(error)")
                return
            }
            #expect(error.description.hasSuffix(".") && !error.description.contains("\u{0}"))
        }
        _ = graph.dot
    }

    @Test(
        "A bad value of an attribute gives an error or a layout, never a trap",
        arguments: [
            ("nodesep", "\""), ("nodesep", "\\"), ("nodesep", "nan"), ("nodesep", "-5"), ("ranksep", "1e309"),
            ("ranksep", "x"),
            ("splines", "]; evil"), ("splines", "\\\""), ("rankdir", "sideways"), ("ratio", "-1"), ("size", "0,0"),
            ("margin", "-9e9"),
            ("overlap", "what"), ("start", "123456789"), ("K", "-1"), ("dim", "99"), ("mode", "none"), ("model", "?"),
            ("maxiter", "-1"), ("nslimit", "-1"), ("searchsize", "-1"), ("clusterrank", "x"), ("root", "Tokyo"),
        ])
    func badValues(name: String, value: String) {
        for engine in [LayoutGraph.Engine.dot, .neato] {
            let graph = SampleGraphs.summit(engine, attributes: [.init(name, value)])
            do {
                #expect(try InProcessLayout.layout(graph).nodes.count == 5)
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }

    @Test("After an error the next graph is laid out as ever")
    func recovers() throws {
        let graph = SampleGraphs.summit(.dot)
        let before = try InProcessLayout.layout(graph)
        _ = try? InProcessLayout.layout(SampleGraphs.summit(.dot, attributes: [.init("ranksep", "x")]))
        #expect(try InProcessLayout.layout(graph) == before)
    }
}
