@testable import EntenteImport
import EntenteModel
import Testing

@Suite("Recognizing sources")
struct RecognitionTests {
    private func names(_ file: String, _ text: String) -> (certain: String?, likely: [String]) {
        switch RecognizedMapping.of(SourceStart(file: file, .lines(Array(text.utf8))), among: Presets.all) {
        case .certain(let mapping): (mapping.name, [])
        case .likely(let mappings): (nil, mappings.map(\.name))
        }
    }

    @Test("A name and a number of columns are certain; the number alone is likely; neither is nothing")
    func recognizesLayouts() {
        let row = PresetTests.gdelt(["EventCode": "010"])
        #expect(names("in/20151027220000.export.CSV.zip", row).certain == "gdelt2")
        #expect(names("rows.tsv", row).likely == ["gdelt2"])
        #expect(names("20151027.export.csv", String(repeating: "\t", count: 57) + "x\n").certain == "gdelt1")
        #expect(names("rows.tsv", "a\tb\n").likely.isEmpty && names("rows.tsv", "").likely.isEmpty)
    }

    @Test("Days and months where GDELT has them are certain under any name", arguments: ["rows.txt", "x.tsv", "x.csv"])
    func recognizesDates(file: String) {
        let dates = ["SQLDATE": "20151027", "MonthYear": "201510", "Year": "2015"]
        #expect(names(file, PresetTests.gdelt(dates)).certain == "gdelt2")
        #expect(names(file, PresetTests.gdelt(dates.merging(["MonthYear": "2015"]) { $1 })).likely == ["gdelt2"])
    }

    @Test("A header that has all of the columns is certain, whatever their order")
    func recognizesHeaders() {
        let header =
            "version,version4id,ccode,state_name,all_st_year,all_end_year,ss_type,mem_st_year,mem_end_year,left_censor\n"
        #expect(names("x.csv", header).certain == "cow-alliances")
        #expect(names("x.csv", header.replacing("ccode", with: "code")).certain == nil)
    }

    @Test("A tree is recognized by keys and by what its first row holds")
    func recognizesTrees() throws {
        func name(_ json: String) throws -> String? {
            let document = try #require(JSONLinesImporter().read(json, file: "x.jsonl").document)
            guard
                case .certain(let mapping) = RecognizedMapping.of(
                    SourceStart(file: "x.jsonl", .tree(document.root)), among: Presets.all)
            else { return nil }
            return mapping.name
        }
        #expect(try name(#"{"id": "1", "schema": "Person", "properties": {"name": ["A"]}}"#) == "ftm")
        #expect(try name(#"{"id": "1", "schema": "Vessel", "properties": {"name": ["A"]}}"#) == nil)
        #expect(try name(#"{"id": "1", "title": "x"}"#) == nil)
    }

    @Test(
        "Patterns of names know stars and question marks, without regard to case",
        arguments: [
            ("*.export.CSV", "20.Export.csv", true), ("a?c", "abc", true), ("a?c", "ac", false), ("*", "", true),
            ("a*b*c", "axxbyybzc", true), ("a*b", "abc", false), ("", "x", false),
        ])
    func matches(pattern: String, name: String, isMatch: Bool) {
        #expect(NamePattern(pattern).matches(name) == isMatch)
    }
}
