import EntenteExport
import EntenteImport
import EntenteModel
import Testing

@Suite("Records as CSV")
struct RecordTableTests {
    private func written(_ records: [Record]) -> (text: String, losses: [String]) {
        let file = RecordFile(records, as: .csv)
        return (String(decoding: file.bytes, as: UTF8.self), file.losses.map(\.message))
    }

    /// What is understood of an event, participant by participant.
    private func understood(_ records: [Record]) -> [String] {
        var builder = ChronicleBuilder()
        for record in records { builder.add(record) }
        let chronicle = builder.build()
        let events = chronicle.eventIDs.map { id -> String in
            let event = chronicle[id]
            let parts = event.participations.map { part in
                let words = [
                    chronicle[part.actor].id, part.role.rawValue, part.status?.rawValue ?? "",
                    part.evidence?.rawValue ?? "",
                    "\(part.isDelegation)", chronicle.texts[part.unnamed], chronicle.texts[part.post],
                ]
                return words.joined(separator: "/")
            }
            let claims = event.claims.map { "\(chronicle[$0.field])=\(chronicle[$0.value])" }
            return "\(event.id) \(event.title) \(parts.sorted()) \(Array(event.topics)) \(claims)"
        }
        return events + chronicle.problems.filter { $0.severity == .error }.map(\.message)
    }

    private func back(_ text: String) -> [Record] {
        var problems: [Problem] = []
        let document = CSVImporter().read(Array(text.utf8), file: "records.csv").document
        return document?.records(into: &problems) ?? []
    }

    @Test("Participants with all that a cell can hold come back as they were, each in the column of its kind")
    func readsBackParticipants() {
        let record = Record.reading(
            """
            {id: e, date: 2025, title: '=1+1', topics: ['a; b', 'c (d', "'=x"], participants: [
             {person: Shigeru Ishiba, role: guest, status: planned, evidence: disputed, post: 'Minister (acting), Japan'},
             {country: JPN, delegation: true}, {organization: NEC (Tokyo)}, {organization: MOFA, unnamed: senior official},
             {name: Congo (Brazzaville), role: host}, {country: 'cameo:USA', role: target}],
             claims: [{field: place, value: 'Office [x]'}]}
            """, as: .event)
        let (text, losses) = written([record])
        #expect(losses.isEmpty)
        #expect(
            text.hasPrefix("id,date,title,participants,people,countries,organizations,topics,claims\r\n"), "\(text)")
        #expect(understood(back(text)) == understood([record]), "\(text)")
    }

    @Test("What a cell cannot hold, or would be read back as something else, is left out and counted")
    func tellsLosses() {
        let record = Record.reading(
            """
            {date: 2025, title: T, participants: [{person: A B, note: n, post: 'host', sources: [k]},
             {person: C D, unnamed: 'host, guest'}], sources: [{title: K, url: 'https://example.org/k'}],
             agreements: [{title: Pact, status: signed, parties: [JPN, VNM]}], custom: {a: [b, 'c']}}
            """, as: .event)
        let person = Record.reading("{name: A B, posts: [Minister]}", as: .person)
        let (text, losses) = written([record, record, person])
        #expect(
            losses.sorted()
                == [
                    "1 person has no place in this CSV, which is a table of other records; write YAML or JSON Lines to keep it",
                    "participants.post of 2 events has no column in CSV; write YAML or JSON Lines to keep it",
                    "participants.sources of 2 events has no column in CSV; write YAML or JSON Lines to keep it",
                    "participants.note of 2 events has no column in CSV; write YAML or JSON Lines to keep it",
                    "participants.unnamed of 2 events has no column in CSV; write YAML or JSON Lines to keep it",
                    "agreements.parties of 2 events has no column in CSV; write YAML or JSON Lines to keep it",
                    "sources.title of 2 events has no column in CSV; write YAML or JSON Lines to keep it",
                ].sorted(), "\(losses)")
        #expect(
            text.contains(",A B; C D,Pact [signed],https://example.org/k,\"{\"\"a\"\": [\"\"b\"\", \"\"c\"\"]}\"\r\n"),
            "\(text)")
    }

    @Test("Where there are no events the table holds agreements, else actors, else sources")
    func choosesTable() {
        let agreement = Record.reading(
            "{title: Pact, parties: [{country: 'cow:740', role: signatory}, {organization: ASEAN}]}", as: .agreement)
        let person = Record.reading("{name: A B, posts: [Minister]}", as: .person)
        let source = Record.reading("{id: k, title: K}", as: .source)
        #expect(written([person, agreement]).text == "title,parties\r\nPact,cow:740 (signatory); ASEAN\r\n")
        #expect(
            written([person, agreement]).losses.last
                == "parties.organization of 1 agreement has no column in CSV; write YAML or JSON Lines to keep it")
        #expect(written([source, person]).text == "kind,name,posts\r\nperson,A B,Minister\r\n")
        #expect(written([source]).text == "id,title,url\r\nk,K,\r\n")
        for records in [[agreement], [person], [source]] {
            #expect(back(written(records).text).map(\.kind) == records.map(\.kind))
        }
    }
}
