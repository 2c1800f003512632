import EntenteExport
import EntenteModel
import Testing

@Suite("Projections that are too dense to draw")
struct ProjectionViewTests {
    private func view(people: Int) -> DiagramView {
        let event = Field.mapping([
            ("date", .text("2025")), ("title", .text("A")),
            ("people", .list((0..<people).map { .text("Person number \($0)") })),
        ])
        let chronicle = Records.chronicle([("events", [event])])
        return DiagramKind.people.view(ViewRequest(chronicle, Numbering(chronicle), Selection(all: chronicle)))
    }

    @Test("Ties of equal weight are drawn together while a page holds them")
    func equalTies() {
        let view = view(people: 12)
        #expect(view.edges.count == 66)
        #expect(!view.statements.contains { $0.hasPrefix("Drawn are") || $0.hasPrefix("Of 66") })
    }

    @Test("One meeting of a hundred draws no more ties than a page holds, says so, and its table has all")
    func manyEqualTies() {
        let view = view(people: 100)
        #expect(view.edges.count == 60)
        #expect(
            view.statements.contains { $0.hasPrefix("Of 4950 ties, 4950 of one and the greatest weight, 60 are drawn") }
        )
        #expect(view.table.rows.count == 4950)
    }
}
