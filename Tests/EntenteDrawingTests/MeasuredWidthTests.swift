import Testing

@testable import EntenteDrawing

/// Widths in ems as Chromium 156 sets them on Debian 12 (`getComputedTextLength`, kerning and ligatures on).
@Suite("Text metrics against a browser")
struct MeasuredWidthTests {
    private static let likeTheBrowser: [(String, Double, Double)] = [
        ("Ferdinand Marcos Jr., President of the Philippines", 22.067, 23.7828),
        ("Chairman, National Assembly", 13.1167, 14.0781),
        ("Observer Research Foundation", 13.9517, 14.8931),
        ("Сергей Лавров, министр", 11.3839, 12.2741),
        ("Մոլդովա", 4.6016, 4.6016),
        ("Tokyo Economic Security Forum [4]", 15.7277, 17.0402),
        ("Talks of the prime ministers of Japan and Vietnam in Hanoi", 26.0503, 28.025),
        ("Who met whom, and what came of it", 16.1734, 17.2233),
        ("Shigeru Ishiba", 6.3931, 6.8902),
        ("Phạm Minh Chính", 8.0606, 8.5006),
        ("Nguyễn Phú Trọng", 8.4537, 8.9488),
        ("Tô Lâm", 3.3902, 3.5558),
        ("Trần Thanh Mẫn", 7.4508, 7.7803),
        ("Võ Văn Thưởng", 7.065, 7.3566),
        ("Владимир Путин", 7.8164, 8.4019),
        ("Министерство иностранных дел", 14.9019, 16.167),
        ("Зеленський", 5.3945, 5.8658),
        ("石破茂", 3, 3),
        ("外務大臣", 4, 4),
        ("トヨタ自動車", 6, 6),
        ("高市早苗（首相）", 8, 8),
        ("이재명 대통령", 5.798, 5.798),
        ("윤석열", 2.76, 2.76),
        ("Đặng", 2.4473, 2.5567),
        ("28 Apr 2025 · Hanoi [2, 3]", 11.3414, 11.8008),
        ("Ångström façade naïve", 10.2837, 11.0034),
        ("Łódź", 2.1686, 2.3327),
        ("Ελλάδα Κυριάκος", 7.7516, 8.3516),
        ("Հայաստան", 6.1509, 6.1509),
        ("“quoted” – dash — …", 9.5606, 10.3341),
        ("[4] Japan and India hold talks on economic security in New Delhi, December 2025", 36.2422, 38.6783),
        ("1–27 Apr", 4.0034, 4.1875),
        ("€5 billion → ✓ ★", 7.5152, 7.9019),
        ("ODA‐funded 2+2 dialogue", 11.5919, 12.2511),
        ("ﬁnance", 3.2247, 3.5011),
    ]

    /// Strong kerning, bold faces that the browser makes from a regular one, scripts without a table of
    /// their own, and signs that the browser had no colour font for.
    private static let onTheWideSide: [(String, Double, Double)] = [
        ("Lương Cường", 6.272, 6.5455),
        ("AVATAR Tomorrow Wave", 11.1505, 11.815),
        ("საქართველო", 6.5186, 6.5186),
        ("שלום", 2.213, 2.213),
        ("To. Yo, Ty. We", 6.2819, 6.5006),
        ("WAVY AVENUE", 7.0762, 7.1866),
        ("ễ", 0.6153, 0.6153),
        ("😀", 1.0425, 1.0425),
        ("🇯🇵🇻🇳", 1.4609, 1.4609),
        ("❤️", 0.838, 0.838),
        ("กรุงเทพ", 2.5567, 2.5567),
        ("नरेन्द्र मोदी", 4.6608, 4.6608),
    ]

    private static let arabicNames: [(String, Double)] = [
        ("السعودية", 3.7334),
        ("إيران", 2.1202),
        ("المملكة العربية السعودية", 10.1803),
        ("محمد السيسي", 6.0641),
        ("آية الله علي خامنئي", 8.0323),
        ("شهباز شریف", 5.3692),
        ("محمد بن سلمان آل سعود", 10.5078),
        ("وزارة الخارجية", 6),
        ("علي", 1.7612),
    ]

    @Test("Arabic is measured as it joins", arguments: arabicNames)
    func arabic(text: String, regular: Double) {
        #expect(abs(TextMetrics.width(of: text, size: 1) / regular - 1) < 0.01)
    }

    @Test("Widths are within 3 per cent of the browser's", arguments: likeTheBrowser)
    func alike(text: String, regular: Double, bold: Double) {
        for (measured, isBold) in [(regular, false), (bold, true)] {
            let ours = TextMetrics.width(of: text, size: 1, isBold: isBold)
            #expect(abs(ours / measured - 1) < 0.03, "\(text): \(ours) for \(measured)")
        }
    }

    @Test("Where the width must be guessed, it is guessed too wide", arguments: onTheWideSide)
    func wide(text: String, regular: Double, bold: Double) {
        for (measured, isBold) in [(regular, false), (bold, true)] {
            #expect(TextMetrics.width(of: text, size: 1, isBold: isBold) >= measured - 0.01)
        }
    }
}
