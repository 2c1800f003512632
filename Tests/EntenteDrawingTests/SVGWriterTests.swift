import Testing

@testable import EntenteDrawing

@Suite("SVG writer")
struct SVGWriterTests {
    private let style = TextStyle(size: 10, color: Color(0x1B2733))

    private func body(_ items: [SceneItem]) -> String {
        let scene = Scene(width: 72, height: 36, title: "T", description: "", items: items)
        let lines = SVGWriter.document(for: scene).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst(4).dropLast(2).joined(separator: "\n")
    }

    private func text(_ runs: [TextRun], anchor: TextLine.Anchor = .start) -> String {
        body([.text(TextLine(runs, x: 10, y: 20, anchor: anchor))])
    }

    @Test("The head names the size in millimetres, the view box in points and both labels")
    func head() {
        let scene = Scene(width: 72, height: 36.5, title: "A & B", description: "one\ntwo <3>")
        #expect(
            SVGWriter.document(for: scene) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="25.4mm" height="12.88mm" viewBox="0 0 72 36.5" \
                font-family="Liberation Sans, Arial, Helvetica, sans-serif" xml:space="preserve" role="img" \
                aria-labelledby="figure-title figure-description">
                <title id="figure-title">A &amp; B</title>
                <desc id="figure-description">one
                two &lt;3&gt;</desc>
                <rect width="72" height="36.5" fill="#FFFFFF"/>
                </svg>

                """)
    }

    @Test(
        "Numbers have at most two decimals and nothing odd",
        arguments: [
            (1.0, "1"), (0.1, "0.1"), (0.125, "0.13"), (-0.001, "0"), (-0.0, "0"), (10.05, "10.05"), (-2.5, "-2.5"),
            (1e30, "1000000000"), (-1e30, "-1000000000"), (.nan, "0"), (.infinity, "0"), (1e-9, "0"), (99.999, "100"),
        ] as [(Double, String)])
    func numbers(value: Double, text: String) {
        #expect(DecimalNumber.text(value) == text)
    }

    @Test("Markup is escaped and characters that XML forbids are replaced")
    func escaping() {
        #expect(XMLText.escaped("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;")
        #expect(
            XMLText.escaped("a\u{0}b\u{1F}c\u{FFFE}d\u{FFFF}e\u{7F}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}"
        )
        #expect(XMLText.escaped("a\tb\nc\r\nd", keepsLines: false) == "a b c  d")
        #expect(XMLText.escaped("c\r\nd", keepsLines: true) == "c\nd")
        #expect(XMLText.escaped("a\u{202E}b\u{2066}c") == "abc")
    }

    @Test("Every space survives")
    func spaces() {
        #expect(XMLText.keepingSpaces("a b") == "a b")
        #expect(XMLText.keepingSpaces("5  Talks") == "5\u{A0}\u{A0}Talks")
        #expect(XMLText.keepingSpaces(" a ") == "\u{A0}a\u{A0}")
        #expect(XMLText.keepingSpaces("   ") == "\u{A0}\u{A0}\u{A0}")
        #expect(XMLText.keepingSpaces("") == "")
    }

    @Test("A line of one style is anchored by the viewer")
    func plainText() {
        #expect(
            text([TextRun("Ha & noi", style)], anchor: .middle)
                == ##"<text x="10" y="20" font-size="10" fill="#1B2733" text-anchor="middle">Ha &amp; noi</text>"##)
    }

    @Test("A line of several styles starts where its width says, and names only what differs")
    func spans() {
        let bold = TextRun("AA", TextStyle(size: 10, isBold: true, color: style.color))
        let small = TextRun(" [1]", TextStyle(size: 7.2, color: style.color))
        let line = TextLine([bold, small], x: 60, y: 20, anchor: .end)
        let start = DecimalNumber.text(60 - line.width)
        #expect(
            body([.text(line)]) == """
                <text x="\(start)" y="20" font-size="10" font-weight="bold" fill="#1B2733">AA\
                <tspan font-size="7.2" font-weight="normal">\u{A0}[1]</tspan></text>
                """)
    }

    @Test("What follows Arabic stays to its right")
    func arabic() {
        let small = TextRun("[1]", TextStyle(size: 7.2, color: style.color))
        #expect(text([TextRun("علي", style), small]).contains("علي\u{200E}<tspan"))
        #expect(!text([TextRun("علي", style)]).contains("\u{200E}"))
    }

    @Test("Empty texts leave nothing behind")
    func emptyText() {
        #expect(text([]) == "")
        #expect(text([TextRun("", style)]) == "")
    }

    @Test("Shapes carry their paint as attributes")
    func shapes() {
        let box = Rectangle(x: 1, y: 2, width: 10, height: 4)
        let blue = Color(0x0072B2)
        #expect(
            body([.shape(Shape(.rectangle(box, radius: 9), fill: .white))])
                == ##"<rect x="1" y="2" width="10" height="4" rx="2" fill="#FFFFFF"/>"##)
        #expect(
            body([
                .shape(
                    Shape(
                        .circle(center: Point(x: 1, y: 2), radius: 3),
                        stroke: Stroke(blue, width: 0.9, dashes: [3, 1.8])))
            ])
                == ##"<circle cx="1" cy="2" r="3" fill="none" stroke="#0072B2" stroke-width="0.9" stroke-dasharray="3 1.8"/>"##
        )
        let path: [PathStep] = [
            .move(Point(x: 0, y: 0)), .curve(Point(x: 1, y: 0), Point(x: 2, y: 1), Point(x: 2, y: 2)),
            .line(Point(x: -0.001, y: .nan)), .close,
        ]
        #expect(
            body([.shape(Shape(.path(path), stroke: Stroke(blue, width: 1, isRound: true)))])
                == ##"<path d="M0 0C1 0 2 1 2 2L0 0Z" fill="none" stroke="#0072B2" stroke-width="1" stroke-linecap="round" stroke-linejoin="round"/>"##
        )
        let bad = Rectangle(x: 0, y: 0, width: -1, height: .infinity)
        #expect(
            body([.shape(Shape(.rectangle(bad, radius: 1)))])
                == #"<rect x="0" y="0" width="0" height="0" rx="0" fill="none"/>"#)
    }

    @Test("Groups carry class, id and title")
    func groups() {
        let group = SceneGroup(id: "person/ishiba", classes: "node person", title: "A \"B\"", items: [])
        #expect(
            body([.group(group)])
                == "<g class=\"node person\" id=\"person.ishiba\">\n<title>A &quot;B&quot;</title>\n</g>")
    }

    @Test(
        "Ids become XML names and stay readable",
        arguments: [
            ("event/2025-04-28-talks", "event.2025-04-28-talks"), ("2025", "_2025"), ("石破茂", "石破茂"), ("a b", "a_20_b"),
            ("A1", "A1"), ("figure-title", "figure-title-2"), ("a\"><script>", "a_22__3E__3C_script_3E_"),
            ("/x", "_.x"),
        ])
    func names(id: String, name: String) {
        var names = XMLNames(reserved: ["figure-title"])
        #expect(names.name(for: id) == name)
    }

    @Test("Ids that occur twice are told apart, in time linear in their number", .timeLimit(.minutes(1)))
    func sameNames() {
        var names = XMLNames()
        #expect(["a", "a", "a-2", "a"].map { names.name(for: $0) } == ["a", "a-2", "a-2-2", "a-3"])
        let many = (0..<20_000).map { _ in names.name(for: "x") }
        #expect(Set(many).count == 20_000)
    }
}
