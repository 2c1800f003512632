import Foundation
import Testing
import TestSupport

@Suite("Bad input")
struct BadInputTests {
    private let entente: Entente

    init() throws { entente = Entente(folder: try ScratchFolder()) }

    /// A file's name, its content, and how the first line on standard error begins.
    static let files: [(String, Data, String)] = [
        ("date.yaml", text("- {date: 2025-02-30, title: A}\n"), ":1:10: error: date: February 2025 has no day 30"),
        ("slashes.yaml", text("- {date: 04/05/2025, title: A}\n"), ":1:10: error: date: "),
        (
            "kinds.yaml", text("people: [{id: x, name: P}]\norganizations: [{id: x, name: O}]\n"),
            ":1:15: error: x is both an organization and a person, the other in kinds.yaml:2"
        ),
        (
            "event-and-person.yaml", text("people: [{id: x, name: P}]\nevents: [{id: x, date: 2025, title: A}]\n"),
            ":2:15: error: x is the id of an event and of a person"
        ),
        ("nameless.yaml", text("people: [{id: x}]\n"), ":1:11: error: a person without name"),
        ("blank.yaml", text("people: [{id: x, name: ' '}]\n"), ":1:11: error: a person without name"),
        ("blank-title.json", text(#"[{"title": "", "date": "2025"}]"#), ":1:3: error: an event without title"),
        ("actor.yaml", text("- {date: 2025, title: A, participants: [{role: host}]}\n"), ":1:41: error: a participant"),
        (
            "number.yaml", text("- {date: 2025, title: A, participants: 7}\n"),
            ":1:40: error: participants is the number"
        ),
        (
            "numbers.json", text(#"[{"title":"A","date":2025,"people":[7]}]"#),
            ":1:37: error: a participant is the number"
        ),
        ("laughs.yaml", text(billionLaughs), ": error: "),
        ("laughs-as-names.yaml", text(billionLaughs + "? *i\n: x\n"), ": error: "),
        ("deep.json", text(String(repeating: "[", count: 100_000)), ":1:513: error: lists and mappings nest deeper"),
        ("deep-mapping.json", text(String(repeating: #"{"a":"#, count: 100_000)), ":1:2561: error: lists and mappings"),
        ("deep.yaml", text(String(repeating: "[", count: 100_000)), ": error: "),
        ("deep-mapping.yaml", text(String(repeating: "{a: ", count: 100_000)), ": error: "),
        ("deep-dashes.yaml", text(String(repeating: "- ", count: 100_000)), ": error: "),
        ("latin.yaml", Data([0x61, 0x3A, 0x20, 0xE9, 0x0A]), ":1:4: error: the bytes from here on are not UTF-8"),
        ("junk.json", Data((0..<200).map { UInt8(truncatingIfNeeded: 0x80 + $0 * 7) }), ":1:1: error: "),
        ("half.yaml", Data([0xFF, 0xFE, 0x61, 0x00, 0x62]), ":1:2: error: the bytes from here on are not UTF-16"),
        ("undefined.csv", Data([0x61, 0x2C, 0x81, 0x0A]), ": error: this is no text"),
        ("zero.yaml", Data([0x61, 0x3A, 0x20, 0x00]), ":1:4: error: a NUL byte"),
        ("empty.yaml", Data(), ":1:1: error: the file is empty"),
        ("empty.json", Data(), ":1:1: error: the file is empty"),
        ("empty.csv", Data(), ":1:1: error: the file is empty"),
        ("empty.jsonl", text("\n\n"), ":1:1: error: the file is empty"),
        ("empty.md", Data(), ":1:1: error: Markdown without front matter"),
        (
            "broken.yaml", text("events:\n  - {date: 2025, title: [A}\n"),
            ":2:25: error: the list that begins here is not closed"
        ),
        ("quotation.yaml", text("- title: \"A\n  date: 2025\n"), ":1:10: error: the quotation that begins here"),
        ("tab.yaml", text("-\tdate: 2025\n\ttitle: A\n"), ": error: "),
        ("short.json", text(#"{"events": [{"title": "A","#), ": error: the file ends"),
        ("text.yaml", text("just words\n"), ":1:1: error: the file holds text alone"),
        ("other.xml", text("<a/>"), ": error: the extension tells no format of records"),
    ]

    @Test(
        "Each wrong file is named with its place, in check and in diagram, and nothing crashes or hangs",
        arguments: files)
    func wrongFile(name: String, content: Data, beginning: String) throws {
        try entente.folder.put(content, at: name)
        try entente.folder.put("as it was", at: "x.svg")
        let checked = try entente("check", name, seconds: 40)
        #expect(checked.status == 1)
        let drawn = try entente("diagram", name, "-o", "x.svg", seconds: 40)
        #expect(drawn.status == 65)
        for run in [checked, drawn] {
            let first = run.errorLines.first { $0.contains("error: ") } ?? ""
            #expect(first.hasPrefix(name) && first.dropFirst(name.count).contains(beginning), "\(run.errors)")
            #expect(run.errors.allSatisfy { $0 == "\n" || !$0.isASCII || ($0.asciiValue ?? 0) >= 0x20 })
        }
        #expect(entente.folder.data("x.svg") == Data("as it was".utf8))
    }

    @Test("All problems of all files come out in one run, those of one file in its order")
    func allAtOnce() throws {
        var wanted: [String] = []
        for (name, content, _) in Self.files where name.hasSuffix(".yaml") || name.hasSuffix(".json") {
            try entente.folder.put(content, at: "records/" + name)
            wanted.append("records/" + name)
        }
        let run = try entente("check", "records")
        #expect(run.status == 1)
        for name in wanted { #expect(run.errors.contains("\(name):"), "\(name) is not told of") }
        let again = try entente("check", "records", "nowhere.yaml")
        #expect(again.status == 66)
        #expect(again.errors.contains("nowhere.yaml: error: no such file"))
        #expect(again.errors.contains("records/date.yaml:1:10: error: "))
    }

    @Test("Several problems of one file are told together, warnings among them, where something was to be drawn")
    func warningsBesideErrors() throws {
        try entente.folder.put(
            "- {date: 2025-13, titel: A}\n- {date: late April, title: B, type: sumit}\n", at: "w.yaml")
        let run = try entente("timeline", "w.yaml", "-o", "x.svg")
        #expect(run.status == 65)
        #expect(
            run.errorLines.map { String($0.prefix(22)) } == [
                "w.yaml:1:4: error: an ", "w.yaml:1:10: error: da", "w.yaml:1:19: warning: ", "w.yaml:2:10: error: da",
                "w.yaml:2:38: warning: ",
            ], "\(run.errors)")
    }

    @Test("An export leaves what it made before byte for byte as it was")
    func exportsStay() throws {
        try entente.folder.put(ExitCodeTests.good, at: "p/good.yaml")
        #expect(try entente("export", "p", "-o", "out").status == 0)
        let before = try entente.folder.files(in: "out")
        #expect(before.count > 4)
        for (name, content, _) in Self.files where name != "other.xml" && !name.hasSuffix(".md") {
            try entente.folder.put(content, at: "p/wrong/" + name)
            #expect(try entente("export", "p", "-o", "out", seconds: 40).status == 65, "\(name)")
            #expect(try entente.folder.files(in: "out") == before, "\(name)")
            _ = try entente.shell("rm -r p/wrong")
        }
    }

    @Test("JSON cut short at every byte is an error at its place, never a part of the records")
    func cutShort() throws {
        let whole = #"{"events": [{"date": "2025-04", "title": "Gespräch\u00e4", "importance": 10, "within": true}]}"#
        let bytes = Data(whole.utf8)
        for count in 0..<bytes.count { try entente.folder.put(Data(bytes.prefix(count)), at: "cut/\(count).json") }
        let run = try entente("check", "cut")
        #expect(run.status == 1)
        for count in 0..<bytes.count {
            #expect(
                run.errorLines.filter { $0.hasPrefix("cut/\(count).json:1:") && $0.contains(": error: ") }.count == 1)
        }
        #expect(run.text.hasPrefix("0 events"))
    }

    @Test("Thousands of names that nobody has described are warnings, in time")
    func manyUnknownNames() throws {
        let events = (0..<3000).map { "- {date: 2025, title: A\($0), participants: [Name\($0)], sources: [S\($0)]}\n" }
        try entente.folder.put(events.joined(), at: "names.yaml")
        let run = try entente("check", "names.yaml", seconds: 40)
        #expect(run.status == 0)
        #expect(run.text.contains("0 errors, 6000 warnings"))
        #expect(run.errors.contains("names.yaml:3:42: warning: nobody is called \"Name2\""))
    }

    @Test(
        "A single line of many megabytes is read or refused, in time",
        arguments: ["yaml", "json", "csv", "jsonl", "md"])
    func longLine(format: String) throws {
        let run = try entente.shell(
            "head -c \(format == "csv" ? 5 : 50)000000 /dev/zero | tr '\\0' 'x' > long.\(format); \"$entente\" check long.\(format); code=$?; "
                + "rm long.\(format); exit $code", seconds: 90)
        #expect(run.status == 1)
        #expect(run.errors.utf8.count < 2000)
    }

    private static func text(_ text: String) -> Data { Data(text.utf8) }

    private static var billionLaughs: String {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip("bcdefghi", "abcdefgh") {
            text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
        }
        return text
    }
}
