import EntenteDrawing
import EntenteModel
import Graphviz
import TestSupport
import Testing

@testable import EntenteExport

@Suite("Networks of one to thousands of nodes, as their SVG reads", .serialized)
struct NetworkFigureTests {
    /// So many people who meet in twos, mostly within circles of twenty.
    private static func request(people: Int, meetings: Int, isRandom: Bool = false) -> ViewRequest {
        var random = SplitMix64(seed: UInt64(people))
        let events = (0..<meetings).map { number in
            let first = Int.random(in: 0..<people, using: &random)
            let circle = isRandom || number % 7 == 0 ? 0..<people : first / 20 * 20..<min(first / 20 * 20 + 20, people)
            let second = Int.random(in: circle, using: &random)
            return Field.mapping([
                ("id", .text("e\(number)")), ("title", .text("Talks \(number)")), ("type", .text("talks")),
                ("date", .text("\(2010 + number % 15)")),
                ("people", .texts(["Person \(first)", "Person \(second == first ? (first + 1) % people : second)"])),
            ])
        }
        return .all(Records.chronicle([("events", events)]))
    }

    @Test(
        "No node and no words overlap, nothing leaves the page, and no line runs through a foreign node",
        arguments: [
            (2, 1), (5, 8), (12, 30), (30, 60), (60, 150), (100, 300), (300, 900), (1000, 2000), (5000, 5500),
        ])
    func legible(people: Int, meetings: Int) async throws {
        let request = NetworkFigureTests.request(people: people, meetings: meetings)
        let view = DiagramKind.people.view(request)
        let figure = try await Figure.diagram(view, request, layout: LayoutPlace.trusted)
        let crossed = NetworkFigureTests.check(figure)
        #expect(crossed.isEmpty, "\(people) people: \(crossed)")
        #expect(figure.scene.width < 1700 && figure.scene.height < 1700, "\(people) people")
        let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
        #expect(GeneratedFigureTests.number(before: ["person", "people"], in: figure.subtitle) == svg.nodeBoxes.count)
        guard people <= 300 else { return }
        let all = Projection(Graph(request.chronicle, request.selection), onto: .people)
        #expect(view.table.rows.count == all.ties.count)
    }

    @Test("A random graph of 400 nodes and 800 ties gives a page at once, not after a minute")
    func random() async throws {
        let request = NetworkFigureTests.request(people: 400, meetings: 800, isRandom: true)
        let figure = try await Figure.diagram(DiagramKind.people.view(request), request, layout: LayoutPlace.trusted)
        // Workers are stopped after a minute, which dot alone, given all of it, has taken.
        #expect(NetworkFigureTests.check(figure).isEmpty)
    }

    @Test("So many nodes as are asked for are drawn, those of greatest weighted degree, and the figure says so")
    func top() async throws {
        var request = NetworkFigureTests.request(people: 400, meetings: 2400)
        request.top = 220
        let view = DiagramKind.people.view(request)
        #expect(view.statements.contains { $0.contains("among the 220 people of greatest weighted degree, of 400") })
        #expect(view.nodes.count > 150 && view.nodes.count <= 220)
        #expect(view.arrangement == .multilevel)
        let figure = try await Figure.diagram(view, request, layout: LayoutPlace.trusted)
        // Lines of so large a network are straight, and may run under a node.
        _ = NetworkFigureTests.check(figure)
    }

    @Test("A backbone says its rule, its level and how many of how many ties it keeps")
    func backbone() throws {
        // Twelve pairs who meet daily, all of whom have met everybody once.
        let names = (0..<24).map { "Person \($0)" }
        var pairs: [[String]] = []
        for first in names.indices {
            for second in (first + 1)..<names.count {
                let isDaily = first % 2 == 0 && second == first + 1 || second == (first + 2) && first % 4 == 0
                pairs += Array(repeating: [names[first], names[second]], count: isDaily ? 40 : 1)
            }
        }
        var extra: [[String]] = []
        for first in stride(from: 0, to: 24, by: 4) {
            extra += Array(repeating: [names[first + 1], names[(first + 6) % 24]], count: 40)
            extra += Array(repeating: [names[first + 3], names[(first + 8) % 24]], count: 40)
        }
        let events = (pairs + extra).enumerated().map { number, pair in
            Field.mapping([
                ("id", .text("e\(number)")), ("title", .text("T")), ("date", .text("2025")), ("people", .texts(pair)),
            ])
        }
        let view = DiagramKind.people.view(.all(Records.chronicle([("events", events)])))
        let rule = try #require(view.statements.first { $0.hasPrefix("Drawn is the backbone") })
        #expect(rule.contains("\(view.edges.count) of 276 ties between people"), "\(rule)")
        #expect(rule.contains("Serrano et al. 2009, α = 0."))
        // Every tie that is drawn is one of the heavy ones, and two weights explain the widths.
        #expect(view.edges.count >= 24 && view.edges.allSatisfy { $0.width > 2.5 })
        #expect(view.table.rows.count == 276)
    }

    @Test("The legend's lines are as wide as those of the lightest and the heaviest tie")
    func weights() {
        let view = DiagramKind.people.view(NetworkFigureTests.request(people: 12, meetings: 30))
        let widths = view.legend.compactMap { sign -> Double? in
            if case .weight(let width, _, _) = sign { return width }
            return nil
        }
        #expect(widths == [view.edges.map(\.width).min(), view.edges.map(\.width).max()].compactMap { $0 })
        #expect(widths.count == 2)
    }

    /// Holds a figure against what its document says, and gives the ties that run through foreign nodes.
    private static func check(_ figure: Figure) -> [String] {
        let document = SVGExporter().documents(of: figure, options: FigureOptions())[0]
        let svg = SVGReading(document)
        #expect(svg.fault == nil)
        #expect(svg.overlaps == [])
        let labels = svg.texts.filter { $0.classes.contains("label") }
        for (index, node) in svg.nodeBoxes.enumerated() {
            for other in svg.nodeBoxes[(index + 1)...] {
                #expect(!node.box.expanded(by: -0.5).overlaps(other.box), "\(node.id) on \(other.id)")
            }
            for label in labels { #expect(!label.box.expanded(by: -0.2).overlaps(node.box), "\(label.string)") }
        }
        let page = Rectangle(x: 0, y: 0, width: figure.scene.width, height: figure.scene.height)
        for box in svg.nodeBoxes.map(\.box) + svg.texts.map(\.box) {
            #expect(page.expanded(by: 0.1).union(box) == page.expanded(by: 0.1))
        }
        let lines = DrawnLines(document)
        #expect(lines.lines.count == GroupClasses(figure.scene).count("edge"))
        return lines.throughForeignBoxes(svg.nodeBoxes)
    }
}
