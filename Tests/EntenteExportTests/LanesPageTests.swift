import EntenteDrawing
import EntenteExport
import EntenteModel
import Testing

@Suite("Lanes on pages of a given size")
struct LanesPageTests {
    static let sizes = ["a4", "a4-landscape", "a3-landscape", "letter", "column", "slide", "200x120mm"]

    @Test("No label overlaps, leaves the page or makes it higher, and nothing is lost", arguments: sizes)
    func pages(name: String) throws {
        let page = try #require(PageSize(name))
        for (seed, count) in [(21, 3), (22, 30), (23, 90), (24, 420)] {
            print("lanes on \(name): seed \(seed), \(count) events")
            let request = ViewRequest.all(GeneratedRecords(seed: UInt64(seed), count: count).chronicle)
            for kind in count > 50 ? [LaneKind.auto] : [.auto, .person, .topic] {
                var options = FigureOptions()
                options.page = page
                let figure = Figure.lanesTimeline(request, lanes: kind, options: options)
                let note = "\(name), \(kind), seed \(seed)"
                #expect(SceneLegibility.problems(in: figure.scene, checksMarks: true) == [], "\(note)")
                #expect(abs(figure.scene.width - page.width) < 0.01, "\(note)")
                #expect(figure.scene.height <= page.height + 0.02, "\(note)")
                if page.isWhole { #expect(abs(figure.scene.height - page.height) < 0.02, "\(note)") }
                guard kind == .auto, count < 200 else { continue }
                // Each event and each agreement of its own has words or a stroke that counts it.
                let alone = request.selection.agreements.count { request.chronicle[$0].events.isEmpty }
                let groups = Groups(figure.scene)
                #expect(groups.marks + groups.wordless == count + alone, "\(note)")
            }
        }
    }

    @Test("On a large page everything has words, as it has without a page")
    func roomy() throws {
        let request = ViewRequest.all(GeneratedRecords(seed: 31, count: 40).chronicle)
        var options = FigureOptions()
        options.page = PageSize("900x2000mm")
        let figure = Figure.lanesTimeline(request, options: options)
        #expect(Groups(figure.scene).wordless == 0)
        #expect(!figure.statements.contains { $0.contains("no room") })
    }

    @Test("A page that holds not even the lanes grows, and says so")
    func tiny() throws {
        let request = ViewRequest.all(GeneratedRecords(seed: 32, count: 40).chronicle)
        var options = FigureOptions()
        options.page = PageSize("90x90mm")
        let figure = Figure.lanesTimeline(request, options: options)
        #expect(figure.statements.contains { $0.contains("too small") })
        #expect(SceneLegibility.problems(in: figure.scene, checksMarks: true) == [])
    }

    @Test("Lanes stand by their first event, by weight, or by name, those without a name last")
    func order() throws {
        let request = ViewRequest.all(
            Records.chronicle(
                yaml: """
                    events:
                      - {date: 2020-01-01, title: A, type: talks, participants: [JPN, VNM]}
                      - {date: 2020-02-01, title: B, type: talks, participants: [JPN, IND]}
                      - {date: 2020-03-01, title: C, type: talks, participants: [JPN, IND]}
                      - {date: 2019-03-01, title: D, type: talks, participants: [JPN, IND, VNM]}
                    """))
        let titles = LaneOrder.allCases.map { order in
            Groups(Figure.lanesTimeline(request, order: order).scene).lanes
        }
        #expect(titles[0] == ["Vietnam", "India", "Multilateral"])
        #expect(titles[1] == ["India", "Vietnam", "Multilateral"])
        #expect(titles[2] == ["India", "Vietnam", "Multilateral"])
    }

    @Test("What several do stands in the lane of each, under one identity in the first alone")
    func repeated() throws {
        let request = ViewRequest.all(
            Records.chronicle(
                yaml: "events: [{id: e, date: 2020, title: A, type: talks, participants: [JPN, VNM], topics: [x, y]}]"))
        for kind in [LaneKind.country, .topic] {
            let figure = Figure.lanesTimeline(request, lanes: kind)
            #expect(Groups(figure.scene).lanes.count == 2)
            let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
            #expect(svg.ids.count { $0 == "e" } == 1)
            #expect(Set(svg.ids).count == svg.ids.count)
        }
    }

    @Test("Days left open are explained in the legend also where they have no words")
    func openStrokes() {
        // Those of known days matter more, and fill the page.
        let events = (1...60).map { number in
            let isKnown = number > 20
            return
                "  - {date: 2020-0\(number % 9 + 1)\(isKnown ? "-15" : ""), title: Talks \(number) of the two ministers on trade, "
                + "importance: \(isKnown ? 9 : 1), participants: [JPN, VNM]}\n"
        }
        let request = ViewRequest.all(Records.chronicle(yaml: "events:\n" + events.joined()))
        var options = FigureOptions()
        options.page = PageSize("120x100mm")
        let figure = Figure.lanesTimeline(request, options: options)
        #expect(Groups(figure.scene).wordless > 0)
        let words = figure.scene.texts.map { $0.runs.map(\.text).joined() }
        #expect(words.contains { $0.hasPrefix("Day not known") })
    }

    @Test("Soft ends, doubt, and parts of a visit can be told from a known day")
    func honestDates() throws {
        let request = ViewRequest.all(
            Records.chronicle(
                yaml: """
                    events:
                      - {id: v, date: 2020-01-01/2020-01-09, title: Visit, type: visit, participants: [JPN (guest), VNM (host)]}
                      - {id: t, date: 2020-01-03, title: Talks, type: talks, part_of: v, participants: [JPN, VNM]}
                      - {id: a, date: 2020-02-01~, title: About, type: talks, participants: [JPN, VNM]}
                      - {id: d, date: 2020-03-01?, title: Doubted, type: talks, participants: [JPN, VNM]}
                    """))
        let figure = Figure.lanesTimeline(request)
        let words = figure.scene.texts.map { $0.runs.map(\.text).joined() }
        #expect(words.contains("About this date"))
        #expect(words.contains("Date doubted by the source"))
        #expect(words.contains("?"))
    }
}

/// What a scene groups: lanes, marks, and how many things have no words.
private struct Groups {
    var marks = 0
    var wordless = 0
    var lanes: [String] = []

    init(_ scene: Scene) { collect(scene.items) }

    private mutating func collect(_ items: [SceneItem]) {
        for case .group(let group) in items {
            let classes = group.classes.split(separator: " ")
            if classes.contains("lane") { lanes.append(group.title) }
            if classes.contains("mark") {
                if classes.contains("more") {
                    wordless += Int(group.title.prefix { $0.isNumber }) ?? 0
                } else {
                    marks += 1
                }
            }
            collect(group.items)
        }
    }
}
