import EntenteModel
import Testing

@Suite("The order of events")
struct EventOrderTests {
    private func titles(_ text: String) -> [String] {
        let chronicle = Chronicle.reading(text)
        let numbering = Numbering(chronicle)
        return numbering.eventOrder.map { "\(numbering.number(of: $0)) \(chronicle[$0].title)" }
    }

    @Test("Numbers follow time: a day before its month, a whole before its parts, the undated where they may lie")
    func numbers() {
        #expect(
            titles(
                """
                - {date: 2025-04, title: Month}
                - {date: 2025-04-01, title: Part, part_of: w}
                - {date: 2025-04-01, title: Zhole, id: w}
                - {date: unknown, title: Undated}
                - {date: unknown, title: After, after: w}
                - {date: unknown, title: Before, before: 2024-12-31}
                - {date: -0044-03-15, title: Ides}
                """) == ["1 Ides", "2 Before", "3 Zhole", "4 Part", "5 Month", "6 After", "7 Undated"])
    }

    @Test("On one day a visit stands before the meetings that it began with, and numbers in titles count as numbers")
    func oneDay() {
        let records = [
            "- {date: 2025-04-27/2025-04-29, title: Visit, id: v}", "- {date: 2025-04-27, title: Arrival, part_of: v}",
            "- {date: 2025-05-01, title: Round 10}", "- {date: 2025-05-01, title: Round 9}",
            "- {date: 2025-05-01, title: Round 1}",
        ]
        let expected = ["1 Visit", "2 Arrival", "3 Round 1", "4 Round 9", "5 Round 10"]
        #expect(titles(records.joined(separator: "\n")) == expected)
        #expect(titles(records.reversed().joined(separator: "\n")) == expected)
    }

    @Test("Natural order is an order: numbers by size, then all else by bytes")
    func naturalOrder() {
        let sorted = ["", "1", "01a", "2", "10", "a", "a1", "a2b", "a10b", "a10c", "b"]
        for (left, one) in sorted.enumerated() {
            for (right, two) in sorted.enumerated() {
                #expect(one.isNaturallyBefore(two) == (left < right), "\(one) \(two)")
            }
        }
        #expect("a01".isNaturallyBefore("a1") && !"a1".isNaturallyBefore("a01"))
    }

    @Test("A year before Christ keeps its sign in an id")
    func years() {
        let chronicle = Chronicle.reading(
            "- {date: -0043-03-15, title: Ides of March}\n- {date: 0043-03-15, title: Ides of March}")
        #expect(
            chronicle.eventIDs.map { chronicle[$0].id } == [
                "event/-0043-03-15-ides-of-march", "event/0043-03-15-ides-of-march",
            ])
    }

    @Test("What bounds an undated event is kept as finely as it was told, along chains too")
    func writtenBounds() {
        let chronicle = Chronicle.reading(
            """
            - {date: unknown, title: A, after: 2025-02-01, before: 2025-03}
            - {date: unknown, title: B, after: 2024, before: 2025-12-31}
            - {date: unknown, title: C, after: v}
            - {date: unknown, title: D, before: '[2025-04-02,2025-04-05]'}
            - {date: 2025-04/2025-06, title: V, id: v}
            """)
        let bounds = ["A", "B", "C", "D", "V"].compactMap { chronicle.event($0) }.map { event in
            [event.after, event.before].map { $0?.edtf ?? "-" }.joined(separator: " ")
        }
        #expect(bounds == ["2025-02-01 2025-03", "2024 2025-12-31", "2025-06 -", "- 2025-04-05", "- -"])
    }

    @Test("Chains of undated events may be as long as they like")
    func longChain() {
        let count = 30_000
        var builder = ChronicleBuilder()
        let place = TextPosition(line: 1, column: 1)
        for number in 0..<count {
            let fields = [
                ("id", "e\(number)"), ("title", "T"), ("date", "unknown"),
                ("after", number == count - 1 ? "2025" : "e\(number + 1)"),
            ]
            let entries = fields.map { Field.Entry(name: $0.0, position: place, field: Field(.text($0.1), at: place)) }
            builder.add(Record(kind: .event, file: "f", field: Field(.mapping(entries), at: place)))
        }
        let chronicle = builder.build()
        #expect(chronicle.lines() == [])
        #expect(chronicle.eventIDs.allSatisfy { chronicle[$0].earliest?.text == "2025-01-01" })
    }

    @Test("A circle is an error for each event in it, not for those that wait for it")
    func circles() {
        let lines = Chronicle.reading(
            """
            - {date: unknown, id: a, title: A, after: b}
            - {date: unknown, id: b, title: B, before: c, after: c}
            - {date: unknown, id: c, title: C}
            - {date: unknown, id: d, title: D, after: a}
            - {date: unknown, id: e, title: E, after: e}
            - {date: unknown, id: f, title: F, after: g}
            - {date: unknown, id: g, title: G, after: h}
            - {date: unknown, id: h, title: H, after: f}
            """
        ).lines()
        let circular = lines.filter { $0.hasSuffix("[circular-order]") }
        for id in ["b", "c", "e", "f", "g", "h"] {
            #expect(circular.filter { $0.contains(": error: \(id) ") }.count == 1, "\(id)")
        }
        #expect(circular.count == 6)
    }

    @Test("What comes before one event and after another may be told from both sides")
    func bothSides() {
        let lines = Chronicle.reading(
            """
            - {date: unknown, id: a, title: A, before: b}
            - {date: unknown, id: b, title: B, after: a}
            - {date: unknown, id: c, title: C, after: b, before: 2020}
            """
        ).lines()
        #expect(lines.isEmpty, "\(lines)")
    }

    @Test("Bounds that leave no day are an error, beside a date too")
    func wrongOrder() {
        let lines = Chronicle.reading(
            """
            - {date: unknown, title: A, after: 2025, before: 2024}
            - {date: 2020, title: B, after: 2025}
            - {date: 2025, title: C, after: 2020, before: 2030}
            """
        ).lines()
        #expect(lines.map { $0.prefix(15) } == ["records.yaml:1:", "records.yaml:2:"])
    }
}
