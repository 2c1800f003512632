@testable import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Filters of rows on both roads")
struct RowFilterTests {
    static let filters: [Filter] = [
        filter { $0.from = try? EventDate(edtf: "2015-02") }, filter { $0.to = try? EventDate(edtf: "1995") },
        filter { ($0.from, $0.to) = (try? EventDate(edtf: "1991-06"), try? EventDate(edtf: "2015-02-19")) },
        filter { $0.types = ["talks"] }, filter { $0.types = ["meeting", "statement"] },
        filter { $0.countries = ["Japan"] }, filter { $0.focus = "Japan" },
        filter { ($0.focus, $0.depth) = ("Japan", 2) },
        filter { ($0.types, $0.focus, $0.depth) = (["meeting"], "Japan", 2) }, filter { $0.people = ["Ann Lee"] },
        filter { ($0.from, $0.countries) = (try? EventDate(edtf: "1992"), ["Japan", "Germany"]) },
        filter { $0.countries = ["Atlantis"] }, filter { ($0.from, $0.to) = ($0.to, try? EventDate(edtf: "1990")) },
        filter { $0.types = ["tlaks"] },
    ]

    private static func filter(_ set: (inout Filter) -> Void) -> Filter {
        var filter = Filter()
        set(&filter)
        return filter
    }

    @Test(
        "Filters leave the same events, and say so in the same words", arguments: RowProjectionTests.Kind.allCases,
        11...13 as ClosedRange<UInt64>)
    func sameFilters(kind: RowProjectionTests.Kind, seed: UInt64) throws {
        let roads = try RowProjectionTests.roads(seed, kind)
        let (chronicle, places) = RowProjectionTests.understood(roads)
        let kept = try #require(try roads.coded(sliceLength: 1000), "seed \(seed)")
        for (number, filter) in RowFilterTests.filters.enumerated() {
            let request = ProjectionRequest(onto: .countries, byType: false, filter)
            do throws(FilterError) {
                let selection = try Selection(chronicle, filter)
                let whole = ProjectedTies(chronicle, selection, onto: .countries, byType: false, places: places)
                var coded = [ProjectedTies(try kept.summed(request), kept)]
                if number % 4 == Int(seed) % 4, let rows = try? roads.coded(sliceLength: 1000, projecting: request),
                    case .success(let projection)? = rows.projection
                {
                    coded.append(ProjectedTies(projection, rows))
                }
                for ties in coded {
                    #expect(ties.ties == whole.ties, "seed \(seed), \(filter)")
                    #expect(ties.tops == whole.tops, "seed \(seed), \(filter)")
                    #expect(ties.untied == whole.untied, "seed \(seed), \(filter)")
                    #expect(ties.statements == whole.statements, "seed \(seed), \(filter)")
                }
            } catch {
                let fault = error
                #expect(throws: fault, "seed \(seed)") { try kept.summed(request) }
            }
        }
    }

    @Test(
        "The most important events are those of a whole reading, but for which of equal ones",
        arguments: 21...24 as ClosedRange<UInt64>)
    func sameRanks(seed: UInt64) throws {
        let roads = try RowProjectionTests.roads(seed, .gdelt)
        let (chronicle, _) = RowProjectionTests.understood(roads)
        let ranks = chronicle.eventIDs.map { id in
            10_000 * (chronicle[id].importance ?? 5) + chronicle[id].participations.count
        }.sorted(by: >)
        let rows = try #require(try roads.coded())
        for top in [1, 7, 30, 500] {
            let chosen = BatchSelection.mostImportant(top, of: rows.batches, rows.vocabulary)
            let own = chosen.flatMap { batch in
                (0..<batch.count).map { 10_000 * Int(batch.importance[$0]) + batch.participants[$0].count }
            }
            #expect(own.sorted(by: >) == Array(ranks.prefix(top)), "seed \(seed), \(top)")
        }
    }
}
