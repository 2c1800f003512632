@testable import EntenteImport
import EntenteModel
import Foundation
import Testing

@Suite("Presets")
struct PresetTests {
    @Test("Every bundled mapping reads, bears the name of its file, and says what it is", arguments: Presets.names)
    func reads(name: String) {
        do throws(MappingFaults) {
            let mapping = try Presets.read(name)
            #expect(mapping.name == name)
            #expect(!mapping.title.isEmpty && mapping.summary.hasSuffix("."))
        } catch {
            Issue.record("\(error.problems.map(\.description).joined(separator: "\n"))")
        }
    }

    @Test(
        "probe",
        arguments: [
            ("gdelt1", "gdelt/gdelt10-sample-events.csv"), ("gdelt2", "gdelt/20151027220000.events.tsv"),
            ("cow-alliances", "cow/alliance_v4.1_by_member.csv"),
            ("cow-alliances-by-dyad", "cow/alliance_v4.1_by_dyad.csv"), ("ftm", "ftm/donations.ijson"),
        ])
    func probe(name: String, path: String) throws {
        var mapped = MappedRecords(try Presets.named(name))
        let bytes = RealData.bytes(path)
        if name == "ftm" {
            guard case .document(let document) = JSONLinesImporter().read(bytes, file: path) else { return }
            mapped.take(.tree(document.root), file: path)
        } else {
            mapped.take(.delimited(bytes), file: path)
        }
        var out = "== \(name) \(mapped.counts)\n"
        out += mapped.refusals.prefix(5).joined(separator: "\n") + "\n"
        out +=
            "problems \(mapped.problems.count) " + mapped.problems.prefix(3).map(\.description).joined(separator: "\n")
            + "\n"
        out += mapped.outline.prefix(3).joined(separator: "\n") + "\n"
        let start = Date()
        var builder = ChronicleBuilder()
        for record in mapped.records { builder.add(record) }
        let chronicle = builder.build()
        out +=
            "events \(chronicle.events.count) actors \(chronicle.actors.count) agreements \(chronicle.agreements.count) in \(Date().timeIntervalSince(start))\n"
        var rules: [String: Int] = [:]
        for problem in chronicle.problems { rules["\(problem.severity) \(problem.rule)", default: 0] += 1 }
        out += rules.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "\n"
        for problem in chronicle.problems.filter({ $0.severity == .error }).prefix(30) {
            out += problem.description.prefix(400) + "\n"
        }
        var seen: Set<String> = []
        for problem in chronicle.problems where seen.insert("\(problem.rule)").inserted {
            out += problem.description.prefix(300) + "\n"
        }
        print(out)
    }
}
