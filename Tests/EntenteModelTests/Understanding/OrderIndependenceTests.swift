import EntenteModel
import Testing
import TestSupport

@Suite("Order of the input")
struct OrderIndependenceTests {
    /// Records that know of each other in every way, a line each.
    private static let records: [(section: String, text: String)] = [
        (
            "events",
            "{date: 2025-04-28, title: Talks, place: Hanoi, participants: ['A (guest, Minister of Japan)', VNM (host)], agreements: [{title: Pact, status: agreed, parties: [JPN, VNM]}, 'Loan [pledged]'], sources: [k]}"
        ),
        (
            "events",
            "{date: 2025-04-28, title: Talks, place: Hue, participants: [B, VNM], sources: ['https://example.org/x']}"
        ),
        (
            "events",
            "{date: 2025-04-28, title: Talks, place: Hue, participants: [B, VNM], sources: ['https://example.org/x'], quote: Other, status: planned}"
        ),
        (
            "events",
            "{date: 2025-04-28, title: Talks, place: Hue, participants: [B, VNM], sources: ['https://example.org/x']}"
        ),
        ("events", "{id: v, date: 2025-04-28, title: Whole, type: visit, participants: [A (guest), VNM (host)]}"),
        ("events", "{date: 2025-04-28, title: Part, part_of: v, participants: [A, 'C++ Ltd', {organization: C Ltd}]}"),
        ("events", "{id: u, date: unknown, title: Undated, after: v, participants: ['A (guest, Envoy of France)']}"),
        ("events", "{date: unknown, title: Later, after: u, before: 2026, agreements: ['Loan [signed]']}"),
        (
            "events",
            "{date: 2024, title: Early, participants: ['A (guest, Envoy of India)'], sources: [{title: Note, publisher: P, url: 'https://example.org/n'}]}"
        ),
        (
            "events",
            "{date: 2024-01, title: Second, participants: [JPN], sources: [{title: Note, publisher: P, url: 'https://example.org/m'}, {title: Note, publisher: P, author: W}]}"
        ),
        (
            "events",
            "{date: 2026, title: Named, participants: ['PM Bee', 'PM Narendra Modi', cow:740, 'President Narendra Modi', 'King D', 'fips:XX']}"
        ),
        (
            "events",
            "{date: 2027, title: Again, participants: [Narendra Modi (host), 'Mr. B', 'Narendra Mody', 'fips:XX']}"
        ),
        ("agreements", "{title: Pact, status: signed, date: 2025-06, label: P, parties: [VNM, JPN], sources: [k]}"),
        (
            "agreements",
            "{title: Pact, status: in force, date: 2026, parties: [JPN, VNM], kind: treaty, topics: [z, y]}"
        ),
        (
            "agreements",
            "{id: loan, title: Loan, status: proposed, parties: [JPN (provider), VNM (beneficiary)], follows: [Pact]}"
        ),
        ("agreements", "{title: Loan, status: ended, date: 2027, parties: [VNM, JPN]}"),
        ("people", "{name: B, country: JPN, aliases: [Bee]}"), ("people", "{name: D., country: VNM}"),
        ("people", "{name: D!, country: FRA}"),
        ("organizations", "{name: C Corp, members: [B, JPN], country: JPN}"),
        ("sources", "{id: k, title: Kyodo, date: 2025-04-28}"),
        ("sources", "{title: Xinhua, url: 'https://example.org/x'}"),
        ("sources", "{id: k, title: Kyodo, publisher: Kyodo News}"),
    ]

    private static func chronicle(_ records: [(section: String, text: String)], files: [String]) -> Chronicle {
        let size = (records.count + files.count - 1) / files.count
        return Chronicle.reading(
            files.enumerated().map { number, file in
                let part = records.dropFirst(number * size).prefix(size)
                let sections = Set(part.map(\.section)).sorted()
                let text = sections.map { section in
                    "\(section):\n" + part.filter { $0.section == section }.map { "  - \($0.text)\n" }.joined()
                }
                return RecordText(text.joined(), in: file)
            })
    }

    @Test("Records in any order and in any files give the same ids, tables and numbers")
    func shuffled() {
        let seed: UInt64 = 4_711
        print("order of input: seed \(seed)")
        var generator = SplitMix64(seed: seed)
        let names = ["a.yaml", "b/c.yaml", "z.yaml", "0.yaml", "m.yaml"]
        let whole = Self.chronicle(Self.records, files: ["records.yaml"])
        let expected = ChroniclePrint(chronicle: whole).lines
        #expect(whole.eventIDs.filter { whole[$0].id.hasPrefix("event/2025-04-28-talks-") }.count == 4)
        for _ in 0..<30 {
            let files = Array(names.shuffled(using: &generator).prefix(Int.random(in: 1...4, using: &generator)))
            let lines = ChroniclePrint(
                chronicle: Self.chronicle(Self.records.shuffled(using: &generator), files: files)
            ).lines
            for (line, other) in zip(expected, lines) where line != other {
                Issue.record("\(line)\n\(other)")
                return
            }
            #expect(lines.count == expected.count)
            let chronicle = Self.chronicle(Self.records.shuffled(using: &generator), files: files)
            #expect(meanings(chronicle) == meanings(whole))
            #expect(messages(chronicle) == messages(whole))
        }
    }

    /// Whom every name was found to mean, and how.
    private func meanings(_ chronicle: Chronicle) -> [String] {
        chronicle.names.map { "\($0.name) \(chronicle[$0.actor].id) \($0.match.words) \($0.count)" }
    }

    /// What check says of each rule, but for places.
    private func messages(_ chronicle: Chronicle) -> [String] {
        ChronicleCheck.problems(of: chronicle).map { "\($0.severity.rawValue) \($0.rule)" }.sorted()
    }

    @Test("Derived ids stay when unrelated records come or go")
    func stableIDs() {
        let all = Self.chronicle(Self.records, files: ["records.yaml"])
        let ids = Set(all.eventIDs.map { all[$0].id } + all.sourceIDs.map { all[$0].id })
        let more =
            Self.records + [
                ("events", "{date: 2025-04-29, title: Talks, participants: [Somebody, FRA, DEU]}"),
                ("sources", "{title: Unrelated}"), ("agreements", "{title: Unrelated, status: agreed}"),
            ]
        let grown = Self.chronicle(more, files: ["records.yaml"])
        #expect(ids.isSubset(of: Set(grown.eventIDs.map { grown[$0].id } + grown.sourceIDs.map { grown[$0].id })))
        let agreements = Set(all.agreementIDs.map { all[$0].id })
        #expect(agreements.isSubset(of: Set(grown.agreementIDs.map { grown[$0].id })))
    }

    @Test("The same problems come out, whatever the order of the records in their files")
    func sameProblems() {
        let texts = [
            RecordText("- {id: x, date: 2025, title: A}\n- {date: unknown, title: P, id: p, after: q}", in: "a.yaml"),
            RecordText("- {id: x, date: 2026, title: B}\n- {date: unknown, title: Q, id: q, after: p}", in: "b.yaml"),
            RecordText(
                "agreements: [{id: x, title: C, status: agreed}]\npeople: [{name: R, country: Atlantis}]", in: "c.yaml"),
        ]
        let lines = Chronicle.reading(texts).lines()
        #expect(lines.count == 5, "\(lines)")
        #expect(Chronicle.reading(texts.reversed()).lines() == lines)
    }
}
