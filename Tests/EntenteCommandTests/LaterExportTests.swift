import Foundation
import TestSupport
import Testing

@Suite("A later export")
struct LaterExportTests {
    private let entente: Entente

    init() throws {
        entente = Entente(folder: try ScratchFolder())
        try entente.folder.put(
            """
            events:
              - {id: talks, date: 2025-04-28, type: talks, title: Talks, participants: [Ann Lee, Bo Tran],
                 agreements: [{title: Pact, status: signed, parties: [JPN, VNM]}]}
              - {id: tariff, date: 2024, type: tariff, title: Tariff, participants: [USA (actor), JPN (target)]}
            people: [{name: Ann Lee, country: JPN}, {name: Bo Tran, country: VNM}]
            """, at: "p/records.yaml")
    }

    @Test("Figures that it has no more are removed, unless they were edited, and their manifest entries with them")
    func outdated() throws {
        #expect(try entente("export", "p").status == 0)
        try entente.folder.put("- {date: 2025, title: A, participants: [JPN, VNM]}", at: "p/records.yaml")
        try entente.folder.put("mine", at: "Exports/p/people.svg")
        let run = try entente("export", "p")
        #expect(run.status == 0, "\(run.errors)")
        let files = Set(
            try entente.folder.names().contains("Exports") ? entente.folder.files(in: "Exports/p").keys : [:].keys)
        for name in ["agreements.svg", "agreements.dot", "agreements.csv", "people.dot"] {
            #expect(!files.contains(name), "\(name)")
        }
        #expect(entente.folder.text("Exports/p/people.svg") == "mine")
        #expect(run.text.contains("people.svg: no longer made, but edited since"))
        #expect(entente.folder.text("Exports/p/manifest.txt")?.contains("agreements.svg") == false)
    }

    @Test("It takes the filters of every command")
    func filters() throws {
        let run = try entente("export", "p", "--from", "2025")
        #expect(run.status == 0, "\(run.errors)")
        let timeline = try #require(entente.folder.text("Exports/p/timeline.csv"))
        #expect(timeline.contains(",talks,") && !timeline.contains(",tariff,"))
        #expect(entente.folder.text("Exports/p/captions.md")?.contains("Shown are only events from 2025.") == true)
        #expect(try entente("export", "p", "--type", "tarif").status == 64)
    }

    @Test("A broken project file is told by check and by the commands that draw")
    func brokenProject() throws {
        try entente.folder.put("titel: [x", at: "p/entente.yaml")
        for arguments in [["check", "p"], ["timeline", "p", "-o", "t.csv"], ["diagram", "p", "-o", "d.csv"]] {
            let run = try entente.shell("\"$entente\" \(arguments.joined(separator: " "))")
            #expect(run.status == (arguments[0] == "check" ? 1 : 65))
            #expect(run.errors.contains("p/entente.yaml:1:"), "\(run.errors)")
        }
    }
}
