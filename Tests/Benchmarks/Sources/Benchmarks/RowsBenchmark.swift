import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject
import EntenteSystem
import Foundation

/// Rows in the shape of GDELT 1.0 on their way to the ties between countries, stage by stage.
enum RowsBenchmark {
    static func run() {
        do {
            for count in [100_000, 1_000_000] { try run(count) }
        } catch {
            print("  the rows cannot be read: \(error)")
        }
    }

    private static func run(_ count: Int) throws {
        let path = NSTemporaryDirectory() + "entente-rows-\(count).csv"
        var generated = GeneratedRows(seed: 1)
        try generated.write(count, to: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let mapping = try Presets.named("gdelt1")
        var sources = MappedSources(mapping)
        try sources.add(path, FileBytes(mapping: path))
        let request = ProjectionRequest(onto: .countries, byType: false, Filter())

        let columns = Measurement(runs: 5) { try? sources.codedRows(beside: [], echo: nil) }
        print("  \(count) rows to event columns: \(columns.seconds) s; \(columns.residentMegabytes) MB anonymous")
        let ties = Measurement(runs: 5) { try? sources.codedRows(beside: [], echo: nil, projecting: request) }
        print("  \(count) rows to ties: \(ties.seconds) s; \(ties.residentMegabytes) MB anonymous")
        guard let rows = try sources.codedRows(beside: [], echo: nil, projecting: request),
            let projection = try rows.projection?.get()
        else { return }
        let large = LargeInput(rows: rows)
        let table = Measurement(runs: 5) { large.bytes(ofTable: projection, TableOptions()) }
        print(
            "  \(projection.ties.count) ties to a table: \(table.seconds) s; \(table.residentMegabytes) MB anonymous")
        guard count <= 100_000 else { return }
        let records = Measurement(runs: 1) { sources.records(beside: []) }
        print("  \(count) rows to records one by one: \(records.seconds) s; \(records.residentMegabytes) MB anonymous")
    }
}
