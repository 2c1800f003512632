import EntenteModel
import Testing

@Suite("Records that tell one thing")
struct MergingTests {
    private static let sources = """
        sources:
          - {id: s1, title: One, date: 2025-04-28}
          - {id: s2, title: Two, date: 2025-04-29}
          - {id: s3, title: Three, date: 2025-04-29}

        """

    private func chronicle(_ events: String, more: String = "") -> Chronicle {
        Chronicle.reading(MergingTests.sources + more + "events:\n" + events)
    }

    private func claims(_ event: Event) -> [String] {
        event.claims.map { claim in
            let source = claim.source.map { event.chronicle[$0].id } ?? "-"
            return "\(event.chronicle[claim.field])=\(event.chronicle[claim.value])@\(source) \(claim.standing)"
        }
    }

    @Test("An equal id merges: one event with all sources, participants, agreements and places")
    func equalID() throws {
        let chronicle = Chronicle.reading(
            RecordText(
                MergingTests.sources
                    + """
                    events:
                      - {id: e, date: 2025-04-28, type: talks, title: Talks, participants: [Ann (guest), JPN], sources: [s1],
                         topics: [rice], agreements: ['Pact [agreed]']}
                    """, in: "b.yaml"),
            RecordText(
                "- {id: e, date: 2025-04, type: meeting, title: Talks, place: Hanoi, participants: [Ann, Bo (host)], sources: [s2],"
                    + " summary: They met., topics: [steel]}", in: "a.yaml"))
        #expect(chronicle.events.count == 1)
        let event = try #require(chronicle.event("e"))
        #expect(event.sources.map { chronicle[$0].id } == ["s1", "s2"])
        #expect(event.date?.edtf == "2025-04-28" && event.typeName == "talks" && event.place == "Hanoi")
        #expect(event.summary == "They met." && Set(event.topics) == ["rice", "steel"])
        #expect(event.outcomes.count == 1 && !event.isDisputed)
        let parts = event.participations.map { part in
            "\(chronicle[part.actor].name) \(part.role) \(part.sources.map { chronicle[$0].id }.joined(separator: "+"))"
        }
        // Whom only one record names is told by the sources of that record.
        #expect(Set(parts) == ["Ann guest ", "Bo host s2", "Japan participant s1"])
        #expect(event.origins.map { chronicle[$0.file] } == ["a.yaml", "b.yaml"])
        #expect(claims(event) == ["date=2025-04@s2 agreeing", "type=meeting@s2 agreeing"])
        let merged = chronicle.lines(.note).filter { $0.hasSuffix("[merged-records]") }
        #expect(
            merged == [
                "a.yaml:1:4: note: e is told by 2 records, merged by their id; the others stand in b.yaml:6 [merged-records]"
            ])
    }

    @Test("Records of one id that contradict each other are told with all that differs, where, and what to do")
    func repeatedID() throws {
        func lines(_ text: String) -> [String] { Chronicle.reading(text).lines() }
        let advice =
            "that is another an id of its own, or settle it in one record that keeps the other value under claims "
            + "[differing-records]"
        #expect(
            lines(
                """
                - {id: e, date: 2025-04-28, title: Talks in Hanoi, participants: [JPN, VNM]}
                - {id: e, date: 2025-05-02, title: Talks in Manila, participants: [JPN, PHL]}
                """) == [
                    "records.yaml:1:4: warning: the records of e differ in date: \"2025-04-28\" (records.yaml:1), "
                        + "\"2025-05-02\" (records.yaml:2) – the first is drawn, by the order of the texts alone, since no "
                        + "source decides; in countries: \"JPN, VNM\" (records.yaml:1), \"JPN, PHL\" (records.yaml:2); in title: "
                        + "\"Talks in Hanoi\" (records.yaml:1), \"Talks in Manila\" (records.yaml:2); give the event "
                        + advice
                ])
        let sameDay = lines(
            """
            - {id: e, date: 2025, title: Talks, participants: [JPN, VNM]}
            - {id: e, date: 2025, title: A visit, participants: [JPN, PHL]}
            - {id: f, date: 2025, title: Talks, participants: [JPN, VNM]}
            - {id: f, date: 2025, title: The talks, participants: [JPN]}
            """)
        #expect(sameDay.count == 1 && sameDay.contains { $0.contains("of e differ in countries: ") })
        let agreements = lines(
            """
            agreements:
              - {id: a, title: A pact, status: signed, date: 2025, parties: [JPN, VNM]}
              - {id: a, title: A treaty, status: signed, date: 2024, parties: [JPN, PHL]}
            people: [{id: p, name: Ann, country: JPN}, {id: p, name: Bo, country: VNM}]
            """)
        #expect(agreements.count == 2)
        for words in [
            "2025\" (records.yaml:2)", "; in parties, who are all drawn: ",
            "; in title: \"A pact\" (records.yaml:2), \"A treaty\"",
            "give the agreement " + advice, "differ in name: \"Ann\" (records.yaml:4)", "; in country: ",
            "give the person " + advice,
        ] { #expect(agreements.contains { $0.contains(words) }, "\(words)\n\(agreements.joined(separator: "\n"))") }
    }

    @Test("same_as merges under the id that is named, other ids still mean the event, and chains and circles end")
    func statedSame() throws {
        let chronicle = chronicle(
            """
              - {id: c, date: 2025-04-28, title: T, same_as: b, sources: [s3]}
              - {id: b, date: 2025-04-28, title: T, same_as: a, sources: [s2]}
              - {id: a, date: 2025-04-28, title: T, sources: [s1]}
              - {date: 2025-04-28, title: T, same_as: [c], summary: S}
              - {id: d, date: 2025-05-01, title: U, follows: c}
              - {id: y, date: 2025-05-02, title: V, same_as: z}
              - {id: z, date: 2025-05-02, title: V, same_as: y}
            """)
        #expect(chronicle.lines(.warning) == [])
        #expect(chronicle.eventIDs.map { chronicle[$0].id } == ["a", "d", "y"])
        let event = try #require(chronicle.event("a"))
        #expect(event.sources.count == 3 && event.origins.count == 4 && event.summary == "S")
        #expect(event.otherIDs == ["b", "c", "event/2025-04-28-t"])
        let link = try #require(chronicle.event("d")?.links.first)
        #expect(chronicle[link.target].id == "a")
    }

    @Test("What records tell differently is drawn by most sources, else the latest, else the first id, and is disputed")
    func differing() throws {
        let rows: [(String, String, [String])] = [
            // The most sources.
            (
                "{id: e, date: 2025-04-28, title: T, sources: [s1]}\n  - {id: e, date: 2025-04-30, title: T, sources: [s2]}\n"
                    + "  - {id: e, date: 2025-04-30, title: T, sources: [s3], place: X}", "2025-04-30",
                ["date=2025-04-28@s1 differing"]
            ),
            // The latest source.
            (
                "{id: e, date: 2025-04-28, title: T, sources: [s1]}\n  - {id: e, date: 2025-04-30, title: T, sources: [s2]}",
                "2025-04-30", ["date=2025-04-28@s1 differing"]
            ),
            // The first id of a source.
            (
                "{id: e, date: 2025-04-28, title: T, sources: [s3]}\n  - {id: e, date: 2025-04-30, title: T, sources: [s2]}",
                "2025-04-30", ["date=2025-04-28@s3 differing"]
            ),
            // The record that knows of the other.
            (
                "{id: e, date: 2025-04-28, title: T, sources: [s1], claims: ['date: 2025-04-30 [s2]']}\n"
                    + "  - {id: e, date: 2025-04-30, title: T, sources: [s2]}", "2025-04-28",
                ["date=2025-04-30@s2 differing"]
            ),
            // A coarser date supports the finer one, and contradicts neither.
            (
                "{id: e, date: 2025-04, title: T, sources: [s3]}\n  - {id: e, date: 2025-05-01, title: T, sources: [s2]}\n"
                    + "  - {id: e, date: 2025-04-28, title: T, sources: [s1]}", "2025-04-28",
                ["date=2025-05-01@s2 differing", "date=2025-04@s3 agreeing"]
            ),
        ]
        for (records, date, expected) in rows {
            let chronicle = chronicle("  - " + records + "\n")
            let event = try #require(chronicle.event("e"))
            #expect(event.date?.edtf == date, "\(records)")
            #expect(claims(event) == expected, "\(records)")
            #expect(event.isDisputed)
            let isSettled = records.contains("claims")
            #expect(chronicle.lines().contains { $0.hasSuffix("[differing-records]") } != isSettled)
        }
    }

    @Test(
        "Planned earlier and occurred later is progress; planned later, or held and cancelled, is a dispute",
        arguments: [
            ("planned", "s1", "occurred", "s2", "occurred", false),
            ("planned", "s2", "occurred", "s1", "planned", true),
            ("planned", "s1", "cancelled", "s2", "cancelled", false),
            ("occurred", "s1", "cancelled", "s2", "cancelled", true),
            ("postponed", "s1", "occurred", "s2", "occurred", false),
            ("planned", "s1", "occurred", "s1", "occurred", false),
        ])
    func progress(one: String, first: String, other: String, second: String, drawn: String, isDisputed: Bool) throws {
        let chronicle = chronicle(
            "  - {id: e, date: 2025-04-28, title: T, status: \(one), sources: [\(first)]}\n"
                + "  - {id: e, date: 2025-04-28, title: T, status: \(other), sources: [\(second)]}\n")
        let event = try #require(chronicle.event("e"))
        #expect(event.status.rawValue == drawn && event.isDisputed == isDisputed, "\(claims(event))")
    }

    @Test("A field that only claims tell is drawn by the same rule, and claims on any record are kept")
    func claimsAlone() throws {
        let chronicle = chronicle(
            """
              - {id: e, date: 2025-04-28, title: T, sources: [s1], claims: ['place: Hue [s1]', 'place: Hanoi [s2]', {field: place, value: Hanoi, source: s3}]}
              - {id: f, date: 2025-04-28, title: U, sources: [s1], claims: ['place: Hanoi [s2]', 'participants: Ann [s2]'], participants: [Ann, Bo]}
            """,
            more: """
                people: [{id: ann, name: Ann, country: JPN, claims: ['country: VNM [s2]']}]
                agreements: [{id: p, title: P, status: agreed, kind: pact, parties: [JPN], claims: ['status: signed [s2]', 'kind: treaty [s3]']}]

                """)
        let event = try #require(chronicle.event("e"))
        #expect(event.place == "Hanoi" && event.isDisputed)
        #expect(
            claims(event).sorted() == ["place=Hanoi@s2 agreeing", "place=Hanoi@s3 agreeing", "place=Hue@s1 differing"])
        #expect(chronicle.event("f")?.isDisputed == false)
        #expect(chronicle.actor("ann")?.claims.map(\.standing) == [.differing])
        #expect(chronicle.agreement("p")?.claims.map(\.standing) == [.differing, .differing])
    }

    @Test("Records of one person merge: aliases, posts and countries are united, and disagreements are told")
    func people() throws {
        let chronicle = Chronicle.reading(
            RecordText(
                MergingTests.sources
                    + """
                    people:
                      - {id: a, name: Shigeru Ishiba, posts: [{title: Prime Minister, country: JPN, from: 2024-10}], sources: [s1], country: JPN}
                      - {id: b, name: Ishiba Shigeru, same_as: a, posts: [{title: prime minister, country: JPN}], country: Japan}
                      - {id: a, name: Shigeru Ishiba, names: {ja: 石破茂}, posts: [{title: Member, organization: Diet}], sources: [s2]}
                    """, in: "people.yaml"),
            RecordText("- {date: 2025-01-05, title: T, participants: [Ishiba Shigeru, b, 石破茂]}", in: "events.yaml"))
        let actor = try #require(chronicle.actor("a"))
        #expect(chronicle.actors.kinds.filter { $0 == .person }.count == 1)
        #expect(actor.name == "Shigeru Ishiba" && actor.aliases == ["Ishiba Shigeru"])
        #expect(
            actor.posts.map { "\(chronicle[$0.title]) \($0.from?.edtf ?? "")" }.sorted() == [
                "Member ", "Prime Minister 2024-10",
            ])
        #expect(actor.sources.count == 2 && actor.origins.count == 3)
        // Whoever merges two names by same_as means them to differ.
        #expect(chronicle.lines().filter { $0.hasSuffix("[differing-records]") } == [])
        #expect(chronicle.lines().filter { $0.hasSuffix("[repeated-participant]") }.count == 2)
    }

    @Test("Agreements merge by same_as, and steps that tell one stage more coarsely are one")
    func agreements() throws {
        let chronicle = Chronicle.reading(
            """
            agreements:
              - {id: a, title: Pact, status: signed, date: 2025-04, parties: [JPN]}
              - {id: b, title: Treaty, status: signed, date: 2025-04-28, parties: [VNM], same_as: a}
              - {title: Accord, status: proposed, date: 2024, same_as: b}
            events: [{date: 2025-04-28, title: T, about: [b]}]
            """)
        let agreement = try #require(chronicle.agreement("a"))
        #expect(chronicle.agreements.count == 1 && agreement.origins.count == 3)
        #expect(agreement.parties.map { chronicle[$0.actor].id } == ["JPN", "VNM"])
        #expect(
            agreement.steps.map { "\($0.status.rawValue) \($0.date?.edtf ?? "")" } == [
                "proposed 2024", "signed 2025-04-28",
            ])
        #expect(chronicle.eventIDs.flatMap { chronicle[$0].subjects } == [agreement.index])
    }

    @Test("Of two days that records tell of one stage one is drawn, parties keep their sources, and both are told")
    func agreementsThatDiffer() throws {
        let chronicle = Chronicle.reading(
            MergingTests.sources + """
                agreements:
                  - {id: a, title: Grain deal, status: signed, date: 2022-07-22, parties: [RUS, TUR], sources: [s1]}
                  - {id: a, title: Grain deal, status: signed, date: 2022-07-23, parties: [RUS, UKR], sources: [s2]}
                """)
        let agreement = try #require(chronicle.agreement("a"))
        #expect(agreement.steps.map { $0.date?.edtf } == ["2022-07-23"] && agreement.isDisputed)
        #expect(agreement.claims.map { chronicle[$0.value] } == ["2022-07-22"])
        let parties = agreement.parties.map { party in
            "\(chronicle[party.actor].id) \(party.sources.map { chronicle[$0].id }.joined(separator: "+"))"
        }
        #expect(Set(parties) == ["RUS ", "TUR s1", "UKR s2"])
        let lines = chronicle.lines(.note)
        #expect(lines.filter { $0.hasSuffix("[differing-records]") }.count == 1, "\(lines)")
        #expect(lines.contains { $0.hasSuffix("[merged-records]") })
    }

    @Test(
        "Memoranda of one title between other countries stay apart; one that both made, and one with an id, are found")
    func sameTitles() throws {
        let chronicle = Chronicle.reading(
            """
            agreements: [{id: rice, title: Rice memorandum, status: agreed, parties: [FRA, ITA]}]
            events:
              - {id: e1, date: 2020-01-19, title: One, participants: [DEU, KEN], agreements: ['Memorandum [signed]']}
              - {id: e2, date: 2021-01-19, title: Two, participants: [PER, JPN], agreements: ['Memorandum [signed]']}
              - {id: e3, date: 2022-01-19, title: Three, participants: [CHL, JPN], agreements: [{title: Memorandum, status: signed, parties: [CHL, JPN]}]}
              - {id: e4, date: 2023-01-19, title: Four, participants: [CHL, JPN], agreements: ['Memorandum [in force]']}
              - {id: e5, date: 2024-01-19, title: Five, participants: [DEU], agreements: ['Rice memorandum [signed]']}
            """)
        let made = ["e1", "e2", "e3", "e4", "e5"].map { id in
            chronicle.event(id).map { $0.outcomes.map { chronicle[$0].id } } ?? []
        }
        #expect(made.allSatisfy { $0.count == 1 } && chronicle.agreements.count == 4, "\(made)")
        #expect(made[2] == made[3] && made[0] != made[1] && made[1] != made[2] && made[4] == ["rice"])
    }

    @Test("What came of an event, and who played which part, is told by the records that say so")
    func attribution() throws {
        let chronicle = chronicle(
            """
              - {id: e, date: 2025-04-28, title: T, status: planned, participants: [JPN (guest), VNM (host)], sources: [s1]}
              - {id: e, date: 2025-04-28, title: T, participants: [JPN (host), VNM (host)], sources: [s2], agreements: ['Memo [signed]']}
              - {id: f, date: 2025-05-28, title: U, participants: [JPN (guest), JPN (speaker)], sources: [s1]}
            """)
        #expect(chronicle.agreement("Memo")?.sources.map { chronicle[$0].id } == ["s2"])
        let event = try #require(chronicle.event("e"))
        #expect(event.participations.map { "\(chronicle[$0.actor].id) \($0.role)" } == ["JPN host", "VNM host"])
        #expect(claims(event) == ["status=planned@s1 agreeing", "participants=JPN (guest)@s1 differing"])
        #expect(event.isDisputed && chronicle.event("f")?.participations.count == 2)
    }

    @Test("A record that only adds to a planned event does not make it occur; a source of that day does")
    func impliedStatus() throws {
        for (source, status) in [("s1", "planned"), ("s2", "occurred")] {
            let chronicle = chronicle(
                "  - {id: e, date: 2025-04-29, title: T, status: planned, sources: [s1]}\n"
                    + "  - {id: e, date: 2025-04-29, title: T, place: Hanoi, sources: [\(source)]}\n")
            #expect(chronicle.event("e")?.status.rawValue == status && chronicle.event("e")?.place == "Hanoi")
        }
    }

    @Test("Parts of places are whole, what lasts is no day of it, and names in claims are whom they mean")
    func agreement() throws {
        let rows = [
            ("place: New York", "place: York", true), ("place: 'Opera, Hanoi'", "place: Hanoi", false),
            ("date: 2025-04-27/2025-04-29", "date: 2025-04-28", true),
            ("date: 2025-04-27/2025-04-29, within: true", "date: 2025-04-28", false),
            ("date: 2025-04-28", "date: 2025-04-28?", false), ("place: Hue", "countries: Japan", false),
            ("place: Hue", "participants: Ann Lee; JP", false), ("place: Hue", "participants: Ann Lee (guest)", true),
            ("date: 2025-04-27/2025-04-29", "end: 2025-04-29", false), ("topics: [rice]", "topics: steel", true),
            ("place: Hue", "quote: They met", false), ("topics: []", "place: Hue", false),
        ]
        for (own, claim, isDisputed) in rows {
            let date = own.hasPrefix("date") ? "" : "date: 2025-04-28, "
            let chronicle = Chronicle.reading(
                """
                people: [{name: Ann Lee, aliases: [PM Lee]}]
                events: [{\(date)\(own), title: T, participants: [PM Lee (host), JPN], claims: ["\(claim) [s]"]}]
                """)
            let event = try #require(chronicle.event("T"))
            #expect(event.isDisputed == isDisputed, "\(own), \(claim): \(claims(event))")
        }
    }

    @Test("What is wrong in a merged record is told where it stands, and records merge by the name of one that has two")
    func placesOfProblems() {
        let lines = Chronicle.reading(
            RecordText("events: [{id: e, date: 2025, title: T}]\npeople: [{id: a, name: Ann Lee}]", in: "a.yaml"),
            RecordText(
                "people:\n  - {id: a, name: Ann Lee, country: Atlantis}\n  - {name: Lee Ann, same_as: Ann Lee}\n"
                    + "events:\n  - {id: e, date: 2025, title: T, place: X, part_of: nothing}\n", in: "b.yaml")
        ).lines(.error)
        #expect(lines.count == 2, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("b.yaml:2:37: error: no country is called") })
        #expect(lines.contains { $0.hasPrefix("b.yaml:5:54: error: no event has the id") })
    }

    @Test("Equal type, day and actors merge where a mapping asks for it, and never by themselves")
    func alike() {
        let text = """
            - {date: 2025-04-28, type: talks, title: One, participants: [JPN, VNM]}
            - {date: 2025-04-28, type: talks, title: Two, participants: [VNM, JPN]}
            - {date: 2025-04-28, type: talks, title: Three, participants: [VNM (host), JPN]}
            - {date: 2025-04, type: talks, title: Four, participants: [VNM, JPN]}
            """
        #expect(Chronicle.reading(text).events.count == 4)
        var builder = ChronicleBuilder()
        for var record in RecordText(text).read().records {
            record.mergesWithAlike = true
            builder.add(record)
        }
        let chronicle = builder.build()
        #expect(chronicle.events.count == 3)
        #expect(chronicle.eventIDs.map { chronicle[$0].origins.count }.sorted() == [1, 1, 2])
        #expect(chronicle.lines(.note).contains { $0.contains("merged by type, day and actors") })
    }

    @Test("What is merged and said to be another, and what names nothing, are errors")
    func contradictions() {
        let lines = chronicle(
            """
              - {id: a, date: 2025, title: T, not_same_as: b}
              - {id: b, date: 2025, title: T, same_as: a}
              - {id: c, date: 2025, title: U, same_as: nothing}
            """,
            more: """
                people: [{id: p, name: P, same_as: q}]
                agreements: [{title: X, status: agreed, same_as: y, parties: [JPN]}]

                """
        ).lines(.error)
        #expect(lines.count == 4, "\(lines)")
        #expect(lines.contains { $0.hasSuffix("[same-and-other]") })
        #expect(lines.contains { $0.contains("no event has the id \"nothing\"") })
        #expect(lines.contains { $0.contains("no person is called \"q\"") })
        #expect(lines.contains { $0.contains("no agreement has the id \"y\"") })
    }
}
