import EntenteModel
import Testing

@Suite("Names of participants")
struct ParticipantNameTests {
    private func participants(_ names: String, more: String = "") -> (Chronicle, [String]) {
        let chronicle = Chronicle.reading("events: [{date: 2025-05-01, title: T, participants: [\(names)]}]\n\(more)")
        let parts = chronicle.eventIDs.flatMap { chronicle[$0].participations }.map { part in
            [
                chronicle[part.actor].id, part.role.rawValue, part.status?.rawValue ?? "",
                part.evidence?.rawValue ?? "", chronicle[part.unnamed], chronicle[part.post],
                part.isDelegation ? "delegation" : "",
            ].filter { !$0.isEmpty }.joined(separator: ",")
        }
        return (chronicle, parts)
    }

    @Test(
        "Brackets hold roles, status, evidence, a delegation, the unnamed and a post, and else belong to the name",
        arguments: [
            ("Congo (Brazzaville)", "COG,participant"), ("Congo (Brazzaville) (host)", "COG,host"),
            ("'Ishiba (guest, planned)'", "person/ishiba,guest,planned"),
            ("'Ishiba (guest, Prime Minister of Japan)'", "person/ishiba,guest,Prime Minister of Japan"),
            ("'Japan (senior official not named)'", "JPN,participant,senior official"),
            ("'Japan (host, delegation, disputed)'", "JPN,host,disputed,delegation"),
            ("'Ishiba ()'", "person/ishiba,participant"), ("'Ishiba (Guest)'", "person/ishiba,guest"),
            ("392", "JPN,participant"), ("the UK (host)", "GBR,host"),
        ])
    func brackets(name: String, expected: String) {
        let (chronicle, parts) = participants("NEC, \(name)", more: "organizations: [{name: NEC}]")
        #expect(parts.last == expected)
        #expect(chronicle.lines(.error) == [])
    }

    @Test(
        "A bracket after a known name that is no role is an error, not a new person",
        arguments: [
            ("NEC (gest)", "did you mean guest?"), ("NEC (chairman)", "unknown role \"chairman\" of NEC"),
            ("'NEC (guest, plannd)'", "did you mean planned?"),
        ])
    func wrongBrackets(name: String, expected: String) {
        let (chronicle, _) = participants(name, more: "organizations: [{name: NEC}]")
        #expect(chronicle.lines(.error).count == 1)
        #expect(chronicle.lines(.error).first?.contains(expected) == true, "\(chronicle.lines())")
        #expect(chronicle.actors.count == 1)
    }

    @Test("A bare name that nobody bears makes a person and one warning, with the nearest described name")
    func unknown() {
        let (chronicle, parts) = participants(
            "Shigeru Ishba, Vietnm (host), Zq", more: "people: [{name: Shigeru Ishiba, aliases: [Ishiba Shigeru]}]")
        #expect(parts == ["person/shigeru-ishba,participant", "person/vietnm,host", "person/zq,participant"])
        let lines = chronicle.lines()
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("records.yaml:1:54: warning:") && lines[0].contains("did you mean Shigeru Ishiba?"))
        #expect(lines[1].contains("did you mean Vietnam?"))
        #expect(lines[2].contains("add the name under people"))
    }

    @Test("A name that two may bear is an error that names both, until the id says which")
    func ambiguous() {
        let people = "people: [{id: p, name: Georgia, country: FRA}]"
        let (chronicle, parts) = participants("Georgia", more: people)
        #expect(parts == [])
        #expect(chronicle.lines().count == 1)
        #expect(
            chronicle.lines().first?.contains("\"Georgia\" may be Georgia (GEO) or Georgia (p); write the id") == true)
        #expect(
            participants("p, GEO, {person: Georgia, role: host}", more: people).1 == [
                "p,participant", "GEO,participant", "p,host",
            ])
    }

    @Test("A name given as a person and as an organization is ambiguous where it stands bare, in any order")
    func ambiguousMentions() {
        for names in ["{person: Alpha}, {organization: Alpha}, Alpha", "Alpha, {organization: Alpha}, {person: Alpha}"]
        {
            #expect(participants(names).0.lines(.error).count == 1, "\(names)")
        }
    }

    @Test("A person named like a country brings no country with it")
    func personLikeCountry() {
        let (chronicle, parts) = participants("{person: Jordan}")
        #expect(parts == ["person/jordan,participant"])
        #expect(chronicle.actors.count == 1)
    }

    @Test("Different names of one slug stay different actors, and neither is lost")
    func slugCollisions() {
        let long = String(repeating: "long name ", count: 12)
        let (chronicle, parts) = participants("'C++', 'C#', '\(long)one', '\(long)two', '???', '!!!'")
        #expect(Set(parts).count == 6)
        #expect(chronicle.actors.count == 6)
        let described = Chronicle.reading(
            "organizations: [{name: C++}, {name: 'C#'}]\npeople: [{name: '?'}, {name: '!'}]")
        #expect(described.lines() == [])
        #expect(described.actors.count == 4)
    }

    @Test("The post of a person is the one held on the day of the event")
    func postsOnTheDay() throws {
        let chronicle = Chronicle.reading(
            """
            people:
              - {name: A, posts: [{title: Minister, country: JPN, from: 2021, to: 2023}, {title: Envoy, country: FRA, from: 2024-02}]}
            """)
        let actor = try #require(chronicle.actor("A"))
        let titles = try ["2020", "2022-05-05", "2024-01-15", "2025"].map { text in
            let date = try EventDate(edtf: text)
            return actor.posts(from: date.earliest, to: date.latest).last.map { chronicle[$0.title] } ?? "none"
        }
        #expect(titles == ["none", "Minister", "none", "Envoy"])
        let country = actor.country(
            from: CivilDay(year: 2022, month: 1, day: 1), to: CivilDay(year: 2022, month: 1, day: 1))
        #expect(country.map { chronicle[$0].id } == "JPN")
    }

    @Test("A post that a participation states counts there alone, and gives the country on that day")
    func statedPosts() throws {
        let chronicle = Chronicle.reading(
            """
            - {date: 2024, title: Early, participants: ['A (guest, Minister of Japan)']}
            - {date: 2025, title: Late, participants: ['A (guest, Secretary of State of the United States to France)']}
            - {date: 2026, title: Last, participants: ['A (guest, Director of the Bank)']}
            """)
        #expect(chronicle.actor("A")?.posts.isEmpty == true)
        let countries = chronicle.eventIDs.map { id in
            chronicle[id].participations.map { part in
                chronicle[id].country(of: part).map { chronicle[$0].id } ?? "none"
            }
        }
        #expect(countries == [["JPN"], ["USA"], ["none"]])
    }

    @Test("Of two posts held at once the one for the event's countries counts, else the latest begun")
    func twoPosts() throws {
        let chronicle = Chronicle.reading(
            """
            people:
              - name: A
                posts: [{title: Minister, country: JPN, from: 2020}, {title: Ambassador, country: JPN, accredited_to: IND, from: 2019},
                        {title: Chair, country: FRA, from: 2021}]
            events:
              - {id: e1, date: 2022, title: One, participants: [A, IND]}
              - {id: e2, date: 2022, title: Two, participants: [A, JPN]}
              - {id: e3, date: 2022, title: Three, participants: [A, DEU]}
              - {id: e4, date: 2018, title: Four, participants: [A, DEU]}
            """)
        let found = ["e1", "e2", "e3", "e4"].compactMap { chronicle.event($0) }.map { event in
            let part = event.participations[event.participations.startIndex]
            let post = event.post(of: part).map { chronicle[$0.title] } ?? "none"
            return "\(post) \(event.country(of: part).map { chronicle[$0].id } ?? "none")"
        }
        #expect(found == ["Ambassador JPN", "Minister JPN", "Chair FRA", "none none"])
    }

    @Test("One id for two kinds is an error that names both places; one id twice is one thing, told twice")
    func repeatedIDs() {
        let lines = Chronicle.reading(
            """
            events:
              - {id: x, date: 2025, title: A}
              - {id: y, date: 2025, title: B}
              - {id: y, date: 2026, title: C}
            people: [{id: x, name: P}, {id: z, name: Q}, {id: z, name: R}, {name: U}, {name: u}]
            organizations: [{id: z, name: S}]
            agreements: [{id: y, title: D, status: agreed}, {id: w, title: E, status: agreed}, {id: w, title: F}]
            sources: [{id: x, title: G}, {id: v, title: H}, {id: v, title: I}]
            countries: [{id: JPN, name: Nippon}, {name: Japan}]
            """
        ).lines()
        let expected = [
            "2:10: error: x is the id of an event and of ",
            ": warning: the records of y differ in date: \"2025\" (records.yaml:3), \"2026\" (records.yaml:4)",
            "5:33: error: z is both an organization and a person", "5:51: error: z is both",
            "error: two records describe u, the other in records.yaml:5",
            "7:19: error: y is the id of an agreement and of an event",
            "8:16: error: x is the id of a source and of a person",
            "error: the source v is described otherwise",
            ": warning: the records of JPN differ in name: \"Japan\"",
        ]
        for part in expected {
            #expect(lines.contains { $0.contains(part) }, "\(part)\n\(lines.joined(separator: "\n"))")
        }
        #expect(!lines.contains { $0.contains("w has") || $0.contains("differ in title") })
    }
}
