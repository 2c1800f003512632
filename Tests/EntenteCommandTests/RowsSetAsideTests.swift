import Testing
import TestSupport

@Suite("Rows that are set aside")
struct RowsSetAsideTests {
    private let entente: Entente

    private static let mapping = """
        mapping: visits
        title: Visits
        summary: A row is a visit.
        records:
          - event:
              date: {column: day}
              type: visit
              title: "{who} visits {where}"
              participants: [{person: "{who}"}, {country: "{where}"}]
        """
    private static let lines = """
        mapping: lines
        source: {format: jsonl}
        records:
          - event: {date: {column: day}, title: "{who}", participants: [{country: {column: where}}]}
        """

    init() throws {
        entente = Entente(folder: try ScratchFolder())
        try entente.folder.put(Self.mapping, at: "visits.yaml")
        try entente.folder.put(Self.lines, at: "lines.yaml")
        try entente.folder.put(
            "day,who,where\n2025-04-28,A Lee,VNM\n2025-04-29,B Kim,Vietnan\n2025-04-30,C\u{0} Ito,JPN\n2025-05-01,D Roy,Japan\n",
            at: "rows.csv")
        try entente.folder.put(
            #"{"day": "2025-05-02", "who": "E", "where": "JPN"}"# + "\n{\"day\": \n"
                + #"{"day": "2025-05-03", "who": "F", "where": "Nowhere"}"# + "\n", at: "rows.jsonl")
    }

    private static let reasons = [
        "rows.csv:3:18: warning: row set aside: no country is called `Vietnan`; did you mean Vietnam?",
        "rows.csv:4:12: warning: row set aside: title holds the control character U+0000; leave it out",
    ]

    @Test("A country that nobody knows and a NUL byte cost their row, and not the figure; the totals are one line")
    func country() throws {
        for command in ["timeline", "diagram --view people", "diagram --view relations"] {
            let run = try entente.shell(
                "\"$entente\" \(command) rows.csv --mapping visits.yaml -o x.svg --rejects bad.csv")
            // No two people of the rows took part together.
            #expect(run.status == (command.hasSuffix("people") ? 1 : 0), "\(run.errors)")
            for (line, reason) in zip(run.errorLines, Self.reasons) { #expect(line.hasPrefix(reason), "\(run.errors)") }
            #expect(run.errors.contains("\nrows.csv: 2 of 4 rows set aside; all are in bad.csv\n"), "\(run.errors)")
            #expect(entente.folder.text("bad.csv")?.contains("rows.csv,3,18,unknown-country,") == true)
            #expect(entente.folder.text("bad.csv")?.contains("rows.csv,4,12,control-character,") == true)
        }
        let plain = try entente("timeline", "rows.csv", "--mapping", "visits.yaml", "-o", "x.csv")
        #expect(
            plain.errors.hasSuffix("rows.csv: 2 of 4 rows set aside; --rejects FILE lists them\n"), "\(plain.errors)")
    }

    @Test("A broken line of JSON Lines costs its row, in the order of the lines")
    func brokenLine() throws {
        let run = try entente("timeline", "rows.jsonl", "--mapping", "lines.yaml", "-o", "x.csv")
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.errorLines
        #expect(lines.count == 3 && lines[0].hasPrefix("rows.jsonl:2:"), "\(run.errors)")
        #expect(lines[1].hasPrefix("rows.jsonl:3:") && lines[1].contains("no country is called `Nowhere`"))
        #expect(lines[2].hasPrefix("rows.jsonl: 2 of 3 rows set aside; "))
    }

    @Test("With --stop-on-reject the first such row ends a figure with 65 and a check with 1, as the help says")
    func stops() throws {
        for (file, mapping, place) in [
            ("rows.csv", "visits.yaml", "rows.csv:3:18: error: "), ("rows.jsonl", "lines.yaml", "rows.jsonl:2:"),
        ] {
            let figure = try entente("timeline", file, "--mapping", mapping, "-o", "x.csv", "--stop-on-reject")
            #expect(figure.status == 65 && figure.errors.hasPrefix(place), "\(figure.errors)")
            let check = try entente("check", file, "--mapping", mapping, "--stop-on-reject")
            #expect(check.status == 1 && check.errors.contains(place), "\(check.errors)")
        }
        let words = try entente("help", "check").text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("exits with 65, check with 1"), "\(words)")
        #expect(entente.folder.data("x.csv") == nil)
    }

    @Test("A country that records beside the rows describe is known by all its names")
    func described() throws {
        try entente.folder.put("countries: [{id: XNA, name: Nowhere, aliases: [Vietnan]}]\n", at: "own.yaml")
        let run = try entente("timeline", "rows.csv", "own.yaml", "--mapping", "visits.yaml", "-o", "x.csv")
        #expect(run.status == 0 && run.errors.contains("rows.csv: 1 of 4 rows set aside"), "\(run.errors)")
    }

    @Test("Of many rows alike ten are told and the others counted; the list of the rejected has every one")
    func floods() throws {
        let bad = (1...312).map { "2025-05-01,A Lee\($0)\n" }.joined()
        try entente.folder.put("day,who,where\n2025-04-28,A Lee,VNM\n" + bad + "x,B,JPN\n", at: "many.csv")
        let run = try entente(
            "timeline", "many.csv", "--mapping", "visits.yaml", "-o", "x.csv", "--rejects", "bad.csv")
        #expect(run.status == 0)
        #expect(run.errorLines.filter { $0.contains("the row has 2 cells") }.count == 10, "\(run.errors)")
        #expect(run.errors.contains("many.csv: warning: … and 302 more like it (all are in bad.csv) [short-row]"))
        #expect(run.errors.contains("many.csv:315:1: warning: "))
        #expect(run.errorLines.last == "many.csv: 313 of 314 rows set aside; all are in bad.csv")
        #expect(entente.folder.text("bad.csv")?.split(whereSeparator: \.isNewline).count == 314)
        let check = try entente("check", "many.csv", "--mapping", "visits.yaml")
        #expect(check.errorLines.filter { $0.contains("the row has 2 cells") }.count == 10)
        #expect(
            check.errors.contains("… and 302 more like it (--rejects FILE lists all) [short-row]"), "\(check.errors)")
        #expect(check.text.contains("313 errors"))
    }

    @Test("Names of mapped rows that are alike do not flood a check, and those of native records are all told")
    func nearNames() throws {
        let names = (0..<20).map { "Alexander Nu\(Character(Unicode.Scalar(UInt8(97 + $0))))rsen" }
        let rows = names.map { "2025-05-01,\($0),VNM\n" }.joined()
        try entente.folder.put("day,who,where\n" + rows, at: "near.csv")
        let mapped = try entente("check", "near.csv", "--mapping", "visits.yaml")
        let isNear = { (line: String) in line.hasSuffix("[near-duplicate-actors]") && !line.contains("…") }
        try entente.folder.put(
            names.map { "- {date: 2025-05-01, title: Visit of \($0), participants: [{person: \($0)}]}\n" }.joined(),
            at: "near.yaml")
        let native = try entente("check", "near.yaml")
        let count = native.errorLines.filter(isNear).count
        #expect(count > 10)
        #expect(mapped.errorLines.filter(isNear).count == 10, "\(mapped.errors)")
        #expect(mapped.errors.contains("… and \(count - 10) more like it"), "\(mapped.errors)")
    }
}
