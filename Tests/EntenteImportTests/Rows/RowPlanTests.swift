@testable import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("What the fast road takes upon itself")
struct RowPlanTests {
    private static let header = "id,day,name,kind,land,mate,role,body\n"
    private static let rows = [
        "a1,2001-02-03,Talks,talks,JPN,VNM,host,NEC", "a2,2001-02-03,Talks,talks,JPN,VNM,host,NEC",
        "b,2001,Fair,visit,DEU,,guest;host,NEC;League",
        "c,2001-05-05,Visit,,JPN,QQQ,boss,", "d,unknown,Call,call,FRA,JPN,,2.02E+13",
        "E,2001-06,Treaty,Talks,VNM,JPN,Guest,12", "f,,x,,,,,",
    ]

    private func roads(_ fields: String, _ more: String = "") throws -> BothRoads {
        let mapping = try Mapping.of(
            """
            mapping: own
            lookups: {words: {"012": one, "x": two}}
            records:
              - event: {title: "{name}", date: {column: day}, \(fields)}
            \(more)
            """)
        return try BothRoads(mapping, RowPlanTests.header + RowPlanTests.rows.joined(separator: "\n"))
    }

    @Test(
        "Whatever a mapping asks for, both roads give the same, or the fast one leaves it to the whole reading",
        arguments: [
            ("type: {columns: [kind, role]}", ""), ("type: {column: kind, split: a}", ""),
            ("status: {columns: [role, body]}", ""),
            ("place: {columns: [land, mate]}", ""), ("topics: {columns: [land, mate]}", ""),
            ("topics: [{column: body, lookup: words, otherwise: keep}]", ""),
            ("label: \"{body | words}\"", ""), ("label: {column: body, lookup: words, otherwise: blank}", ""),
            ("participants: [{person: {column: body, split: \";\"}, role: {column: role, split: \";\"}}]", ""),
            ("participants: [{person: {column: name}, post: \"Envoy of {land}\"}]", ""),
            ("participants: [{organization: {column: body}, unnamed: {column: role}}]", ""),
            ("participants: [{country: {column: land, scheme: iso}, delegation: {column: role}}]", ""),
            ("participants: [{country: {column: mate, scheme: iso}, when: [{column: role, is_not: [boss]}]}]", ""),
            (
                "participants: [{country: {column: land}, role: {column: role}}, {country: {column: mate}, when: [{column: mate, is_not: [QQQ]}]}]",
                ""
            ),
            (
                "agreements: [{title: \"{name}\", status: {column: role}, parties: [{country: {column: land, scheme: iso}}]}]",
                ""
            ),
            (
                "agreements: [{title: \"{name}\", parties: [{country: {column: mate, scheme: iso}}], when: [{column: kind, is: [talks]}]}]",
                ""
            ),
            ("importance: {column: role}", ""), ("importance: 7", ""),
            ("countries: [{country: {column: land, scheme: iso}}]", ""),
            ("organizations: {column: body, split: \";\"}", ""),
            ("people: [{name: {column: name}}, {name: {column: body}}]", ""),
            ("custom: {all: [{column: land}, {column: mate}]}", ""), ("custom: {one: {columns: [land, mate]}}", ""),
            ("id: {template: \"own/{id}\", case: upper}", ""), ("id: \"own/{id | case: upper}\"", ""),
            ("place: x", "    when: [{column: kind, blank: false}, {column: land, same_as: mate}]"),
            ("place: x", "    merge: true"),
            ("place: x", "    group_by: [name]"),
        ])
    func sameOrLeft(fields: String, more: String) throws {
        let roads = try roads(fields, more)
        let whole = roads.wholeOutcome
        let (chronicle, _) = RowProjectionTests.understood(roads)
        for length in [16, 1000] {
            guard let rows = try roads.coded(sliceLength: length) else { continue }
            #expect(try roads.codedOutcome(sliceLength: length) == whole)
            for level in RowProjectionTests.levels {
                let ties = ProjectedTies(
                    chronicle, Selection(all: chronicle), onto: level, byType: true, places: [:])
                let request = ProjectionRequest(onto: level, byType: true, Filter())
                #expect(ProjectedTies(try rows.summed(request), rows).ties == ties.ties, "\(level)")
            }
            let ids = Set(rows.ids(at: rows.batches.map(\.places)).joined())
            if fields.hasPrefix("id:") { #expect(ids == Set(chronicle.eventIDs.map { chronicle[$0].id })) }
        }
    }

    @Test("A code that cannot be read where its participant is left out does not lead off the fast road")
    func staysOnRoad() throws {
        let roads = try roads(
            "participants: [{country: {column: mate, scheme: iso}, when: [{column: role, is_not: [boss]}]}]")
        #expect(try roads.codedOutcome() == roads.wholeOutcome)
    }

    @Test("Very many types are left to the whole reading")
    func leavesTypes() throws {
        let mapping = try Mapping.of(
            "mapping: own\nrecords: [{event: {title: x, date: \"2001\", type: {column: kind}}}]")
        for (count, isTaken) in [(1000, true), (1100, false), (70_000, false)] {
            let roads = try BothRoads(mapping, "kind\n" + (0..<count).map { "kind\($0)\n" }.joined())
            let rows = try CodedRows.read(
                roads.sources.files, mapping, beside: [], echo: nil,
                projecting: ProjectionRequest(onto: .countries, byType: false, Filter()))
            #expect((rows != nil) == isTaken, "\(count)")
        }
    }
}
