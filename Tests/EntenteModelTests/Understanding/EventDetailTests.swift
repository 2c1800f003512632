import EntenteModel
import Testing

@Suite("Details of events")
struct EventDetailTests {
    @Test("A claim on a note is an error, since notes are never exported")
    func claimOnNote() {
        let lines = Chronicle.reading(
            "- {date: 2025, title: T, sources: [{id: s, title: S}], claims: [{field: note, value: X, source: s}]}"
        ).lines(.error)
        #expect(lines.count == 1 && lines[0].contains("a claim on note, which is for the editors"), "\(lines)")
    }

    @Test("Two events of one day that each follow the other stand the same whatever file comes first")
    func circle() {
        let first = RecordText("- {id: a, date: 2025-04-28, title: A, follows: b}", in: "1.yaml")
        let second = RecordText("- {id: b, date: 2025-04-28, title: B, follows: a}", in: "2.yaml")
        let orders = [[first, second], [second, first]].map { texts in
            let chronicle = Chronicle.reading(texts)
            return chronicle.eventIDs.map { chronicle[$0].id }
        }
        #expect(orders[0] == orders[1])
    }

    @Test("A source that only a participant states is a source of the event")
    func participantSource() throws {
        let chronicle = Chronicle.reading(
            """
            events:
              - {id: a, date: 2025, title: A, participants: [{person: Ann, sources: [s2]}], sources: [s1]}
            sources: [{id: s1, title: One}, {id: s2, title: Two}]
            """)
        let event = try #require(chronicle.event("a"))
        #expect(event.sources.map { chronicle[$0].id } == ["s1", "s2"])
    }

    @Test(
        "A weight that sums could not hold, or that four decimals cannot tell, is an error",
        arguments: ["1e308", "0.00001", "-1", "0", "nan", "much"])
    func weight(text: String) {
        let lines = Chronicle.reading("- {date: 2025, title: A, weight: \(text)}").lines()
        #expect(lines.count == 1 && lines[0].hasSuffix("[not-a-number]"), "\(lines)")
    }

    @Test("Ten thousand events of one tie, one agreement and one source are counted in reasonable time")
    func large() {
        let lines = (0..<10_000).map { number in
            "{\"date\": \"2025\", \"title\": \"T\(number)\", \"participants\": [\"JPN\", \"VNM\"], \"agreements\": [\"pact\"]}"
        }
        let chronicle = Chronicle.reading(
            RecordText(lines.joined(separator: "\n"), in: "e.jsonl"),
            RecordText("agreements: [{id: pact, title: Pact, status: signed}]"))
        #expect(chronicle.events.count == 10_000)
        let ties = Projection(Graph(chronicle, Selection(all: chronicle)), onto: .countries).ties
        #expect(ties.map(\.count) == [10_000])
    }

    @Test(
        "A year of two or three digits is warned of, with what to write for the year and for what EDTF makes of it",
        arguments: [("476", "0476", "476X"), ("-480", "-0480", "-480X"), ("44", "0044", "44XX")])
    func shortYear(text: String, year: String, span: String) {
        let lines = Chronicle.reading("- {date: \(text), title: A}").lines()
        #expect(lines.count == 1)
        #expect(
            lines.allSatisfy { $0.contains("write \(year) for the year, or \(span)") && $0.hasSuffix("[short-year]") })
        #expect(Chronicle.reading("- {date: \"\(year)\", title: A}").lines().isEmpty)
    }

    @Test("A status beside the steps that hold it is no stage of the event's own day")
    func statusBesideSteps() throws {
        let chronicle = Chronicle.reading(
            """
            - date: 1979-03-26
              title: Signing
              agreements:
                - {title: Treaty, status: in force, parties: [EGY, ISR],
                   steps: [{status: signed, date: 1979-03-26}, {status: in force, date: 1979-04-25}]}
            """)
        let steps = try #require(chronicle.agreement("Treaty")).steps
        #expect(
            steps.map { "\($0.status.rawValue) \($0.date?.edtf ?? "")" } == [
                "signed 1979-03-26", "in force 1979-04-25",
            ])
    }

    @Test("What came before an event that lasted came before its first day, and what came after it after its last")
    func boundsOfWhatLasts() throws {
        let chronicle = Chronicle.reading(
            """
            - {id: summit, date: 1978-09-05/1978-09-17, title: Summit}
            - {id: a, date: unknown, title: A, before: summit}
            - {id: b, date: unknown, title: B, after: summit}
            - {id: within, date: 1978-09-05/1978-09-17, within: true, title: Visit}
            - {id: c, date: unknown, title: C, before: within}
            """)
        #expect(chronicle.event("a")?.latest?.text == "1978-09-05")
        #expect(chronicle.event("b")?.earliest?.text == "1978-09-17")
        #expect(chronicle.event("c")?.latest?.text == "1978-09-17")
    }

    @Test(
        "In a table parted by semicolons several values of a cell are parted by semicolons or bars",
        arguments: [";", "|"])
    func semicolons(separator: String) {
        let text = "date;title;people\r\n1963-01-22;Talks;\"Ann Lee\(separator) Bo Tran\"\r\n"
        let chronicle = Chronicle.reading(RecordText(text, in: "e.csv"))
        #expect(chronicle.actorIDs.map { chronicle[$0].name } == ["Ann Lee", "Bo Tran"])
    }
}
