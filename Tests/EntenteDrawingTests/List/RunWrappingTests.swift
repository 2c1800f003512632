import Testing

@testable import EntenteDrawing

@Suite("Paragraphs of several styles")
struct RunWrappingTests {
    private let bold = TextStyle(size: 9, isBold: true, color: .white)
    private let plain = TextStyle(size: 8, color: .white)

    @Test("No line is wider than asked for, and no letter is lost", arguments: [30.0, 60, 120, 400])
    func whole(width: Double) {
        for title in ListChartTests.titles {
            let runs = [TextRun("7\u{A0} ", bold), TextRun(title, bold), TextRun("  Hanoi [1, 2]", plain)]
            let lines = RunWrapping.lines(runs, width: width, hangs: true)
            for line in lines { #expect(line.width <= width + 0.1, "\(line.runs.map(\.text))") }
            func letters(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "-" } }
            #expect(
                letters(lines.flatMap(\.runs).map(\.text).joined()) == letters(runs.map(\.text).joined()))
        }
    }

    @Test("Lines after the first hang from the number, and the number never stands alone")
    func hanging() {
        let runs = [TextRun("12\u{A0} ", bold), TextRun("Incomprehensibilities and others", bold)]
        let lines = RunWrapping.lines(runs, width: 70, hangs: true)
        #expect(lines.count > 2)
        #expect(lines[0].runs.count == 2)
        #expect(lines.dropFirst().allSatisfy { $0.indent == TextMetrics.width(of: [runs[0]]) })
    }

    @Test("Too many lines shorten the longest run at a word, and the small ones stay")
    func shortened() {
        let runs = [
            TextRun("1\u{A0} ", bold), TextRun(String(repeating: "many words ", count: 90), bold),
            TextRun(" [1, 2]", plain),
        ]
        let lines = RunWrapping.lines(runs, width: 200, hangs: true, mostLines: 3)
        #expect(lines.count == 3)
        #expect(lines.flatMap(\.runs).contains { $0.text.hasSuffix("…") })
        #expect(lines.last?.runs.last?.text == " [1, 2]")
    }
}
