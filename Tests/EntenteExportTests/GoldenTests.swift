import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject
import Foundation
import Graphviz
import Testing
import TestSupport

/// The golden files are `Exports/`; the README names the command that records them anew.
@Suite("Golden files")
struct GoldenTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let sample = root + "/Samples/japan-economic-security"
    static let golden = root + "/Exports/japan-economic-security"

    /// The program beside the test bundle, which serves as layout worker.
    static let program: String? = {
        let folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let path = folder.appendingPathComponent("entente").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    @Test("The export of the sample, laid out in process, is Exports/ byte for byte")
    func inProcess() async throws {
        try await compare(layout: .inProcess)
    }

    @Test(
        "The export of the sample, laid out by workers, is Exports/ byte for byte",
        .enabled(if: program != nil, "entente is not built"))
    func workers() async throws {
        try await compare(layout: .workers(LayoutWorkers(executable: GoldenTests.program ?? "")))
    }

    @Test(
        "The export of the sample, by the layouts kept beside it, is Exports/ byte for byte, and leaves them as they are"
    )
    func keptLayouts() async throws {
        let scratch = try ScratchFolder()
        let editions = GoldenTests.sample + "/" + Project.editionsName
        let names = try FileManager.default.contentsOfDirectory(atPath: editions).sorted()
        for name in names {
            try scratch.put(try String(contentsOfFile: "\(editions)/\(name)", encoding: .utf8), at: name)
        }
        // No worker is asked: there is none.
        try await compare(layout: .workers(LayoutWorkers(executable: "/nowhere")), editions: scratch.path, isKept: true)
        #expect(try scratch.names() == names)
        for name in names {
            #expect(try scratch.text(name) == String(contentsOfFile: "\(editions)/\(name)", encoding: .utf8), "\(name)")
        }
    }

    private func compare(layout: LayoutPlace, editions: String? = nil, isKept: Bool = false) async throws {
        let folder = try ScratchFolder()
        let project = try Project(folder: GoldenTests.sample)
        let chronicle = try RecordInput(paths: [project.folder]).chronicle()
        #expect(Records.errors(chronicle) == [])
        var run = ExportRun(folder: folder.path, layout: layout)
        run.editions = editions
        let outcome = await run.export(chronicle, title: project.title)
        #expect(outcome.failures.map(\.message) == [])
        let names = try FileManager.default.contentsOfDirectory(atPath: GoldenTests.golden).sorted()
        #expect(try folder.names() == names)
        let isSameGraphviz = try isKept || DotProgram.drawsLikeGolden()
        for name in names {
            let golden = try String(contentsOfFile: GoldenTests.golden + "/" + name, encoding: .utf8)
            guard let made = folder.text(name) else { continue }
            let isDiagram = DiagramKind.allCases.contains {
                name == $0.rawValue + ".svg" || name == $0.rawValue + ".dot"
            }
            if isSameGraphviz || !(isDiagram || name == "manifest.txt") {
                #expect(made == golden, "\(name) differs; see the README for how to record it anew")
            } else if name.hasSuffix(".svg") {
                let (left, right) = (SVGReading(Array(made.utf8)), SVGReading(Array(golden.utf8)))
                #expect(left.ids.sorted() == right.ids.sorted(), "\(name)")
                #expect(left.texts.map(\.string).sorted() == right.texts.map(\.string).sorted(), "\(name)")
                #expect(left.content == right.content, "\(name)")
            }
        }
    }

    @Test("The sample's tables, given back as input, make the same tables, byte for byte")
    func sampleRoundTrip() throws {
        let names = ["timeline", "actors", "agreements", "sources"]
        let texts = try names.map { try String(contentsOfFile: "\(GoldenTests.golden)/\($0).csv", encoding: .utf8) }
        let folder = try ScratchFolder()
        for (name, text) in zip(names, texts) { try folder.put(text, at: "given-\(name).csv") }
        let chronicle = try RecordInput(paths: names.map { folder.path("given-\($0).csv") }).chronicle()
        #expect(Records.errors(chronicle) == [])
        let request = ViewRequest.all(chronicle)
        let tables: [Table] = [
            .timeline(chronicle, request.numbering, request.selection), .actors(chronicle, request.numbering),
            .agreements(chronicle, request.numbering, request.selection), .sources(chronicle, request.numbering),
        ]
        for (index, table) in tables.enumerated() {
            let made = table.commaSeparatedValues()
            let pairs = zip(made.split(separator: "\r\n"), texts[index].split(separator: "\r\n"))
            for (left, right) in pairs where left != right { Issue.record("\(names[index]):\n\(left)\n\(right)") }
            #expect(made == texts[index], "\(names[index]).csv")
        }
    }
}
