import Testing

@testable import EntenteDrawing

@Suite("A timeline in lanes")
struct LaneChartTests {
    private let theme = Theme.light

    private func entry(
        _ id: String, _ title: String, _ span: TimeSpan?, mark: Mark = .circle, detail: String = "28 Apr 2025 · Hanoi",
        isDisputed: Bool = false, outcomes: [String] = []
    ) -> LaneChart.Entry {
        let strong = TextStyle(size: 8.6, isBold: true, color: theme.text)
        let small = TextStyle(size: 7.2, color: theme.mutedText)
        return LaneChart.Entry(
            id: id, classes: "event", title: title, span: span, mark: mark, color: theme.meeting.mark,
            isDisputed: isDisputed,
            label: [TextRun("12\u{A0} ", strong), TextRun(title, strong), TextRun(" [3, 4]", small)],
            details: detail.isEmpty ? [] : [[TextRun(detail, small)]],
            outcomes: outcomes.enumerated().map { index, name in
                LaneChart.Outcome(
                    id: "\(id)-a\(index)", title: name, color: theme.agreement.mark,
                    label: [TextRun("A\(index)\u{A0} ", strong), TextRun(name, small), TextRun(" agreed", small)])
            })
    }

    private func lane(_ entries: [LaneChart.Entry], _ title: String = "Vietnam") -> LaneChart.Lane {
        LaneChart.Lane(id: "lane-\(title)", title: title, subtitle: "\(entries.count) events", entries: entries)
    }

    private func scene(_ lanes: [LaneChart.Lane], width: Double = 796.89) -> Scene {
        let layout = LaneChart(lanes: lanes, width: width).layout()
        return FigureFrame(title: "A figure").scene(
            body: layout.items, bodyWidth: layout.width, bodyHeight: layout.height)
    }

    private func groups(_ items: [SceneItem], _ word: String) -> [String] {
        items.flatMap { item -> [String] in
            guard case .group(let group) = item else { return [] }
            let own = group.classes.split(separator: " ").contains { $0 == word } ? [group.id] : []
            return own + groups(group.items, word)
        }
    }

    private func expectSound(_ lanes: [LaneChart.Lane], width: Double = 796.89, _ note: String = "") {
        let scene = scene(lanes, width: width)
        let problems = SceneLegibility.problems(in: scene, checksMarks: true)
        #expect(problems.isEmpty, "\(note) \(problems.prefix(3).joined(separator: "; "))")
        let drawn = groups(scene.items, "mark").sorted()
        #expect(drawn == lanes.flatMap { $0.entries.map { $0.id } }.sorted())
        let outcomes = lanes.flatMap { $0.entries.flatMap { $0.outcomes.map { $0.id } } }
        #expect(groups(scene.items, "outcome").sorted() == outcomes.sorted())
        #expect(groups(scene.items, "lane") == lanes.map { $0.id })
        #expect(scene.height.isFinite && scene.width.isFinite)
    }

    @Test("No lanes and lanes without entries are drawn as they are")
    func empty() {
        expectSound([])
        expectSound([lane([])])
        expectSound([lane([], "China"), lane([], "India")])
    }

    @Test("One entry, dated or not, stands on the page")
    func one() {
        expectSound([lane([entry("a", "Ishiba–Chinh talks", TimeSpan(day: 20_206))])])
        expectSound([lane([entry("a", "Ishiba–Chinh talks", nil)])])
    }

    @Test("Fifty entries of the same day stand below one another or on both sides")
    func sameDay() {
        let entries = (0..<50).map {
            entry(
                "e\($0)", "Talks number \($0)", TimeSpan(day: 20_206), outcomes: $0.isMultiple(of: 7) ? ["A pact"] : [])
        }
        expectSound([lane(entries)])
        let height = LaneChart(lanes: [lane(entries)]).layout().height
        #expect(height < 50 * 30, "\(height) points for 50 entries")
    }

    @Test("Entries far apart share a row")
    func sharedRow() {
        let two = [
            entry("a", "Talks", TimeSpan(day: 20_000)), entry("b", "Talks", TimeSpan(day: 20_300)),
        ]
        let one = LaneChart(lanes: [lane([two[0]])]).layout().height
        #expect(abs(LaneChart(lanes: [lane(two)]).layout().height - one) < 15)
    }

    @Test("Long titles in any script are wrapped, then shortened, and stay whole in the group's title")
    func longTitles() {
        let titles = [
            String(repeating: "memorandum of understanding ", count: 20),
            String(repeating: "石破茂首相とファム・ミン・チン首相の会談", count: 10),
            String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 10),
            String(repeating: "اجتماع وزراء الخارجية ", count: 12),
        ]
        var entries: [LaneChart.Entry] = []
        for (index, title) in titles.enumerated() {
            for step in 0..<4 {
                let day = 20_000 + Int64(step) * 90
                entries.append(
                    entry("e\(index)-\(step)", title, TimeSpan(day: day), detail: title, outcomes: [title]))
            }
            entries.append(entry("e\(index)-none", title, nil, detail: title, outcomes: [title]))
        }
        for width in [360, 500, 796.89] { expectSound([lane(entries, titles[1])], width: width, "width \(width)") }
        let layout = LaneChart(lanes: [lane(entries)]).layout()
        #expect(marks(layout.items).contains { $0.title == titles[1] })
    }

    private func marks(_ items: [SceneItem]) -> [SceneGroup] {
        items.flatMap { item -> [SceneGroup] in
            guard case .group(let group) = item else { return [] }
            return (group.classes.hasPrefix("mark") ? [group] : []) + marks(group.items)
        }
    }

    @Test("The order in which dated entries come changes nothing")
    func order() {
        var numbers = TimelineNumbers(seed: 7)
        var entries = (0..<60).map {
            entry("e\($0)", "Talks number \($0)", TimeSpan(day: 20_000 + numbers.next(in: 0...300)))
        }
        let first = SVGWriter.document(for: scene([lane(entries)]))
        for _ in 0..<5 {
            numbers.shuffle(&entries)
            #expect(SVGWriter.document(for: scene([lane(entries)])) == first)
        }
    }

    @Test("Entries without a date stand in a column of their own, in the given order")
    func undated() {
        let entries = [
            entry("z", "Talks", nil), entry("m", "Talks", TimeSpan(day: 20_000)), entry("a", "Visit", nil),
        ]
        let layout = LaneChart(lanes: [lane(entries)]).layout()
        #expect(groups(layout.items, "mark") == ["m", "z", "a"])
        #expect(texts(layout.items).contains { $0.contains("not dated") })
        expectSound([lane(entries)])
    }

    private func texts(_ items: [SceneItem]) -> [String] {
        items.flatMap { item -> [String] in
            switch item {
            case .group(let group): texts(group.items)
            case .shape: []
            case .text(let line): [line.runs.map { $0.text }.joined()]
            }
        }
    }

    @Test("Spans that are open, uncertain, one of several, or of millennia are drawn")
    func spans() {
        let year: Int64 = 365
        let spans = [
            TimeSpan(0, 0, isOpenEnd: true), TimeSpan(-50, 40, isOpenStart: true),
            TimeSpan(0, 40, isOpenStart: true, isOpenEnd: true), TimeSpan(10, 40, isExact: false),
            TimeSpan(10, 90, isExact: false, candidates: [10...12, 50...51, 90...90]),
            TimeSpan(10, 90, isExact: false, candidates: [Int64.min...Int64.max]),
            TimeSpan(-4000 * year, 20_000), TimeSpan(day: .min), TimeSpan(day: .max), TimeSpan(.min, .max),
            TimeSpan(-100_000_000_000 * year, 5, isExact: false),
        ]
        for (index, span) in spans.enumerated() {
            for mark in Mark.allCases {
                expectSound([lane([entry("a", "Talks", span, mark: mark, outcomes: ["A pact"])])], "span \(index)")
            }
        }
        let all = spans.enumerated().map {
            entry("e\($0)", "Talks of many", $1, isDisputed: true, outcomes: ["A pact"])
        }
        expectSound([lane(all), lane(all.map { copy($0, "x" + $0.id) }, "India")], "all")
    }

    private func copy(_ entry: LaneChart.Entry, _ id: String) -> LaneChart.Entry {
        var copy = entry
        copy.id = id
        for index in copy.outcomes.indices { copy.outcomes[index].id = "\(id)-\(index)" }
        return copy
    }

    @Test("Whatever the entries: no words on words or marks, none off the page, none missing")
    func generated() {
        let seed: UInt64 = 1_869
        print("seed of generated lanes: \(seed)")
        var numbers = TimelineNumbers(seed: seed)
        for round in 0..<120 {
            let lanes = generatedLanes(&numbers, round)
            let width = Double(numbers.next(in: 360...1200))
            expectSound(lanes, width: width, "round \(round)")
        }
    }

    private func generatedLanes(_ numbers: inout TimelineNumbers, _ round: Int) -> [LaneChart.Lane] {
        let words = ["Summit", "talks", "of", "ministers", "semiconductors", "石破茂首相", "협정", "Luong Cuong", "–", "2+2"]
        let reach = Int64(1) << numbers.next(in: 0...(round.isMultiple(of: 9) ? 62 : 16))
        let base = numbers.next(in: -900_000...20_000)
        func text(_ numbers: inout TimelineNumbers, _ most: Int64) -> String {
            (0..<numbers.next(in: 0...most)).map { _ in words[Int(numbers.next(in: 0...9))] }.joined(separator: " ")
        }
        return (0..<numbers.next(in: 1...4)).map { laneNumber in
            let entries = (0..<numbers.next(in: 0...(round.isMultiple(of: 10) ? 150 : 25))).map { number in
                let start = base &+ numbers.next(in: 0...reach)
                let end = start &+ numbers.next(in: 0...(reach / 4 + 1))
                let spans: [TimeSpan?] = [
                    TimeSpan(day: start), TimeSpan(day: start), TimeSpan(start, end),
                    TimeSpan(start, end, isExact: false),
                    TimeSpan(start, end, isOpenEnd: true), TimeSpan(start, end, isOpenStart: true), nil,
                    TimeSpan(start, end, isExact: false, candidates: [start...start, end...max(start, end)]),
                ]
                return entry(
                    "e\(laneNumber)-\(number)", text(&numbers, 9), spans[Int(numbers.next(in: 0...7))],
                    mark: Mark.allCases[Int(numbers.next(in: 0...8))], detail: text(&numbers, 12),
                    isDisputed: numbers.next(in: 0...5) == 0,
                    outcomes: (0..<max(0, numbers.next(in: -5...3))).map { _ in text(&numbers, 7) })
            }
            return lane(entries, "\(laneNumber) " + text(&numbers, 6))
        }
    }

    @Test("Two thousand entries in one lane are packed without a pause", .timeLimit(.minutes(1)))
    func many() {
        var numbers = TimelineNumbers(seed: 3)
        let entries = (0..<2000).map {
            entry("e\($0)", "Talks number \($0)", TimeSpan(day: 15_000 + numbers.next(in: 0...5000)))
        }
        let clock = ContinuousClock()
        var layout = LaneChart.Layout(items: [], width: 0, height: 0, hasCuts: false)
        let time = clock.measure { layout = LaneChart(lanes: [lane(entries)]).layout() }
        #expect(groups(layout.items, "mark").count == 2000)
        #expect(time < .seconds(20), "\(time)")
    }
}
