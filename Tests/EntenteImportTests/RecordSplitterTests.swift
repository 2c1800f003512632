import EntenteImport
import EntenteModel
import Testing

@Suite("Telling records apart")
struct RecordSplitterTests {
    private func split(_ text: String) throws -> (records: [String], problems: [String]) {
        let document = try #require(YAMLImporter().read(text, file: "f").document)
        var problems: [Problem] = []
        let records = document.records(into: &problems).map { "\($0.kind.rawValue) \($0.field.outline)" }
        return (records, problems.map { "\($0.description)" })
    }

    @Test("A file holds sections, a list of events, or one event")
    func takesThreeForms() throws {
        #expect(
            try split("people: [{name: a}]\nevents: [{title: t}]\nsources:\n").records
                == ["person {name: 'a'}", "event {title: 't'}"])
        #expect(try split("- title: t\n- type: talks\n").records == ["event {title: 't'}", "event {type: 'talks'}"])
        #expect(try split("date: 2025\npeople: [a]\n").records == ["event {date: '2025', people: ['a']}"])
        #expect(try split("organizations: {name: NEC}\n").records == ["organization {name: 'NEC'}"])
        #expect(try split("[]").problems.isEmpty)
    }

    @Test("Several documents may each hold sections")
    func takesDocuments() throws {
        #expect(
            try split("events: [{title: t}]\n---\ncountries: [{name: c}]\n---\ntitle: u\nsources: [s]\n").records
                == ["event {title: 't'}", "country {name: 'c'}", "event {title: 'u', sources: ['s']}"])
    }

    @Test("An unknown section is a warning with the nearest name")
    func warnsOfUnknownSections() throws {
        let result = try split("evnets: []\npeople: []\n")
        #expect(
            result.problems == [
                "f:1:1: warning: `evnets` is no section of a file; did you mean `events` [unknown-field]"
            ])
    }

    @Test(
        "What is no record is an error at its place",
        arguments: [
            ("~", "f:1:1: error"), ("# nothing\n", "f:1:1: error"), ("text", "f:1:1: error"),
            ("events: text", "f:1:9: error"), ("events: [{title: t}, 5]", "f:1:22: error"),
            ("people: [[a]]", "f:1:10: error"), ("- a", "f:1:3: error"),
        ])
    func refusesOthers(text: String, start: String) throws {
        let result = try split(text)
        #expect(result.problems.count == 1)
        #expect(result.problems.allSatisfy { $0.hasPrefix(start) && $0.contains("; ") }, "\(result.problems)")
    }

    @Test("A mapping without any section is an error beside its warnings")
    func refusesOtherMappings() throws {
        #expect(try split("name: my project\n").problems.map { $0.contains("error") } == [false, true])
    }
}
