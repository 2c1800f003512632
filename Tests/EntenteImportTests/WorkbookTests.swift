import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    /// The rows on one line each, or the problem.
    func outline(_ bytes: [UInt8], _ sheet: String? = nil, limits: ExpansionLimits = ExpansionLimits()) -> String {
        do throws(Problem) {
            let rows = try Workbook(bytes, file: "a.xlsx", limits: limits).rows(ofSheet: sheet)
            return rows.map { row in
                "\(row.number):" + row.cells.map { " \($0.column)='\($0.text)'\($0.isError ? "!" : "")" }.joined()
            }.joined(separator: "\n")
        } catch {
            #expect(error.message.contains("; "), "\(error.message)")
            let place = error.position.map { "\($0.line):\($0.column) " } ?? ""
            return "\(place)\(error.rule)"
        }
    }

    func outline(_ rows: String, change: (inout WorkbookMaker) -> Void = { _ in }) -> String {
        var maker = WorkbookMaker([("Events", rows)])
        change(&maker)
        return outline(maker.bytes)
    }

    func cell(_ value: String, _ change: (inout WorkbookMaker) -> Void = { _ in }) -> String {
        outline("<row><c s='0'><v>\(value)</v></c></row>", change: change)
            .replacing("1: 1='", with: "").replacing("'", with: "")
    }

    func styled(_ format: String, _ value: String, is1904: Bool = false) -> String {
        cell(value) { maker in
            maker.is1904 = is1904
            let isNumber = Int(format) != nil
            let code = format.replacing("\"", with: "&quot;")
            maker.styles =
                (isNumber ? "" : "<numFmts><numFmt numFmtId='164' formatCode=\"\(code)\"/></numFmts>")
                + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='\(isNumber ? format : "164")'/>"
                + "</cellXfs><dxfs><dxf><numFmt numFmtId='164' formatCode='0'/></dxf></dxfs>"
        }
    }

    @Test("Every kind of cell is read as the text that a person sees")
    func readsCells() {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>
            <row r="3" hidden="1"><c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" t="e"><v>#N/A</v></c>
            <c r="AA3" t="str"><f>A1&amp;"x"</f><v>a_x000A_b_x005F_</v></c>
            <c r="AB3" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c>
            <c r="AC3" t="d"><v>2024-01-31T00:00:00</v></c><c r="AD3"/><c r="AE3" t="s"><v></v></c><c r="AF3" t="n"><f>1+1</f><v>2</v></c></row>
            <row r="4"><c r="A4"/></row>
            """
        let text = outline(rows) { maker in
            maker.strings =
                "<si><t>Talks</t></si><si><r><rPr><b/></rPr><t>石</t></r><r><t>破 </t></r>"
                + "<rPh sb='0' eb='1'><t>いしば</t></rPh><phoneticPr/></si>"
        }
        #expect(
            text == """
                1: 1='石破 ' 2='Talks'
                3: 1='true' 2='false' 3='#N/A'! 27='a
                b_' 28='in line' 29='2024-01-31' 32='2'
                """)
    }

    @Test("Rows and cells without a name follow the ones before")
    func placesUnnamedCells() {
        #expect(
            outline(
                "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
            )
                == "1: 1='1' 3='2'\n5: 3='3' 4='4'\n6: 1='5'")
    }

    @Test(
        "Numbers are written plainly",
        arguments: [
            ("2.0240131E7", "20240131"), ("20240131", "20240131"), ("0.1", "0.1"), ("0.30000000000000004", "0.3"),
            ("1.1000000000000001", "1.1"), ("35.681236000000002", "35.681236"), ("1.50", "1.5"), ("-0", "0"),
            ("12345678901234567890", "12345678901234567890"), ("1E-3", "0.001"), ("1E+20", "100000000000000000000"),
            ("1.5E+100", "1.5E+100"), ("1E-300", "1E-300"), ("9.9999999999999999", "10"), ("-12.5", "-12.5"),
            (" 7\n", "7"),
            (".5", "0.5"),
            ("0.99999999999999999", "1"), ("1E9999999999999999999", "1:1 broken-workbook"),
            ("x", "1:1 broken-workbook"),
            ("1E-9223372036854775808", "1:1 broken-workbook"), ("1.2.3", "1:1 broken-workbook"),
            ("0x10", "1:1 broken-workbook"),
        ])
    func writesNumbers(value: String, text: String) {
        #expect(cell(value) == text)
    }

    @Test(
        "Cells of a format of dates are dates",
        arguments: [
            ("14", "45322", "2024-01-31"), ("22", "45322.604166666664", "2024-01-31T14:30:00"),
            ("14", "1", "1900-01-01"),
            ("14", "59", "1900-02-28"), ("14", "60", "1900-02-29"), ("14", "61", "1900-03-01"), ("14", "0", "0"),
            ("14", "-1", "-1"), ("14", "2958465", "9999-12-31"), ("14", "2958466", "2958466"),
            ("14", "1E300", "1E+300"),
            ("14", "45322.999999", "2024-02-01"), ("20", "0.5", "12:00:00"), ("20", "45322.5", "2024-01-31T12:00:00"),
            ("46", "1.5", "36:00:00"), ("0", "45322", "45322"), ("2", "45322", "45322"), ("9", "45322", "45322"),
            ("58", "45322", "2024-01-31"), ("yyyy\"年\"m\"月\"d\"日\"", "45322", "2024-01-31"),
            ("[$-411]ggge\"年\"m\"月\"d\"日\"", "45322", "2024-01-31"), ("General\" d\"", "45322", "45322"),
            ("0.00E+00", "45322", "45322"), ("#,##0\" yd\";[Red]-0\\d", "45322", "45322"),
            ("[Yellow]0", "45322", "45322"),
            ("dd/mm/yyyy;@", "45322", "2024-01-31"), ("[h]:mm", "1.5", "36:00:00"), ("h:mm AM/PM", "0.25", "06:00:00"),
            ("mm:ss", "0.25", "06:00:00"), ("mmm yyyy", "45292", "2024-01"), ("mmm yyyy", "45322", "2024-01-31"),
            ("17", "45292", "2024-01"), ("yyyy", "45292", "2024"), ("yyyy", "45323", "2024-02-01"),
        ])
    func readsDates(format: String, value: String, text: String) {
        #expect(styled(format, value) == text)
    }

    @Test("Days may be counted from 1904")
    func readsDaysOf1904() {
        #expect(styled("14", "0", is1904: true) == "1904-01-01")
        #expect(styled("14", "43860", is1904: true) == "2024-01-31")
        #expect(styled("20", "0.5", is1904: true) == "12:00:00")
    }

    @Test("A sheet is found by its name, and one that is not there is told with the nearest")
    func findsSheets() throws {
        var maker = WorkbookMaker([("Events", "<row><c><v>1</v></c></row>"), ("People", "<row><c><v>2</v></c></row>")])
        maker.isStrict = true
        let workbook = try Workbook(maker.bytes, file: "a.xlsx")
        #expect(workbook.sheetNames == ["Events", "People"])
        #expect(outline(maker.bytes, "People") == "1: 1='2'")
        #expect(outline(maker.bytes, "people") == "1: 1='2'")
        #expect(outline(maker.bytes) == "1: 1='1'")
        for (name, message) in [
            ("Event", "the workbook has no sheet Event; did you mean Events?"),
            ("Other things", "the workbook has no sheet Other things; it has Events, People"),
        ] {
            do throws(Problem) {
                _ = try workbook.rows(ofSheet: name)
                Issue.record("there is no sheet \(name)")
            } catch {
                #expect(error.message == message && error.rule == .unknownSheet)
            }
        }
    }

    @Test("What is no workbook, or makes no sense, is told with its place")
    func tellsFaults() {
        #expect(outline([]) == "broken-workbook")
        #expect(outline(Array("title,date\n".utf8)) == "broken-workbook")
        #expect(outline([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == "broken-workbook")
        #expect(outline(ZipMaker([("a.csv", "x")]).bytes) == "broken-workbook")
        #expect(outline(Array(WorkbookMaker([("A", "")]).bytes.dropLast())) == "broken-archive")
        #expect(outline(WorkbookMaker([]).bytes) == "broken-workbook")
        #expect(outline("<row><c t='s'><v>7</v></c></row>") == "1:1 broken-workbook")
        #expect(outline("<row><c/><c t='q'><v>7</v></c></row>") == "1:2 broken-workbook")
        #expect(outline("<row r='2'/><row r='2'/>") == "2:1 broken-workbook")
        #expect(outline("<row r='99999999999999999999'/>") == "1:1 broken-workbook")
        #expect(outline("<row r='1048577'/>") == "1:1 broken-workbook")
        #expect(outline("<row><c r='B1'/><c r='A1'/></row>") == "1:2 broken-workbook")
        #expect(outline("<row><c r='A2'/></row>") == "1:1 broken-workbook")
        #expect(outline("<row><c r='ZZZZZZZZZZZZZZZZZZZZ1'/></row>") == "1:1 broken-workbook")
        #expect(outline("<row><c r='XFD1'/><c/></row>") == "1:16384 broken-workbook")
        #expect(outline("<row>") == "broken-workbook")
        #expect(
            outline("") { $0.parts["xl/worksheets/sheet1.xml"] = String(repeating: "<a>", count: 9999) }
                == "broken-workbook")
        #expect(
            outline("") { $0.parts["xl/sharedStrings.xml"] = "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>" } == "broken-workbook"
        )
        let few = ExpansionLimits(bytes: 3000)
        let large = WorkbookMaker([("A", String(repeating: "<row/>", count: 1000))]).bytes
        #expect(outline(large, limits: few) == "expands-too-far")
    }

    @Test("Sheets by the ten thousand are read in time", .timeLimit(.minutes(1)))
    func survivesManySheets() {
        let maker = WorkbookMaker((0..<20_000).map { ("Sheet \($0)", "") })
        #expect(outline(maker.bytes, "Sheet 19999").isEmpty)
        #expect(outline(maker.bytes, "Sheets 20000") == "unknown-sheet")
        #expect(outline(WorkbookMaker([("A", String(repeating: "<row><c/></row>", count: 200_000))]).bytes).isEmpty)
    }

    @Test("Workbooks cut short or with bits turned over are answered")
    func survivesDamage() {
        var maker = WorkbookMaker([("A", "<row r='1'><c r='A1' t='s' s='1'><v>0</v></c><c><v>45322.5</v></c></row>")])
        maker.strings = "<si><t>a_x000A_</t></si>"
        maker.styles =
            "<numFmts><numFmt numFmtId='164' formatCode='[h]\\d;\"'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs>"
        // Stored and with checksums that hold, so that what is turned over reaches the readers of the parts.
        let seed: UInt64 = 376
        var generator = SplitMix64(seed: seed)
        let texts = maker.texts
        for _ in 0..<3000 {
            var zip = ZipMaker(texts)
            let part = Int.random(in: 1..<zip.entries.count, using: &generator)
            for _ in 0...2 {
                let index = Int.random(in: 0..<zip.entries[part].content.count, using: &generator)
                zip.entries[part].content[index] = UInt8.random(in: 0x20..<0x7F, using: &generator)
            }
            for index in zip.entries.indices { zip.entries[index].method = 0 }
            _ = outline(zip.bytes)
        }
        let bytes = maker.bytes
        for count in 0..<bytes.count {
            #expect(outline(Array(bytes[..<count])).hasPrefix("broken-"), "\(count) bytes")
        }
    }
}
