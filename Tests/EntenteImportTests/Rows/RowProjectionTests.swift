@testable import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Projections of rows on both roads")
struct RowProjectionTests {
    static let levels: [Projection.Level] = [.countries, .people, .organizations]

    /// Sources of each kind, from a seed.
    static func roads(_ seed: UInt64, _ kind: Kind) throws -> BothRoads {
        var generator = SplitMix64(seed: seed)
        switch kind {
        case .gdelt:
            return try BothRoads(
                try Presets.named("gdelt1"), GeneratedDump(BothRoads.gdeltNames, seed: seed, rows: 120).text)
        case .own:
            let rows = (0..<80).map { RowOutcomeTests.row($0, &generator) }
            let text = ([RowOutcomeTests.columns.joined(separator: ",")] + rows).joined(separator: "\r\n")
            return try BothRoads(try Mapping.of(RowOutcomeTests.own), text)
        case .historical:
            let codes = ["365", "260", "255", "265", "345", "740", "315", "316", "2", ""]
            let rows = (0..<80).map { number in
                let day =
                    "\(Int.random(in: 1930...2010, using: &generator))-0\(Int.random(in: 1...9, using: &generator))-15"
                let pair = (0..<3).map { _ in codes.randomElement(using: &generator) ?? "" }.joined(separator: ";")
                return "\(number);\(day);\(pair)"
            }
            return try BothRoads(try Mapping.of(historical), (["id;day;a;b;c"] + rows).joined(separator: "\n"))
        }
    }

    enum Kind: CaseIterable {
        case gdelt, own, historical
    }

    private static let historical = """
        mapping: old
        source: {delimiter: semicolon}
        records:
          - event:
              id: "old/{id}"
              title: "Meeting {id}"
              date: {column: day}
              type: meeting
              participants:
                - {country: {column: a, scheme: cow}}
                - {country: {column: b, scheme: cow}}
                - {country: {column: c, scheme: cow}, role: host}
        """

    /// The Chronicle of a whole reading, and where the record of each event stands.
    static func understood(_ roads: BothRoads, echo: CodedRows.Echo? = nil) -> (Chronicle, [String: Int]) {
        var builder = ChronicleBuilder()
        for record in roads.records { builder.add(record) }
        var places: [String: Int] = [:]
        for (place, var record) in roads.whole.records.enumerated() {
            if echo == .day { record.mergesWithAlike = true }
            builder.add(record)
            guard case .mapping(let entries) = record.field.value, case .text(let id)? = entries.first?.field.value
            else { continue }
            places[id] = place
        }
        return (builder.build(), places)
    }

    @Test(
        "Ties, counts, weights and days are the same, kept in columns or summed up at once",
        arguments: Kind.allCases, 1...3 as ClosedRange<UInt64>)
    func sameTies(kind: Kind, seed: UInt64) throws {
        let roads = try RowProjectionTests.roads(seed, kind)
        let (chronicle, places) = RowProjectionTests.understood(roads)
        for (number, level) in RowProjectionTests.levels.enumerated() {
            let byType = (number + Int(seed)).isMultiple(of: 2)
            let whole = ProjectedTies(
                chronicle, Selection(all: chronicle), onto: level, byType: byType, places: places)
            let request = ProjectionRequest(onto: level, byType: byType, Filter())
            let atOnce = try #require(try roads.coded(sliceLength: 1000, projecting: request), "seed \(seed)")
            let kept = try #require(try roads.coded(sliceLength: 300), "seed \(seed)")
            let coded = [
                ProjectedTies(try #require(atOnce.projection).get(), atOnce),
                ProjectedTies(try kept.summed(request), kept),
            ]
            for ties in coded {
                #expect(ties.ties == whole.ties, "seed \(seed), \(level), \(kind)")
                #expect(ties.tops == whole.tops, "seed \(seed), \(level), \(kind)")
                #expect(ties.untied == whole.untied, "seed \(seed), \(level), \(kind)")
            }
            #expect(kind == .own || level != .countries || whole.ties.count > 5)
        }
    }
}
