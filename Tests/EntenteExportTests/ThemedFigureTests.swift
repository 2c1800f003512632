import EntenteDrawing
import EntenteExport
import Testing

@Suite("Figures in themes")
struct ThemedFigureTests {
    @Test("A dark figure has no white in it, and no colour of the light theme: page, plates, boxes, marks, legend, DOT")
    func dark() async throws {
        var options = FigureOptions()
        options.theme = .dark
        let light = Set(
            Theme.light.tones.flatMap { [$0.mark, $0.text, $0.fill] }
                + Theme.colors.map { Theme.light[keyPath: $0.path] })
        let dark = Set(
            Theme.dark.tones.flatMap { [$0.mark, $0.text, $0.fill] } + Theme.colors.map { Theme.dark[keyPath: $0.path] }
        )
        let foreign = light.subtracting(dark).map(\.hexadecimal)
        let request = ViewRequest.all(GeneratedRecords(seed: 21, count: 30).chronicle)
        for figure in try await request.figures(options: options) + [.listTimeline(request, options: options)] {
            let svg = SVGExporter().documents(of: figure, options: options).map { String(decoding: $0, as: UTF8.self) }
            for text in svg + [figure.dot ?? ""] {
                // Without a colour of their own, the names of groups would be black.
                for line in text.split(separator: "\n") where line.contains("graph [bb=") {
                    #expect(line.contains("fontcolor=\"\(Theme.dark.text.hexadecimal)\""))
                }
                for color in foreign { #expect(!text.contains(color), "\(figure.name): \(color)") }
            }
        }
    }

    @Test("A theme changes colours only: shapes and words stand where they stood")
    func places() async throws {
        let request = ViewRequest.all(GeneratedRecords(seed: 22, count: 15).chronicle)
        var plain: [[String]] = []
        for name in Theme.named {
            var options = FigureOptions()
            options.theme = name.theme
            let figures = try await request.figures(options: options)
            plain.append(
                figures.flatMap { SVGExporter().documents(of: $0, options: options) }.map { bytes in
                    String(decoding: bytes, as: UTF8.self).replacing(/#[0-9A-F]{6}/, with: "#")
                })
        }
        #expect(plain.allSatisfy { $0 == plain[0] })
    }

    @Test("The families of a theme stand in SVG and DOT")
    func fonts() async throws {
        var options = FigureOptions()
        options.theme.fontFamily = FontFamilies.list("Arimo") ?? ""
        let request = ViewRequest.all(GeneratedRecords(seed: 23, count: 5).chronicle)
        for figure in try await request.figures(options: options) + [.listTimeline(request, options: options)] {
            let svg = String(decoding: SVGExporter().documents(of: figure, options: options)[0], as: UTF8.self)
            #expect(svg.contains("font-family=\"Arimo, sans-serif\"") && !svg.contains("Liberation"))
            if let dot = figure.dot {
                #expect(dot.contains("fontname=\"Arimo,sans-serif\"") && !dot.contains("Liberation"))
            }
        }
    }
}
