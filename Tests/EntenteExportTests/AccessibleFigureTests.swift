import EntenteExport
import EntenteModel
import Testing

@Suite("Figures for those who do not see them")
struct AccessibleFigureTests {
    @Test("Every page is one picture with a title and a description, named by both")
    func pages() async throws {
        let request = ViewRequest.all(GeneratedRecords(seed: 31, count: 25).chronicle)
        for figure in try await request.figures() {
            for page in SVGExporter().documents(of: figure, options: FigureOptions()) {
                let text = String(decoding: page, as: UTF8.self)
                let svg = SVGReading(page)
                #expect(svg.root["role"] == "img", "\(figure.name)")
                let labels = (svg.root["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
                #expect(labels.count == 2)
                #expect(text.contains("<title id=\"\(labels.first ?? "")\">"))
                #expect(text.contains("<desc id=\"\(labels.last ?? "")\">"))
                #expect(svg.content["title"]?.isEmpty == false && svg.content["desc"]?.isEmpty == false)
            }
        }
    }

    @Test("The description of a timeline is a chronology: each event in its order, with its date, one a line")
    func chronology() throws {
        let chronicle = GeneratedRecords(seed: 32, count: 40).chronicle
        let request = ViewRequest.all(chronicle)
        let figure = Figure.lanesTimeline(request)
        let svg = SVGReading(SVGExporter().documents(of: figure, options: FigureOptions())[0])
        let lines = (svg.content["desc"] ?? "").split(separator: "\n").map(String.init)
        let numbers = lines.compactMap { line in line.split(separator: ".").first.flatMap { Int($0) } }
        #expect(numbers == Array(1...40))
        let events = request.selection.events.map { chronicle[$0] }
        let sentences = lines.filter { line in line.split(separator: ".").first.flatMap { Int($0) } != nil }
        for (sentence, event) in zip(sentences, events) {
            let title = event.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(title))
        }
    }
}
