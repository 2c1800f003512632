@testable import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Echoes among rows")
struct RowEchoTests {
    private let request = ProjectionRequest(onto: .countries, byType: true, Filter())

    @Test("Echoes of one day count once, as merged records do", arguments: 4...7 as ClosedRange<UInt64>)
    func sameAsMerging(seed: UInt64) throws {
        let roads = try BothRoads(
            try Presets.named("gdelt1"),
            GeneratedDump(BothRoads.gdeltNames, seed: seed, rows: 150, wrongInOf: 1000).text)
        let (chronicle, places) = RowProjectionTests.understood(roads, echo: .day)
        let whole = ProjectedTies(
            chronicle, Selection(all: chronicle), onto: .countries, byType: true, places: places)
        let rows = try #require(try roads.coded(sliceLength: 3000, echo: .day, projecting: request))
        let projection = try #require(rows.projection).get()
        #expect(ProjectedTies(projection, rows).ties == whole.ties, "seed \(seed)")
        let apart = try #require(try roads.coded(sliceLength: 3000, projecting: request)).projection
        #expect(try apart?.get().events == projection.events + projection.echoes, "seed \(seed)")
        #expect(projection.echoes > 0, "seed \(seed)")
    }

    @Test(
        "Echoes of one article count once; rows without an address are no echoes",
        arguments: 1...2 as ClosedRange<UInt64>)
    func sameAsCounting(seed: UInt64) throws {
        let mapping = try Mapping.of(
            """
            mapping: own
            source: {nulls: [NA]}
            records:
              - event:
                  date: {column: day}
                  title: "{id}"
                  type: {column: kind}
                  participants: [{country: {column: a, scheme: iso}}, {country: {column: b, scheme: iso}}]
            echo: {url: url}
            """)
        var generator = SplitMix64(seed: seed)
        var told: Set<String> = []
        var expected: [String: Int] = [:]
        var lines = ["id,day,kind,a,b,url"]
        for number in 0..<200 {
            let (a, b) = (
                Bool.random(using: &generator) ? "JPN" : "DEU", Bool.random(using: &generator) ? "VNM" : "FRA"
            )
            let kind = Bool.random(using: &generator) ? "talks" : "visit"
            let url =
                ["https://example.org/long/\(number % 7)", "short", "12345678", "", "NA"].randomElement(
                    using: &generator) ?? ""
            let isQuoted = Bool.random(using: &generator)
            lines.append("\(number),2001-0\(number % 9 + 1)-11,\(kind),\(a),\(b)," + (isQuoted ? "\"\(url)\"" : url))
            let pair = a < b ? "\(a)-\(b)" : "\(b)-\(a)"
            if ["", "NA"].contains(url) || told.insert("\(kind) \(pair) \(url)").inserted {
                expected[pair, default: 0] += 1
            }
        }
        let roads = try BothRoads(mapping, lines.joined(separator: "\n"))
        let plain = ProjectionRequest(onto: .countries, byType: false, Filter())
        let rows = try #require(try roads.coded(sliceLength: 500, echo: .url, projecting: plain))
        let projection = try #require(rows.projection).get()
        let counted = projection.ties.map { tie in
            let ids = [tie.source, tie.target].map { projection.chronicle[$0].id }.sorted()
            return (ids.joined(separator: "-"), tie.count)
        }
        #expect(Dictionary(counted) { $0 + $1 } == expected, "seed \(seed)")
    }
}
