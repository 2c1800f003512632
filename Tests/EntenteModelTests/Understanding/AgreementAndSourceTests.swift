import EntenteModel
import Testing

@Suite("Agreements and sources")
struct AgreementAndSourceTests {
    private func steps(_ agreement: Agreement) -> [String] {
        agreement.steps.map { "\($0.status.rawValue) \($0.date?.edtf ?? "-")" }
    }

    @Test("An agreement is its id, else its title and parties, else a title mentioned with its status in brackets")
    func identity() throws {
        let chronicle = Chronicle.reading(
            """
            events:
              - {date: 2025-01, title: A, agreements: [{id: pact, title: The pact, status: proposed, parties: [JPN, VNM]}]}
              - {date: 2025-02, title: B, agreements: [{title: the PACT, status: agreed, parties: [Vietnam, Japan]}]}
              - {date: 2025-03, title: C, agreements: ["The pact [signed]"]}
              - {date: 2025-04, title: D, agreements: [{id: pact, status: ratified}]}
              - {date: 2025-05, title: E, agreements: ["Short [in  force]"]}
            agreements:
              - {id: pact, title: The pact, label: Short, status: suspended, date: 2026}
              - {title: The pact, status: agreed, date: 2020, parties: [JPN, FRA]}
            """)
        // One title with other parties is another agreement, so the bare title is ambiguous.
        #expect(chronicle.lines(.error).count == 1)
        #expect(chronicle.lines(.error).first?.contains("may be agreement/the-pact-fra-jpn or pact") == true)
        #expect(chronicle.agreements.count == 2)
        let pact = try #require(chronicle.agreement("pact"))
        #expect(
            steps(pact) == [
                "proposed 2025-01", "agreed 2025-02", "ratified 2025-04", "in force 2025-05", "suspended 2026",
            ])
        #expect(pact.events.map { chronicle[$0].title } == ["A", "B", "D", "E"])
    }

    @Test("Two agreements whose titles differ only past the length of an id stay two")
    func longTitles() {
        let title =
            "Memorandum of Cooperation between the Ministry of Economy, Trade and Industry and the Ministry of Industry on "
        let text =
            "agreements:\n  - {title: '\(title)steel', status: signed}\n  - {title: '\(title)rice', status: signed}\n"
        let chronicle = Chronicle.reading(text)
        #expect(chronicle.agreements.count == 2)
        #expect(chronicle.lines() == [])
    }

    @Test("A stage without a date comes last only where it goes further than the dated ones")
    func undatedSteps() throws {
        let text =
            "agreements:\n- {title: A, status: STATUS, steps: [{status: signed, date: 2020}, {status: agreed, date: 2019}]}"
        for (status, latest) in [("proposed", "signed"), ("in force", "in force")] {
            let chronicle = Chronicle.reading(text.replacing("STATUS", with: status))
            #expect(chronicle.agreement("A")?.latestStep?.status.rawValue == latest)
        }
    }

    @Test("Records of one agreement that tell different things, and one party in two roles, are told")
    func conflicts() throws {
        let chronicle = Chronicle.reading(
            """
            agreements:
              - {id: a, title: A, label: L, kind: pact, status: signed, parties: [JPN (provider), JPN (party)]}
              - {id: a, title: A, label: M, kind: treaty}
            """)
        let lines = chronicle.lines()
        try #require(lines.count == 2, "\(lines)")
        #expect(lines.contains { $0.hasSuffix("[repeated-party]") })
        #expect(
            lines.contains { $0.contains("the records of a differ in kind: \"pact\" (records.yaml:2), \"treaty\"") })
        let agreement = try #require(chronicle.agreement("a"))
        #expect(agreement.label == "L" && agreement.kind == "pact" && agreement.isDisputed)
        #expect(agreement.claims.map { "\(chronicle[$0.field]) \(chronicle[$0.value])" } == ["label M", "kind treaty"])
        #expect(agreement.origins.count == 2)
    }

    @Test("A source is found by id, address and title, and written out in place it is one with what says the same")
    func sources() {
        let chronicle = Chronicle.reading(
            """
            events:
              - {date: 2025, title: A, sources: [k]}
              - {date: 2025, title: B, sources: ["https://example.org/k"]}
              - {date: 2025, title: C, sources: [the KYODO report]}
              - {date: 2025, title: D, sources: [{title: The Kyodo report, url: "https://example.org/k", author: W}]}
              - {date: 2025, title: E, sources: [{title: In place, publisher: P}]}
              - {date: 2025, title: F, sources: [{title: In place, publisher: P, url: "https://example.org/p"}]}
              - {date: 2025, title: G, sources: ["https://example.org/p", "https://example.org/q"]}
            sources:
              - {id: k, title: The Kyodo report, url: "https://example.org/k"}
            """)
        #expect(chronicle.lines() == [])
        #expect(chronicle.sourceIDs.map { chronicle[$0].id } == ["k", "source/example-org-q", "source/p-in-place"])
        #expect(chronicle.source("k")?.author == "W")
        #expect(
            chronicle.eventIDs.map { chronicle[$0].sources.map { chronicle[$0].id }.joined(separator: "+") } == [
                "k", "k", "k", "k", "source/p-in-place", "source/p-in-place", "source/example-org-q+source/p-in-place",
            ])
    }

    @Test("Different sources of one title get ids of their own, and the bare title is then ambiguous")
    func sourceCollisions() {
        let chronicle = Chronicle.reading(
            """
            - {date: 2025, title: A, sources: [{title: Release, url: "https://example.org/1"}, {title: Release, url: "https://example.org/2"}]}
            - {date: 2025, title: B, sources: [Release]}
            """)
        #expect(chronicle.sources.count == 2)
        #expect(Set(chronicle.sourceIDs.map { chronicle[$0].id }).count == 2)
        #expect(chronicle.lines().count == 1)
        #expect(chronicle.lines().first?.contains("\"Release\" may be source/release-") == true)
    }

    @Test("Unknown references are told with the nearest name")
    func unknownReferences() {
        let lines = Chronicle.reading(
            """
            events:
              - {id: hanoi-talks, date: 2025, title: A, part_of: hanoi-talk, about: [Loan agrement], sources: [kyodo-205]}
              - {date: unknown, title: B, after: hanoitalks}
              - {date: 2025, title: C, follows: hanoi-talks, before: hanoitalks}
            agreements: [{title: Loan agreement, status: signed, follows: [Loan agreemnt], events: [hanoi-tlks]}]
            sources: [{id: kyodo-2025, title: K}]
            organizations: [{name: X, country: Vietnm}]
            """
        ).lines()
        #expect(lines.count == 8)
        for (part, count) in [
            ("mean hanoi-talks?", 4), ("mean Loan agreement?", 2), ("mean kyodo-2025?", 1), ("mean Vietnam?", 1),
        ] {
            #expect(lines.filter { $0.contains(part) }.count == count, "\(part) \(lines)")
        }
    }

    @Test(
        "A claim of a finer place within the record's own is no dispute; another place is",
        arguments: [
            ("Hanoi, Vietnam", "Hanoi", false), ("Hanoi", "Government Office, Hanoi", false),
            ("Niger", "Nigeria", true),
            ("Hanoi", "Hue", true), ("Oman", "Romania", true),
        ])
    func claims(place: String, claimed: String, isDisputed: Bool) {
        let chronicle = Chronicle.reading(
            "- {date: 2025, title: A, place: '\(place)', claims: [{field: place, value: '\(claimed)'}]}")
        #expect(chronicle.event("A")?.isDisputed == isDisputed)
    }
}
