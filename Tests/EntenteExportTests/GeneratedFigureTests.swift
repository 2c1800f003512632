import EntenteDrawing
import EntenteExport
import EntenteModel
import Testing

@Suite("Figures of generated records")
struct GeneratedFigureTests {
    static let cases: [(seed: UInt64, count: Int)] = [
        (1, 1), (2, 2), (3, 3), (4, 7), (5, 12), (6, 25), (7, 40), (8, 61), (9, 90), (10, 200),
    ]

    @Test("No text overlaps another, leaves the page, stands on a mark or is too small", arguments: cases)
    func legible(seed: UInt64, count: Int) async throws {
        print("figures of generated records: seed \(seed), \(count) events")
        let (request, figures) = try await GeneratedFigures.shared.all(seed: seed, count: count)
        #expect(Records.errors(request.chronicle) == [])
        for figure in figures {
            #expect(SceneLegibility.problems(in: figure.scene, checksMarks: true) == [], "\(figure.name), seed \(seed)")
            // Once more by a reader who knows the document alone.
            let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
            #expect(svg.fault == nil)
            #expect(!svg.texts.isEmpty)
            #expect(svg.overlaps == [], "\(figure.name), seed \(seed)")
            for text in svg.texts {
                #expect(text.runs.allSatisfy { $0.style.size >= 7 }, "\(figure.name): \(text.string)")
                #expect(
                    text.box.x >= -0.1 && text.box.maxX <= figure.scene.width + 0.1, "\(figure.name): \(text.string)")
                #expect(
                    text.box.y >= -0.1 && text.box.maxY <= figure.scene.height + 0.1, "\(figure.name): \(text.string)")
            }
        }
    }

    @Test("No words of a tie stand on a node, and no two nodes on each other", arguments: cases)
    func clearNodes(seed: UInt64, count: Int) async throws {
        let (_, figures) = try await GeneratedFigures.shared.all(seed: seed, count: count)
        for figure in figures where figure.dot != nil {
            let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
            let labels = svg.texts.filter { $0.classes.contains("label") }
            for (index, node) in svg.nodeBoxes.enumerated() {
                for label in labels {
                    #expect(
                        !label.box.expanded(by: -0.2).overlaps(node.box),
                        "\(figure.name), seed \(seed): \(label.string) on \(node.id)")
                }
                for other in svg.nodeBoxes[(index + 1)...] {
                    #expect(
                        !node.box.expanded(by: -0.5).overlaps(other.box), "\(figure.name): \(node.id) on \(other.id)")
                }
            }
        }
    }

    @Test(
        "Each event is in timeline.csv once, and drawn once in timeline and relations, or said to be left out",
        arguments: cases)
    func complete(seed: UInt64, count: Int) async throws {
        let (request, figures) = try await GeneratedFigures.shared.all(seed: seed, count: count)
        let table = try CSVReading(
            Table.timeline(request.chronicle, request.numbering, request.selection).commaSeparatedValues())
        let rows = zip(table.column("kind"), table.column("id")).filter { $0.0 == "event" }.map(\.1)
        let ids = (0..<count).map { "event-\($0)" }
        #expect(rows.sorted() == ids.sorted())
        for figure in figures where figure.name == "relations" || figure.dot == nil {
            let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
            let known = Set(ids)
            let drawn = svg.ids.filter(known.contains)
            #expect(Set(drawn).count == drawn.count)
            if drawn.count < count {
                #expect(figure.statements.contains { $0.contains("\(drawn.count) most important of \(count) events") })
                #expect(figure.subtitle.contains("\(drawn.count) of \(count) events"), "\(figure.subtitle)")
            } else {
                #expect(figure.subtitle.contains(count == 1 ? "1 event" : "\(count) events"), "\(figure.subtitle)")
            }
        }
    }

    @Test(
        "An event bears the number of its row wherever it is drawn, and the alternative text tells of it",
        arguments: cases.prefix(7))
    func sameNumbers(seed: UInt64, count: Int) async throws {
        let (request, figures) = try await GeneratedFigures.shared.all(seed: seed, count: count)
        let table = try CSVReading(
            Table.timeline(request.chronicle, request.numbering, request.selection).commaSeparatedValues())
        let numbers = Dictionary(
            zip(table.column("id"), table.column("number")), uniquingKeysWith: { first, _ in first })
        for figure in figures where figure.name != "people" && figure.name != "countries" {
            let labels = FigureNumbers(figure.scene)
            let known = labels.numbers.filter { numbers[$0.key] != nil }
            #expect(!known.isEmpty || figure.name == "agreements", "\(figure.name), seed \(seed)")
            for (id, number) in known { #expect(numbers[id] == number, "\(figure.name): \(id)") }
            for (_, number) in known where !number.hasPrefix("A") {
                #expect(figure.alternative.contains { $0.hasPrefix(number + ". ") }, "\(figure.name): \(number)")
            }
        }
    }

    @Test("Counts in the subtitles of diagrams are counts of what is drawn", arguments: cases)
    func counts(seed: UInt64, count: Int) async throws {
        let (_, figures) = try await GeneratedFigures.shared.all(seed: seed, count: count)
        for figure in figures {
            let classes = GroupClasses(figure.scene)
            let words = figure.subtitle
            func check(_ drawn: Int, _ one: String, _ many: String) {
                let said = GeneratedFigureTests.number(before: [one, many], in: words)
                #expect((said ?? 0) == drawn, "\(figure.name), seed \(seed): \(words), \(drawn) \(many) drawn")
            }
            switch figure.name {
            case "people":
                check(classes.count("person"), "person", "people")
                check(classes.count("edge"), "tie", "ties")
            case "countries":
                check(classes.count("country", in: "node"), "country", "countries")
                check(classes.count("edge"), "tie", "ties")
            case "relations":
                check(classes.count("event"), "event", "events")
                check(classes.count("agreement", in: "node"), "agreement", "agreements")
                check(classes.count("person"), "person", "people")
                check(classes.count("organization"), "organization", "organizations")
            case "agreements":
                check(classes.count("event"), "event", "events")
                check(classes.count("agreement", in: "node"), "agreement", "agreements")
            default:
                check(classes.count("event"), "event", "events")
            }
        }
    }

    @Test("Events of no country are not called multilateral: their lanes are their types")
    func noCountries() {
        let event = Field.mapping([
            ("title", .text("T")), ("date", .text("2025")), ("type", .text("talks")),
            ("participants", .texts(["A", "B"])),
        ])
        let figure = Figure.lanesTimeline(.all(Records.chronicle([("events", [event])])))
        #expect(figure.subtitle.contains("by type"))
        #expect(figure.scene.texts.contains { $0.runs.map(\.text).joined() == "Meeting" })
    }

    @Test("The time in a subtitle is written for readers, however far away the year")
    func spans() {
        let events = ["2024", "Y170000002"].map { Field.mapping([("title", .text($0)), ("date", .text($0))]) }
        let figure = Figure.lanesTimeline(.all(Records.chronicle([("events", events)])))
        #expect(figure.subtitle.hasSuffix("2024 – AD 170,000,002"), "\(figure.subtitle)")
    }

    /// "3" of "3 events" and of "3 of 18 events".
    static func number(before nouns: [String], in words: String) -> Int? {
        let all = words.split { " ,·".contains($0) }.map(String.init)
        for (index, word) in all.enumerated() where nouns.contains(word) && index > 0 {
            guard let last = Int(all[index - 1]) else { continue }
            return index > 2 && all[index - 2] == "of" ? Int(all[index - 3]) : last
        }
        return nil
    }
}

/// The figures of generated records, each drawn once for all tests.
actor GeneratedFigures {
    static let shared = GeneratedFigures()
    private var drawings: [UInt64: Task<(ViewRequest, [Figure]), any Error>] = [:]

    func all(seed: UInt64, count: Int) async throws -> (ViewRequest, [Figure]) {
        let drawing =
            drawings[seed]
            ?? Task {
                let request = ViewRequest.all(GeneratedRecords(seed: seed, count: count).chronicle)
                return (request, try await request.figures())
            }
        drawings[seed] = drawing
        return try await drawing.value
    }
}

/// The classes of the groups of a scene.
struct GroupClasses {
    private(set) var all: [[String]] = []

    init(_ scene: Scene) { collect(scene.items) }

    func count(_ name: String, in other: String? = nil) -> Int {
        all.count { $0.contains(name) && (other.map($0.contains) ?? true) }
    }

    private mutating func collect(_ items: [SceneItem]) {
        for case .group(let group) in items {
            all.append(group.classes.split(separator: " ").map(String.init))
            collect(group.items)
        }
    }
}

/// The number at the head of each node or mark, by id.
struct FigureNumbers {
    private(set) var numbers: [String: String] = [:]

    init(_ scene: Scene) { collect(scene.items) }

    private mutating func collect(_ items: [SceneItem]) {
        for case .group(let group) in items {
            let first = Scene(width: 0, height: 0, title: "", description: "", items: group.items).texts.first
            let words = first?.runs.map(\.text).joined().split(whereSeparator: \.isWhitespace)
            if !group.id.isEmpty, let number = words?.first { numbers[group.id] = String(number) }
            collect(group.items)
        }
    }
}
