import Testing

@testable import EntenteDrawing

@Suite("A chronicle down the page")
struct ListChartTests {
    private static let theme = Theme.light
    private static let strong = TextStyle(size: 9.2, isBold: true, color: theme.text)
    private static let small = TextStyle(size: 7.4, color: theme.mutedText)

    static let titles = [
        "Talks in Hanoi", "", "経済安全保障に関する首脳会談（東京）", "اجتماع وزراء الخارجية في القاهرة", "🇯🇵🤝🇻🇳 👩‍👩‍👧‍👦 emoji",
        String(repeating: "W", count: 300), String(repeating: "long words without end ", count: 80),
        "line\nfeed\u{2028}and more",
        "Hội nghị thượng đỉnh về hợp tác kinh tế và an ninh giữa hai nước",
    ]

    private static func entry(
        _ number: Int, _ title: String, details: Int = 2, outcomes: Int = 0, isPart: Bool = false,
        isDisputed: Bool = false
    ) -> ListChart.Element {
        .entry(
            ListChart.Entry(
                id: "event-\(number)", classes: "event", title: title, sentence: "\(number). \(title)",
                date: [TextRun(number % 3 == 0 ? "between 2023 and 28\u{A0}Apr\u{A0}2025" : "28\u{A0}Apr", small)],
                dateDetail: number % 2 == 0 ? [] : [TextRun("Monday", small)], mark: .pill, color: theme.visit.mark,
                isDisputed: isDisputed, isOpen: number % 3 == 0, isPart: isPart,
                label: [
                    TextRun("\(number)\u{A0} ", strong), TextRun(title, strong), TextRun("  Hanoi\u{A0}[1, 2]", small),
                ],
                remark: number % 4 == 0 ? [TextRun("planned when reported", small)] : [],
                details: (0..<details).map { [TextRun("Person \($0) of \(title)", small)] },
                outcomes: (0..<outcomes).map { index in
                    LaneChart.Outcome(
                        id: "a-\(number)-\(index)", classes: "agreement", title: title, color: theme.agreement.mark,
                        label: [TextRun("A\(index)\u{A0} ", strong), TextRun(title, small), TextRun("  agreed", small)])
                }))
    }

    private static func chart(_ elements: [ListChart.Element], _ page: PageSize, sources: Int = 3) -> ListChart {
        let frame = FigureFrame(
            title: "A chronicle of everything", subtitle: "All of it",
            legend: [.mark(.pill, color: theme.visit.mark, label: "Visit")], notes: ["A note."],
            sources: (0..<sources).map { .init(number: "\($0 + 1)", text: "A source, with a title, 28 Apr 2025") })
        return ListChart(elements: elements, frame: frame, page: page)
    }

    private static func groups(_ items: [SceneItem]) -> [SceneGroup] {
        items.flatMap { item -> [SceneGroup] in
            guard case .group(let group) = item else { return [] }
            return [group] + groups(group.items)
        }
    }

    private static func texts(_ items: [SceneItem]) -> [TextLine] {
        Scene(width: 0, height: 0, title: "", description: "", items: items).texts
    }

    static let pages = PageSize.named + ["90x60mm", "95x400mm", "900x100mm"].compactMap { PageSize($0) }

    @Test("On every page no text overlaps another, leaves the page, stands on a mark or is too small", arguments: pages)
    func legible(page: PageSize) {
        var elements: [ListChart.Element] = []
        for number in 0..<60 {
            if number % 7 == 0 { elements += [.pause("12 years without an entry"), .heading("\(1900 + number)")] }
            let title = Self.titles[number % Self.titles.count]
            elements.append(
                Self.entry(
                    number, title, details: number % 5, outcomes: number % 4, isPart: number % 3 == 1,
                    isDisputed: number % 5 == 0))
        }
        let scenes = Self.chart(elements, page, sources: 90).pages()
        for (index, scene) in scenes.enumerated() {
            #expect(SceneLegibility.problems(in: scene, checksMarks: true) == [], "\(page.name), page \(index + 1)")
            #expect(scene.width == page.width)
            #expect(scene.height == page.height)
        }
        let ids = scenes.flatMap { Self.groups($0.items) }.map(\.id)
        for number in 0..<60 { #expect(ids.count { $0 == "event-\(number)" } == 1, "\(page.name): event \(number)") }
        for index in 0..<90 {
            let number = "[\(index + 1)]"
            let found = scenes.flatMap(\.texts).count { $0.runs.first?.text == number }
            #expect(found == 1, "\(page.name): source \(number)")
        }
    }

    @Test("An entry that a page can hold is never broken, and no heading is the last on its page")
    func unbroken() {
        let elements = (0..<80).flatMap { number -> [ListChart.Element] in
            (number % 6 == 0 ? [.heading("\(1900 + number)")] : [])
                + [Self.entry(number, "Talks number \(number)", details: number % 9, outcomes: number % 3)]
        }
        for page in [PageSize.a4, .letter, .slide, .column] {
            for scene in Self.chart(elements, page).pages() {
                let groups = Self.groups(scene.items)
                #expect(!groups.contains { $0.classes.contains("continued") && $0.classes.contains("event") })
                for group in groups where group.classes.hasPrefix("mark") {
                    let number = Int(group.id.dropFirst(6)) ?? 0
                    let people = Self.texts(group.items).count { $0.runs.contains { $0.text.hasPrefix("Person") } }
                    #expect(people == number % 9, "\(page.name): \(group.id)")
                }
                let order = groups.filter { $0.classes.hasPrefix("mark") || $0.classes.hasPrefix("heading") }
                #expect(order.last?.classes.hasPrefix("heading") != true, "\(page.name)")
            }
        }
    }

    @Test("An entry higher than a page goes on over pages, says so, and loses no line")
    func continued() {
        let scenes = Self.chart(
            [.heading("2025"), Self.entry(7, "A crowd", details: 300), Self.entry(8, "After")], .a4
        )
        .pages()
        let people = scenes.flatMap(\.texts).flatMap(\.runs).filter { $0.text.hasPrefix("Person") }.map(\.text)
        #expect(people.filter { $0.hasSuffix("A crowd") } == (0..<300).map { "Person \($0) of A crowd" })
        #expect(scenes.count > 3)
        for scene in scenes.dropFirst().prefix(3) {
            #expect(scene.texts.contains { $0.runs.map(\.text).joined() == "7 continued" })
            #expect(scene.texts.contains { $0.runs.map(\.text).joined() == "2025  continued" })
            #expect(SceneLegibility.problems(in: scene, checksMarks: true) == [])
        }
    }

    @Test("Pages are counted, those after the first bear the title, and a single page bears no number")
    func runningHeads() {
        let many = Self.chart((0..<60).map { Self.entry($0, "Talks") }, .a4).pages()
        for (index, scene) in many.enumerated() {
            let words = scene.texts.map { $0.runs.map(\.text).joined() }
            #expect(words.count { $0 == "page \(index + 1) of \(many.count)" } == 1)
            #expect(words.count { $0 == "A chronicle of everything" } == 1)
            #expect(scene.title == "A chronicle of everything, page \(index + 1) of \(many.count)")
        }
        let one = Self.chart([Self.entry(1, "Talks")], .a4).pages()
        #expect(one.count == 1)
        #expect(!one[0].texts.contains { $0.runs.contains { $0.text.hasPrefix("page ") } })
    }

    @Test("What is left to the report is not drawn, and the pages keep their numbers")
    func bare() {
        var chart = Self.chart((0..<60).map { Self.entry($0, "Talks") }, .a4)
        chart.frame.parts = .bare
        let words = chart.pages().flatMap(\.texts).map { $0.runs.map(\.text).joined() }
        #expect(!words.contains("A chronicle of everything") && !words.contains("Sources"))
        #expect(words.contains("Visit") && words.contains { $0.hasPrefix("page 2 of") })
    }

    @Test("The description of a page tells what is on it, in its order")
    func descriptions() {
        let scenes = Self.chart((0..<60).map { Self.entry($0, "Talks") }, .a4).pages()
        let told = scenes.map {
            $0.description.split(separator: "\n").filter { $0.hasSuffix(". Talks") }.map(String.init)
        }
        #expect(told.flatMap { $0 } == (0..<60).map { "\($0). Talks" })
        for (scene, lines) in zip(scenes, told) {
            let marks = Self.groups(scene.items).filter { $0.classes.hasPrefix("mark") }.map { $0.id.dropFirst(6) }
            #expect(marks.map { "\($0). Talks" } == lines)
        }
    }

    @Test("Columns of a wide last page end at about the same height")
    func balanced() {
        let scenes = Self.chart((0..<10).map { Self.entry($0, "Talks") }, .slide, sources: 0).pages()
        let bottoms = Self.groups(scenes[0].items).filter { $0.classes.hasPrefix("mark") }
            .map { group in
                Self.texts(group.items).map(\.bounds).reduce(Rectangle(x: 1e9, y: 0, width: 0, height: 0)) {
                    Rectangle(x: min($0.x, $1.x), y: max($0.y, $1.maxY), width: 0, height: 0)
                }
            }
        let middle = scenes[0].width / 2
        let left = bottoms.filter { $0.x < middle }.map(\.y).max() ?? 0
        let right = bottoms.filter { $0.x >= middle }.map(\.y).max() ?? 0
        #expect(abs(left - right) < 60)
    }

    @Test("A single column for a report's text ends where the list ends; other pages are as high as asked for")
    func heights() {
        let elements = [Self.entry(1, "Talks")]
        let column = Self.chart(elements, .column).pages()[0]
        #expect(column.height < 300)
        #expect(SceneLegibility.problems(in: column, checksMarks: true) == [])
        #expect(Self.chart(elements, .a4).pages().map(\.height) == [PageSize.a4.height])
    }

    @Test("Nothing to list is a page with its title")
    func empty() {
        let scenes = Self.chart([], .a4, sources: 0).pages()
        #expect(scenes.count == 1)
        #expect(!scenes[0].description.isEmpty)
    }
}
