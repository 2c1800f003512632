import EntenteModel
import Testing

@Suite("Every field of the records")
struct EveryFieldTests {
    private static let text = """
        events:
          - id: visit
            date: 2025-04-27/2025-04-29
            within: true
            stated: from Sunday
            type: visit
            title: Visit
            label: The visit
            place: Hanoi
            participants:
              - {person: Guest, role: guest, post: Envoy, status: planned, evidence: disputed, sources: [s1], note: N}
              - {country: VNM, role: host, delegation: true}
              - {unnamed: senior official, organization: Ministry}
            people: [Second (speaker)]
            countries: [JPN (mentioned)]
            organizations: [Firm (organizer)]
            agreements:
              - {id: pact, title: The pact, label: Pact, kind: pact, status: agreed, date: 2025-04-28, stated: Monday,
                 parties: [{country: JPN, role: provider, status: signed, from: 2025, to: 2026, evidence: confirmed, sources: [s2], note: M}],
                 place: Hue, evidence: confirmed, topics: [rice], summary: Sum, supersedes: [old], sources: [s1],
                 claims: [{field: title, value: Treaty, source: s2}],
                 steps: [{status: proposed, date: 2024, stated: last year, event: talks, sources: [s2], note: O}]}
            status: postponed
            evidence: confirmed
            topics: [t1, t2]
            summary: S
            quote: Q
            importance: 9
            number: 7
            weight: 2.5
            coded: true
            sources: [s1]
            claims: [{field: place, value: Hue, source: s2}]
            note: never exported
            custom: {own: [1, 2]}
          - {id: talks, date: 2025-04-28, title: Talks, part_of: visit, follows: [late], responds_to: [late], announced_in: late, about: [The pact]}
          - {id: late, date: unknown, after: 2020, before: visit, title: Late}
        people:
          - {id: p1, name: Guest, names: {ja: 客}, aliases: [G.], country: JPN, summary: Who, maybe_same_as: [Second],
             not_same_as: [Third], sources: [s1], claims: [{field: country, value: VNM}], note: x, custom: 1,
             posts: [{title: Envoy, country: JPN, organization: Ministry, accredited_to: [VNM], from: 2024, to: 2025, evidence: disputed, sources: [s2], note: P}]}
          - {name: Third, posts: ["Ambassador, Japan → VNM + IND (2024/2025)", "Chair @ Firm"]}
        countries:
          - {id: XAA, name: Newland, names: {fr: Terreneuve}, aliases: [NL1], from: 1990, until: 2001, summary: C, sources: [s1], claims: [{field: name, value: Z}]}
          - {code: GEO, name: Sakartvelo, codes: {cow: 9372}}
        organizations:
          - {id: o1, name: Firm, names: {de: Firma}, aliases: [F], kind: company, country: JPN, parent: Ministry, members: [Guest, JPN],
             maybe_same_as: [Ministry], not_same_as: [Ministry], summary: O, sources: [s1], claims: [{field: name, value: Y}]}
        agreements:
          - {id: old, title: The old pact, status: signed, date: 1990, follows: [older], amends: [older], events: [late]}
          - {id: older, title: The older pact, status: signed, date: 1980, parties: [JPN, VNM (beneficiary)]}
        sources:
          - {id: s1, title: One, publisher: P, author: A, date: 2025-04-28, url: "https://example.org/1", archived: "https://example.org/a", accessed: 2025-05, language: en}
          - {id: s2, title: Two}
        """

    @Test("Every field of every form lands in the Chronicle, and none of them is a problem")
    func everyField() throws {
        let chronicle = Chronicle.reading(EveryFieldTests.text)
        #expect(chronicle.lines(.note) == [])
        let lines = ChroniclePrint(chronicle: chronicle).lines
        let expected = [
            "2 | visit | 2025-04-27/2025-04-29 | 20205 | 20207 | true | from Sunday | visit | postponed | confirmed | Visit"
                + " | The visit | Hanoi | p1,guest,false,,Envoy,,,planned,disputed,N,s1; VNM,host,true,,,,,,,,;"
                + " organization/ministry,participant,false,senior official,,,,,,,; person/second,speaker,false,,,,,,,,;"
                + " JPN,mentioned,false,,,,,,,,; o1,organizer,false,,,,,,,, | s1 | pact |  |  | t1+t2 | S | Q | 9 | 2.5"
                + " | place=Hue@s2 differing | true",
            "3 | talks | 2025-04-28 | 20206 | 20206 | false | - |  | occurred | reported | Talks | Talks | - |  |  |  | pact"
                + " | part_of>visit+follows>late+responds_to>late+announced_in>late |  | - | - | - | - |  | false",
            "p1 | person | Guest | G. | ja:客 | JPN | Envoy,JPN,organization/ministry,VNM,2024,2025,disputed,P,s2 | -"
                + " |  | - | Who | person/second | person/third | - | country=VNM@- differing | s1",
            "XAA | country | Newland | NL1 | fr:Terreneuve | - |  | - |  | - | C |  |  | 1990..2001 | name=Z@- wording | s1",
            "o1 | organization | Firm | F | de:Firma | JPN |  | organization/ministry | JPN+p1 | company | O"
                + " | organization/ministry | organization/ministry | - | name=Y@- wording | s1",
            "s1 | One | P | A | 2025-04-28 | https://example.org/1 | https://example.org/a | 2025-05 | en",
            "| old | The old pact | The old pact |  |  | signed,1990,,,, | late | follows>older+amends>older | reported",
        ]
        for start in expected {
            #expect(lines.contains { $0.contains(start) }, "\(start)\n\(lines.joined(separator: "\n"))")
        }
        let pact = try #require(lines.first { $0.hasPrefix("A") && $0.contains(" | pact | ") })
        #expect(
            pact.hasSuffix(
                "| pact | The pact | Pact | pact | JPN,provider,signed,2025,2026,confirmed,M,s2"
                    + " | proposed,2024,last year,talks,O,s2; agreed,2025-04-28,Monday,,,s1 | visit | supersedes>old"
                    + " | confirmed | s1+s2 | Hue | rice | Sum | title=Treaty@s2 wording"), "\(pact)")
        let late = try #require(chronicle.event("late"))
        #expect(late.date == nil)
        #expect(late.earliest?.text == "2020-01-01")
        #expect(late.latest?.text == "2025-04-29")
        let third = try #require(chronicle.actor("Third"))
        #expect(
            third.posts.map { third.words(for: $0, withCountry: true) }.sorted() == [
                "Ambassador of Japan to Vietnam, India", "Chair, Firm",
            ])
        #expect(chronicle.actor("GEO")?.name == "Sakartvelo")
        let coded = Chronicle.reading(
            "countries: [{id: HAN, name: Hanover, codes: {cow: 240}}]\nevents: [{date: 1850, title: T, participants: [cow:240]}]"
        )
        #expect(coded.lines() == [])
        #expect(coded.eventIDs.flatMap { coded[$0].participations }.map { coded[$0.actor].id } == ["HAN"])
    }

    @Test("Every field of every form is named in the record above, so that a new one is not forgotten")
    func complete() {
        for format in RecordFormat.all {
            for field in format.fields {
                let isNamed = EveryFieldTests.text.contains("\(field.name):")
                // One record cannot have these beside what it has.
                let isElsewhere = ["end", "name", "author"].contains(field.name)
                #expect(isNamed || isElsewhere, "\(format.name).\(field.name)")
            }
        }
    }

    @Test(
        "A wrong word or date is an error in every form that has one",
        arguments: [
            "events: [{date: 2025, title: T, end: nonsense}]", "events: [{date: unknown, title: T, end: 2025}]",
            "events: [{date: 2025, title: T, importance: 11}]", "events: [{date: 2025, title: T, weight: -1}]",
            "events: [{date: 2025, title: T, within: perhaps}]", "events: [{date: 2025, title: T, evidence: no}]",
            "events: [{date: 2025, title: T, participants: [{person: A, status: x}]}]",
            "events: [{date: 2025, title: T, participants: [{unnamed: an official}]}]",
            "events: [{date: 2025, title: T, participants: [{person: A, country: JPN}]}]",
            "events: [{date: 2025, title: T, participants: [[A]]}]", "events: [{date: 2025, title: [T]}]",
            "events: [{date: 2025, title: T, people: 3}]", "events: [{date: 2025, title: T, agreements: ['[agreed]']}]",
            "events: [{date: 2025, title: T, agreements: ['X [agred]']}]",
            "events: [{date: 2025, title: T, agreements: [[]]}]",
            "people: [{name: A, posts: [{title: T, evidence: x}]}]",
            "people: [{name: A, posts: [{title: T, from: x}]}]",
            "people: [{name: A, posts: [{country: JPN}]}]", "people: [{name: A, names: ja}]",
            "people: [{name: A, maybe_same_as: [B]}]", "people: [{name: A, country: Atlantis}]",
            "countries: [{id: XAA, name: A, from: x}]", "countries: [{id: XAA, name: A, until: x}]",
            "countries: [{id: XAA, code: XBB, name: A}]", "organizations: [{name: A, country: 7}]",
            "agreements: [{title: A, status: done}]", "agreements: [{title: A, status: agreed, date: x}]",
            "agreements: [{title: A, status: agreed, parties: ['(party)']}]",
            "agreements: [{title: A, status: agreed, parties: [{role: party}]}]",
            "agreements: [{title: A, status: agreed, follows: [A]}]",
            "agreements: [{title: A, status: agreed, amends: [Z]}]",
            "agreements: [{status: agreed}]", "agreements: [{id: a, status: agreed}]",
            "agreements: [{title: A, steps: [{status: x}]}]", "agreements: [{title: A, steps: [x], status: agreed}]",
            "sources: [{publisher: P}]", "sources: [{title: T, date: x}]", "sources: [{title: T, accessed: x}]",
        ])
    func wrongValues(text: String) {
        #expect(!Chronicle.reading(text).lines(.error).isEmpty, "\(text)")
    }
}
