import Foundation
import Testing
import TestSupport

@Suite("entente import")
struct ImportCommandTests {
    private let entente: Entente

    private static let mapping = """
        mapping: visits
        title: Visits
        summary: A row is a visit.
        recognize: {columns: [nr, day]}
        records:
          - event:
              id: "visit/{nr}"
              date: {column: day}
              type: visit
              title: "{who} visits {where}"
              participants:
                - {person: "{who}", role: guest}
                - {country: "{where}", role: host}
              note: "{remark}"
            when: [{column: kind, is: visit}]
          - person: {id: "{who}", name: "{who}"}
            when: [{column: kind, is: visit}]
            group_by: [who]
        """
    private static let rows = #"""
        nr,day,who,where,kind,remark
        1,2025-04-28,Shigeru Ishiba,VNM,visit,"one, ""two"" 3"
        2,2025-04-31,Shigeru Ishiba,PHL,visit,
        3,2025-05-02,Shigeru Ishiba,KOR,letter,
        4,2025-05-03,Pham Minh Chinh,JPN,visit,

        """#

    init() throws {
        entente = Entente(folder: try ScratchFolder())
        try entente.folder.put(Self.mapping, at: "visits.yaml")
        try entente.folder.put(Self.rows, at: "rows.csv")
    }

    @Test("Rows become native records that keep file and row, and the report counts every row with its reason")
    func imports() throws {
        let run = try entente(
            "import", "rows.csv", "--mapping", "visits.yaml", "-o", "out.yaml", "--rejects", "rejects.csv")
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(
            entente.folder.text("out.yaml") == """
                events:
                  - id: visit/1
                    date: 2025-04-28
                    type: visit
                    title: Shigeru Ishiba visits VNM
                    participants:
                      - {person: Shigeru Ishiba, role: guest}
                      - {country: VNM, role: host}
                    note: 'one, "two" 3'
                    custom: {origin: {file: rows.csv, row: 2}}

                  - id: visit/4
                    date: 2025-05-03
                    type: visit
                    title: Pham Minh Chinh visits JPN
                    participants:
                      - {person: Pham Minh Chinh, role: guest}
                      - {country: JPN, role: host}
                    custom: {origin: {file: rows.csv, row: 5}}

                people:
                  - id: Shigeru Ishiba
                    name: Shigeru Ishiba
                    custom: {origin: {file: rows.csv, row: 2}}

                  - id: Pham Minh Chinh
                    name: Pham Minh Chinh
                    custom: {origin: {file: rows.csv, row: 5}}

                """)
        #expect(run.errors.hasPrefix("rows.csv:3:3: warning: row set aside: "), "\(run.errors)")
        #expect(
            run.errors.hasSuffix(
                """
                4 rows read: 2 taken, 0 folded into a record of earlier rows, 1 filtered, 1 refused
                  filtered: 1, no record of the mapping takes it
                  refused: 1, A date is no EDTF, or cannot be.
                4 records made: 2 events, 2 people

                """), "\(run.errors)")
        #expect(entente.folder.text("rejects.csv")?.contains("rows.csv,3,3,wrong-date,") == true)
        #expect(try entente("check", "out.yaml").status == 0)
    }

    @Test("Every format goes to standard output too, and what CSV has no place for is counted")
    func writesFormats() throws {
        for format in ["yaml", "jsonl", "csv"] {
            let run = try entente("import", "rows.csv", "--mapping", "visits.yaml", "--format", format, "-o", "-")
            #expect(run.status == 0)
            #expect(run.text.contains("visit/1"))
            try entente.folder.put(run.output, at: "again." + format)
            #expect(try entente("timeline", "again." + format, "-o", format + "-line.csv").status == 0)
            #expect(run.errors.contains("2 people have no place in this CSV") == (format == "csv"))
        }
        #expect(entente.folder.text("yaml-line.csv") == entente.folder.text("jsonl-line.csv"))
        #expect(entente.folder.text("yaml-line.csv") == entente.folder.text("csv-line.csv"))
    }

    @Test("Standard input is a source for the mapping")
    func readsStandardInput() throws {
        let run = try entente("import", "-", "--mapping", "visits.yaml", "-o", "out.jsonl", input: Self.rows)
        #expect(run.status == 0)
        #expect(entente.folder.text("out.jsonl")?.contains("\"origin\": {\"file\": \"-\", \"row\": 5}") == true)
    }

    @Test(
        "Wrong usage is 64, said with what would be right, and nothing is written",
        arguments: [
            (["rows.csv", "-o", "out.yaml"], "name one with --mapping"),
            (["rows.csv", "--mapping", "gdlt1", "-o", "out.yaml"], "did you mean gdelt1?"),
            (["rows.csv", "--mapping", "visits.yaml", "-o", "out.yamll"], "did you mean .yaml?"),
            (["rows.csv", "--mapping", "visits.yaml", "-o", "out.svg"], "end it in .yaml, .jsonl, .csv"),
            (["rows.csv", "--mapping", "visits.yaml", "-o", "-"], "give --format"),
            (["rows.csv", "--mapping", "visits.yaml", "-o", "out.yaml", "--format", "jsnl"], "did you mean jsonl?"),
            (["rows.csv", "--mapping", "visits.yaml", "-o", "rows.csv"], "is the source itself"),
            (["rows.csv", "--mapping", "visits.yaml", "-o", "out.yaml", "--distinct", "day"], "--distinct"),
            (["rows.csv", "--mapping", "visits.yaml"], "--output"), (["-o", "out.yaml"], "<source>"),
        ])
    func usage(arguments: [String], words: String) throws {
        let run = try run(arguments)
        #expect(run.status == 64 && run.errors.contains(words), "\(run.errors)")
        #expect(try entente.folder.names() == ["rows.csv", "visits.yaml"])
        #expect(entente.folder.text("rows.csv") == Self.rows)
    }

    @Test(
        "Rows and mappings that are wrong are 65, sources that are not there 66, output that cannot be written 73",
        arguments: [
            (
                ["rows.csv", "--mapping", "visits.yaml", "-o", "out.yaml", "--stop-on-reject"], 65,
                "rows.csv:3:3: error: "
            ),
            (["rows.csv", "--mapping", "broken.yaml", "-o", "out.yaml"], 65, "broken.yaml:3:1: error: "),
            (
                ["other.csv", "--mapping", "visits.yaml", "-o", "out.yaml"], 65,
                "visits.yaml:8:22: error: other.csv has no column"
            ),
            (["none.csv", "--mapping", "visits.yaml", "-o", "out.yaml"], 65, "no row became a record"),
            (["visits.yaml", "--mapping", "visits.yaml", "-o", "out.yaml"], 65, "reads delimited text (.csv"),
            (["nowhere.csv", "--mapping", "visits.yaml", "-o", "out.yaml"], 66, "nowhere.csv: error: "),
            (["rows.csv", "--mapping", "nowhere.yaml", "-o", "out.yaml"], 66, "nowhere.yaml: error: "),
            (["rows.csv", "--mapping", "visits.yaml", "-o", "missing/out.yaml"], 73, "missing/out.yaml: error: "),
            (["rows.csv", "--mapping", "visits.yaml", "--format", "csv", "-o", "/dev/full"], 73, "/dev/full: error: "),
        ])
    func refuses(arguments: [String], status: Int32, words: String) throws {
        try entente.folder.put("mapping: broken\nrecords: [\n", at: "broken.yaml")
        try entente.folder.put("nr,tag\n1,2025\n", at: "other.csv")
        try entente.folder.put("nr,day,who,where,kind,remark\n3,2025-05-02,A,KOR,letter,\n", at: "none.csv")
        let run = try run(arguments)
        #expect(run.status == status && run.errors.contains(words), "\(run.errors)")
        #expect(entente.folder.data("out.yaml") == nil)
    }

    @Test("The list explains every bundled mapping: what it reads and by what it is recognized")
    func lists() throws {
        let run = try entente("import", "--list")
        #expect(run.status == 0 && run.errors.isEmpty)
        let parts = run.text.components(separatedBy: "\n\n")
        #expect(
            parts.map { String($0.prefix { $0 != ":" }) } == [
                "acled", "cow-alliances", "cow-alliances-by-dyad", "ftm", "gdelt1", "gdelt2", "icews", "polecat",
                "travels",
            ])
        for part in parts { #expect(part.contains("\n  Reads: ") && part.contains("\n  Recognized: ")) }
        #expect(run.text.contains("no header, 57 or 58 columns"))
        #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 110 })
    }

    @Test("The schema of mappings is printed where it is asked for, that of records else")
    func schemas() throws {
        let (records, mapping) = (try entente("schema"), try entente("schema", "mapping"))
        #expect(records.status == 0 && mapping.status == 0)
        #expect(records.text.contains("\"Entente event records\"") && mapping.text.contains("\"Entente mappings\""))
        #expect(try entente("schema", "records").output == records.output)
        #expect(try entente("schema", "mappings").status == 64)
    }

    private func run(_ arguments: [String]) throws -> Entente.Run {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try entente.shell("\"$entente\" import \(words)")
    }
}
