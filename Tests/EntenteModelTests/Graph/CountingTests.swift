import EntenteModel
import Testing

@Suite("The counting rules of projections")
struct CountingTests {
    /// Ties as "A>B ×2 +1 planned b1 w0.5", `-` for undirected ones.
    private func ties(_ text: String, _ level: Projection.Level = .countries, byType: Bool = false) -> [String] {
        let chronicle = Chronicle.reading(text)
        let graph = Graph(chronicle, Selection(all: chronicle))
        return Projection(graph, onto: level, byType: byType).ties.map { tie in
            var words = chronicle[tie.source].id + (tie.isDirected ? ">" : "-") + chronicle[tie.target].id
            words += " ×\(tie.count) +\(tie.planned) b\(tie.bilateral) w\(tie.weight)"
            if !tie.agreements.isEmpty { words += " a\(tie.agreements.count)" }
            return words + (tie.isDisputed ? " disputed" : "") + (tie.type.isEmpty ? "" : " \(tie.type)")
        }
    }

    private func event(_ participants: String, _ more: String = "type: meeting") -> String {
        "- {date: 2025, title: \"\(participants)\", participants: [\(participants)], \(more)}\n"
    }

    @Test("Whoever is only mentioned is tied to nobody")
    func mentioned() {
        #expect(ties(event("JPN (host), VNM (guest), CHN (mentioned)")) == ["JPN-VNM ×1 +0 b1 w1.0"])
    }

    @Test("An action runs from actor to target, and two targets are not tied to each other")
    func directed() {
        #expect(
            ties(event("USA (actor), JPN (target), VNM (target)", "type: tariff")) == [
                "USA>JPN ×1 +0 b1 w0.5", "USA>VNM ×1 +0 b1 w0.5",
            ])
        #expect(ties(event("JPN (provider), VNM (recipient)", "type: aid")) == ["JPN>VNM ×1 +0 b1 w1.0"])
        #expect(ties(event("VNM (recipient), JPN (host)", "type: aid")) == [])
        #expect(ties(event("JPN (speaker), VNM (target)", "type: statement")) == ["JPN>VNM ×1 +0 b1 w1.0"])
        #expect(ties(event("JPN (speaker), VNM (target)", "type: forum")) == [])
    }

    @Test("A visit ties guest to host and guest to guest, never host to host")
    func visit() {
        #expect(
            ties(event("CHN (guest), VNM (host), MYS (host)", "type: visit")) == [
                "CHN-MYS ×1 +0 b1 w0.5", "CHN-VNM ×1 +0 b1 w0.5",
            ])
        #expect(ties(event("CHN (host), VNM (host)", "type: summit")) == ["CHN-VNM ×1 +0 b1 w1.0"])
    }

    @Test("Planned and postponed events are counted apart, cancelled ones not at all, and neither weighs")
    func planned() {
        #expect(ties(event("JPN, VNM", "status: planned")) == ["JPN-VNM ×0 +1 b0 w0.0"])
        #expect(ties(event("JPN, VNM", "status: postponed")) == ["JPN-VNM ×0 +1 b0 w0.0"])
        #expect(ties(event("JPN, VNM", "status: cancelled")) == [])
        #expect(ties(event("JPN, 'VNM (guest, planned)'")) == ["JPN-VNM ×0 +1 b0 w0.0"])
        #expect(ties(event("JPN, 'VNM (guest, cancelled)'")) == [])
    }

    @Test("A visit and the talks that are part of it count once, by whichever of its wholes")
    func partsCountOnce() {
        let visit =
            "- {id: v, date: 2025-04-27/2025-04-29, type: visit, title: V, participants: [JPN (guest), VNM (host)]}\n"
        let forum = "- {id: f, date: 2025-04-28, type: forum, title: F, participants: [CHN]}\n"
        func talks(_ id: String, _ wholes: String) -> String {
            "- {id: \(id), date: 2025-04-28, type: talks, title: \(id), participants: [JPN, VNM], part_of: \(wholes)}\n"
        }
        let once = ["JPN-VNM ×1 +0 b1 w1.0"]
        #expect(ties(visit + forum + talks("t", "[v]")) == once)
        #expect(ties(visit + forum + talks("t", "[f, v]")) == once)
        #expect(ties(visit + forum + talks("t", "[v]") + talks("u", "[t]")) == once)
        #expect(ties(visit + forum + talks("t", "[f]")) == ["JPN-VNM ×2 +0 b2 w2.0"])
    }

    @Test("Bilateral and multilateral are told apart, and n actors weigh 1/(n−1)")
    func multilateral() {
        #expect(
            ties(event("JPN, VNM") + event("JPN, VNM, CHN")) == [
                "CHN-JPN ×1 +0 b0 w0.5", "CHN-VNM ×1 +0 b0 w0.5", "JPN-VNM ×2 +0 b1 w1.5",
            ])
        #expect(ties(event("JPN, VNM", "weight: 4")) == ["JPN-VNM ×1 +0 b1 w4.0"])
    }

    @Test("Two people of one country are no tie of the country, and one tie of the people")
    func sameCountry() {
        let people = "people: [{name: A, country: JPN}, {name: B, country: JPN}, {name: C, country: VNM}]\nevents:\n"
        #expect(ties(people + event("A, B, C")) == ["JPN-VNM ×1 +0 b1 w1.0"])
        #expect(ties(people + event("A, B, JPN, VNM"), .people) == ["person/a-person/b ×1 +0 b1 w1.0"])
    }

    @Test("An agreement that no event made is a tie of its own; one that an event made is told by the event")
    func agreements() {
        let text =
            "agreements: [{id: a, title: A, status: signed, parties: [JPN (provider), VNM (beneficiary), FRA (witness)]}]\n"
        #expect(ties(text) == ["JPN>VNM ×0 +0 b0 w1.0 a1"])
        #expect(ties(text + "events:\n" + event("JPN, VNM", "agreements: [a]")) == ["JPN-VNM ×1 +0 b1 w1.0"])
        #expect(ties(text + "events:\n" + event("JPN, VNM", "about: [a]")) == ["JPN-VNM ×1 +0 b1 w1.0"])
    }

    @Test("A tie is disputed only where everything behind it is")
    func disputed() {
        let disputed = "- {date: 2025, title: D, participants: [JPN, 'VNM (guest, disputed)']}\n"
        #expect(ties(disputed) == ["JPN-VNM ×1 +0 b1 w1.0 disputed"])
        #expect(ties(disputed + event("JPN, VNM")) == ["JPN-VNM ×2 +0 b2 w2.0"])
    }

    @Test("Ties by type keep meetings and actions apart")
    func byType() {
        let text =
            event("JPN, VNM", "type: talks") + event("VNM, JPN ", "type: summit")
            + event("JPN (actor), VNM (target)", "type: tariff")
        #expect(
            ties(text, byType: true) == [
                "JPN-VNM ×2 +0 b2 w2.0 meeting", "JPN>VNM ×1 +0 b1 w1.0 action",
            ])
    }
}
