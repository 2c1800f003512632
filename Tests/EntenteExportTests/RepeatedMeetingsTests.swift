import EntenteDrawing
import EntenteModel
import Testing

@testable import EntenteExport

@Suite("Relations of hundreds of events, and figures split by time")
struct RepeatedMeetingsTests {
    /// Meetings of one minister with each of so many others, so often, on one day a month.
    private func request(partners: Int, times: Int) -> ViewRequest {
        let events = (0..<partners * times).map { number in
            Field.mapping([
                ("id", .text("e\(number)")), ("title", .text("Talks \(number)")), ("type", .text("talks")),
                ("date", .text("\(2010 + number / partners)-0\(1 + number % 9)-11")),
                ("people", .texts(["Minister", "Partner \(number % partners)"])),
                ("sources", .texts(["https://example.org/\(number)"])),
            ])
        }
        return .all(Records.chronicle([("events", events)]))
    }

    @Test("Repeated meetings of the same actors fold into one box with how many, when, and their numbers")
    func folded() async throws {
        let request = request(partners: 20, times: 4)
        let view = DiagramKind.relations.view(request)
        let stacks = view.nodes.filter { $0.count > 1 }
        #expect(stacks.count == 20 && stacks.allSatisfy { $0.count == 4 })
        let words = stacks[0].lines.map { $0.map(\.text).joined() }
        #expect(words[0] == "×4\u{A0} Talks …" && words[1].hasPrefix("2010–2013 · nos. "), "\(words)")
        #expect(view.subtitle.contains("80 events"))
        #expect(
            view.statements.contains {
                $0.hasPrefix("Repeated meetings of the same actors are folded, 80 of them into 20 boxes")
            })
        #expect(view.legend.contains(.repeated))
        #expect(view.table.rows.count == 160)
        let figure = try await Figure.diagram(view, request, layout: LayoutPlace.trusted)
        let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
        #expect(svg.overlaps == [])
    }

    @Test("Where folding is not enough the less important give way, the figure says so, and the table has all")
    func thinned() {
        let view = DiagramKind.relations.view(request(partners: 100, times: 2))
        #expect(view.nodes.filter { $0.count > 1 }.count == 60)
        #expect(view.statements.contains { $0.hasPrefix("Drawn are the 120 most important of 200 events") })
        #expect(view.subtitle.contains("120 of 200 events"))
        #expect(view.table.rows.count == 400)
    }

    @Test("Few events are never folded, nor are those that made an agreement")
    func notFolded() {
        #expect(DiagramKind.relations.view(request(partners: 5, times: 4)).nodes.allSatisfy { $0.count == 1 })
        let chronicle = Records.chronicle(
            yaml: "events:\n"
                + (0..<70).map {
                    "- {title: Talks, id: e\($0), date: 2025, people: [Ann, Bob], agreements: [{title: Pact \($0), status: agreed}]}\n"
                }.joined())
        let view = DiagramKind.relations.view(.all(chronicle))
        #expect(view.nodes.allSatisfy { $0.count == 1 })
    }

    @Test("Agreements that nothing ties stand in columns, in the order of their numbers")
    func grid() async throws {
        let chronicle = Records.chronicle(
            yaml: "agreements:\n"
                + (1...40).map { "  - {title: Pact \($0), status: signed, date: \(1900 + $0), parties: [JPN, VNM]}\n" }
                .joined())
        let request = ViewRequest.all(chronicle)
        let view = DiagramKind.agreements.view(request)
        #expect(view.edges.isEmpty && view.nodes.count == 40)
        let figure = try await Figure.diagram(view, request, layout: LayoutPlace.trusted)
        let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
        let boxes = Dictionary(svg.texts.map { ($0.string, $0.box) }, uniquingKeysWith: { first, _ in first })
        let places = (1...40).compactMap { number in boxes.first { $0.key.hasPrefix("A\(number)\u{A0}") }?.value }
        #expect(places.count == 40)
        for (earlier, later) in zip(places, places.dropFirst()) {
            #expect(later.y > earlier.y || later.x > earlier.maxX)
        }
        #expect(svg.overlaps == [] && figure.scene.height < 1000)
    }

    @Test("Boxes and sources lead to the web, and to nothing but http and https")
    func links() async throws {
        let chronicle = Records.chronicle(
            yaml: """
                events:
                  - {id: a, title: A, date: 2025, people: [Ann, Bob], sources: ["https://example.org/a?b=1&c=2"]}
                  - {id: b, title: B, date: 2025, people: [Ann, Bob], sources: [{title: T, url: "javascript:alert(1)"}]}
                """)
        let request = ViewRequest.all(chronicle)
        let figure = try await Figure.diagram(
            DiagramKind.relations.view(request), request, layout: LayoutPlace.trusted)
        let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
        #expect(svg.links == ["https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"])
    }

    @Test("A diagram is split into years or quarters by days alone, and says what is not dated to them")
    func split() throws {
        let chronicle = Records.chronicle(
            yaml: """
                events:
                  - {id: a, title: A, date: 2024-03-31, people: [Ann, Bob]}
                  - {id: b, title: B, date: 2025, people: [Ann, Bob]}
                  - {id: c, title: C, date: 2025-12-30/2026-01-02, people: [Ann, Bob]}
                  - {id: d, title: D, date: unknown, people: [Ann, Bob]}
                """)
        let request = ViewRequest.all(chronicle)
        let years = request.split(by: .year)
        #expect(years.map(\.period.name) == ["2024", "2025"])
        #expect(years.map(\.request.selection.events.count) == [1, 2])
        let quarters = request.split(by: .quarter)
        #expect(quarters.map(\.period.name) == ["2024-Q1", "2025-Q4"])
        let view = DiagramKind.people.view(quarters[0].request)
        #expect(view.statements.contains("Shown are only events in the first quarter of 2024."))
        #expect(
            view.statements.contains { $0.hasPrefix("Not dated to the quarter, and in none of these figures: 2 and 4") }
        )
        #expect(view.subtitle.contains("1 of 4 events"))
    }

    @Test("What a diagram is drawn around has a second outline, and stands in the middle")
    func focus() throws {
        let chronicle = Records.chronicle(
            yaml: """
                events:
                  - {title: A, date: 2024, people: [Ann, Bob]}
                  - {title: B, date: 2024, people: [Ann, Eve]}
                  - {title: C, date: 2024, people: [Bob, Eve]}
                """)
        var filter = Filter()
        filter.focus = "Bob"
        let request = ViewRequest(chronicle, Numbering(chronicle), try Selection(chronicle, filter))
        for kind in [DiagramKind.people, .relations] {
            #expect(kind.view(request).nodes.filter(\.isFocus).map(\.title) == ["Bob"])
        }
    }
}
