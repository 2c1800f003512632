import Foundation
import TestSupport
import Testing

@Suite("The linter")
struct CheckCommandTests {
    private let entente: Entente

    init() throws {
        let folder = try ScratchFolder()
        try folder.put(
            """
            people: [{id: ishiba, name: Shigeru Ishiba}]
            events:
              - {id: a, date: 2025-04-28, title: "Talks \\"A\\"", participants: [PM Ishiba, KR], sources: [{title: S}]}
              - {id: a, date: 2025-04, title: Talks, participants: [Shigeru Ishiba], sources: [{title: R}]}
              - {id: b, date: 2026-05-02, title: T, status: planned, participants: [KOR], sources: [{title: S}]}
            """, at: "r.yaml")
        entente = Entente(folder: folder)
    }

    @Test("As JSON it tells problems with rule, place and fix, names with what they mean, and what was merged")
    func json() throws {
        let run = try entente("check", "r.yaml", "--format", "json", "--today", "2026-05-03")
        #expect(run.status == 0 && run.errors.isEmpty)
        let report = try JSONDecoder().decode(CheckOutput.self, from: run.output)
        let near = try #require(report.problems.first { $0.rule == "near-duplicate-actors" })
        #expect(
            near.severity == "warning" && near.file == "r.yaml" && near.line == 3 && near.fix == "aliases: [Ishiba]")
        #expect(report.problems.contains { $0.rule == "planned-event-passed" && $0.line == 5 })
        #expect(
            report.names.contains { $0.name == "KR" && $0.actor == "KOR" && $0.match == "country" && $0.count == 1 })
        #expect(report.merged.map(\.id) == ["a"] && report.merged.first?.records.map(\.line) == [3, 4])
        #expect(report.counts["events"] == 2 && report.counts["errors"] == 0)
        #expect(report.counts["warnings"] == report.problems.count { $0.severity == "warning" })
    }

    private struct CheckOutput: Decodable {
        struct Entry: Decodable { var severity, rule, file, message: String; var line: Int?; var fix: String? }
        struct Name: Decodable { var name, actor, match: String; var kind: String?; var count: Int }
        struct Place: Decodable { var file: String; var line, column: Int }
        struct Merged: Decodable { var id: String; var records: [Place] }
        var problems: [Entry]
        var names: [Name]
        var merged: [Merged]
        var counts: [String: Int]
    }

    @Test("Strict counts warnings, in either form; without a day nothing is held against today")
    func strict() throws {
        for format in ["text", "json"] {
            #expect(try entente("check", "r.yaml", "--format", format).status == 0)
            #expect(try entente("check", "r.yaml", "--format", format, "--strict").status == 1)
        }
        #expect(!(try entente("check", "r.yaml").errors.contains("planned-event-passed")))
        let wrong = try entente("check", "r.yaml", "--today", "May")
        #expect(wrong.status == 64 && wrong.errors.contains("--today"))
        #expect(try entente("check", "r.yaml", "--today", "2025-05").status == 64)
    }

    @Test("It lists how names were understood, and its rules")
    func lists() throws {
        let names = try entente("check", "r.yaml", "--names").text
        #expect(names.contains("KR → South Korea (KOR), by country, once\n"))
        #expect(names.contains("PM Ishiba → PM Ishiba (person/pm-ishiba), by mention only, once\n"))
        #expect(names.contains("4 names: 1 by name, 2 by country, 1 by mention only\n"))
        let rules = try entente("check", "--rules").text
        #expect(
            rules.contains(
                "near-duplicate-events: Two events have the same type, day and actors, so they may be one.\n"))
    }
}
