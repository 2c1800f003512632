import Foundation
import Testing
import TestSupport

@Suite("Projects")
struct ProjectFolderTests {
    private let entente: Entente

    init() throws {
        let folder = try ScratchFolder()
        try folder.put(ExitCodeTests.good, at: "p/good.yaml")
        entente = Entente(folder: folder)
    }

    @Test(
        "An unknown key of entente.yaml is 65, with the nearest known one, and beside it what is wrong with the records"
    )
    func unknownKey() throws {
        try entente.folder.put("titel: Mine\ncolour: red\n", at: "p/entente.yaml")
        try entente.folder.put("- {date: 2025-99, title: A}\n", at: "p/wrong.yaml")
        let run = try entente("export", "p")
        #expect(run.status == 65)
        #expect(run.errors.contains("p/entente.yaml:1:1: error: unknown key titel; did you mean title?"))
        #expect(run.errors.contains("p/entente.yaml:2:1: error: unknown key colour; the one known key is title"))
        #expect(run.errors.contains("p/wrong.yaml:1:10: error: "))
        #expect(entente.folder.data("Exports/p/captions.md") == nil)
    }

    @Test(
        "A project file that is broken, a list or a folder is 65 at its place; an empty one is a project",
        arguments: [
            ("title: [A\n", 65), ("- title\n", 65), ("title: [A]\n", 65), ("", 0), ("# nothing yet\n", 0),
            ("title:\n", 0),
            ("title: Mine\n", 0),
        ])
    func projectFile(text: String, status: Int32) throws {
        try entente.folder.put(text, at: "p/entente.yaml")
        let run = try entente("export", "p")
        #expect(run.status == status, "\(run.errors)")
        if status != 0 { #expect(run.errors.hasPrefix("p/entente.yaml:1:")) }
        let here = try entente.shell("cd p && \"$entente\" export")
        #expect(here.status == status, "\(here.errors)")
    }

    @Test("A folder in place of entente.yaml is an error, not passed over")
    func projectFileIsFolder() throws {
        try entente.folder.put("", at: "p/entente.yaml/keep")
        let run = try entente("export", "p")
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("p/entente.yaml: error: it is a folder"))
    }

    @Test("Without a project in the current folder export is 66, and says what to name")
    func noProject() throws {
        let run = try entente("export")
        #expect(run.status == 66)
        #expect(run.errors.hasPrefix("./entente.yaml: error: the current folder is no project; name a folder"))
    }

    @Test("Exports within the project folder are not read as records, and check says so")
    func outputInside() throws {
        try entente.folder.put("title: T\n", at: "p/entente.yaml")
        for place in ["figures", "Exports/p"] {
            let first = try entente("export", "p", "-o", "p/" + place)
            #expect(first.status == 0, "\(first.errors)")
            let again = try entente("export", "p", "-o", "p/" + place)
            #expect(again.status == 0 && again.text.contains("0 files written"), "\(again.text)")
        }
        let check = try entente("check", "p")
        #expect(check.text.hasPrefix("1 event,"))
        #expect(check.errors.contains("p/figures/: note: is an output folder of Entente"), "\(check.errors)")
        #expect(check.errors.contains("p/Exports/p/: note: is an output folder of Entente"))
    }

    @Test("An export into the very folder of the records leaves them records")
    func outputOnTop() throws {
        #expect(try entente("export", "p", "-o", "p").status == 0)
        let again = try entente("export", "p", "-o", "p")
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.text.contains("0 files written"))
        #expect(try entente("check", "p").text.hasPrefix("1 event,"))
    }

    @Test("Tables that Entente wrote are passed over among records, said so, and read where they are named")
    func ownTables() throws {
        #expect(try entente("export", "p", "-o", "out").status == 0)
        _ = try entente.shell("cp out/*.csv p/; sed -i '1s/^/\\xEF\\xBB\\xBF/' p/actors.csv")
        let run = try entente("check", "p")
        #expect(run.text.hasPrefix("1 event,"))
        for table in ["timeline", "actors", "relations"] {
            #expect(run.errors.contains("p/\(table).csv: note: is a table that Entente wrote"), "\(run.errors)")
        }
        #expect(try entente("check", "p/timeline.csv").text.hasPrefix("1 event,"))
    }

    @Test("A file that Entente did not write, or that was edited, is kept and named; the rest is written: 73")
    func foreignFile() throws {
        try entente.folder.put("mine", at: "out/countries.svg")
        let run = try entente("export", "p", "-o", "out")
        #expect(run.status == 73)
        #expect(run.errorLines.count == 1 && run.errors.hasPrefix("out/countries.svg: error: the file was edited"))
        #expect(entente.folder.data("out/countries.svg") == Data("mine".utf8))
        #expect(entente.folder.data("out/countries.dot") != nil && entente.folder.data("out/captions.md") != nil)

        try entente.folder.put("edited", at: "out/captions.md")
        try entente.folder.put(ExitCodeTests.good.replacing("Talks", with: "Long talks"), at: "p/good.yaml")
        let edited = try entente("export", "p", "-o", "out")
        #expect(edited.status == 73 && edited.errorLines.count == 2)
        #expect(entente.folder.data("out/captions.md") == Data("edited".utf8))
        #expect(
            String(decoding: entente.folder.data("out/timeline.csv") ?? Data(), as: UTF8.self).contains("Long talks"))

        #expect(try entente("export", "p", "-o", "out", "--overwrite").status == 0)
        #expect(entente.folder.data("out/captions.md") != Data("edited".utf8))
        #expect(try entente("export", "p", "-o", "out").status == 0)
    }

    @Test("An output folder that cannot be made is 73, and so is one file of it, which leaves the others written")
    func outputRefused() throws {
        try entente.folder.put("", at: "file")
        for output in ["file", "file/below", "/dev/null/x", "/proc/nowhere"] {
            let run = try entente("export", "p", "-o", output)
            #expect(run.status == 73, "\(output)")
            #expect(run.errors.contains(": error: "))
        }
        try entente.folder.put("", at: "out/people.svg/keep")
        let run = try entente("export", "p", "-o", "out")
        #expect(run.status == 73)
        #expect(run.errors.hasPrefix("out/people.svg: error: it is a folder"))
        #expect(entente.folder.data("out/people.dot") != nil)
    }
}
