import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject
import Foundation
import Testing
import TestSupport

@Suite("Imported real data", .enabled(if: OptionalData.isPresent, "the optional folder ../shared/data is absent"))
struct ImportedDataTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func imported(_ preset: String, _ file: String) throws -> ImportedRecords {
        let path = OptionalData.folder + "/" + file
        let input = try RecordInput(paths: [path], mapping: Presets.named(preset)).opened()
        return try #require(input.imported())
    }

    private func tables(_ chronicle: Chronicle) -> [String] {
        let (numbering, selection) = (Numbering(chronicle), Selection(all: chronicle))
        let errors = chronicle.problems.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.prefix(3))")
        return [
            Table.timeline(chronicle, numbering, selection), .actors(chronicle, numbering),
            .agreements(chronicle, numbering, selection), .sources(chronicle, numbering),
        ].map { $0.commaSeparatedValues() }
    }

    @Test(
        "What is imported as YAML and JSON Lines gives the same tables as the source read through its mapping",
        arguments: [
            ("ftm", "ftm/donations.ijson", 290, 0), ("travels", "travels/obama-barack.xml", 0, 0),
            ("cow-alliances", "cow/alliance_v4.1_by_member.csv", 0, 414),
            ("gdelt1", "gdelt/gdelt10-sample-events.csv", 710, 1),
            ("gdelt2", "gdelt/20151027220000.events.tsv", 2116, 1),
        ])
    func givesSameTables(preset: String, file: String, events: Int, agreements: Int) throws {
        let path = OptionalData.folder + "/" + file
        let mapped = try RecordInput(paths: [path], mapping: Presets.named(preset)).chronicle()
        let expected = tables(mapped)
        let imported = try imported(preset, file)
        #expect(mapped.agreements.count == agreements)
        #expect(mapped.events.count == events || preset == "travels")
        for format in [RecordFileFormat.yaml, .jsonl] {
            let name = "records." + format.rawValue
            try scratch.put(Data(RecordFile(imported.records, as: format, keepsOrigin: true).bytes), at: name)
            let native = try RecordInput(paths: [scratch.path(name)]).chronicle()
            for (own, other) in zip(tables(native), expected) { compare(own, other) }
        }
    }

    @Test(
        "GDELT's rows come back from CSV as the same events: id, type, date, participants with roles, place, title, sources",
        arguments: [("gdelt1", "gdelt/gdelt10-sample-events.csv"), ("gdelt2", "gdelt/20151027220000.events.tsv")])
    func readsBackCSV(preset: String, file: String) throws {
        let imported = try imported(preset, file)
        let written = RecordFile(imported.records, as: .csv, keepsOrigin: true)
        try scratch.put(Data(written.bytes), at: "records.csv")
        let native = try RecordInput(paths: [scratch.path("records.csv")]).chronicle()
        let mapped = try RecordInput(paths: [OptionalData.folder + "/" + file], mapping: Presets.named(preset))
            .chronicle()
        func lines(_ chronicle: Chronicle) -> [String] {
            chronicle.eventIDs.map { id in
                let event = chronicle[id]
                // Actors stand in the column of their kind, so their order is that of the columns.
                let parts = event.participations.map { "\(chronicle[$0.actor].id) \($0.role)" }.sorted()
                let sources = event.sources.map { chronicle[$0].id }
                return
                    "\(event.id)|\(event.typeName)|\(event.date?.edtf ?? "")|\(event.title)|\(event.place ?? "")|\(parts)|\(sources)"
            }.sorted()
        }
        let (own, other) = (lines(native), lines(mapped))
        #expect(own.count == other.count)
        for (left, right) in zip(own, other) where left != right {
            Issue.record("\(left)\nis not\n\(right)")
            break
        }
        print("losses of \(preset) in CSV: \(written.losses.map(\.message))")
    }

    private func compare(_ own: String, _ other: String) {
        guard own != other else { return }
        let (left, right) = (own.components(separatedBy: "\r\n"), other.components(separatedBy: "\r\n"))
        let first = zip(left, right).first { $0 != $1 }
        Issue.record("\(left.count) rows, \(right.count): \(first?.0 ?? "") is not \(first?.1 ?? "")")
    }
}

/// The optional folder of real data beside the checkout.
enum OptionalData {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data").path()
    static let isPresent = FileManager.default.fileExists(atPath: folder)
}
