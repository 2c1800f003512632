import Foundation
import Testing
import TestSupport

@Suite("Files that mappings read")
struct MappedFilesTests {
    private let entente: Entente

    private static let mapping = """
        mapping: visits
        title: Visits
        summary: A row is a visit.
        where: [{column: who, unlike: "Z*"}]
        records:
          - event: {date: {column: day}, type: visit, title: "{who} visits {where}", participants: [{person: "{who}"}]}
        """
    private static let rows = "day,who,where\n2025-04-28,A Lee,VNM\n"

    init() throws {
        entente = Entente(folder: try ScratchFolder())
        try entente.folder.put(Self.mapping, at: "visits.yaml")
    }

    private func timeline(_ input: String, _ options: String = "--mapping visits.yaml") throws -> Entente.Run {
        try entente.shell("\"$entente\" timeline \(input) \(options) -o x.csv")
    }

    @Test("A file with a header alone says so, and nobody is told to loosen filters that there are none of")
    func headerOnly() throws {
        try entente.folder.put("day,who,where\n", at: "head.csv")
        for command in ["timeline", "diagram"] {
            let run = try entente.shell("\"$entente\" \(command) head.csv --mapping visits.yaml -o x.csv")
            #expect(run.status == 1, "\(run.errors)")
            #expect(run.errors.hasPrefix("head.csv: warning: the file has a header but no rows; "), "\(run.errors)")
            #expect(!run.errors.contains("loosen") && !run.errors.contains("--view"), "\(run.errors)")
        }
        let run = try entente("import", "head.csv", "--mapping", "visits.yaml", "-o", "x.yaml")
        #expect(run.status == 65 && run.errors.contains("the file has a header but no rows"), "\(run.errors)")
        try entente.folder.put(Self.rows, at: "rows.csv")
        let filtered = try timeline("rows.csv", "--mapping visits.yaml --from 2026")
        #expect(filtered.errors.contains("loosen the filters") && !filtered.errors.contains("warning"))
    }

    @Test("A file of which every row was filtered or set aside says how many of each")
    func nothingTaken() throws {
        try entente.folder.put(
            "day,who,where\n2025-04-28,Zoe,VNM\n2025-04-28,Zed,VNM\n2025-04-31,A Lee,VNM\n", at: "none.csv")
        let run = try timeline("none.csv")
        #expect(run.status == 1)
        #expect(
            run.errors.contains("none.csv: warning: none of 3 rows made a record: 2 filtered, as "), "\(run.errors)")
        #expect(run.errors.contains("; 1 set aside [no-records]"), "\(run.errors)")
    }

    @Test("What lies beside the tables in a folder or an archive is passed over and said; alone it is an error")
    func otherFiles() throws {
        let readme = "These rows are visits.\nThey have three columns.\n"
        let members = [("README.txt", readme), ("LICENSE", "Free.\n"), ("a.csv", Self.rows), ("notes.xml", "<a/>")]
        for (name, text) in members { try entente.folder.put(text, at: "folder/" + name) }
        try entente.folder.put(Data(ZipMaker(members).bytes), at: "all.zip")
        for input in ["folder", "all.zip"] {
            let run = try timeline(input)
            #expect(run.status == 0, "\(run.errors)")
            #expect(entente.folder.text("x.csv")?.contains("A Lee visits VNM") == true)
            let check = try entente("check", input, "--mapping", "visits.yaml")
            #expect(check.errors.contains("\(input)/README.txt: note: "), "\(check.errors)")
            #expect(check.errors.contains("\(input)/LICENSE: note: "), "\(check.errors)")
            #expect(check.status == 0, "\(check.errors)")
        }
        let imported = try entente("import", "all.zip", "--mapping", "visits.yaml", "-o", "y.yaml")
        #expect(imported.status == 0 && imported.errors.contains("all.zip/README.txt: note: has none of the columns"))
        try entente.folder.put(Data(ZipMaker([("README.txt", readme)]).bytes), at: "readme.zip")
        for input in ["readme.zip", "folder/README.txt"] { #expect(try timeline(input).status == 65) }
        // A table that the mapping does not fit is no README.
        try entente.folder.put("a,b\n1,2\n", at: "folder/other.csv")
        #expect(try timeline("folder").errors.contains("folder/other.csv has no column `who`"))
    }

    @Test("A GDELT table under a plain name is read, and one that may be one is one error that names the mapping")
    func plainNames() throws {
        let names = try #require(Self.columns)
        func row(_ values: [String: String]) -> String {
            names.map { values[$0] ?? "" }.joined(separator: "\t") + "\n"
        }
        let values = [
            "GLOBALEVENTID": "1", "SQLDATE": "20151027", "MonthYear": "201510", "Year": "2015", "EventCode": "042",
            "Actor1CountryCode": "JPN", "Actor1Name": "JAPAN", "Actor2CountryCode": "VNM", "Actor2Name": "VIETNAM",
            "QuadClass": "1", "NumMentions": "3",
        ]
        for name in ["rows.txt", "rows.tsv", "rows.csv", "rows"] {
            try entente.folder.put(row(values), at: name)
            let run = try timeline(name, "")
            #expect(run.status == 0 && entente.folder.text("x.csv")?.contains("20") == true, "\(name): \(run.errors)")
            try entente.folder.put(row(values.merging(["MonthYear": "10/2015"]) { $1 }), at: "odd-" + name)
            let odd = try timeline("odd-" + name, "")
            #expect(odd.status == 65 && odd.errorLines.count == 1, "\(odd.errors)")
            #expect(odd.errors.contains("--mapping gdelt2"), "\(odd.errors)")
        }
    }

    private static var columns: [String]? {
        let text = try? String(
            contentsOfFile: Entente.package + "/Sources/EntenteImport/Presets/gdelt2.yaml", encoding: .utf8)
        return text?.components(separatedBy: "\n    - [").dropFirst().first?.components(separatedBy: "]").first?
            .split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    @Test("What a workbook gives for a date and is none is told for what it likely is, with the way out")
    func workbookDates() throws {
        try entente.folder.put(
            Self.mapping.replacing("summary:", with: "source: {format: xlsx}\nsummary:"), at: "book.yaml")
        let cell = { (text: String) in "<c t='inlineStr'><is><t>\(text)</t></is></c>" }
        func row(_ day: String) -> String { "<row>\(day)\(cell("A Lee"))\(cell("VNM"))</row>" }
        var maker = WorkbookMaker([
            (
                "Visits",
                "<row>\(cell("day"))\(cell("who"))\(cell("where"))</row>" + row("<c><v>45000</v></c>")
                    + row("<c t='d'><v>1899-12-31T14:30:00</v></c>") + row("<c s='1'><v>0.5</v></c>")
                    + row("<c s='1'><f>TODAY()</f></c>") + row("<c s='1'><f>TODAY()</f><v/></c>")
                    + row(cell("2.02E+13")) + row("<c><v>2.02E+13</v></c>") + row("<c s='1'><v>45000</v></c>")
            )
        ])
        maker.styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
        try entente.folder.put(Data(maker.bytes), at: "book.xlsx")
        let run = try timeline("book.xlsx", "--mapping book.yaml")
        #expect(run.status == 0, "\(run.errors)")
        let expected = [
            "2:1: warning: row set aside: `45000` stands for a date, and likely is a day that has lost its format (2023-03-15",
            "3:1: warning: row set aside: `1899-12-31T14:30:00` stands for a date, and likely is a time of day without its day",
            "4:1: warning: row set aside: `0.5` stands for a date, and likely is a blank date or a time of day",
            "5:1: warning: row set aside: the cell holds a formula without its result; open the workbook",
            "6:1: warning: row set aside: the cell holds a formula without its result",
            "7:1: warning: row set aside: a spreadsheet has turned this cell into `2.02E+13`; format the column as text",
            "8:1: warning: row set aside: `20200000000000` stands for a date, and likely is a time stamp",
        ]
        for (line, words) in zip(run.errorLines, expected) { #expect(line.hasPrefix("book.xlsx:" + words), "\(line)") }
        #expect(run.errorLines.last == "book.xlsx: 7 of 8 rows set aside; --rejects FILE lists them", "\(run.errors)")
        #expect(entente.folder.text("x.csv")?.contains("2023-03-15") == true)
        // Where days that spreadsheets know stand beside others, the form is for the others.
        try entente.folder.put(
            Self.mapping.replacing("summary:", with: "source: {format: xlsx}\nsummary:")
                .replacing("{column: day}", with: "{column: day, format: DD/MM/YYYY}"), at: "form.yaml")
        maker.sheets[0].rows =
            "<row>\(cell("day"))\(cell("who"))\(cell("where"))</row>" + row("<c s='1'><v>45000</v></c>")
            + row(cell("31/12/1899"))
        try entente.folder.put(Data(maker.bytes), at: "mixed.xlsx")
        #expect(try timeline("mixed.xlsx", "--mapping form.yaml").status == 0)
        let table = entente.folder.text("x.csv") ?? ""
        #expect(table.contains("2023-03-15") && table.contains("1899-12-31"))
    }
}
