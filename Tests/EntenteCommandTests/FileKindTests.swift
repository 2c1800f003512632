import Foundation
import Testing
import TestSupport

@Suite("Kinds of files")
struct FileKindTests {
    private let entente: Entente

    init() throws {
        let folder = try ScratchFolder()
        try folder.put(ExitCodeTests.good, at: "good.yaml")
        entente = Entente(folder: folder)
    }

    @Test("A pipe that nobody writes to, and one that nobody reads from, do not hang")
    func silentPipes() throws {
        let run = try entente.shell("mkfifo p.yaml; \"$entente\" check p.yaml", seconds: 20)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("p.yaml:1:1: error: the file is empty"))
        let drawn = try entente.shell("mkfifo p.svg; \"$entente\" timeline good.yaml -o p.svg", seconds: 20)
        #expect(drawn.status == 73)
        #expect(drawn.errors.hasPrefix("p.svg: error: the reader has gone"))
    }

    @Test("A pipe with somebody at its other end is read and written")
    func livePipes() throws {
        let run = try entente.shell(
            "\"$entente\" check --format yaml <(sleep 1; cat good.yaml); \"$entente\" timeline good.yaml --format csv "
                + "-o >(sleep 1; head -c 6 > head.txt); sleep 2; cat head.txt", seconds: 20)
        let counts = "1 event, 0 agreements, 4 actors, 1 source; 0 errors, 0 warnings\n2 names: 2 by name\n"
        #expect(run.text == counts + "number", "\(run.errors)")
    }

    @Test("In a folder, what is no file is passed over and said; the records are read")
    func oddFolder() throws {
        _ = try entente.shell(
            "mkdir -p r/sub r/folder.yaml; cp good.yaml r/sub/; mkfifo r/pipe.yaml; ln -s nowhere r/dangling.yaml; "
                + "ln -s r/loop.yaml r/loop.yaml; ln -s .. r/sub/up; echo Words > r/README.md; echo x > r/photo.jpg")
        let run = try entente("check", "r", seconds: 20)
        #expect(run.status == 0)
        #expect(run.text.hasPrefix("1 event,"))
        for name in ["pipe.yaml", "dangling.yaml", "photo.jpg", "README.md"] {
            #expect(run.errorLines.contains { $0.hasPrefix("r/\(name):") && $0.contains("note: ") }, "\(run.errors)")
        }
        // Notes are for check; drawing says nothing of them.
        #expect(try entente("timeline", "r", "-o", "x.svg").errors.isEmpty)
    }

    @Test("A dangling link and a circle of links that are named outright are no input")
    func danglingLinks() throws {
        _ = try entente.shell("ln -s nowhere d.yaml; ln -s c.yaml c.yaml")
        for name in ["d.yaml", "c.yaml"] { #expect(try entente("check", name, seconds: 20).status == 66) }
    }

    @Test("A folder named like a file is a folder, and one without records says so")
    func folders() throws {
        _ = try entente.shell("mkdir empty.yaml empty; cp good.yaml full.json.yaml; mkdir f.yaml; cp good.yaml f.yaml/")
        for name in ["empty.yaml", "empty"] {
            let run = try entente("check", name)
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix("\(name): error: the folder holds no records"))
            #expect(try entente("export", name).status == 65)
        }
        #expect(try entente("check", "f.yaml").status == 0)
    }

    @Test("Standard input is YAML or JSON as it begins, or what the format says")
    func standardInput() throws {
        let counts = "1 event, 0 agreements, 0 actors, 0 sources; 0 errors, 1 warning\n"
        #expect(try entente("check", "-", input: "- {date: 2025, title: A}\n").text == counts)
        #expect(try entente("check", "-", input: "\n [{\"date\": \"2025\", \"title\": \"A\"}]").text == counts)
        #expect(try entente("check", "-", input: "\u{FEFF}{\"date\": \"2025\", \"title\": \"A\"}").text == counts)
        #expect(try entente("check", "-", "--format", "csv", input: "date,title\n2025,A\n").text == counts)
        let wrong = try entente("check", "-", input: "- {date: 2025-99, title: A}\n")
        #expect(wrong.status == 1 && wrong.errors.contains("-:1:10: error: "))
        let nothing = try entente("check", "-")
        #expect(nothing.status == 1 && nothing.errors.hasPrefix("-:1:1: error: the file is empty"))
    }

    @Test(
        "A reader that has seen enough ends a command without a word",
        arguments: [
            "schema", "check r", "diagram good.yaml -o - --format svg", "timeline good.yaml -o - --format csv",
            "--help",
            "export p",
        ])
    func closedOutput(command: String) throws {
        _ = try entente.shell("mkdir -p r p; cp good.yaml r/; cp good.yaml p/")
        let run = try entente.shell("\"$entente\" \(command) | true; echo ${PIPESTATUS[0]}")
        #expect(["0", "141"].contains(run.text.trimmingCharacters(in: .newlines)), "\(run.text)")
        #expect(run.errors.isEmpty, "\(run.errors)")
    }

    @Test(
        "A full disk behind standard output is 73",
        arguments: ["schema", "check good.yaml", "diagram good.yaml --format svg -o -"])
    func fullOutput(command: String) throws {
        let run = try entente.shell("\"$entente\" \(command) > /dev/full")
        #expect(run.status == 73)
        #expect(run.errors == "error: cannot write standard output: the disk is full\n")
    }
}
