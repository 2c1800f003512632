@testable import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Reading mapping files")
struct MappingReaderTests {
    private func faults(_ record: String, lookups: String = "", tables: [String: String] = [:]) -> [String] {
        Mapping.faults("mapping: own\n\(lookups)records:\n  - event: \(record)\n", tables: tables)
    }

    @Test("A whole mapping is read with its dialect, lookups and records")
    func readsWhole() throws {
        let mapping = try Mapping.of(
            """
            mapping: own-1
            title: My rows
            summary: What they are.
            coded: true
            source: {delimiter: 0x01, quote: none, header: false, encoding: shift-jis, nulls: [NA], columns: [a, b]}
            lookups: {words: {"1": one}, table: {file: t.csv, key: k}}
            records:
              - event: {date: "{a}", title: "{b | table.v}", label: "{b | words}"}
                merge: true
            echo: {url: b}
            """, tables: ["t.csv": "v,k\nx,1\n"])
        #expect(mapping.name == "own-1" && mapping.title == "My rows" && mapping.isCoded)
        #expect(mapping.source.delimiter == 1 && mapping.source.quote == nil && !mapping.source.hasHeader)
        #expect(mapping.source.encoding == .shiftJIS && mapping.source.layouts == [["a", "b"]])
        #expect(mapping.lookups["table"]?.value("1", field: "v") == "x")
        #expect(mapping.lookups["words"]?.value("1", field: nil) == "one")
        #expect(mapping.records.first?.mergesAlike == true)
        #expect(mapping.echoAddress?.name == "b")
        #expect(
            mapping.records("2001\u{1}1\nNA\u{1}1\n").outline == [
                "{date: '2001', title: 'x', label: 'one', coded: 'true'}"
            ])
    }

    @Test(
        "An unknown key is an error at its place, with the nearest name",
        arguments: [
            (
                "mapping: own\ntitel: x\nrecords: [{event: {date: d, title: t}}]", "2:1",
                "a mapping has no key titel; did you mean title?"
            ),
            ("mapping: own\nsource: {delimeter: tab}\nrecords: []", "2:10", "did you mean delimiter?"),
            ("mapping: own\nwhere: [{colum: a, is: b}]\nrecords: []", "2:10", "did you mean column?"),
            ("mapping: own\nsource: {encoding: cp1252}\nrecords: []", "2:20", "did you mean windows-1252?"),
            ("mapping: own\nsource: {encoding: ANSI}\nrecords: []", "2:20", "did you mean windows-1252?"),
            ("mapping: own\nsource: {encoding: iso-8859-1}\nrecords: []", "2:20", "did you mean latin-1?"),
            ("mapping: own\nsource: {encoding: Shift_JIS}\nrecords: []", "2:20", "did you mean shift-jis?"),
            ("mapping: own\nsource: {encoding: ms932}\nrecords: []", "2:20", "did you mean shift-jis?"),
            ("mapping: own\nsource: {encoding: utf8}\nrecords: []", "2:20", "did you mean utf-8?"),
            ("mapping: own\nsource: {encoding: utf-16le}\nrecords: []", "2:20", "did you mean utf-16?"),
            (
                "mapping: own\nrecords:\n  - event: {date: \"2001\", title: x, group_by: [a]}", "3:37",
                "an event has no field group_by; it stands beside event:, not within it"
            ),
            ("mapping: own\nsource: {nulls: [NULL]}\nrecords: []", "2:18", "words such as NULL in quotation marks"),
        ])
    func namesKeys(text: String, place: String, hint: String) {
        let faults = Mapping.faults(text)
        #expect(faults.contains { $0.hasPrefix("own.yaml:\(place): error:") && $0.contains(hint) }, "\(faults)")
    }

    @Test(
        "A field that the record's form does not have is an error with the nearest name, in nested forms too",
        arguments: [
            ("{date: \"2001\", titel: x, title: t}", "an event has no field titel; did you mean title?"),
            (
                "{date: \"2001\", title: t, participants: [{countri: x}]}",
                "a participant has no field countri; did you mean country?"
            ),
            (
                "{date: \"2001\", title: t, sources: [{titel: x, title: y}]}",
                "a source has no field titel; did you mean title?"
            ),
            (
                "{date: \"2001\", title: t, agreements: [{parties: [{rol: party, name: x}]}]}",
                "a party has no field rol; did you mean role?"
            ),
            (
                "{date: \"2001\", title: t, agreements: [{steps: [{status: signed, dat: x}]}]}",
                "a step has no field dat; did you mean date?"
            ),
            (
                "{date: \"2001\", title: t, claims: [{field: place, valu: x, value: y}]}",
                "a claim has no field valu; did you mean value?"
            ),
            ("{date: \"2001\"}", "an event without title; every event has a title"),
            ("{date: \"2001\", title: t, sources: [{url: \"{u}\"}]}", "an address alone is written as text"),
        ])
    func namesFields(record: String, hint: String) {
        let faults = faults(record)
        #expect(faults.count == 1 && faults[0].contains(hint), "\(faults)")
    }

    @Test(
        "A constant must be what its field may hold",
        arguments: [
            (
                "{date: \"2001\", title: t, participants: [{name: x, role: hots}]}",
                "role cannot be `hots`; did you mean host?"
            ),
            ("{date: \"2001\", title: t, status: plannd}", "status cannot be `plannd`; did you mean planned?"),
            ("{date: 04/05/2001, title: t}", "date:"),
            ("{date: \"2001\", title: t, importance: \"11\"}", "it is a whole number from 1 to 10"),
            ("{date: \"2001\", title: t, within: maybe}", "it is true or false"),
            ("{date: \"2001\", title: [a, b]}", "title is a list, and holds one value"),
            ("{date: \"2001\", title: {a: b}}", "title is a mapping without column"),
            ("{date: \"2001\", title: t, agreements: [{steps: [x]}]}", "steps is text; it is a mapping of fields"),
            ("{date: \"2001\", title: t, participants: [{country: {column: c, scheme: isoo}}]}", "did you mean iso?"),
            ("{date: \"2001\", title: {column: c, case: titel}}", "did you mean title?"),
            ("{date: \"2001\", title: t, importance: {column: c, steps: [3, 2]}}", "steps are no rising numbers"),
            ("{date: {column: c, format: DDMM}, title: t}", "`DDMM` is no form of dates"),
            ("{date: {column: c, format: YY}, title: t}", "`YY` is no form of dates"),
            ("{date: {year: y, day: d}, title: t}", "a day without a month"),
            ("{date: {column: c, precision: {column: p, is: {\"1\": dya}}}, title: t}", "did you mean day?"),
            ("{date: {column: c, open_end: true}, title: t}", "give until: too"),
            ("{date: \"2001\", title: \"{a\"}", "a brace of the template is never closed"),
            ("{date: \"2001\", title: \"a}\"}", "a brace closes that was never opened"),
            ("{date: \"2001\", title: \"{}\"}", "names no column"),
        ])
    func checksConstants(record: String, hint: String) {
        let faults = faults(record)
        #expect(faults.count == 1 && faults[0].contains(hint), "\(faults)")
    }

    @Test("A lookup that is not there, or has no such column, is an error with the nearest name")
    func namesLookups() {
        let tables = ["t.csv": "code,label,role\n1,One,host\n2,Two,hots\n"]
        let lookups = "lookups: {table: {file: t.csv, key: code}}\n"
        func fault(_ title: String) -> [String] {
            faults("{date: \"2001\", title: \(title)}", lookups: lookups, tables: tables)
        }
        #expect(fault("\"{a | tabel.label}\"").first?.contains("there is no lookup tabel; did you mean table?") == true)
        #expect(fault("{column: a, lookup: table.lable}").first?.contains("did you mean table.label?") == true)
        #expect(fault("{column: a, lookup: table}").first?.contains("name one: table.label, table.role") == true)
        #expect(fault("{column: a, lookup: table.label}").isEmpty)
        let wrong = faults(
            "{date: \"2001\", title: t, participants: [{name: x, role: {column: r, lookup: table.role}}]}",
            lookups: lookups,
            tables: tables)
        #expect(
            wrong.first?.contains("the lookup table gives for 2: role cannot be `hots`; did you mean host?") == true)
        #expect(
            faults("{date: \"2001\", title: t}", lookups: lookups).first?.contains(
                "own.yaml:2:25: error: the table t.csv is not there") == true)
        let key = faults(
            "{date: \"2001\", title: t}", lookups: "lookups: {table: {file: t.csv, key: cod}}\n", tables: tables)
        #expect(key.first?.contains("the table t.csv has no column `cod`; did you mean `code`?") == true)
    }

    @Test("Everything that is wrong is told at once, in the order of the file")
    func tellsAll() {
        let faults = Mapping.faults(
            "mapping: Own\nsource: {format: csw, header: maybe}\nrecords:\n  - evnt: {}\n  - event: {date: \"{a | b}\"}\n"
        )
        #expect(faults.count == 7, "\(faults)")
        #expect(faults == faults.sorted { $0.split(separator: ":")[1] < $1.split(separator: ":")[1] })
    }

    @Test("A column that none of the mapping's own layouts has is an error with the nearest name")
    func checksLayouts() {
        let text = """
            mapping: own
            source: {header: false, layouts: [[aaa, bbb], [aaa, bbb, url]]}
            records:
              - event: {date: "{aaa}", title: "{bbbb}", sources: ["{URL}"]}
            """
        #expect(
            Mapping.faults(text) == [
                "own.yaml:4:35: error: there is no column `bbbb`; did you mean `bbb`? [unknown-column]"
            ])
    }

    @Test(
        "Runs of columns are written with two points",
        arguments: [
            ("c1..c3", ["c1", "c2", "c3"]), ("m08..m10", ["m08", "m09", "m10"]), ("a..b", ["a..b"]),
            ("c3..c1", ["c3..c1"]), ("x", ["x"]),
        ])
    func expandsRuns(text: String, names: [String]) {
        #expect(ColumnRange.names(text) == names)
    }

    @Test("Bytes of any kind are read or refused, never trapped on", arguments: [UInt64](1...30))
    func survivesBytes(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "mapping: a\n", "records:\n", "  - event:", "{", "}", "[", "]", ": ", "column", "title", "\"{a|", "\n", " ",
            "- ", "lookups:", "{a..b}", "date", "0x", "\u{0}",
        ]
        let text = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        _ = Mapping.faults(text)
        let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(throws: MappingFaults.self, "seed \(seed)") {
            _ = try Mapping(bytes, file: "own.yaml") { _ in nil }
        }
    }
}
