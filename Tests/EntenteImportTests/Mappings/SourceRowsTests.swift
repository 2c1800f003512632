@testable import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Rows of mapped sources")
struct SourceRowsTests {
    private func mapping(_ source: String = "{}", title: String = "\"{a}\"", place: String = "\"{b}\"") throws
        -> Mapping
    {
        try Mapping.of(
            "mapping: own\nsource: \(source)\nrecords: [{event: {date: \"2001\", title: \(title), place: \(place)}}]")
    }

    private func cells(_ records: MappedRecords) -> [String] {
        records.outline.map { $0.replacing("{date: '2001', title: ", with: "").replacing("place: ", with: "") }
            + records.refusals
            + records.problems.map(\.description)
    }

    @Test("Rows end in LF, CR or CRLF, and blank lines are passed over", arguments: ["\n", "\r", "\r\n"])
    func endsRows(lineBreak: String) throws {
        let text = ["a,b", "", "1,2", "", "3,", ""].joined(separator: lineBreak)
        #expect(cells(try mapping().records(text)) == ["'1', '2'}", "'3'}"])
    }

    @Test(
        "Quoted cells hold delimiters, line breaks and doubled marks; any mark may quote, or none",
        arguments: [
            ("{}", "a,b\n\"1,\n2\",\"x\"\"y\"\n"), ("{quote: \"'\"}", "a,b\n'1,\n2','x\"y'\n"),
            ("{delimiter: 0x01, quote: \"|\"}", "a\u{1}b\n|1,\n2|\u{1}x\"y\n"),
            ("{delimiter: pipe}", "a|b\n\"1,\n2\"|\"x\"\"y\" \n"),
        ])
    func readsQuotes(source: String, text: String) throws {
        #expect(cells(try mapping(source).records(text)) == ["'1,\n2', 'x\"y'}"])
    }

    @Test("Without a quoting mark, marks stand for themselves")
    func readsPlain() throws {
        #expect(cells(try mapping("{delimiter: tab, quote: none}").records("a\tb\n\"x\ty\"z\n")) == ["'\"x', 'y\"z'}"])
    }

    @Test("Nulls are blank, white space around cells is of no account, and names match without regard to case")
    func readsNulls() throws {
        #expect(
            cells(try mapping("{nulls: [NA, \"NULL\"]}").records(" A ,b\n  x , NA \n\"\u{A0}y\",NULL\n")) == [
                "'x'}", "'y'}",
            ])
        #expect(cells(try mapping().records("A,a,b\n1,2,3\n")) == ["'2', '3'}"])
        #expect(cells(try mapping().records("sep=,\na,b\n1,2\n")) == ["'1', '2'}"])
    }

    @Test("A row with too few or too many cells is refused with its text, and the others are kept")
    func refusesRagged() throws {
        let records = try mapping().records("a,b\n1\n1,2,3\n1,2,\n4,5\n")
        #expect(
            cells(records) == [
                "'1', '2'}", "'4', '5'}",
                "rows.csv:2:1: error: the row has 1 cells and the header 2; put a cell that holds the delimiter or a line break into quotation marks, or mend the row [short-row]",
                "rows.csv:3:5: error: the row has 3 cells and the header 2; put a cell that holds the delimiter or a line break into quotation marks, or mend the row [ragged-row]",
            ])
        #expect(records.rejections.map(\.row) == ["1", "1,2,3"])
        #expect(records.counts.read == 4 && records.counts.refusedCount == 2)
    }

    @Test("A broken quotation refuses its row at its beginning, and reading goes on with the next line")
    func refusesQuotes() throws {
        #expect(
            cells(try mapping().records("a,b\n1,\"x\n3,4\n")) == [
                "'3', '4'}",
                "rows.csv:2:3: error: the quotation that begins here is never closed; close it, and write a quotation mark inside it twice [broken-csv]",
            ])
        #expect(
            cells(try mapping().records("a,b\n\"x\"y,2\n3,4\n")) == [
                "'3', '4'}",
                "rows.csv:2:4: error: text follows a closing quotation mark; write a quotation mark inside a quoted cell twice [broken-csv]",
            ])
    }

    @Test("A row beyond every measure is refused with its place")
    func refusesLongRows() throws {
        let long = String(repeating: "x", count: (16 << 20) + 10)
        let records = try mapping().records("a,b\n\(long),2\n3,4\n1,\"\(long)\n5,6\n")
        #expect(records.outline.count == 2)
        #expect(
            records.refusals.map { String($0.prefix(60)) } == [
                "rows.csv:2:1: error: the row is longer than 16 MiB; check th",
                "rows.csv:4:1: error: the row is longer than 16 MiB; a quotat",
            ])
        #expect(records.rejections.allSatisfy { $0.row.utf8.count < 100_000 })
    }

    @Test("A column that the header does not have is an error of the mapping, with the nearest name, before any row")
    func checksHeader() throws {
        let records = try mapping(title: "\"{titel}\"").records("title,b\nx,y\n")
        #expect(records.counts.read == 0)
        #expect(
            records.problems.map(\.description) == [
                "own.yaml:3:41: error: rows.csv has no column `titel`; did you mean `title`? [unknown-column]"
            ])
        #expect(
            cells(try mapping().records("a;b\n1;2\n"))[0].contains("its header is one cell, so check the delimiter"))
        #expect(
            cells(try mapping().records("a,b,b\n1,2,3\n")) == [
                "rows.csv:1:5: error: the column `b` stands twice in the header; rename one of them [duplicate-name]"
            ])
        #expect(cells(try mapping().records(""))[0].contains("the source is empty"))
    }

    @Test("Without a header the number of cells tells the layout")
    func choosesLayouts() throws {
        let mapping = try mapping("{header: false, layouts: [[a, b], [b, x, a]]}")
        #expect(
            cells(mapping.records("1,2\n1,2,3\n1\n")) == [
                "'1', '2'}", "'3', '1'}",
                "rows.csv:3:1: error: the row has 1 cells and own 2 or 3; put a cell that holds the delimiter or a line break into quotation marks, or mend the row [ragged-row]",
            ])
    }

    @Test("A sheet's rows are short where their last cells are blank")
    func readsCells() throws {
        func row(_ texts: [String], _ line: Int) -> [LocatedCell] {
            texts.enumerated().map {
                LocatedCell(text: $0.element, position: TextPosition(line: line, column: $0.offset + 1))
            }
        }
        var records = MappedRecords(try mapping("{format: xlsx}"))
        records.take(.cells([row(["a", "b"], 1), row(["1"], 2), [], row(["1", "2", "3"], 4)]), file: "book.xlsx")
        #expect(
            cells(records) == [
                "'1'}",
                "book.xlsx:4:3: error: this cell stands beyond the last of 2 columns; name its column, or clear it [ragged-row]",
            ])
    }

    @Test("A tree's columns are paths: lists give several values, repeated entries too, and an element its text")
    func readsTrees() throws {
        let mapping = try Mapping.of(
            "mapping: own\nsource: {format: json, path: data.rows}\nrecords: [{event: {date: \"2001\", title: \"{p.name}\", place: \"{c}\", topics: {column: p.name}, label: \"{c.@id}\"}}]"
        )
        var records = MappedRecords(mapping)
        let json =
            "{\"data\": {\"rows\": [{\"p\": {\"name\": [\"x\", \"y\"]}, \"c\": {\"@id\": \"1\", \"#text\": \"C\"}}, 3]}}"
        guard case .document(let document) = JSONImporter().read(json) else { return }
        records.take(.tree(document.root), file: "a.json")
        #expect(records.outline == ["{date: '2001', title: 'x', place: 'C', topics: ['x', 'y'], label: '1'}"])
        #expect(
            records.refusals == [
                "a.json:1:82: error: text stands where a row is expected; give the path to a list of mappings [wrong-row]"
            ])
        var wrong = MappedRecords(
            try Mapping.of(
                "mapping: own\nsource: {format: json, path: dta.rows}\nrecords: [{event: {date: \"2001\", title: t}}]"))
        wrong.take(.tree(document.root), file: "a.json")
        #expect(
            wrong.problems.map(\.description) == [
                "own.yaml: error: a.json has no `dta` at its root; did you mean `data`? [unknown-column]"
            ])
    }

    @Test("A way that no row of a tree has, and that is one letter from one that some have, is a warning")
    func warnsOfMistypedWays() throws {
        let mapping = try Mapping.of(
            "mapping: own\nsource: {format: jsonl}\nrecords: [{event: {date: \"2001\", title: \"{name}\", place: \"{p.plcae}\", label: \"{lable.x}\", summary: \"{q.x}\", topics: [{column: other}]}}]"
        )
        let records = try mapping.records(json: #"{"name": "x", "p": [{"place": "y"}], "label": {"x": 1}}"#)
        #expect(records.outline == ["{date: '2001', title: 'x'}"])
        #expect(
            records.problems.map { $0.description.split(separator: ": warning: ").last ?? "" } == [
                "no row of rows.jsonl has `p.plcae`; did you mean `p.place`? [unknown-column]",
                "no row of rows.jsonl has `lable.x`; did you mean `label.x`? [unknown-column]",
            ])
    }

    @Test("Reading stops at the first row that is refused where that is wished")
    func stops() throws {
        var records = MappedRecords(try mapping())
        records.stopsAtRejection = true
        records.take(.delimited(Array("a,b\n1,2\n1\n3,4\n".utf8)), file: "rows.csv")
        #expect(records.records.count == 1 && records.rejections.count == 1 && records.hasStopped)
    }

    @Test(
        "The corner cases of csv-spectrum give what their JSON says",
        .enabled(if: RealData.isPresent, "the optional folder ../shared/data is absent"),
        arguments: [
            "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
            "quotes_and_newlines", "simple", "simple_crlf", "utf8",
        ])
    func readsCornerCases(name: String) throws {
        var rows = DelimitedRows(RealData.bytes("csv-spectrum/csvs/\(name).csv"), dialect: SourceDialect())
        guard case .row(let header) = rows.next() else { return }
        var content: [String] = []
        while case .row(let row) = rows.next() {
            let pairs = row.cells.indices.map { "\(header.text(of: $0)): '\(row.text(of: $0))'" }
            content.append("{" + pairs.joined(separator: ", ") + "}")
        }
        let json = JSONImporter().read(RealData.bytes("csv-spectrum/json/\(name).json"), file: name)
        let outline = "[" + content.joined(separator: ", ") + "]"
        #expect(outline.replacing("\r\n", with: "\n") == json.outline.replacing("\r\n", with: "\n"))
    }

    @Test("Any text gives rows or refusals, never a trap, and no row goes uncounted", arguments: [UInt64](1...40))
    func survives(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let pieces = ["a", ",", "\"", "\n", "\r", "\r\n", "é", "", " ", "\"\"", "x,y", "2.02E+13", "🎌"]
        let text = "a,b\n" + (0..<200).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        let records = try mapping().records(text)
        let counts = records.counts
        #expect(
            counts.read == counts.taken + counts.folded + counts.filteredCount + counts.refusedCount, "seed \(seed)")
        #expect(counts.refusedCount == records.rejections.count, "seed \(seed)")
    }
}
