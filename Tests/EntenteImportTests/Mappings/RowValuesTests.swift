@testable import EntenteImport
import EntenteModel
import Testing

@Suite("Values of mapped rows")
struct RowValuesTests {
    /// The outline of one field of the records of a table.
    private func values(_ field: String, _ table: String, lookups: String = "{}") throws -> [String] {
        let mapping = try Mapping.of(
            "mapping: own\nlookups: \(lookups)\nrecords:\n  - event: {date: \"2001\", title: t, \(field)}\n")
        let records = mapping.records(table)
        let prefix = "{date: '2001', title: 't'"
        return records.outline.map { String($0.dropFirst(prefix.count).dropLast()) } + records.refusals
    }

    @Test("A template holds columns, the first of several that is not blank, and braces")
    func fillsTemplates() throws {
        #expect(
            try values("place: \"{{{a}}} {b, c}\"", "a,b,c\n1,2,3\n1,,3\n,,\"\"\n,,x\n")
                == [", place: '{1} 2'", ", place: '{1} 3'", "", ", place: '{} x'"])
        #expect(try values("place: constant", "a\n1\n") == [", place: 'constant'"])
        #expect(
            try values(
                "place: '{a | suffix: \": \"}{b | case: title | prefix: \"– \"}{c | default: none}'",
                "a,b,c\nx,UNITED STATES OF,\n,,y\n")
                == [", place: 'x: – United States ofnone'", ", place: 'y'"])
        #expect(try values("place: '{\"a, b\"}'", "\"a, b\"\nx\n") == [", place: 'x'"])
    }

    @Test("Several columns, runs of columns and parts of a cell give one value each")
    func givesLists() throws {
        #expect(
            try values("topics: {columns: [a, b]}", "a,b\n1,2\n,2\n") == [", topics: ['1', '2']", ", topics: ['2']"])
        #expect(try values("topics: {columns: \"c1..c3\"}", "c1,c2,c3\n1,,3\n") == [", topics: ['1', '3']"])
        #expect(try values("topics: {column: a, split: \";\"}", "a\n x; ;y \n") == [", topics: ['x', 'y']"])
        #expect(
            try values("topics: [\"{a}!\", {column: b}]", "a,b\n1,2\n,2\n") == [
                ", topics: ['1!', '2']", ", topics: ['2']",
            ])
    }

    @Test("Modifiers ignore, look up, write as titles, prefix schemes and count steps")
    func modifies() throws {
        #expect(
            try values(
                "topics: {column: a, split: \" \", ignore: [x], lookup: t}", "a\n1 x 2\n",
                lookups: "{t: {\"1\": one, \"2\": two}}")
                == [", topics: ['one', 'two']"])
        #expect(
            try values("participants: [{country: {column: a, scheme: cameo, ignore: EUR}}]", "a\nROM\nEUR\n")
                == [", participants: [{country: 'cameo:ROM'}]", ""])
        #expect(
            try values("place: {column: a, case: title}", "a\nUNITED STATES OF AMERICA\nMcDonald\n")
                == [", place: 'United States of America'", ", place: 'McDonald'"])
        #expect(
            try values("importance: {column: a, steps: [2, 5, 10]}", "a\n1\n2\n9\n10\nx\n")
                == [
                    ", importance: '1'", ", importance: '2'", ", importance: '3'", ", importance: '4'",
                    "rows.csv:6:1: error: `x` is no number, and steps count numbers; mend the cell [not-a-number]",
                ])
        #expect(
            try values("place: {column: a, when: [{column: b, is: \"1\"}]}", "a,b\nx,1\ny,2\n") == [", place: 'x'", ""])
        #expect(
            try values(
                "place: {template: \"{a}-{b}\", lookup: t, otherwise: none}", "a,b\n1,2\n", lookups: "{t: {1-2: yes}}")
                == [", place: 'yes'"])
        #expect(try values("place: {column: a, default: nowhere}", "a,b\n,2\n") == [", place: 'nowhere'"])
    }

    @Test("An unknown code refuses the row, unless the mapping says what it gives")
    func looksUp() throws {
        let lookups = "{t: {\"012\": twelve, alpha: one, \"7\": \"\"}}"
        #expect(
            try values("place: {column: a, lookup: t}", "a\n012\n12\nalpah\n7\n2.02E+13\n", lookups: lookups)
                == [
                    ", place: 'twelve'", "",
                    "rows.csv:3:1: error: t has no code `12`, but `012`; a spreadsheet has dropped the zero: format the column as text and export again [spoiled-cell]",
                    "rows.csv:4:1: error: t has no code `alpah`; did you mean `alpha`? [unknown-code]",
                    "rows.csv:6:1: error: a spreadsheet has turned this cell into `2.02E+13`; format the column as text and export again [spoiled-cell]",
                ])
        #expect(
            try values("place: {column: a, lookup: t, otherwise: keep}", "a\nx\n", lookups: lookups) == [", place: 'x'"]
        )
        #expect(try values("place: {column: a, lookup: t, otherwise: \"\"}", "a\nx\n", lookups: lookups) == [""])
        #expect(
            try values("place: {column: a, lookup: t, otherwise: z}", "a\nx\n", lookups: lookups) == [", place: 'z'"])
    }

    @Test("A nested record is left out where what names it is blank, and repeated for several values")
    func nests() throws {
        #expect(
            try values(
                "participants: [{organization: {column: a, split: ;}, role: \"{b}\"}, {name: x}]",
                "a,b\nm;n,host\n,host\n")
                == [
                    ", participants: [{organization: 'm', role: 'host'}, {organization: 'n', role: 'host'}, {name: 'x'}]",
                    ", participants: [{name: 'x'}]",
                ])
        #expect(
            try values(
                "participants: [{person: {columns: [a, b]}, post: {columns: [c, d]}}]", "a,b,c,d\n1,2,3,4\n1,2,3,\n")
                == [
                    ", participants: [{person: '1', post: '3'}, {person: '2', post: '4'}]",
                    ", participants: [{person: '1', post: '3'}, {person: '2', post: '3'}]",
                ])
        #expect(
            try values("participants: [{person: \"{a}\", when: [{column: b, is_not: x}]}]", "a,b\n1,x\n2,y\n")
                == ["", ", participants: [{person: '2'}]"])
        let uneven = try values(
            "participants: [{person: {columns: [a, b, c]}, post: {columns: [d, e]}}]", "a,b,c,d,e\n1,2,3,4,5\n")
        #expect(uneven.first?.hasPrefix("rows.csv:2:9: error: one field gives 3 values and post 2") == true)
        #expect(
            try values("custom: {a: \"{a}\", b: [\"{a}\"], c: {d: \"{b}\"}}", "a,b\n1,\n") == [
                ", custom: {a: '1', b: ['1']}"
            ])
    }

    @Test("A field of one value that is given several refuses the row")
    func refusesSeveral() throws {
        #expect(
            try values("place: {columns: [a, b]}", "a,b\n1,2\n")
                == [
                    "rows.csv:2:3: error: place holds one value, and the row gives 2; a template takes the first, as in {column} [wrong-row]"
                ])
    }

    @Test("What a field cannot hold refuses the row at the cell")
    func checksWords() throws {
        #expect(
            try values(
                "status: {column: a}, importance: \"{b}\", within: {column: c}",
                "a,b,c\nPlanned,3,yes\nplan,3,yes\nplanned,11,no\nplanned,1,1\n")
                == [
                    ", status: 'Planned', importance: '3', within: 'yes'",
                    "rows.csv:3:1: error: `plan` is none of occurred, planned, postponed, cancelled; give the mapping a lookup for it [wrong-word]",
                    "rows.csv:4:9: error: `11` is no whole number from 1 to 10; give the mapping steps for it [not-a-number]",
                    "rows.csv:5:11: error: `1` is neither true nor false; give the mapping a lookup for it [wrong-value]",
                ])
    }

    @Test(
        "Conditions ask for texts, patterns, blanks and other columns",
        arguments: [
            ("is: x", ["x"]), ("is: [x, \"\"]", ["x", ""]), ("is_not: [x]", ["", "yy", "z"]), ("blank: true", [""]),
            ("blank: false", ["x", "yy", "z"]), ("like: \"?\"", ["x", "z"]), ("unlike: [\"Y*\"]", ["x", "", "z"]),
            ("same_as: b", ["z"]), ("other_than: b", ["x", "", "yy"]),
        ])
    func asks(test: String, taken: [String]) throws {
        let mapping = try Mapping.of(
            "mapping: own\nwhere: [{column: a, \(test)}]\nrecords: [{event: {date: \"2001\", title: \"a{a, a | default: \\\"\\\"}\"}}]"
        )
        let records = mapping.records("a,b\nx,1\n,1\nyy,1\nz,z\n")
        #expect(records.outline == taken.map { "{date: '2001', title: 'a\($0)'}" })
        #expect(records.counts.filteredCount == 4 - taken.count)
    }

    @Test("Every value keeps the place of its cell, and so does each part of one")
    func keepsPlaces() throws {
        let mapping = try Mapping.of(
            "mapping: own\nrecords: [{event: {date: \"{d}\", title: \"{t}\", topics: {column: x, split: ;}}}]")
        let records = mapping.records("d,t,x\r\n2001,\"Ü\n\",\"p; q\"\r\n")
        #expect(
            records.records.first?.field.placedOutline
                == "{date@2:1: '2001'@2:1, title@2:6: 'Ü'@2:6, topics@3:3: ['p'@3:3, 'q'@3:3]@3:3}@2:1")
    }
}
