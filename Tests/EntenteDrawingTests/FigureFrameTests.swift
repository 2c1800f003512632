import Testing

@testable import EntenteDrawing

@Suite("Figure frame")
struct FigureFrameTests {
    private let names = [
        "Japan’s economic-security diplomacy", "石破茂首相、ベトナムを訪問し共同声明を発表",
        "Министерство иностранных дел Российской Федерации",
        "이재명 대통령의 방미 일정", "محمد بن سلمان آل سعود ولي العهد", "Trần Thanh Mẫn và Lương Cường 🇻🇳 gặp nhau 👩‍⚕️",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ]

    private func frame(repeating count: Int) -> FigureFrame {
        let entries: [LegendEntry] = names.enumerated().map { index, name in
            .mark(Mark.allCases[index % Mark.allCases.count], color: Theme.light.meeting.mark, label: name)
        }
        return FigureFrame(
            title: names.joined(separator: " "), subtitle: names.joined(separator: " · "),
            legend: entries + [
                .span(color: Theme.light.axis, label: "Day not known"),
                .sign("?", color: Theme.light.disputed, label: "Disputed"),
                .cut(color: Theme.light.axis, label: "Time left out"),
                .line(Stroke(Theme.light.edge, width: 1), hasArrowHead: true, label: "Led to"),
                .box(.note, fill: nil, line: Theme.light.agreement.mark, label: "Agreement"),
            ],
            sources: (0..<count).map {
                .init(number: "\($0 + 1)", text: names[$0 % names.count] + ", https://example.org/" + names[6])
            })
    }

    @Test(
        "Nothing overlaps or leaves the page, however wide it is", arguments: [0, 200, 340, 595, 842, 3000] as [Double])
    func legible(width: Double) {
        for parts in [FigureFrame.Parts.all, .bare, [.sources]] {
            var frame = frame(repeating: 25)
            frame.parts = parts
            let scene = frame.scene(body: [], bodyWidth: 0, bodyHeight: 0, pageWidth: .fixed(width))
            #expect(SceneLegibility.problems(in: scene, checksMarks: true) == [])
        }
    }

    @Test("A page is never narrower than its body and grows with it")
    func bodyIsKept() {
        let frame = FigureFrame(title: "T")
        let item = SceneItem.shape(Shape(.rectangle(Rectangle(x: 0, y: 0, width: 900, height: 100), radius: 0)))
        let fixed = frame.scene(body: [item], bodyWidth: 900, bodyHeight: 100, pageWidth: .fixed(595))
        #expect(fixed.width == 945)
        let small = frame.scene(body: [item], bodyWidth: 100, bodyHeight: 100)
        #expect(small.width == FigureFrame.minimumWidth)
        let tall = frame.scene(body: [item], bodyWidth: 100, bodyHeight: 700)
        #expect(abs(tall.height - small.height - 600) < 1e-9)
    }

    @Test("A bare figure keeps its legend and leaves title and sources to the report")
    func bare() {
        var frame = FigureFrame(
            title: "Title", subtitle: "Subtitle", legend: [.mark(.circle, color: .white, label: "Meeting")],
            sources: [.init(number: "1", text: "Source")])
        #expect(texts(frame) == ["Title", "Subtitle", "Meeting", "[1]", "Source"])
        frame.parts = .bare
        #expect(texts(frame) == ["Meeting"])
        #expect(frame.scene(body: [], bodyWidth: 10, bodyHeight: 10).title == "Title")
    }

    @Test("No word of a source is cut")
    func sourcesAreWhole() {
        let long = names.joined(separator: " ")
        let frame = FigureFrame(
            title: "", sources: [.init(number: "7a", text: long), .init(number: "8", text: "Short")])
        for width in [300.0, 842] {
            let scene = frame.scene(body: [], bodyWidth: 0, bodyHeight: 0, pageWidth: .fixed(width))
            let written = scene.texts.flatMap(\.runs).map(\.text).joined().filter { !$0.isWhitespace && $0 != "-" }
            #expect(written.contains(long.filter { !$0.isWhitespace && $0 != "-" }))
        }
    }

    @Test("Two columns of sources stand on wide pages only")
    func columns() {
        let frame = FigureFrame(title: "", sources: ["1", "2"].map { .init(number: $0, text: "Source") })
        func starts(_ width: Double) -> Int {
            let scene = frame.scene(body: [], bodyWidth: 0, bodyHeight: 0, pageWidth: .fixed(width))
            return Set(scene.texts.map(\.y)).count
        }
        #expect(starts(842) == 1)
        #expect(starts(400) == 2)
    }

    @Test("The same frame gives the same bytes")
    func deterministic() {
        let scenes = (0..<2).map { _ in frame(repeating: 5).scene(body: [], bodyWidth: 0, bodyHeight: 0) }
        #expect(SVGWriter.document(for: scenes[0]) == SVGWriter.document(for: scenes[1]))
    }

    private func texts(_ frame: FigureFrame) -> [String] {
        frame.scene(body: [], bodyWidth: 10, bodyHeight: 10).texts.map { $0.runs.map(\.text).joined() }
    }
}
