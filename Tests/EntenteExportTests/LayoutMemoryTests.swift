import EntenteDrawing
import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject
import Foundation
import TestSupport
import Testing

@Suite("Diagrams that stay where they stood")
struct LayoutMemoryTests {
    private static func boxes(_ memory: LayoutMemory?) -> [String: Rectangle] {
        Dictionary((memory?.nodes ?? []).map { ($0.id, $0.box) }, uniquingKeysWith: { first, _ in first })
    }

    private func ends(_ view: DiagramView) -> [String: (String, String)] {
        Dictionary(view.edges.map { ($0.id, ($0.source, $0.target)) }, uniquingKeysWith: { first, _ in first })
    }

    private func sample(without files: [String] = []) throws -> ViewRequest {
        let names = try FileManager.default.contentsOfDirectory(atPath: GoldenTests.sample).sorted()
        let records = names.filter { $0.hasSuffix(".yaml") && $0 != "entente.yaml" && !files.contains($0) }
        return .all(try RecordInput(paths: records.map { GoldenTests.sample + "/" + $0 }).chronicle())
    }

    @Test(
        "With events that came later, all that was there stands where it stood", arguments: DiagramKind.ofEveryProject)
    func sampleStays(kind: DiagramKind) async throws {
        let (before, after) = (try sample(without: ["1-hanoi-2026.yaml", "5-rare-earths.yaml"]), try sample())
        let old = try await Figure.diagram(kind.view(before), before, layout: .trusted, keeping: .afresh(nil))
        let memory = try #require(old.layoutMemory)
        let view = kind.view(after)
        let new = try await Figure.diagram(view, after, layout: .trusted, keeping: .kept(memory))
        let (was, now) = (LayoutMemoryTests.boxes(memory), LayoutMemoryTests.boxes(new.layoutMemory))
        let stayed = was.filter { now[$0.key] != nil }
        #expect(stayed.allSatisfy { now[$0.key] == $0.value })
        #expect(now.count == view.nodes.count)
        let drawn = DrawnDiagram(new.scene)
        #expect(drawn.overlaps == [])
        #expect(drawn.strayTies(ends(view)) == [])
        #expect(drawn.misplacedLabels == 0)
        #expect(SceneLegibility.problems(in: new.scene) == [])
        let again = try await Figure.diagram(view, after, layout: .trusted, keeping: .kept(memory))
        #expect(SVGWriter.document(for: again.scene) == SVGWriter.document(for: new.scene))
    }

    @Test("A figure drawn again by its own layout is the same, byte for byte", arguments: DiagramKind.ofEveryProject)
    func sameAgain(kind: DiagramKind) async throws {
        let request = try sample()
        let view = kind.view(request)
        let first = try await Figure.diagram(view, request, layout: .trusted, keeping: .afresh(nil))
        let memory = try #require(first.layoutMemory)
        let second = try await Figure.diagram(view, request, layout: .trusted, keeping: .kept(memory))
        #expect(second.layoutMemory == memory && second.dot == first.dot)
        #expect(second.layoutRemarks == [] && first.layoutRemarks == [])
        #expect(SVGWriter.document(for: second.scene) == SVGWriter.document(for: first.scene))
    }

    @Test(
        "Over 200 changes no node moves, none lies on another, and no tie runs through one",
        arguments: [1, 2] as [UInt64])
    func history(seed: UInt64) async throws {
        print("history: seed \(seed)")
        var history = DiagramHistory(seed: seed)
        let request = ViewRequest.all(history.chronicle)
        var figure = try await Figure.diagram(
            DiagramKind.relations.view(request), request, layout: .trusted, keeping: .afresh(nil))
        var (ties, strays, told) = (0, 0, 0)
        for step in 1...200 {
            history.step()
            let request = ViewRequest.all(history.chronicle)
            let view = DiagramKind.relations.view(request)
            guard !view.isEmpty, let memory = figure.layoutMemory else { continue }
            figure = try await Figure.diagram(view, request, layout: .trusted, keeping: .kept(memory))
            let (was, now) = (LayoutMemoryTests.boxes(memory), LayoutMemoryTests.boxes(figure.layoutMemory))
            for (id, box) in was { #expect(now[id] == nil || now[id] == box, "seed \(seed), step \(step): \(id)") }
            let drawn = DrawnDiagram(figure.scene)
            #expect(drawn.nodes.count == view.nodes.count)
            #expect(drawn.overlaps == [], "seed \(seed), step \(step)")
            #expect(drawn.misplacedLabels == 0, "seed \(seed), step \(step)")
            ties += drawn.edges.count
            let stray = drawn.strayTies(ends(view))
            strays += stray.count
            #expect(stray == [], "seed \(seed), step \(step)")
            told += figure.layoutRemarks.isEmpty ? 0 : 1
            if step % 50 == 0, let kept = figure.layoutMeasure {
                let fresh = try await Figure.diagram(view, request, layout: .trusted, keeping: .afresh(nil))
                print("history: seed \(seed), step \(step): kept \(kept), fresh \(fresh.layoutMeasure ?? kept)")
            }
        }
        print(
            "history: seed \(seed), \(ties) ties drawn, \(strays) through a node, \(told) steps told that the layout is worse"
        )
    }

    @Test("A box keeps its size when its words grow, which are then wrapped or shortened within it")
    func longerWords() async throws {
        func request(_ name: String) -> ViewRequest {
            let people = [
                Field.mapping([("id", .text("ann")), ("name", .text(name)), ("country", .text("JPN"))]),
                .mapping([("id", .text("bo")), ("name", .text("Bo Tran")), ("country", .text("VNM"))]),
            ]
            let event = Field.mapping([
                ("title", .text("Talks")), ("date", .text("2025")), ("participants", .texts(["ann", "bo"])),
            ])
            return .all(Records.chronicle([("people", people), ("events", [event])]))
        }
        let (short, long) = (request("Ann Lee"), request("Annabelle Wilhelmina Lee of the House of the Long Names"))
        let first = try await Figure.diagram(
            DiagramKind.relations.view(short), short, layout: .trusted, keeping: .afresh(nil))
        let memory = try #require(first.layoutMemory)
        let second = try await Figure.diagram(
            DiagramKind.relations.view(long), long, layout: .trusted, keeping: .kept(memory))
        #expect(LayoutMemoryTests.boxes(second.layoutMemory) == LayoutMemoryTests.boxes(memory))
        let box = try #require(DrawnDiagram(second.scene).nodes.first { $0.id == "ann" }?.box)
        let texts = second.scene.texts.filter { $0.runs.contains { $0.text.hasPrefix("Ann") } }
        #expect(!texts.isEmpty)
        for text in texts { #expect(text.bounds.x >= box.x && text.bounds.maxX <= box.maxX, "\(text.runs)") }
    }

    @Test("What an editor moves, pins or hides is moved, pinned or hidden")
    func editor() async throws {
        let request = try sample()
        let view = DiagramKind.relations.view(request)
        let first = try await Figure.diagram(view, request, layout: .trusted, keeping: .afresh(nil))
        var memory = try #require(first.layoutMemory)
        let moved = try #require(memory.nodes.firstIndex { $0.id == "sanae-takaichi" })
        let hidden = try #require(memory.nodes.firstIndex { $0.id == "nec" })
        memory.nodes[moved].box.x = 1500
        memory.nodes[moved].isPinned = true
        memory.nodes[hidden].isHidden = true
        let second = try await Figure.diagram(view, request, layout: .trusted, keeping: .kept(memory))
        let afresh = try await Figure.diagram(view, request, layout: .trusted, keeping: .afresh(memory))
        for figure in [second, afresh] {
            let kept = try #require(figure.layoutMemory)
            #expect(kept.nodes.first { $0.id == "sanae-takaichi" } == memory.nodes[moved])
            #expect(kept.nodes.first { $0.id == "nec" }?.isHidden == true)
            let drawn = DrawnDiagram(figure.scene)
            #expect(!drawn.nodes.contains { $0.id == "nec" } && drawn.overlaps == [])
            #expect(figure.statements.contains { $0.contains("Hidden by an editor") && $0.contains("NEC") })
            #expect(drawn.groups.contains { $0.title == "Japan, cont." })
        }
    }

    @Test("Kept boxes that all lie in one place, or are too small for a word, still give a figure without overlaps")
    func hostileMemory() async throws {
        let request = try sample()
        let view = DiagramKind.relations.view(request)
        for size in [0.1, 60, 3000] {
            let box = Rectangle(x: 0, y: -500, width: size, height: size / 2)
            let memory = LayoutMemory(
                figure: "relations", nodes: view.nodes.map { .init(id: $0.id, box: box) },
                groups: view.groups.map { .init(id: $0.id, box: box) })
            let figure = try await Figure.diagram(view, request, layout: .trusted, keeping: .kept(memory))
            #expect(DrawnDiagram(figure.scene).overlaps == [])
            #expect(SceneLegibility.problems(in: figure.scene) == [])
            #expect(figure.layoutRemarks.contains { $0.contains("were moved aside") })
        }
    }
}
