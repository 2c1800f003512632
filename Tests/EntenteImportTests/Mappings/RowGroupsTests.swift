@testable import EntenteImport
import EntenteModel
import Testing

@Suite("Groups of mapped rows")
struct RowGroupsTests {
    private func mapping(_ group: String, _ fields: String = "participants: [{country: \"{c}\"}]") throws -> Mapping {
        try Mapping.of("mapping: own\nrecords:\n  - event: {date: \"2001\", title: \"{t}\", \(fields)}\n    \(group)\n")
    }

    @Test("Rows alike in their key make one record: lists of all, equal items once")
    func joins() throws {
        let records = try mapping("group_by: [k]").records("k,t,c\n1,A,FRA\n2,B,ITA\n1,A,DEU\n1,A,FRA\n")
        #expect(
            records.outline == [
                "{date: '2001', title: 'A', participants: [{country: 'FRA'}, {country: 'DEU'}]}",
                "{date: '2001', title: 'B', participants: [{country: 'ITA'}]}",
            ])
        #expect(records.counts.taken == 2 && records.counts.folded == 2 && records.counts.read == 4)
        #expect(records.problems.isEmpty)
    }

    @Test("A value that differs in a later row is a warning that names both, unless the first counts")
    func warns() throws {
        let table = "k,t,c\n1,A,FRA\n1,B,DEU\n1,C,DEU\n"
        let records = try mapping("group_by: [k]").records(table)
        #expect(
            records.problems.map(\.description) == [
                "rows.csv:3:3: warning: title is \"B\" here and \"A\" in line 2, and both rows make one record; the first counts: "
                    + "add the field to group_by to keep them apart, or to first to say that it is meant so [differing-rows]"
            ])
        let silent = try mapping("group_by: [k]\n    first: [title]").records(table)
        #expect(silent.problems.isEmpty)
        #expect(silent.outline == records.outline)
    }

    @Test("A pair is the same in either order, and codes of one family are alike")
    func ignoresOrder() throws {
        let mapping = try Mapping.of(
            """
            mapping: own
            lookups: {family: {"042": v, "043": v}}
            records:
              - event: {date: "2001", title: t, custom: {ids: ["{id}"]}}
                group_by: [{unordered: [a, b]}, {column: code, lookup: family, otherwise: keep}, {template: "{d}"}]
            """)
        let records = mapping.records("id,a,b,code,d\n1,X,Y,042,1\n2,Y,X,043,1\n3,X,Y,044,1\n4,X,Y,042,2\n")
        #expect(
            records.outline.map { $0.suffix(16) }
                == ["ids: ['1', '2']}}", "tom: {ids: ['3']}}", "tom: {ids: ['4']}}"].map { $0.suffix(16) })
    }

    @Test("A row whose key is blank in all parts stays by itself")
    func leavesBlanks() throws {
        let records = try mapping("group_by: [k, j]").records("k,j,t,c\n,,A,FRA\n,,A,FRA\n,1,B,ITA\n,1,B,DEU\n")
        #expect(records.records.count == 3)
    }

    @Test("Rows of several sources join")
    func joinsSources() throws {
        var records = MappedRecords(try mapping("group_by: [k]"))
        records.take(.delimited(Array("k,t,c\n1,A,FRA\n".utf8)), file: "a.csv")
        records.take(.delimited(Array("c,k,t\nDEU,1,A\n".utf8)), file: "b.csv")
        #expect(records.outline == ["{date: '2001', title: 'A', participants: [{country: 'FRA'}, {country: 'DEU'}]}"])
    }

    @Test("One stream gives several kinds of record, a row as many as take it")
    func fansOut() throws {
        let mapping = try Mapping.of(
            """
            mapping: own
            records:
              - person: {id: "{id}", name: "{n}"}
                when: [{column: kind, is: p}]
              - organization: {id: "{id}", name: "{n}"}
                when: [{column: kind, is: [o, both]}]
              - event: {date: unknown, title: "{n}"}
                merge: true
                when: [{column: kind, is: both}]
            """)
        let records = mapping.records("id,n,kind\n1,A,p\n2,B,o\n3,C,both\n4,D,x\n")
        #expect(records.records.map(\.kind) == [.person, .organization, .organization, .event])
        #expect(records.records.map(\.mergesWithAlike) == [false, false, false, true])
        #expect(records.counts.filtered == [.init(text: "no record of the mapping takes it", count: 1)])
    }

    @Test("A row is refused whole where one of its records has a fault")
    func refusesWhole() throws {
        let mapping = try Mapping.of(
            "mapping: own\nrecords: [{person: {name: \"{n}\"}}, {event: {date: {column: d}, title: t}}]")
        let records = mapping.records("n,d\nA,2001\nB,x\n")
        #expect(records.records.count == 2 && records.rejections.map(\.row) == ["B,x"])
        #expect(records.counts.refused.map(\.text) == [ProblemRule.wrongDate.summary])
    }
}
