import Foundation
import TestSupport
import Testing

@Suite("Layouts that commands keep")
struct LayoutFileCommandTests {
    private let entente: Entente

    init() throws {
        entente = Entente(folder: try ScratchFolder())
        try entente.folder.put(ExitCodeTests.good, at: "p/records.yaml")
    }

    @Test("diagram writes the layout, reads it again, and draws the same")
    func diagram() throws {
        for name in ["a", "b"] {
            let run = try entente("diagram", "p", "--layout-file", "x.layout", "-o", "\(name).svg")
            #expect(run.status == 0 && run.errors == "", "\(run.errors)")
        }
        #expect(entente.folder.text("x.layout")?.hasPrefix("entente-layout 1 relations\n") == true)
        #expect(entente.folder.data("a.svg") == entente.folder.data("b.svg"))
    }

    @Test(
        "A layout file that is an input or the output, and options without a meaning, are wrong usage",
        arguments: [
            "p --layout-file p/records.yaml -o a.svg", "p --layout-file ./a.svg -o a.svg", "p --relayout -o a.svg",
            "p --layout-file x.layout -o a.csv", "p --layout-file - -o a.svg",
        ])
    func refuses(words: String) throws {
        let run = try entente.shell("\"$entente\" diagram \(words)")
        #expect(run.status == 64, "\(run.errors)")
        #expect(entente.folder.text("p/records.yaml") == ExitCodeTests.good)
        #expect(entente.folder.data("a.svg") == nil && entente.folder.data("x.layout") == nil)
    }

    @Test("A damaged file is a warning, a fresh layout, and left as it is until --relayout")
    func damaged() throws {
        try entente.folder.put("entente-layout 1 relations\nnode x 1 2\n", at: "x.layout")
        let run = try entente("diagram", "p", "--layout-file", "x.layout", "-o", "a.svg")
        #expect(run.status == 0 && run.errors.hasPrefix("x.layout:2:"), "\(run.errors)")
        #expect(entente.folder.text("x.layout") == "entente-layout 1 relations\nnode x 1 2\n")
        let again = try entente("diagram", "p", "--layout-file", "x.layout", "--relayout", "-o", "b.svg")
        #expect(again.status == 0 && again.errors == "", "\(again.errors)")
        #expect(entente.folder.text("x.layout")?.contains("node x 1 2") == false)
        #expect(entente.folder.data("a.svg") == entente.folder.data("b.svg"))
    }

    @Test("A failed figure leaves the layout as it was")
    func failed() throws {
        #expect(try entente("diagram", "p", "--layout-file", "x.layout", "-o", "none/a.svg").status == 73)
        #expect(entente.folder.data("x.layout") == nil)
    }

    @Test(
        "export keeps layouts beside entente.yaml, or with its figures where there is none, and reads no records there")
    func export() throws {
        #expect(try entente("export", "p").status == 0)
        #expect(entente.folder.text("Exports/p/editions/relations.layout") != nil)
        try entente.folder.put("", at: "p/entente.yaml")
        #expect(try entente("export", "p").status == 0)
        let kept = try #require(entente.folder.text("p/editions/relations.layout"))
        try entente.folder.put("events: [", at: "p/editions/notes.yaml")
        let check = try entente("check", "p", "--strict")
        #expect(!(check.errors + check.text).contains("editions"), "\(check.errors)")
        #expect(try entente("export", "p", "--from", "2000", "-o", "part").status == 0)
        #expect(entente.folder.text("part/editions/relations.layout") != nil)
        #expect(entente.folder.text("p/editions/relations.layout") == kept)
    }

    @Test("What an editor moved stays moved through exports, and --relayout lays out afresh")
    func moved() throws {
        try entente.folder.put("", at: "p/entente.yaml")
        #expect(try entente("export", "p").status == 0)
        let kept = try #require(entente.folder.text("p/editions/relations.layout"))
        let moved =
            kept.split(separator: "\n").map { line -> String in
                var words = line.split(separator: " ").map(String.init)
                if words[0] == "node" { words[3] = String((Int(words[3]) ?? 0) + 3000) }
                return words.joined(separator: " ")
            }.joined(separator: "\n") + "\n"
        try entente.folder.put(moved, at: "p/editions/relations.layout")
        #expect(try entente("export", "p").status == 0)
        let nodes = moved.split(separator: "\n").filter { $0.hasPrefix("node") }
        let now = entente.folder.text("p/editions/relations.layout")?.split(separator: "\n").filter {
            $0.hasPrefix("node")
        }
        #expect(now == nodes)
        #expect(try entente("export", "p", "--relayout").status == 0)
        #expect(entente.folder.text("p/editions/relations.layout") == kept)
    }
}
