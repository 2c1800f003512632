import EntenteModel
import Testing

@Suite("Filters")
struct SelectionTests {
    private let chronicle = Chronicle.reading(
        """
        events:
          - {date: 2019, title: A, type: talks, participants: [Person P, VNM], importance: 9}
          - {date: '[2019,2021]', title: B, type: visit, participants: [{person: Q}, VNM]}
          - {date: 2022-05, title: C, type: tariff, participants: [USA (actor), CHN (target)], agreements: [{title: Made, status: agreed}]}
          - {date: unknown, title: D, after: 2023, participants: [{person: Q}, FRA]}
          - {date: unknown, title: E, participants: [DEU]}
        people: [{name: Person P, names: {ja: 石破茂}, aliases: [Pp], country: JPN}]
        agreements: [{title: Alone, status: signed, date: 2020, parties: [JPN, VNM]}]
        """)

    private func shown(_ change: (inout Filter) throws -> Void) throws -> [String] {
        var filter = Filter()
        try change(&filter)
        let selection = try Selection(chronicle, filter)
        return selection.events.map { chronicle[$0].title } + selection.agreements.map { chronicle[$0].title }
            + selection.statements
    }

    @Test("Every filter keeps what it says, and says what it kept")
    func filters() throws {
        #expect(try shown { _ in } == ["A", "B", "C", "D", "E", "Alone", "Made"])
        #expect(
            try shown {
                $0.from = try EventDate(edtf: "2020"); $0.to = try EventDate(edtf: "2020")
            } == [
                "Alone", "in 2020",
            ])
        #expect(
            try shown { $0.from = try EventDate(edtf: "2021") } == [
                "B", "C", "D", "Alone", "Made", "that may have taken place from 2021",
            ])
        #expect(try shown { $0.types = ["Meeting"] } == ["A", "B", "of type meeting"])
        #expect(try shown { $0.types = ["tariff", "visit"] } == ["B", "C", "Made", "of type tariff, visit"])
        #expect(try shown { $0.countries = ["Japan"] } == ["A", "Alone", "with Japan"])
        #expect(try shown { $0.people = ["Pp", "Q"] } == ["A", "B", "D", "with Person P or Q"])
        #expect(try shown { $0.focus = "石破茂" } == ["A", "around Person P"])
        #expect(
            try shown {
                $0.focus = "Person P"; $0.depth = 3
            } == ["A", "B", "D", "around Person P, 3 steps"])
        #expect(try shown { $0.top = 1 } == ["A", "Alone", "among the 1 most important"])
        #expect(try shown { $0.top = 50 } == ["A", "B", "C", "D", "E", "Alone", "Made"])
    }

    @Test("A filter by date says whether what it shows surely took place then")
    func sureDates() throws {
        func words(_ dates: String, _ from: String, _ to: String) throws -> [String] {
            var filter = Filter()
            filter.from = try EventDate(edtf: from)
            filter.to = try EventDate(edtf: to)
            return try Selection(Chronicle.reading("- {title: T, \(dates)}"), filter).statements
        }
        #expect(try words("date: 2025-04-28", "2025-04", "2025-04") == ["in Apr 2025"])
        #expect(try words("date: 2025-04-28", "2025-04-28", "2025-04-28") == ["on 28 Apr 2025"])
        #expect(try words("date: 2025-03-30/2025-04-02", "2025-04", "2025-05") == ["from Apr 2025 to May 2025"])
        for open in [
            "date: unknown, before: 2025-04-28", "date: 2025", "date: 2025-03/2025-06, within: true",
            "date: '[2025-03-30,2025-04-02]'",
        ] {
            let told = try words(open, "2025-04", "2025-05")
            #expect(told == ["that may have taken place from Apr 2025 to May 2025"], "\(open)")
        }
    }

    @Test("A filter that cannot be applied says what would be right")
    func failures() {
        let changes: [(String, (inout Filter) throws -> Void)] = [
            ("did you mean talks?", { $0.types = ["tlaks"] }), ("did you mean Vietnam?", { $0.countries = ["Vietnm"] }),
            ("did you mean Person P?", { $0.people = ["Person B"] }), ("--top 0", { $0.top = 0 }),
            (
                "exchange",
                {
                    $0.from = try EventDate(edtf: "2021"); $0.to = try EventDate(edtf: "2020")
                }
            ),
            (
                "--depth 0",
                {
                    $0.focus = "Q"; $0.depth = 0
                }
            ),
        ]
        for (part, change) in changes {
            do {
                Issue.record("\(part): \(try shown(change))")
            } catch let error as FilterError {
                #expect(error.message.contains(part), "\(error.message)")
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    @Test("The graph of a small set has a node for everything and an edge for every stated tie")
    func graph() {
        let chronicle = Chronicle.reading(
            """
            events:
              - {id: a, date: 2024, title: A, participants: [P (guest), VNM (host)], agreements: [{id: x, title: X, status: agreed, parties: [JPN]}]}
              - {id: b, date: 2025, title: B, follows: a, about: [x]}
            people: [{name: P, posts: [{title: Minister, country: JPN}]}]
            agreements: [{id: y, title: Y, status: signed, amends: [x]}]
            """)
        let graph = Graph(chronicle, Selection(all: chronicle))
        func name(_ node: GraphNode) -> String {
            switch node {
            case .actor(let id): chronicle[id].id
            case .event(let id): chronicle[id].id
            case .agreement(let id): chronicle[id].id
            }
        }
        #expect(graph.nodes.map(name) == ["JPN", "VNM", "person/p", "a", "b", "x", "y"])
        #expect(
            graph.edges.map { "\(name($0.source))>\(name($0.target))" } == [
                "person/p>a", "VNM>a", "a>x", "b>a", "b>x", "JPN>x", "y>x", "person/p>JPN",
            ])
    }
}
