import EntenteModel
import Testing

@Suite("Details of events")
struct EventDetailTests {
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
}
