import EntenteDrawing
import EntenteExport
import EntenteModel
import Foundation
import Graphviz
import Testing

@Suite("Every exporter, every figure")
struct ExporterContractTests {
    @Test("Every format of the list is found by its name and by a file's extension")
    func formatsAreFound() {
        for exporter in Exporters.all {
            #expect(Exporters.named(exporter.name)?.name == exporter.name)
            #expect(Exporters.forFile("folder.v1/figure.\(exporter.name)")?.name == exporter.name)
        }
        #expect(Exporters.forFile("folder.svg/figure") == nil)
        #expect(Set(Exporters.all.map(\.name)).count == Exporters.all.count)
    }

    @Test("Every document of text is UTF-8, not empty, and the same each time")
    func deterministicDocuments() async throws {
        let seed: UInt64 = 11
        let first = try await ViewRequest.all(GeneratedRecords(seed: seed, count: 20).chronicle).figures()
        let second = try await ViewRequest.all(GeneratedRecords(seed: seed, count: 20).chronicle).figures()
        #expect(first.count == DiagramKind.ofEveryProject.count + LaneKind.allCases.count)
        for (figure, again) in zip(first, second) {
            // Those that are no text are made by another program: see RenderedPageTests.
            for exporter in Exporters.all where exporter.isText && exporter.canExport(figure) {
                let documents = try await exporter.documents(of: figure, options: FigureOptions())
                #expect(!documents.isEmpty)
                for document in documents {
                    #expect(!document.isEmpty)
                    #expect(String(validating: document, as: UTF8.self) != nil)
                }
                #expect(
                    try await documents == exporter.documents(of: again, options: FigureOptions()),
                    "\(figure.name).\(exporter.name)")
            }
        }
    }

    @Test("Every SVG is well-formed, plain, titled, sized in millimetres, and names each id once")
    func soundSVG() async throws {
        for isHostile in [false, true] {
            let chronicle = isHostile ? hostileChronicle() : GeneratedRecords(seed: 12, count: 25).chronicle
            #expect(Records.errors(chronicle) == [])
            for figure in try await ViewRequest.all(chronicle).figures() {
                let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
                #expect(svg.fault == nil, "\(figure.name)")
                let known: Set<String> = ["svg", "title", "desc", "g", "a", "rect", "circle", "path", "text", "tspan"]
                #expect(Set(svg.elements.keys).subtracting(known).isEmpty)
                #expect(svg.attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "style" && !$0.hasSuffix(":href") })
                #expect(svg.links.allSatisfy { $0.hasPrefix("http://") || $0.hasPrefix("https://") })
                for side in ["width", "height"] { #expect(svg.root[side]?.hasSuffix("mm") == true) }
                #expect(svg.content["title"]?.isEmpty == false)
                #expect(svg.content["desc"]?.isEmpty == false)
                #expect(Set(svg.ids).count == svg.ids.count)
            }
        }
    }

    @Test("Hostile texts come through SVG as words: the titles of nodes and marks say what the records said")
    func hostileTextInSVG() async throws {
        let figures = try await ViewRequest.all(hostileChronicle()).figures()
        for figure in figures where ["relations", "timeline-lanes"].contains(figure.name) {
            let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
            let titles = Set(svg.groupTitles.values.map(letters))
            for text in HostileTexts.all {
                #expect(titles.contains(letters(text)), "\(figure.name): \(text.prefix(60))")
            }
        }
    }

    @Test("Hostile texts make a DOT that Graphviz reads: in process, and as the program dot where it is installed")
    func hostileTextInDOT() async throws {
        for figure in try await ViewRequest.all(hostileChronicle()).figures() {
            guard let dot = figure.dot else { continue }
            #expect(dot.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
            if let failure = try DotProgram.fault(of: dot) { Issue.record("\(figure.name): \(failure)") }
        }
    }

    @Test("Hostile texts stay one cell of CSV, and one line of captions")
    func hostileTextInTables() throws {
        let chronicle = hostileChronicle()
        let request = ViewRequest.all(chronicle)
        let table = Table.timeline(chronicle, request.numbering, request.selection)
        let rows = try CSVReading(table.commaSeparatedValues())
        #expect(rows.column("kind").count { $0 == "event" } == HostileTexts.all.count)
        let titles = Set(rows.column("title"))
        for text in HostileTexts.all {
            var given = Substring(text)
            while given.last == " " { given.removeLast() }
            #expect(titles.contains(String(given)) || titles.contains("'" + given), "\(text.prefix(60))")
        }
    }

    /// An event for each text, which stands in every field that takes one.
    private func hostileChronicle() -> Chronicle {
        let texts = HostileTexts.all
        let events = texts.indices.map { index -> Field in
            let text = texts[index]
            return .mapping([
                ("title", .text(text)), ("date", .text("2025-01-\(index < 9 ? "0" : "")\(min(index + 1, 31))")),
                ("place", .text(text)), ("stated", .text(text)), ("summary", .text(text)), ("quote", .text(text)),
                ("topics", .texts([HostileTexts.short(index)])),
                (
                    "participants",
                    .list([
                        .mapping([("person", .text("p\(index)")), ("post", .text(text))]),
                        .mapping([("organization", .text("o\(index)")), ("unnamed", .text(text))]),
                    ])
                ),
                (
                    "agreements",
                    .list([
                        .mapping([
                            ("id", .text("a\(index)")), ("title", .text(text)), ("parties", .texts(["JPN", "VNM"])),
                        ])
                    ])
                ),
                (
                    "sources",
                    .list([.mapping([("id", .text("s\(index)")), ("title", .text(text)), ("publisher", .text(text))])])
                ),
            ])
        }
        let people = texts.indices.map { Field.mapping([("id", .text("p\($0)")), ("name", .text(texts[$0]))]) }
        let organizations = texts.indices.map { index -> Field in
            .mapping([("id", .text("o\(index)")), ("name", .text(texts[index])), ("country", .text("JPN"))])
        }
        return Records.chronicle([("events", events), ("people", people), ("organizations", organizations)])
    }

    /// What is left of a text when all that XML forbids, and all white space, is gone.
    private func letters(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: continue
            default: if scalar.value < 0xFFFD || scalar.value > 0xFFFF { letters.append(scalar) }
            }
        }
        return String(letters)
    }
}
