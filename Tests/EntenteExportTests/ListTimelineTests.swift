import EntenteDrawing
import EntenteExport
import EntenteModel
import EntenteProject
import TestSupport
import Testing

@Suite("The list timeline")
struct ListTimelineTests {
    static func options(_ page: PageSize?) -> FigureOptions {
        var options = FigureOptions()
        options.page = page
        return options
    }

    static let pages: [PageSize] = PageSize.named + [PageSize("80x90mm")].compactMap { $0 }

    private func check(_ request: ViewRequest, _ figure: Figure, _ page: PageSize, _ note: String) {
        var ids: [String: Int] = [:]
        var order: [String] = []
        for (index, scene) in figure.pages.enumerated() {
            #expect(SceneLegibility.problems(in: scene, checksMarks: true) == [], "\(note), page \(index + 1)")
            #expect(scene.width == page.width && scene.height == page.height)
            #expect(!scene.title.isEmpty && !scene.description.isEmpty)
            let groups = ListTimelineTests.groups(scene.items)
            for group in groups where !group.id.isEmpty { ids[group.id, default: 0] += 1 }
            order += groups.filter { $0.classes.hasPrefix("mark event") }.map(\.id)
        }
        for id in request.selection.events {
            #expect(ids[request.chronicle[id].id] == 1, "\(note): \(request.chronicle[id].id)")
        }
        for id in request.selection.agreements {
            #expect(ids[request.chronicle[id].id] == 1, "\(note): \(request.chronicle[id].id)")
        }
        #expect(order == request.selection.events.map { request.chronicle[$0].id }, "\(note)")
    }

    static func groups(_ items: [SceneItem]) -> [SceneGroup] {
        items.flatMap { item -> [SceneGroup] in
            guard case .group(let group) = item else { return [] }
            return [group] + groups(group.items)
        }
    }

    @Test(
        "The sample is legible on every page, and tells each event and agreement once, in the order of time",
        arguments: pages)
    func sample(page: PageSize) throws {
        let request = ViewRequest.all(try RecordInput(paths: [GoldenTests.sample]).chronicle(), heading: "The sample")
        check(request, .listTimeline(request, options: ListTimelineTests.options(page)), page, page.name)
    }

    @Test("So are generated records", arguments: GeneratedFigureTests.cases)
    func generated(seed: UInt64, count: Int) throws {
        for isHostile in [false, true] {
            let request = ViewRequest.all(GeneratedRecords(seed: seed, count: count, isHostile: isHostile).chronicle)
            for page in [PageSize.a4, .slide] {
                let figure = Figure.listTimeline(request, options: ListTimelineTests.options(page))
                check(request, figure, page, "seed \(seed), \(page.name)")
            }
        }
    }

    @Test("Every hostile text as title, place, name and agreement is legible, and its pages are well-formed")
    func hostile() {
        let events = HostileTexts.all.enumerated().map { index, text in
            Field.mapping([
                ("id", .text("e\(index)")), ("title", .text(text)), ("date", .text("20\(10 + index)")),
                ("place", .text(text)),
                ("stated", .text(text)),
                ("participants", .list([.mapping([("person", .text("\(text) \(index)"))])])),
                (
                    "agreements",
                    .list([.mapping([("title", .text("\(text) \(index)")), ("parties", .texts(["JPN"]))])])
                ),
            ])
        }
        let request = ViewRequest.all(Records.chronicle([("events", events)]))
        let figure = Figure.listTimeline(request)
        check(request, figure, .a4, "hostile")
        for document in SVGExporter().documents(of: figure, options: FigureOptions()) {
            let svg = SVGReading(document)
            #expect(svg.fault == nil)
            #expect(Set(svg.ids).count == svg.ids.count)
            #expect(svg.overlaps == [])
        }
    }

    private func figure(_ events: [[(String, Field)]]) -> Figure {
        .listTimeline(.all(Records.chronicle([("events", events.map { .mapping($0) })])))
    }

    private func words(_ figure: Figure) -> [String] {
        figure.pages.flatMap(\.texts).map { $0.runs.map(\.text).joined().replacing("\u{A0}", with: " ") }
    }

    @Test("A month does not look like a day, a doubt is said, and a weekday stands only where the source tells it")
    func honestDates() {
        let words = words(
            figure([
                [("title", .text("Month")), ("date", .text("2025-08"))],
                [("title", .text("Day")), ("date", .text("2025-04-28")), ("stated", .text("on Monday"))],
                [("title", .text("Plain")), ("date", .text("2025-04-29"))],
                [("title", .text("Wrong")), ("date", .text("2025-04-30")), ("stated", .text("Monday"))],
                [("title", .text("About")), ("date", .text("2025-03~"))],
                [("title", .text("Doubt")), ("date", .text("2025-02-03?"))],
                [("title", .text("Decade")), ("date", .text("199X"))],
                [("title", .text("Set")), ("date", .text("[2027-12-31,2028-01-01]"))],
                [("title", .text("Before")), ("date", .text("unknown")), ("before", .text("2024-05-06"))],
                [("title", .text("Never")), ("date", .text("unknown"))],
            ]))
        #expect(words.contains("Aug") && words.contains("day not known"))
        #expect(words.count { $0 == "Monday" } == 1)
        #expect(words.contains("c. Mar") && words.contains("3 Feb?"))
        #expect(words.contains("1990s") && !words.contains("1990"))
        #expect(words.contains("2027–2028"))
        #expect(words.contains { $0.hasPrefix("on or before") })
        #expect(words.contains("Not dated") && !words.contains("not dated"))
        #expect(words.contains("25 years without an entry") || words.contains("24 years without an entry"), "\(words)")
    }

    @Test("A note for the editors reaches no figure, caption or table, wherever it stands")
    func notes() {
        let chronicle = Records.chronicle(
            yaml: """
                events:
                  - title: Talks
                    date: 2025-04-28
                    note: SECRET
                    evidence: disputed
                    participants: [{person: Ann Lee, evidence: disputed, note: SECRET}, {country: JPN, note: SECRET}]
                    agreements:
                      - {title: Pact, status: agreed, note: SECRET, evidence: disputed, parties: [{country: JPN, note: SECRET}]}
                people: [{name: Ann Lee, note: SECRET, posts: [{title: Envoy, country: JPN, evidence: disputed, note: SECRET}]}]
                """)
        let request = ViewRequest.all(chronicle)
        let figures = [Figure.listTimeline(request), .lanesTimeline(request, lanes: .auto, options: FigureOptions())]
        let drawn = figures.flatMap { SVGExporter().documents(of: $0, options: FigureOptions()) }
        let tables: [Table] = [
            .timeline(chronicle, request.numbering, request.selection), .actors(chronicle, request.numbering),
            .agreements(chronicle, request.numbering, request.selection),
        ]
        let texts =
            drawn.map { String(decoding: $0, as: UTF8.self) } + tables.map { $0.commaSeparatedValues() }
            + [Captions(figures.map { Captions.Entry($0, files: []) }).markdown]
        #expect(texts.allSatisfy { !$0.contains("SECRET") })
    }

    @Test("Bounds of what is not dated are told as finely as the record tells them")
    func bounds() {
        func undated(_ title: String, _ bounds: [(String, String)]) -> [(String, Field)] {
            [("title", .text(title)), ("date", .text("unknown"))] + bounds.map { ($0.0, .text($0.1)) }
        }
        let figure = figure([
            undated("A", [("after", "2025-02-01"), ("before", "2025-03-01")]), undated("B", [("before", "2024-12-31")]),
            undated("C", [("before", "2023")]), undated("D", [("after", "2026-01")]),
        ])
        let told = figure.alternative.joined(separator: " ")
        for words in [
            "between 1 Feb 2025 and 1 Mar 2025: A", "on or before 31 Dec 2024: B", "in or before 2023: C",
            "in or after Jan 2026: D",
        ] {
            #expect(told.contains(words), "\(told)")
        }
    }

    @Test("What was cancelled or postponed has a sign and a legend of its own")
    func statuses() {
        let figure = figure(
            ["planned", "postponed", "cancelled"].map { status in
                [("title", .text("It")), ("date", .text("2025-04-28")), ("status", .text(status))]
            })
        let words = words(figure)
        #expect(
            ["Planned when reported", "Postponed when reported", "Cancelled"].allSatisfy(words.contains), "\(words)")
        let marks = ListTimelineTests.groups(figure.pages[0].items).filter { $0.classes.hasPrefix("mark event") }
        #expect(marks.map { $0.classes.split(separator: " ").last } == ["cancelled", "planned", "postponed"])
        let alone = self.words(
            self.figure([[("title", .text("It")), ("date", .text("2025")), ("status", .text("cancelled"))]]))
        #expect(alone.contains("Cancelled") && !alone.contains("Planned when reported"))
    }

    @Test("A set without a first member does not part the year it stands in, and a doubted day is a known one")
    func sets() {
        let words = words(
            figure([
                [("title", .text("A")), ("date", .text("2025-02-01"))],
                [("title", .text("B")), ("date", .text("[..2025-03-01]"))],
                [("title", .text("C")), ("date", .text("?2025-04-?12"))],
                [("title", .text("D")), ("date", .text("1990-01-01"))],
                [("title", .text("E")), ("date", .text("199X"))],
                [("title", .text("F")), ("date", .text("1990-02"))],
            ]))
        #expect(words.count { $0 == "2025" } == 1 && words.count { $0 == "1990" } == 1, "\(words)")
        #expect(words.contains("1 Mar or earlier") && words.contains("12 Apr?") && words.contains("1990s"), "\(words)")
        #expect(words.contains("Date doubted by the source"))
        #expect(words.count { $0 == "day not known" } == 2, "\(words)")
    }

    @Test("Whoever pledges is named once where all parties stand beside the pledge")
    func pledges() {
        let chronicle = Records.chronicle(
            yaml: """
                agreements: [{title: Aid, status: pledged, date: 2025-04-27, parties: [JPN (provider), VNM (beneficiary)]}]
                """)
        let words = words(.listTimeline(.all(chronicle)))
        #expect(words.contains("pledged") && words.contains { $0.contains("Japan (provider)") }, "\(words)")
    }

    @Test("An agreement made twice is whole under the first event and a stage under the second")
    func stages() throws {
        let folder = try ScratchFolder()
        try folder.put(
            """
            - {date: 2024-01-02, title: Talks, agreements: [{title: The pact, status: agreed, parties: [JPN, VNM]}]}
            - {date: 2025-01-02, title: Ceremony, agreements: [{title: The pact, status: signed, parties: [JPN, VNM]}]}
            """, at: "pact.yaml")
        let figure = Figure.listTimeline(.all(try RecordInput(paths: [folder.path("pact.yaml")]).chronicle()))
        let words = words(figure)
        #expect(words.contains { $0.hasPrefix("A1  The pact") && $0.contains("agreed, signed 2 Jan 2025") }, "\(words)")
        #expect(words.contains("A1  The pact  signed"), "\(words)")
    }

    @Test("The same records give the same pages, in whatever order they come")
    func determinism() {
        let records = GeneratedRecords(seed: 21, count: 40)
        let sections = [
            ("events", records.events), ("people", records.people), ("organizations", records.organizations),
            ("agreements", records.agreements), ("sources", records.sources),
        ]
        let turned = sections.map { ($0.0, Array($0.1.reversed())) }
        let first = SVGExporter().documents(
            of: .listTimeline(.all(Records.chronicle(sections))), options: FigureOptions())
        let second = SVGExporter().documents(
            of: .listTimeline(.all(Records.chronicle(turned))), options: FigureOptions())
        #expect(first == second)
    }

    @Test("Five hundred participants and two thousand events take their pages, and not long")
    func many() {
        let crowd = (0..<500).map { Field.text("Person Number\($0)") }
        var events: [[(String, Field)]] = [
            [("title", .text("Crowd")), ("date", .text("2000")), ("participants", .list(crowd))]
        ]
        events += (0..<2000).map { index in
            [("title", .text("Event \(index)")), ("date", .text("\(1000 + index / 2)"))]
        }
        let clock = ContinuousClock()
        var drawn: Figure?
        let time = clock.measure { drawn = figure(events) }
        let pages = drawn?.pages ?? []
        #expect(pages.count > 60)
        #expect(time < .seconds(30))
        let words = Set(pages.flatMap(\.texts).flatMap(\.runs).map(\.text))
        #expect((0..<2000).allSatisfy { words.contains("Event \($0)") })
        let all = pages.flatMap(\.texts).map { $0.runs.map(\.text).joined() }.joined(separator: " ")
        #expect((0..<500).allSatisfy { all.contains("Number\($0)") })
    }
}
