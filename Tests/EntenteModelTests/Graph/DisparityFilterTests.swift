import EntenteModel
import Testing

@Suite("The disparity filter")
struct DisparityFilterTests {
    private typealias Filter = DisparityFilter<String>

    @Test("The p-values of a small network are those reckoned by hand from Serrano, Boguñá and Vespignani")
    func byHand() {
        // A is tied to B, C and D with 8, 1 and 1; B and C are tied with 2.
        let filter = Filter([
            .init(source: "A", target: "B", weight: 8), .init(source: "A", target: "C", weight: 1),
            .init(source: "A", target: "D", weight: 1), .init(source: "B", target: "C", weight: 2),
        ])
        let expected = [
            // (1 − 8/10)² at A is less than 1 − 8/10 at B.
            0.04,
            // (1 − 1/10)² at A is more than 1 − 1/3 at C.
            2.0 / 3,
            // D has one tie, which says nothing.
            0.81,
            // 1 − 2/3 at C is less than 1 − 2/10 at B.
            1.0 / 3,
        ]
        for (found, right) in zip(filter.pValues, expected) { #expect(abs(found - right) < 1e-12) }
    }

    @Test("Of directed ties, those that leave one end and those that reach the other are compared")
    func directed() {
        let filter = Filter([
            .init(source: "A", target: "B", isDirected: true, weight: 3),
            .init(source: "A", target: "C", isDirected: true, weight: 1),
            .init(source: "B", target: "A", isDirected: true, weight: 100),
        ])
        #expect(filter.pValues == [0.25, 0.75, 1])
    }

    @Test("Ties of equal weight at one end are all as likely as chance, and weights of 0 are never told from it")
    func equalWeights() {
        let star = Filter((0..<10).map { .init(source: "hub", target: "\($0)", weight: 1) })
        #expect(star.pValues.allSatisfy { abs($0 - 0.387_420_489) < 1e-9 })
        #expect(Filter([.init(source: "A", target: "B", weight: 0)]).pValues == [1])
        #expect(Filter([]).pValues.isEmpty)
    }
}
