import Testing

@testable import EntenteDrawing

@Suite("Theme")
struct ThemeTests {
    private let theme = Theme.light

    @Test("Contrast follows WCAG 2")
    func contrast() {
        let black = Color(0x000000)
        #expect(abs(black.contrast(with: .white) - 21) < 1e-9)
        #expect(abs(Color(0x777777).contrast(with: .white) - 4.478) < 0.001)
        #expect(abs(Color(0xFF0000).contrast(with: .white) - 3.998) < 0.001)
        #expect(Color.white.contrast(with: .white) == 1)
    }

    @Test("Text holds 4.5:1 against the page, bands and groups")
    func textOnGrounds() {
        let texts =
            [theme.text, theme.detailText, theme.mutedText, theme.plannedText, theme.disputed, theme.agreementStatus]
            + theme.tones.map(\.text)
        for text in texts {
            for ground in [theme.page, theme.band, theme.groupFill] {
                #expect(text.contrast(with: ground) >= 4.5, "\(text.hexadecimal) on \(ground.hexadecimal)")
            }
        }
    }

    @Test("Text holds 4.5:1 against the fill of every kind")
    func textOnFills() {
        for tone in theme.tones {
            for text in [tone.text, theme.text, theme.detailText, theme.mutedText] {
                #expect(text.contrast(with: tone.fill) >= 4.5, "\(text.hexadecimal) on \(tone.fill.hexadecimal)")
            }
        }
    }

    @Test("Marks hold 3:1 against the page and bands")
    func marks() {
        for color in theme.tones.map(\.mark) + [theme.disputed, theme.edge] {
            for ground in [theme.page, theme.band] {
                #expect(color.contrast(with: ground) >= 3, "\(color.hexadecimal) on \(ground.hexadecimal)")
            }
        }
    }

    @Test("A tint lies between its colours")
    func tint() {
        #expect(Color(0x000000).tint(0.5) == Color(0x808080))
        #expect(Color(0x0072B2).tint(1) == Color(0x0072B2))
        #expect(Color(0x0072B2).tint(.nan) == .white)
        #expect(Color(0x0072B2).hexadecimal == "#0072B2")
    }
}
