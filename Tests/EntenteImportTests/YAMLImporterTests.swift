import EntenteImport
import EntenteModel
import Testing

@Suite("YAML")
struct YAMLImporterTests {
    let importer = YAMLImporter()

    @Test("Every name and value has its line and column, counted in Unicode scalars")
    func placesNamesAndValues() {
        let text = "title: é石🇯🇵 x\n{}: {a: é, b: 石, c: 🎌, d: 1}\n".replacing("{}", with: "\"é\"")
        #expect(
            importer.read(text).placedOutline == "{title@1:1: 'é石🇯🇵 x'@1:8, é@2:1: {a@2:7: 'é'@2:10, b@2:13: '石'@2:16, "
                + "c@2:19: '🎌'@2:22, d@2:25: '1'@2:28}@2:6}@1:1")
    }

    @Test("A line break that only YAML 1.1 knows does not shift the places after it")
    func placesAfterUnusualBreaks() {
        let text = "a: 'one\u{2028}two'\nb: [x\u{85}, y]\n"
        #expect(importer.read(text).placedOutline.contains("b@2:1"))
        #expect(importer.read(text).placedOutline.contains("'y'@2:9"))
    }

    @Test("Values are read as written")
    func keepsText() {
        let text =
            "[2025-02-18~, NO, 012, 1.10, 0x1F, true, 1e3, .inf, \"\", 'null', \"~\", 2025-04-28T10:00:00Z, !!int 7]"
        #expect(
            importer.read(text).outline
                == "['2025-02-18~', 'NO', '012', '1.10', '0x1F', 'true', '1e3', '.inf', '', 'null', '~', "
                + "'2025-04-28T10:00:00Z', '7']")
    }

    @Test("Nothing, ~ and null are absent values")
    func knowsAbsence() {
        #expect(importer.read("a:\nb: ~\nc: null\nd: [~, ]\n").outline == "{a: -, b: -, c: -, d: [-]}")
    }

    @Test("Block text keeps its lines")
    func readsBlockText() {
        #expect(importer.read("a: |\n  one\n  two\nb: >-\n  one\n  two\n").outline == "{a: 'one\ntwo\n', b: 'one two'}")
    }

    @Test("Several documents become one list")
    func joinsDocuments() {
        #expect(importer.read("---\na: 1\n---\n- b: 2\n- c: 3\n...\n---\n").outline == "[{a: '1'}, {b: '2'}, {c: '3'}]")
    }

    @Test("Aliases and merge keys are followed")
    func followsAliases() {
        let text = "a: &x {k: 1, l: 2}\nb: *x\nc: {<<: *x, k: 9}\nd: {<<: [{m: 3}, *x]}\n"
        #expect(
            importer.read(text).outline
                == "{a: {k: '1', l: '2'}, b: {k: '1', l: '2'}, c: {k: '9', l: '2'}, d: {m: '3', k: '1', l: '2'}}")
        #expect(importer.read("a: {<<: text}").errors == ["1:9 broken-yaml"])
    }

    @Test("Aliases that expand without end are stopped, as values and as names")
    func stopsExpansion() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [" + Array(repeating: alias, count: 10).joined(separator: ", ") + "]\n"
        }
        #expect(importer.read(text).errors.map { $0.suffix(15) } == ["expands-too-far"])
        let named = text + "? *a12\n: x\n"
        #expect(importer.read(named).errors.map { $0.suffix(15) } == ["expands-too-far"])
        #expect(importer.read(text + "*a12 : x\n").errors.map { $0.suffix(15) } == ["expands-too-far"])
        #expect(importer.read(text + "[*a12]: x\n").errors.map { $0.suffix(15) } == ["expands-too-far"])
    }

    @Test("Nesting without end is stopped", arguments: ["[", "{a: ", "- ", "? ", "[{", "!!seq [", "&a ["])
    func stopsNesting(opening: String) {
        for depth in [65, 999, 1001, 100_000] {
            let reading = importer.read(String(repeating: opening, count: depth))
            #expect(reading.document == nil)
            #expect(reading.errors.count == 1, "\(opening) × \(depth)")
            if depth > 1000 {
                #expect(reading.problems.first?.rule.rawValue == "nested-too-deep", "\(reading.messages)")
            }
        }
        let closed = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        #expect(importer.read(closed).errors == ["1:65 nested-too-deep"])
        #expect(importer.read(String(closed.dropFirst().dropLast())).errors.isEmpty)
    }

    @Test(
        "What is broken is told with its place",
        arguments: [
            ("title: a\n\tdate: b\n", "2:1 broken-yaml"),
            ("title: Talks: the second\n", "1:13 broken-yaml"),
            ("events:\n  - title: a\n   date: b\n", "3:4 broken-yaml"),
            ("a: \"open\nb: 2\n", "1:4 broken-yaml"),
            ("a: @b\n", "1:4 broken-yaml"),
            ("é: 1\nb: [1, 2\nc: 3\n", "2:4 broken-yaml"),
            ("a: *nobody\n", "1:4 broken-yaml"),
            ("a: 1\n? [x]\n: 2\n", "2:3 broken-yaml"),
            ("a: \u{7}\n", "1:4 broken-yaml"),
            ("a: 1\nb: 2\na: 3\n", "1:1 duplicate-name"),
            ("é: {x: 1, 'x': 2}\n", "1:5 duplicate-name"),
            ("- a\nb: 1\n", "2:1 broken-yaml"), ("a: [", "1:5 broken-yaml"), ("a: [1,, 2]", "1:7 broken-yaml"),
            ("%YAML 3.0\n---\na: 1\n", "1:1 broken-yaml"),
        ])
    func placesFaults(text: String, error: String) {
        let reading = importer.read(text)
        #expect(reading.document == nil)
        #expect(reading.errors == [error], "\(reading.messages)")
        #expect(reading.messages.allSatisfy { $0.contains("; ") })
    }
}
