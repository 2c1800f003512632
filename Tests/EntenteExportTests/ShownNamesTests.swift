import EntenteDrawing
import EntenteExport
import EntenteModel
import Testing

@Suite("Names and dates as the reader wants them")
struct ShownNamesTests {
    private let chronicle = Records.chronicle([
        (
            "events",
            [
                .mapping([
                    ("id", .text("talks")), ("title", .text("Talks")), ("date", .text("2025-04-28")),
                    ("type", .text("talks")), ("participants", .texts(["Shigeru Ishiba", "Pham Minh Chinh", "USA"])),
                ]),
                .mapping([
                    ("id", .text("visit")), ("title", .text("Visit")), ("date", .text("2025-04-27/2025-04-29")),
                    ("type", .text("visit")), ("participants", .texts(["Shigeru Ishiba", "VNM"])),
                ]),
            ]
        ),
        (
            "people",
            [
                .mapping([
                    ("name", .text("Shigeru Ishiba")), ("names", .mapping([("ja", .text("石破茂"))])),
                    ("country", .text("JPN")),
                ]),
                .mapping([("name", .text("Pham Minh Chinh")), ("country", .text("VNM"))]),
            ]
        ),
        (
            "countries",
            [
                .mapping([
                    ("id", .text("USA")), ("name", .text("United States")),
                    ("names", .mapping([("ja-JP", .text("アメリカ"))])),
                ])
            ]
        ),
    ])

    private func request(_ change: (inout FigureOptions) -> Void) -> (ViewRequest, FigureOptions) {
        var options = FigureOptions()
        change(&options)
        return (
            ViewRequest(chronicle, Numbering(chronicle), Selection(all: chronicle), options: options), options
        )
    }

    @Test("Figures show the names of a language where records have them, under the same ids and numbers")
    func language() async throws {
        #expect(Records.errors(chronicle) == [])
        #expect(chronicle.languages == ["ja", "ja-JP"])
        #expect(chronicle.knows(language: "JA") && !chronicle.knows(language: "vi") && !chronicle.knows(language: "j"))
        let (usual, japanese) = (request { _ in }.0, request { $0.language = "ja" }.0)
        for (plain, figure) in zip(try await usual.figures(), try await japanese.figures()) {
            let (before, after) = (FigureNumbers(plain.scene).numbers, FigureNumbers(figure.scene).numbers)
            #expect(before.keys.sorted() == after.keys.sorted())
            #expect(before.filter { Int($0.value) != nil } == after.filter { Int($0.value) != nil })
            #expect(figure.alternative.joined().contains("石破茂") || !plain.alternative.joined().contains("Ishiba"))
            #expect(!figure.alternative.joined().contains("Ishiba"))
            #expect(!figure.alternative.joined().contains("the アメリカ"))
            #expect(figure.table.rows == plain.table.rows)
        }
        let words = try await japanese.figures().flatMap { $0.scene.texts.map { $0.runs.map(\.text).joined() } }
        #expect(words.contains("石破茂") && words.contains("Pham Minh Chinh") && words.contains("アメリカ"))
    }

    @Test("Filters find an actor by its usual name and by the shown one, and name it as the figure does")
    func filters() throws {
        let shown = chronicle.shown(in: "ja")
        for name in ["Shigeru Ishiba", "石破茂"] {
            var filter = Filter()
            filter.focus = name
            #expect(try Selection(shown, filter).statements == ["around 石破茂"])
        }
    }

    @Test(
        "Captions, pictures and text alternatives tell dates in one style, tables in EDTF",
        arguments: [
            (DateStyle.dayMonth, "28 Apr 2025", "27–29 Apr 2025"), (.monthDay, "Apr 28, 2025", "Apr 27–29, 2025"),
            (.iso, "2025-04-28", "2025-04-27 – 2025-04-29"), (.long, "28 April 2025", "27–29 April 2025"),
        ])
    func dates(style: DateStyle, day: String, span: String) async throws {
        let (request, options) = request { $0.dateStyle = style }
        let timeline = Figure.lanesTimeline(request, options: options)
        let words = timeline.scene.texts.map { $0.runs.map(\.text).joined() }.joined(separator: "\n")
        for text in [words, timeline.alternative.joined(separator: "\n")] {
            #expect(text.contains(day) && text.contains(span))
        }
        let other = style == .iso ? "28 Apr" : "2025-04-28"
        #expect(!words.contains(other))
        #expect(timeline.table.commaSeparatedValues().contains("2025-04-27/2025-04-29"))
        var filter = Filter()
        filter.from = try EventDate(edtf: "2025-04-28")
        filter.dateStyle = style
        #expect(try Selection(chronicle, filter).statements == ["from " + day])
        filter.from = nil
        #expect(filter.passesAll)
    }
}
