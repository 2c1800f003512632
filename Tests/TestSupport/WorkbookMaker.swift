/// Makes workbooks for tests from the XML of their parts.
public struct WorkbookMaker {
    /// The sheets: their names, and the rows within `sheetData`.
    public var sheets: [(name: String, rows: String)]
    /// What stands within `sst`.
    public var strings = ""
    /// What stands within `styleSheet`.
    public var styles = ""
    /// Whether days are counted from 1904.
    public var is1904 = false
    /// Parts to add, or to put in the place of those that are made.
    public var parts: [String: String] = [:]
    /// Whether the namespaces are those of the strict form, with prefixes.
    public var isStrict = false

    /// A workbook of sheets.
    public init(_ sheets: [(name: String, rows: String)]) { self.sheets = sheets }

    /// The parts by name.
    public var texts: [(name: String, text: String)] {
        let office = isStrict ? "http://purl.oclc.org/ooxml/" : "http://schemas.openxmlformats.org/"
        let relations = office + "officeDocument/2006/relationships"
        let main = "xmlns='\(office)spreadsheetml/2006/main' xmlns:r='\(relations)'"
        let relate = { (id: String, kind: String, target: String) in
            "<Relationship Id='\(id)' Type='\(relations)/\(kind)' Target='\(target)'/>"
        }
        let wrap = { (content: String) in
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\(content)</Relationships>"
        }
        var texts = [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", wrap(relate("rId1", "officeDocument", "xl/workbook.xml"))),
            (
                "xl/workbook.xml",
                "<workbook \(main)><workbookPr date1904='\(is1904 ? 1 : 0)'/><sheets>"
                    + sheets.indices.map { "<sheet name='\(sheets[$0].name)' sheetId='\($0 + 1)' r:id='s\($0)'/>" }
                    .joined()
                    + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                wrap(
                    sheets.indices.map { relate("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }.joined()
                        + relate("t", "sharedStrings", "/xl/sharedStrings.xml")
                        + relate("u", "styles", "./x/../styles.xml"))
            ),
            ("xl/sharedStrings.xml", "<sst \(main)>\(strings)</sst>"),
            ("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>"),
        ]
        for (index, sheet) in sheets.enumerated() {
            let text = "<worksheet \(main)><sheetData>\(sheet.rows)</sheetData></worksheet>"
            texts.append(("xl/worksheets/sheet\(index + 1).xml", text))
        }
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
            texts.removeAll { $0.0 == name }
            texts.append((name, text))
        }
        return texts.map { (name: $0.0, text: $0.1) }
    }

    /// The workbook's file.
    public var bytes: [UInt8] { ZipMaker(texts).bytes }
}
