@testable import EntenteImport
import EntenteExport
import EntenteModel
@testable import EntenteProject
import EntenteSystem
import Foundation
import TestSupport
import Testing

@Suite("The same rows in other wrappings")
struct SameRowsTests {
    /// Ways to put the same rows into files.
    enum Wrapping: CaseIterable {
        case one, ten, gzip, zip, tenInZip, carriageReturns, byteOrderMark, utf16, quoted
    }

    /// What both roads make of files: the tables of the Chronicle and of the projection.
    private struct Result: Equatable {
        var timeline = ""
        var actors = ""
        var relations = ""
        var outcome: [String] = []
        var table = ""
        var counts = ""
    }

    private func result(_ mapping: Mapping, _ paths: [String], processors: Int? = nil) throws -> Result {
        try Parallel.$stated.withValue(processors) {
            var result = Result()
            let input = RecordInput(paths: paths, mapping: mapping)
            let request = ProjectionRequest(onto: .countries, byType: true, Filter())
            let large = try #require(try input.opened().large(echo: nil, projecting: request, fewest: 1))
            let projection = try #require(large.rows.projection).get()
            result.table = String(decoding: large.bytes(ofTable: projection, TableOptions()), as: UTF8.self)
            #expect(result.table == large.table(projection).commaSeparatedValues())
            result.counts = counts(large.rows.counts)
            let (chronicle, outcome) = try input.opened().understood()
            let counted = try #require(outcome)
            #expect(counts(counted.counts) == result.counts)
            #expect(counted.rejections.map(\.problem) == large.rows.rejections.map(\.problem))
            result.outcome = counted.rejections.map { "\($0.problem.rule) \($0.row)" }.sorted()
            let numbering = Numbering(chronicle)
            let all = Selection(all: chronicle)
            result.timeline = Table.timeline(chronicle, numbering, all).commaSeparatedValues()
            result.actors = Table.actors(chronicle, numbering).commaSeparatedValues()
            let ties = Projection(Graph(chronicle, all), onto: .countries, byType: true)
            result.relations = Table.relations([ties], chronicle, numbering).commaSeparatedValues()
            #expect(withoutEvents(result.relations) == withoutEvents(result.table))
            return result
        }
    }

    private func counts(_ counts: MappedCounts) -> String {
        "\(counts.read) \(counts.taken) \(counts.filtered.map { "\($0.text) \($0.count)" }.sorted()) "
            + "\(counts.refused.map { "\($0.text) \($0.count)" }.sorted())"
    }

    /// A table of ties up to its column of events, which names all events on one road and the most important ones on the other.
    private func withoutEvents(_ table: String) -> [String] {
        table.split(separator: "\r\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).prefix(10).joined(separator: ",")
        }.sorted()
    }

    /// Writes rows in a wrapping, and gives the paths.
    private func paths(
        _ header: [String], _ rows: [String], _ wrapping: Wrapping, in folder: ScratchFolder, name: String
    ) throws -> [String] {
        let text = { (rows: ArraySlice<String>) in (header + rows).map { $0 + "\n" }.joined() }
        let whole = text(rows[...])
        let size = (rows.count + 9) / 10
        let parts = (0..<10).map { part in
            (
                name: "part\(part)-\(name)",
                text: text(rows[min(rows.count, part * size)..<min(rows.count, (part + 1) * size)])
            )
        }
        switch wrapping {
        case .one: try folder.put(whole, at: name)
        case .ten:
            for part in parts { try folder.put(part.text, at: part.name) }
            return parts.map { folder.path($0.name) }
        case .gzip: try folder.put(Data(GzipMaker.member(Array(whole.utf8))), at: name + ".gz")
        case .zip: try folder.put(Data(ZipMaker([(name, whole)]).bytes), at: name + ".zip")
        case .tenInZip: try folder.put(Data(ZipMaker(parts).bytes), at: name + ".zip")
        case .carriageReturns: try folder.put(whole.replacing("\n", with: "\r\n"), at: name)
        case .byteOrderMark: try folder.put("\u{FEFF}" + whole, at: name)
        case .utf16:
            let units = ("\u{FEFF}" + whole).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            try folder.put(Data(units), at: name)
        case .quoted:
            let quoted = (header + rows).map { row in
                row.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
            }
            try folder.put(quoted.map { $0 + "\n" }.joined(), at: name)
        }
        return try folder.names().map { folder.path($0) }
    }

    @Test("GDELT's rows give the same tables in every wrapping, on both roads, in any order of the files")
    func sameDump() throws {
        let mapping = try Presets.named("gdelt1")
        let rows = GeneratedDump(mapping.source.layouts.last ?? [], seed: 5, rows: 120).rows
        var expected: Result?
        for wrapping in Wrapping.allCases where wrapping != .quoted {
            let folder = try ScratchFolder()
            let paths = try paths([], rows, wrapping, in: folder, name: "day.export.CSV")
            let found = try result(mapping, paths)
            #expect(found == expected ?? found, "\(wrapping)")
            expected = found
            guard wrapping == .ten else { continue }
            var generator = SplitMix64(seed: 5)
            #expect(try result(mapping, paths.shuffled(using: &generator)) == found)
            #expect(try result(mapping, [folder.path]) == found)
        }
        #expect((expected?.outcome.count ?? 0) > 2 && (expected?.table.count ?? 0) > 1000)
    }

    @Test("A table with a header gives the same in every wrapping, quoted too")
    func sameTable() throws {
        let mapping = try Mapping(Array(SameRowsTests.own.utf8), file: "own.yaml") { _ in nil }
        var generator = SplitMix64(seed: 9)
        let lands = ["JPN", "VNM", "DEU", "", "QQQ"]
        let rows = (0..<100).map { number in
            let pair = (0..<2).map { _ in lands.randomElement(using: &generator) ?? "" }.joined(separator: ",")
            return "\(number),200\(number % 7)-0\(number % 9 + 1)-1\(number % 10),会談 \(number),\(pair)"
        }
        var expected: Result?
        for wrapping in Wrapping.allCases {
            let folder = try ScratchFolder()
            let found = try result(
                mapping, try paths(["id,day,name,a,b"], rows, wrapping, in: folder, name: "talks.csv"))
            var plain = found
            if wrapping == .quoted { plain.outcome = found.outcome.map { $0.replacing("\"", with: "") } }
            #expect(plain == expected ?? plain, "\(wrapping)")
            expected = plain
        }
    }

    @Test("The number of processors reaches no byte")
    func sameOnAnyMachine() throws {
        let mapping = try Presets.named("gdelt1")
        let rows = GeneratedDump(mapping.source.layouts.last ?? [], seed: 6, rows: 150).rows
        let folder = try ScratchFolder()
        let paths = try paths([], rows, .ten, in: folder, name: "day.export.CSV")
        let expected = try result(mapping, paths, processors: 1)
        for processors in [2, 3, 16] { #expect(try result(mapping, paths, processors: processors) == expected) }
    }

    @Test("An archive that expands without end, or is cut short, is an error with its name, never a crash")
    func refusesArchives() throws {
        let mapping = try Presets.named("gdelt1")
        let folder = try ScratchFolder()
        let zeros = GzipMaker.member([UInt8](repeating: 0x31, count: 1 << 22))
        try folder.put(Data(zeros.dropLast(9)), at: "cut.csv.gz")
        var bomb = ZipMaker([("a.csv", "x")])
        bomb.entries[0].content = [UInt8](repeating: 0x31, count: 1 << 20)
        bomb.entries[0].size = 10
        try folder.put(Data(bomb.bytes), at: "lying.zip")
        for name in ["cut.csv.gz", "lying.zip"] {
            let input = RecordInput(paths: [folder.path(name)], mapping: mapping)
            #expect(try input.opened().large(echo: nil, fewest: 1) == nil)
            let errors = try input.opened().chronicle().problems.filter { $0.severity == .error }
            #expect(errors.count == 1 && errors.first?.file.hasSuffix(name) == true, "\(errors)")
        }
    }

    private static let own = """
        mapping: own
        records:
          - event:
              id: "own/{id}"
              date: {column: day}
              title: "{name}"
              participants: [{country: {column: a, scheme: iso}}, {country: {column: b, scheme: iso}, when: [{column: b, other_than: a}]}]
        """
}
