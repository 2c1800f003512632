import EntenteModel
import Testing

@Suite("Problems of records")
struct ProblemTests {
    private static let faulty = """
        events:
          - date: 2025-13-40
            title: A
            tilte: B
            status: hapened
            participants: 7
          - title: No date
          - date: 2025
            participants: [Shigeru Ishiba (gest), {role: host}, [x], '(guest)', 5]
            about: [nothing]
            part_of: nowhere
            claims: [{field: plase, value: x}]
        people:
          - aliases: [Nobody]
          - name: '  '
        organizations:
          - {name: NEC, country: Japn}
        """

    @Test("All problems of a file come out in one run, sorted, each with its line and column")
    func allAtOnce() {
        let lines = Chronicle.reading(ProblemTests.faulty).lines()
        let expected = [
            "records.yaml:2:11: error: date:", "records.yaml:4:5: warning: unknown field tilte; did you mean title?",
            "records.yaml:5:13: error: status cannot be \"hapened\"; it is one of",
            "records.yaml:6:19: error: participants is the number 7;",
            "records.yaml:7:5: error: an event without date;", "records.yaml:8:5: error: an event without title;",
            "records.yaml:9:20: error: unknown role \"gest\"; did you mean guest?",
            "records.yaml:9:43: error: a participant without a name;",
            "records.yaml:9:57: error: a participant is a list;",
            "records.yaml:9:62: error: a participant without a name",
            "records.yaml:9:73: error: a participant is the number 5;",
            "records.yaml:10:13: error: no agreement is called \"nothing\";",
            "records.yaml:11:14: error: no event has the id \"nowhere\";",
            "records.yaml:12:22: error: a claim on the unknown field plase; did you mean place?",
            "records.yaml:14:5: error: a person without name;", "records.yaml:15:5: error: a person without name;",
            "records.yaml:17:26: error: no country is called \"Japn\"; did you mean Japan?",
        ]
        for (index, start) in expected.enumerated() {
            #expect(lines.contains { $0.hasPrefix(start) }, "\(index): \(start)\n\(lines.joined(separator: "\n"))")
        }
        let problems = Chronicle.reading(ProblemTests.faulty).problems
        #expect(problems == problems.sorted())
    }

    @Test("A problem is one line without control characters, whatever the text")
    func oneLine() {
        let problem = Problem(
            .error, rule: .wrongWord, file: "a\nb.yaml", at: TextPosition(line: 1, column: 2),
            "a\u{0}b\r\nc\td\u{1B}[2Je\u{2028}f\u{85}g")
        #expect(
            problem.description == "a b.yaml:1:2: error: a\u{FFFD}b  c d\u{FFFD}[2Je f g [wrong-word]")
    }

    @Test("Problems that differ in the rule alone have an order")
    func orderByRule() {
        let one = Problem(.error, rule: .ambiguousName, file: "f", at: nil, "m")
        let other = Problem(.error, rule: .brokenCsv, file: "f", at: nil, "m")
        #expect(one < other)
        #expect(!(other < one))
    }

    @Test(
        "A control character in any text is an error that names its place",
        arguments: [
            ("\\0", "U+0000"), ("\\e", "U+001B"), ("\\x7f", "U+007F"), ("\\x0b", "U+000B"), ("\\uffff", "U+FFFF"),
        ])
    func controlCharacters(escape: String, name: String) {
        let lines = Chronicle.reading(
            """
            - date: 2025
              title: "Talks\(escape)"
              participants:
                - {person: "Some\(escape)body", role: host}
                - "Bare\(escape) (guest)"
              custom: {"own\(escape)": x}
            """
        ).lines(.error)
        for place in ["2:10", "4:16", "5:7", "6:12"] {
            let start = "records.yaml:\(place): error: "
            #expect(lines.contains { $0.hasPrefix(start) && $0.contains(name) }, "\(place) \(lines)")
        }
        #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    }

    @Test("Tabs and line ends are no control characters that harm")
    func lineEnds() {
        let chronicle = Chronicle.reading("- {date: 2025, title: \"A\\tb\\r\\nc\", summary: \"x\\ny\"}")
        #expect(chronicle.lines(.note) == [])
    }

    @Test("Names and fields of a hundred thousand letters are read, and cut in messages")
    func longTexts() {
        let long = String(repeating: "x", count: 100_000)
        let marks = String(repeating: "e\u{301}", count: 50_000)
        let text = """
            [{"date": "2025", "title": "\(long)", "\(long)": 1, "sources": ["\(long)"], "part_of": "\(long)",
              "participants": ["\(long)a (guest)", "\(long)b (host)", "\(marks) (gest)"]}]
            """
        let chronicle = Chronicle.reading(RecordText(text, in: "records.json"))
        #expect(chronicle.events.titles.map { chronicle[$0].count } == [100_000])
        #expect(chronicle.actors.count == 3)
        for line in chronicle.lines() { #expect(line.count < 400, "\(line.prefix(500))") }
    }

    @Test("White space alone is no title and no name, and a hundred thousand spaces are trimmed at once")
    func whiteSpace() {
        let spaces = String(repeating: " ", count: 100_000)
        let lines = Chronicle.reading(
            """
            events: [{date: 2025, title: "\(spaces)"}]
            organizations: [{name: "\(spaces)\\t"}]
            """
        ).lines()
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasSuffix("[missing-field]") })
    }
}
