import Testing

@testable import EntenteDrawing

@Suite("Theme")
struct ThemeTests {
    static let themeNames = Theme.named.map(\.name)

    private func theme(_ name: String) -> Theme { Theme.named.first { $0.name == name }?.theme ?? .light }

    @Test("Contrast follows WCAG 2")
    func contrast() {
        let black = Color(0x000000)
        #expect(abs(black.contrast(with: .white) - 21) < 1e-9)
        #expect(abs(Color(0x777777).contrast(with: .white) - 4.478) < 0.001)
        #expect(abs(Color(0xFF0000).contrast(with: .white) - 3.998) < 0.001)
        #expect(Color.white.contrast(with: .white) == 1)
    }

    @Test("Text holds 4.5:1 on every ground that it can stand on, in each theme", arguments: themeNames)
    func textOnGrounds(name: String) {
        let theme = theme(name)
        let texts = theme.pairings.filter { $0.leastContrast == 4.5 }
        // Six texts on three areas, five on the fills of twelve kinds, the text of each kind on areas and on its own fill.
        #expect(texts.count == 6 * 3 + 5 * 12 + 12 * 4)
        for pairing in texts {
            #expect(
                pairing.color.contrast(with: pairing.ground) >= 4.5,
                "\(pairing.name) \(pairing.color.hexadecimal) on \(pairing.groundName) \(pairing.ground.hexadecimal)")
        }
    }

    @Test("Marks and lines hold 3:1 on page, bands and groups, in each theme", arguments: themeNames)
    func marks(name: String) {
        let theme = theme(name)
        for color in theme.tones.map(\.mark) + [theme.disputed, theme.edge, theme.axis] {
            for ground in [theme.page, theme.band, theme.groupFill] {
                #expect(color.contrast(with: ground) >= 3, "\(color.hexadecimal) on \(ground.hexadecimal)")
            }
        }
    }

    @Test("In print nothing is coloured, and kinds of events, agreements and organizations differ in their grey")
    func greyscale() {
        let theme = Theme.print
        let colors =
            Theme.colors.map { theme[keyPath: $0.path] } + theme.tones.flatMap { [$0.mark, $0.text, $0.fill] }
        for color in colors { #expect(color.red == color.green && color.green == color.blue) }
        #expect(Set(theme.tones).count == theme.tones.count)
        let marks = Set(
            Theme.kinds.filter { !["person", "unnamed"].contains($0.name) }.map { theme[keyPath: $0.path].mark })
        #expect(marks.count == 10)
    }

    @Test("Every colour and every kind has one name, and each theme differs from the others")
    func distinctNames() {
        let names = Theme.colors.map(\.name) + Theme.kinds.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Theme.kinds.count == Theme.light.tones.count)
        #expect(Set(Theme.named.map { $0.theme.tones }).count == Theme.named.count)
    }

    @Test("A tint lies between its colours")
    func tint() {
        #expect(Color(0x000000).tint(0.5) == Color(0x808080))
        #expect(Color(0x0072B2).tint(1) == Color(0x0072B2))
        #expect(Color(0x0072B2).tint(.nan) == .white)
        #expect(Color(0x0072B2).hexadecimal == "#0072B2")
    }

    @Test("A colour is read from # and six digits, and from nothing else")
    func colorText() {
        #expect(Color(hexadecimal: "#0072b2") == Color(0x0072B2))
        for text in ["", "#", "0072B2", "#0072B", "#0072B22", "#+072B2", "#0072Ḃ2", "red", "##0072B2"] {
            #expect(Color(hexadecimal: text) == nil, "\(text)")
        }
    }

    @Test("Only families of the measured widths are taken, and the generic one stands behind them")
    func fonts() {
        #expect(FontFamilies.list("arial, 'Liberation Sans'") == "Arial, Liberation Sans, sans-serif")
        #expect(FontFamilies.list("Helvetica, sans-serif") == "Helvetica, sans-serif")
        for text in ["", "sans-serif", "Georgia", "Arial, Georgia", ",", "Arial Narrow"] {
            #expect(FontFamilies.list(text) == nil, "\(text)")
        }
    }
}
