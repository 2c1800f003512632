import EntenteModel
import Testing

@Suite("What check looks for")
struct ChronicleCheckTests {
    private static let today = CivilDay(year: 2026, month: 5, day: 3)

    /// The problems of a rule in a text of records.
    private func found(_ rule: ProblemRule, _ text: String, today: CivilDay? = ChronicleCheckTests.today) -> [Problem] {
        ChronicleCheck.problems(of: Chronicle.reading(text), today: today).filter { $0.rule == rule }
    }

    /// For each rule records with the fault, which name its place, and records like them without it.
    private static let faults: [(rule: ProblemRule, place: String, wrong: String, right: String)] = [
        (
            .eventWithoutSource, "1:4", "- {date: 2025, title: T}",
            "- {date: 2025, title: T, sources: ['https://example.org']}"
        ),
        (
            .plannedEventPassed, "1:4", "- {date: 2026-05-02, title: T, status: planned}",
            "- {date: 2026-05, title: T, status: planned}"
        ),
        (.occurredEventToCome, "1:4", "- {date: 2026-05-04, title: T}", "- {date: 2026-05, title: T}"),
        (
            .doubtfulFirstOfJanuary, "1:4", "- {date: 2025-01-01, title: In 2025 they met}",
            "- {date: 2025-01-01, title: In 2025 they met, stated: on New Year's Day}"
        ),
        (
            .doubtfulFirstOfJanuary, "1:4", "- {date: 2025-01-01, title: T, stated: early in the year}",
            "- {date: 2025-01-01, title: They met}"
        ),
        (
            .doubtfulFirstOfJanuary, "1:16", "agreements: [{title: Pact of 1951, status: signed, date: 1951-01-01}]",
            "agreements: [{title: Pact of 1951, status: signed, date: 1951, parties: [JPN]}]"
        ),
        (
            .takenForPerson, "1:39", "- {date: 2025, title: T, participants: [Ann]}",
            "- {date: 2025, title: T, people: [Ann]}"
        ),
        (
            .ambiguousName, "2:49",
            "people: [{id: a, name: Ann}, {id: b, name: Ann}]\nevents: [{date: 2025, title: T, participants: [Ann]}]",
            "people: [{id: a, name: Ann}, {id: b, name: Ann}]\nevents: [{date: 2025, title: T, participants: [a]}]"
        ),
        (
            .unknownCountry, "1:47", "- {date: 2025, title: T, participants: [{country: Atlantis}]}",
            "- {date: 2025, title: T, participants: [{country: Japan}]}"
        ),
        (
            .nearDuplicateActors, "1:26", "people: [{name: Ann Lee}, {name: Lee Ann}]",
            "people: [{name: Ann Lee}, {name: Lee Ann, not_same_as: [Ann Lee]}]"
        ),
        (
            .nearDuplicateActors, "1:26", "people: [{name: Ann Lee}, {name: Lee Ann}]",
            "people: [{name: Ann Lee, maybe_same_as: [Lee Ann]}, {name: Lee Ann}]"
        ),
        (
            .nearDuplicateEvents, "2:4",
            "- {id: a, date: 2025-04-28, type: talks, title: Talks, participants: [JPN]}\n"
                + "- {id: b, date: 2025-04-28, type: talks, title: Talks, participants: [JPN]}",
            "- {id: a, date: 2025-04-28, type: talks, title: Talks, participants: [JPN]}\n"
                + "- {id: b, date: 2025-04-28, type: talks, title: Talks, participants: [JPN], not_same_as: a}"
        ),
        (
            .nearDuplicateEvents, "2:4",
            "- {date: 2025-04-28, type: talks, title: Talks on rice in Hanoi, participants: [JPN]}\n"
                + "- {date: 2025-04-29, title: Talks on rice in Hanoi}",
            "- {date: 2025-04-28, type: talks, title: Talks on rice in Hanoi, participants: [JPN]}\n"
                + "- {date: 2025-04-30, title: Talks on rice in Hanoi}"
        ),
        (
            .claimWithoutSource, "1:4", "- {date: 2025, title: T, place: Hue, claims: ['place: Hanoi']}",
            "- {date: 2025, title: T, place: Hue, claims: ['place: Hanoi [s]']}"
        ),
        (
            .postOutsideSpan, "2:10",
            "people: [{name: Ann, posts: [{title: Prime Minister, country: JPN, from: 2024-10}]}]\n"
                + "events: [{date: 2024-09, title: T, participants: [PM Ann]}]",
            "people: [{name: Ann, posts: [{title: Prime Minister, country: JPN, from: 2024-10}]}]\n"
                + "events: [{date: 2024-10, title: T, participants: [PM Ann]}]"
        ),
        (
            .postOutsideSpan, "2:10",
            "people: [{name: Ann, posts: [{title: Envoy, country: JPN, to: 2020}]}]\n"
                + "events: [{date: 2024-09, title: T, participants: [Ann]}]",
            "people: [{name: Ann, country: JPN, posts: [{title: Envoy, country: JPN, to: 2020}]}]\n"
                + "events: [{date: 2024-09, title: T, participants: [Ann]}]"
        ),
        (
            .postWithoutDates, "1:11", "people: [{name: Ann, posts: [{title: Envoy, country: JPN}]}]",
            "people: [{name: Ann, posts: [{title: Envoy, country: JPN, from: 2020}]}]"
        ),
        (
            .countryOutsideSpan, "1:4", "- {date: 1995, title: T, participants: [USSR]}",
            "- {date: 1991, title: T, participants: [USSR]}"
        ),
        (
            .agreementBeforeMeeting, "1:4",
            "- {date: 2025-04-28, title: T, agreements: [{title: P, status: signed, date: 2025-04-27, parties: [JPN]}]}",
            "- {date: 2025-04-28, title: T, agreements: [{title: P, status: signed, date: 2025-04, parties: [JPN]}]}"
        ),
        (
            .agreementWithoutParties, "1:14", "agreements: [{title: P, status: signed}]",
            "agreements: [{title: P, status: signed, parties: [JPN]}]"
        ),
        (.endBeforeStart, "1:10", "- {date: 2025-05/2025-04, title: T}", "- {date: 2025-04/2025-05, title: T}"),
        (
            .endBeforeStart, "1:30", "- {date: 2025-05-03, end: 2025-05-02, title: T}",
            "- {date: 2025-05-03, end: 2025-05-04, title: T}"
        ),
        (
            .endBeforeStart, "1:58", "people: [{name: A, posts: [{title: T, from: 2021, to: 2020}]}]",
            "people: [{name: A, posts: [{title: T, from: 2021, to: 2021}]}]"
        ),
        (
            .uncitedSource, "1:12", "sources: [{id: s, title: S}]",
            "sources: [{id: s, title: S}]\nevents: [{date: 2025, title: T, sources: [s]}]"
        ),
        (
            .unmentionedActor, "1:11", "people: [{name: Ann}]",
            "people: [{name: Ann}]\nevents: [{date: 2025, title: T, people: [Ann]}]"
        ),
        (
            .mergedRecords, "1:4", "- {id: a, date: 2025, title: T}\n- {id: a, date: 2025, title: T}",
            "- {id: a, date: 2025, title: T}\n- {id: b, date: 2025, title: T}"
        ),
        (
            .unknownType, "1:27", "- {date: 2025, type: talk, title: T}\n- {date: 2025, type: talk, title: U}",
            "- {date: 2025, type: talks, title: T}"
        ),
    ]

    @Test("Every fault is found at its place, once, and records without it are not accused", arguments: faults.indices)
    func rules(index: Int) {
        let fault = ChronicleCheckTests.faults[index]
        let problems = found(fault.rule, fault.wrong)
        let lines = problems.map(\.description)
        #expect(problems.count == 1, "\(fault.wrong)\n\(lines)")
        // Places within a record follow the reader's own; the line is what an editor jumps to.
        let line = fault.place.split(separator: ":")[0]
        #expect(problems.allSatisfy { $0.position.map { "\($0.line)" == line } ?? false }, "\(lines)")
        #expect(
            problems.allSatisfy { $0.message.contains("; ") }, "what would be right stands behind a semicolon: \(lines)"
        )
        #expect(found(fault.rule, fault.right).isEmpty, "\(fault.right)\n\(found(fault.rule, fault.right))")
    }

    @Test("Without a day of today nothing is held against it")
    func noClock() {
        for text in ["- {date: 1900, title: T, status: planned}", "- {date: 9000, title: T}"] {
            #expect(found(.plannedEventPassed, text, today: nil).isEmpty)
            #expect(found(.occurredEventToCome, text, today: nil).isEmpty)
        }
    }

    @Test("On a busy day events of the same people are noted, and warned of only where their titles are alike")
    func busyDays() {
        let text = """
            - {id: a, date: 2025-04-28, type: talks, title: The ministers talk of rice, participants: [JPN, VNM]}
            - {id: b, date: 2025-04-28, type: talks, title: A ship is launched, participants: [JPN, VNM]}
            - {id: c, date: 2025-04-28, type: talks, title: Ministers talk of rice, participants: [VNM, JPN]}
            - {id: d, date: 2025-04-28, type: talks, title: Part, part_of: a, participants: [VNM, JPN]}
            """
        #expect(found(.nearDuplicateEvents, text).map(\.severity) == [.note, .warning, .note])
    }

    @Test("Every rule has a name of its own and a sentence")
    func ruleNames() {
        #expect(Set(ProblemRule.allCases.map(\.rawValue)).count == ProblemRule.allCases.count)
        for rule in ProblemRule.allCases {
            #expect(rule.summary.hasSuffix("."))
            #expect(rule.rawValue.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) }, "\(rule)")
        }
    }
}
