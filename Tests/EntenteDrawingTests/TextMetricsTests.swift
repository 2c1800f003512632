import Testing

@testable import EntenteDrawing

@Suite("Text metrics")
struct TextMetricsTests {
    private func ems(_ text: String, isBold: Bool = false) -> Double {
        TextMetrics.width(of: text, size: 1, isBold: isBold)
    }

    @Test("Letters have the widths of Liberation Sans")
    func letters() {
        #expect(TextMetrics.units(of: "AB 1", isBold: false) == 1366 + 1366 + 569 + 1139)
        #expect(TextMetrics.units(of: "AB 1", isBold: true) == 1479 + 1479 + 569 + 1139)
        #expect(TextMetrics.width(of: "A", size: 10, isBold: false) == 13660.0 / 2048)
    }

    @Test("A composed and a decomposed letter are equally wide")
    func decomposed() {
        #expect(ems("Đàm") == ems("Đa\u{300}m"))
        #expect(ems("Tô Lâm") == ems("To\u{302} La\u{302}m"))
    }

    @Test("Wide characters take an em and Hangul a little less")
    func eastAsian() {
        #expect(ems("石破茂") == 3)
        #expect(ems("トヨタ") == 3)
        #expect(abs(ems("이재명") - 2.76) < 0.001)
        #expect(ems("ｱｲ") == 1)
        #expect(ems("𠮷") == 1)
    }

    @Test("Invisible characters take no room")
    func invisible() {
        #expect(ems("a\u{200B}\u{200E}\u{2060}\u{FE00}b") == ems("ab"))
        #expect(ems("葛\u{E0100}") == 1)
    }

    @Test(
        "An emoji is one sign however many characters it is made of",
        arguments: ["😀", "👩🏽", "🇯🇵", "👨‍👩‍👧‍👦", "❤️", "1️⃣", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "👩‍⚕️"])
    func emoji(sign: String) {
        #expect(ems(sign) == 1.25)
        #expect(ems(sign + sign) == 2.5)
    }

    @Test("Arabic, Armenian and Thai take room")
    func otherScripts() {
        #expect((1.5...6).contains(ems("محمد بن")))
        #expect(ems("Հայ") > 1)
        #expect(ems("กรุง") > 1.5)
    }

    @Test("A line's box stands where its anchor says")
    func bounds() {
        let style = TextStyle(size: 10, color: .white)
        let width = TextMetrics.width(of: "Hanoi", size: 10)
        let middle = TextLine([TextRun("Hanoi", style)], x: 100, y: 50, anchor: .middle).bounds
        #expect(middle.x == 100 - width / 2)
        #expect(abs(middle.y - 42.4) < 1e-9)
        #expect(abs(middle.height - 9.8) < 1e-9)
        #expect(TextLine([TextRun("Hanoi", style)], x: 100, y: 50, anchor: .end).bounds.maxX == 100)
    }

    @Test("A line of several styles is as wide as its runs")
    func runs() {
        let bold = TextRun("Talks ", TextStyle(size: 12, isBold: true, color: .white))
        let plain = TextRun("[1]", TextStyle(size: 9, color: .white))
        let sum = TextMetrics.width(of: "Talks ", size: 12, isBold: true) + TextMetrics.width(of: "[1]", size: 9)
        #expect(TextLine([bold, plain], x: 0, y: 0).width == sum)
    }
}
