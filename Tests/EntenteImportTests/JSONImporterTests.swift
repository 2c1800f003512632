import EntenteImport
import EntenteModel
import Testing

@Suite("JSON")
struct JSONImporterTests {
    let importer = JSONImporter()

    @Test("Every name and value has its line and column, counted in Unicode scalars")
    func placesNamesAndValues() {
        #expect(
            importer.read("{\"é石🎌\": 1,\r\n  \"b\" : [\"🇯🇵\", null, {}, []]}").placedOutline
                == "{é石🎌@1:2: '1'@1:9, b@2:3: ['🇯🇵'@2:10, -@2:16, {}@2:22, []@2:26]@2:9}@1:1")
    }

    @Test("Numbers and truth values stay the text that was written")
    func keepsText() {
        #expect(
            importer.read("[1.10, -0, 1e400, 12345678901234567890, true, false, 0.5E-7]").outline
                == "['1.10', '-0', '1e400', '12345678901234567890', 'true', 'false', '0.5E-7']")
    }

    @Test("Escapes are read, surrogate pairs as one character")
    func readsEscapes() {
        #expect(
            importer.read("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83c\\udf8c石\"]").outline
                == "['\"\\/\u{8}\u{C}\n\r\té🎌石']")
    }

    @Test("A hundred thousand levels give an error at the place where they are too many")
    func stopsNesting() {
        for opening in ["[", "{\"a\":"] {
            let reading = importer.read(String(repeating: opening, count: 100_000))
            #expect(reading.errors == ["1:\(512 * opening.count + 1) nested-too-deep"])
        }
        let closed = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(importer.read(closed).errors.isEmpty)
    }

    @Test(
        "What is broken is told with its place",
        arguments: [
            ("{\"a\": [1, 2", "1:12"), ("{\"a\": [1, 2,", "1:13"), ("{", "1:2"), ("{\"a\"", "1:5"), ("{\"a\":", "1:6"),
            ("[1, 2,]", "1:6"), ("{\"a\": 1,}", "1:8"), ("[1 2]", "1:4"), ("[1}", "1:3"), ("{a: 1}", "1:2"),
            ("{'a': 1}", "1:2"), ("['a']", "1:2"), ("[01]", "1:2"), ("[1.]", "1:2"), ("[.5]", "1:2"), ("[+1]", "1:2"),
            ("[-]", "1:2"), ("[NaN]", "1:2"), ("[True]", "1:2"), ("[1] [2]", "1:5"), ("{\"a\" 1}", "1:6"),
            ("[\"a\nb\"]", "1:2"), ("[\"a", "1:2"), ("[\"\\x\"]", "1:3"), ("[\"\\ud800\"]", "1:3"),
            ("[\"é\\u12\"]", "1:4"), ("[\"\t\"]", "1:3"), ("// x\n[]", "1:1"), ("[1, // x\n2]", "1:5"), ("[,]", "1:2"),
            ("[\n\r\r\n  é]", "4:3"),
        ])
    func placesFaults(text: String, place: String) {
        let reading = importer.read(text)
        #expect(reading.document == nil)
        #expect(reading.errors == ["\(place) broken-json"], "\(text): \(reading.messages)")
        #expect(reading.messages.allSatisfy { $0.contains("; ") })
    }

    @Test("A file cut short names what is open and how to close it")
    func namesOpenList() {
        let reading = importer.read("{\n  \"events\": [\n    {\"title\": \"x\"},\n")
        #expect(reading.problems.first?.message == "the file ends inside a list that began at 2:13; close it with `]`")
        #expect(reading.errors == ["4:1 broken-json"])
    }

    @Test("A name given twice is an error at the second")
    func refusesDuplicates() {
        #expect(importer.read("{\"a\": 1, \"b\": {\"a\": 2}, \"a\": 3}").errors == ["1:25 duplicate-name"])
    }

    @Test("JSON Lines skips blank lines and reports every bad one")
    func readsLines() {
        let importer = JSONLinesImporter()
        let reading = importer.read("{\"a\": 1}\r\n\r\n{\"a\": }\n  {\"é\": 2} \n[\n{\"a\": 3}")
        #expect(reading.placedOutline == "[{a@1:2: '1'@1:7}@1:1, {é@4:4: '2'@4:9}@4:3, {a@6:2: '3'@6:7}@6:1]@1:1")
        #expect(reading.errors == ["3:7 broken-json", "5:2 broken-json"])
        #expect(importer.read("{\n}\n").errors == ["1:2 broken-json", "2:1 broken-json"])
    }
}
