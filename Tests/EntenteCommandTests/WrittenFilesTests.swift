import Testing
import TestSupport

@Suite("What is written is never what is read")
struct WrittenFilesTests {
    private let entente: Entente

    private static let mapping = """
        mapping: visits
        title: Visits
        summary: A row is a visit.
        records:
          - event: {date: {column: day}, type: visit, title: "{who} visits {where}", participants: ["{who}", "{where}"]}
        """
    private static let rows = "day,who,where\n2025-04-28,Shigeru Ishiba,VNM\n2025-04-31,Shigeru Ishiba,PHL\n"

    init() throws {
        entente = Entente(folder: try ScratchFolder())
        try entente.folder.put(Self.mapping, at: "visits.yaml")
        try entente.folder.put(Self.rows, at: "rows.csv")
        try entente.folder.put(Self.rows, at: "folder/rows.csv")
        _ = try entente.shell("ln -s rows.csv link.csv; ln rows.csv hard.csv")
    }

    @Test(
        "An output that is a source, the mapping or the other output is wrong usage, however it is written",
        arguments: [
            "timeline rows.csv -o rows.csv", "timeline ./rows.csv -o rows.csv",
            "timeline rows.csv -o folder/../rows.csv",
            "timeline rows.csv -o link.csv", "timeline link.csv -o rows.csv", "timeline rows.csv -o hard.csv",
            "timeline folder -o folder/rows.csv", "diagram rows.csv -o rows.csv --view countries",
            "timeline rows.csv -o visits.yaml --format csv", "timeline rows.csv -o x.csv --rejects ./x.csv",
            "timeline rows.csv -o x.csv --rejects rows.csv", "check rows.csv --rejects rows.csv",
            "check rows.csv --rejects visits.yaml", "import rows.csv -o link.csv", "import rows.csv -o visits.yaml",
            "import rows.csv -o x.csv --rejects x.csv", "export folder --output out --rejects folder/rows.csv",
        ])
    func refuses(words: String) throws {
        let run = try entente.shell("\"$entente\" \(words) --mapping visits.yaml")
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.errors.contains("name another"), "\(run.errors)")
        #expect(entente.folder.text("rows.csv") == Self.rows && entente.folder.text("folder/rows.csv") == Self.rows)
        #expect(entente.folder.text("visits.yaml") == Self.mapping && entente.folder.data("x.csv") == nil)
    }

    @Test("A table of codes that the mapping reads is kept too, and records without a mapping are")
    func keepsTables() throws {
        let lookups = "lookups: {places: {file: places.csv, key: code}}\nrecords:"
        try entente.folder.put(
            Self.mapping.replacing("records:", with: lookups).replacing("\"{where}\"", with: "\"{where | places}\""),
            at: "coded.yaml")
        try entente.folder.put("code,country\nVNM,VNM\nPHL,PHL\n", at: "places.csv")
        let coded = try entente("timeline", "rows.csv", "--mapping", "coded.yaml", "-o", "places.csv")
        #expect(coded.status == 64 && coded.errors.contains("a table of it"), "\(coded.errors)")
        try entente.folder.put("title,date\nTalks,2025\n", at: "own.csv")
        for options in ["own.csv -o ./own.csv", "own.csv -o x.csv --rejects own.csv"] {
            #expect(try entente.shell("\"$entente\" timeline \(options)").status == 64)
        }
        #expect(entente.folder.text("own.csv") == "title,date\nTalks,2025\n")
    }

    @Test("A figure or table that Entente wrote into a folder of sources is written anew")
    func allowsFigures() throws {
        for _ in 0..<2 {
            let words = "timeline folder --mapping visits.yaml -o folder/line.svg"
            #expect(try entente.shell("\"$entente\" \(words)").status == 0)
            #expect(try entente.shell("\"$entente\" timeline folder --mapping visits.yaml -o folder/t.csv").status == 0)
        }
        #expect(
            try entente.shell("\"$entente\" timeline rows.csv --mapping visits.yaml -o /dev/null --format csv").status
                == 0)
    }

    @Test(
        "A mapping that reads nothing of what was given is an error that names both",
        arguments: [
            "timeline good.yaml -o x.csv", "diagram good.yaml -o x.svg", "import good.yaml -o x.yaml",
            "timeline natives -o x.csv",
            "timeline rows.csv --input-format csv -o x.csv",
        ])
    func unusedMapping(words: String) throws {
        try entente.folder.put(ExitCodeTests.good, at: "good.yaml")
        try entente.folder.put(ExitCodeTests.good, at: "natives/good.yaml")
        let run = try entente.shell("\"$entente\" \(words) --mapping visits.yaml")
        #expect(run.status == 65, "\(run.errors)")
        #expect(run.errors.contains("the mapping visits reads delimited text (.csv"), "\(run.errors)")
        #expect(run.errors.contains(words.split(separator: " ")[1] + ": error: "), "\(run.errors)")
        #expect(entente.folder.data("x.csv") == nil)
    }
}
