import EntenteExport
import EntenteModel
import EntenteProject
import Foundation
import Graphviz
import Testing

@Suite("Figures that fail")
struct FigureFailureTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-" + UUID().uuidString)
    private let chronicle: Chronicle

    init() throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        chronicle = try RecordInput(paths: [package.path + "/Samples/japan-economic-security"]).chronicle()
    }

    @Test("Where every worker is killed, all else is written, and the old diagrams stay")
    func killedWorkers() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let good = await ExportRun(folder: folder.path, layout: .inProcess).export(chronicle, title: "T")
        #expect(good.failures.isEmpty && good.written.count == 18)
        let before = try contents()

        let dying = LayoutWorkers(
            executable: "/usr/bin/timeout", arguments: ["20", "/bin/sh", "-c", "kill -KILL $$"])
        let outcome = await ExportRun(folder: folder.path, layout: .workers(dying)).export(chronicle, title: "U")
        #expect(!outcome.isOutputRefused)
        #expect(outcome.failures.map(\.file) == DiagramKind.ofEveryProject.map { "\(folder.path)/\($0.rawValue).svg" })
        for failure in outcome.failures { #expect(failure.message.hasPrefix("the figure could not be laid out: ")) }
        let after = try contents()
        for kind in DiagramKind.ofEveryProject {
            for format in ["svg", "dot"] {
                let name = "\(kind.rawValue).\(format)"
                #expect(after[name] == before[name], "\(name) was touched")
            }
        }
        #expect(outcome.written == ["captions.md", "timeline-lanes.svg"] + (1...3).map { "timeline-list-\($0).svg" })

        // Entente still knows its old figures for its own.
        let again = await ExportRun(folder: folder.path, layout: .inProcess).export(chronicle, title: "V")
        #expect(again.failures.isEmpty)
    }

    @Test("A worker that is killed costs its own figure alone")
    func killedWorker() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = await ExportRun(folder: folder.path, layout: .inProcess).export(chronicle, title: "T")
        let before = try contents()
        // Of the four workers, the first to come dies.
        let script = "mkdir \"$1\" 2> /dev/null && kill -KILL $$; exec \"$0\" layout-worker"
        let entente = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("entente").path
        let workers = LayoutWorkers(
            executable: "/usr/bin/timeout",
            arguments: ["60", "/bin/sh", "-c", script, entente, folder.path + "/died"])
        let outcome = await ExportRun(folder: folder.path, layout: .workers(workers)).export(chronicle, title: "U")
        let after = try contents()
        #expect(outcome.failures.count == 1)
        let failed = try #require(outcome.failures.first).file
        #expect(outcome.written.contains("captions.md") && outcome.written.count == 8)
        for kind in DiagramKind.ofEveryProject {
            let name = "\(kind.rawValue).svg"
            #expect((after[name] == before[name]) == failed.hasSuffix("/" + name), "\(name), where \(failed) failed")
        }
    }

    private func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            contents[name] = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
        }
        return contents
    }
}
