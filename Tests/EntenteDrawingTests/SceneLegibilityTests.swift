import Testing

@testable import EntenteDrawing

@Suite("Scene legibility")
struct SceneLegibilityTests {
    private func line(_ text: String, x: Double, y: Double, size: Double = 10) -> TextLine {
        TextLine([TextRun(text, TextStyle(size: size, color: .white))], x: x, y: y)
    }

    private func problems(_ items: [SceneItem], checksMarks: Bool = false) -> [String] {
        SceneLegibility.problems(
            in: Scene(width: 500, height: 500, title: "", description: "", items: items), checksMarks: checksMarks)
    }

    @Test("Lines below one another are legible")
    func legible() {
        #expect(problems((1...40).map { .text(line("Hanoi", x: 10, y: Double($0) * 12)) }) == [])
    }

    @Test("Two texts over one another are found, in groups too")
    func overlap() {
        let group = SceneItem.group(SceneGroup(items: [.text(line("Tokyo", x: 20, y: 52))]))
        #expect(
            problems([.text(line("Hanoi", x: 10, y: 50)), group]) == ["“Tokyo” overlaps “Hanoi” at (20.05, 44.45)"])
    }

    @Test("Text off the page, too small or nowhere is named")
    func page() {
        #expect(problems([.text(line("Hanoi", x: 490, y: 50))]) == ["“Hanoi” leaves the page at (490, 42.4)"])
        #expect(problems([.text(line("Hanoi", x: 10, y: 2))]) == ["“Hanoi” leaves the page at (10, -5.6)"])
        #expect(problems([.text(line("Hanoi", x: 10, y: 50, size: 6.5))]) == ["“Hanoi” is set in 6.5 pt"])
        #expect(problems([.text(line("Hanoi", x: .nan, y: 50))]) == ["“Hanoi” stands nowhere"])
    }

    @Test("Text on a mark is found where asked for, but a mark's own text is not")
    func marks() {
        let dot = Mark.circle.item(at: Point(x: 15, y: 47), color: .white)
        let mark = SceneItem.group(SceneGroup(classes: "mark", items: [dot]))
        let text = SceneItem.text(line("Hanoi", x: 10, y: 50))
        #expect(problems([mark, text]) == [])
        #expect(problems([mark, text], checksMarks: true).count == 1)
        #expect(problems([.group(SceneGroup(classes: "late mark", items: [dot, text]))], checksMarks: true) == [])
    }

    @Test("The sweep finds an overlap wherever comparing all pairs finds one", arguments: 1...60)
    func agreesWithAllPairs(seed: Int) {
        var state = UInt64(seed)
        func next(_ limit: Int) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 33) % UInt64(limit))
        }
        let lines = (0..<12).map { _ in line("Talks in Hanoi", x: next(420), y: 20 + next(460)) }
        let boxes = lines.map { $0.bounds.expanded(by: -0.05) }
        let overlap = boxes.indices.contains { first in boxes[..<first].contains { $0.overlaps(boxes[first]) } }
        #expect(problems(lines.map { .text($0) }).isEmpty == !overlap, "seed \(seed)")
    }

    @Test("Ten thousand texts are checked at once", .timeLimit(.minutes(1)))
    func many() {
        let items = (0..<10_000).map { index in
            SceneItem.text(line("ab", x: Double(index % 100) * 20, y: 10 + Double(index / 100) * 10))
        }
        let scene = Scene(width: 2100, height: 1100, title: "", description: "", items: items)
        #expect(SceneLegibility.problems(in: scene) == [])
        let pile = Array(repeating: SceneItem.text(line("ab", x: 5, y: 50)), count: 10_000)
        #expect(problems(pile).count == 9_999)
    }
}
