import EntenteExport
import EntenteModel
import Testing

@Suite("The relations diagram")
struct RelationsViewTests {
    private func view(_ participants: [String]) -> DiagramView {
        let event = Field.mapping([
            ("date", .text("2025")), ("title", .text("A")), ("id", .text("a")),
            ("participants", .list(participants.map { .text($0) })),
        ])
        let chronicle = Records.chronicle([("events", [event])])
        return DiagramKind.relations.view(ViewRequest(chronicle, Numbering(chronicle), Selection(all: chronicle)))
    }

    @Test("Of two parts of one actor in one event the one that says more is drawn, and the title tells both")
    func twoParts() throws {
        let view = view(["VNM (mentioned)", "VNM (host)", "JPN (participant)", "JPN (actor)"])
        let vietnam = try #require(view.edges.first { $0.source == "VNM" || $0.target == "VNM" })
        #expect(vietnam.look == .plain)
        #expect(vietnam.title.contains("mentioned") && vietnam.title.contains("host"))
        let japan = try #require(view.edges.first { $0.source == "JPN" || $0.target == "JPN" })
        #expect(japan.hasArrow)
        #expect(view.legend.contains(.directedTie) && view.legend.contains(.participation))
        #expect(!view.legend.contains(.mentioned))
    }

    @Test("The legend explains what occurs: whoever is only mentioned has a line of its own")
    func mentioned() {
        let legend = view(["JPN (host)", "VNM (mentioned)"]).legend
        #expect(legend.contains(.mentioned) && legend.contains(.participation) && !legend.contains(.directedTie))
    }
}
