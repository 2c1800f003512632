/// The size of text, known without any font at run time.
///
/// Widths are those of Liberation Sans, which Arial and Helvetica share, from generated tables. Characters that it lacks
/// take the width of DejaVu Sans, Arabic letters in their joined shapes; East Asian wide characters 1 em, Hangul syllables 0.92 em, emoji 1.25 em a cluster,
/// combining and invisible characters nothing, Thai and Lao 0.7 em, and anything else 1 em. Kerning is ignored.
public enum TextMetrics {
    /// How far letters reach above the baseline, in ems; accents on capitals reach further, up to the font's 0.905.
    public static let ascent = 0.76
    /// How far letters reach below the baseline, in ems; the font's own descent is 0.212.
    public static let descent = 0.22
    /// The height of a capital letter in ems.
    public static let capHeight = 0.688
    /// The distance of baselines in running text, in ems.
    public static let leading = 1.25

    /// The width of a text of one style in points; linear in the text.
    public static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
        Double(units(of: text, isBold: isBold)) * size / 2048
    }

    /// The width of runs set one after the other, in points; linear in the text.
    public static func width(of runs: [TextRun]) -> Double {
        runs.reduce(0) { $0 + width(of: $1.text, style: $1.style) }
    }

    /// The width of a text in a style, in points; linear in the text.
    public static func width(of text: String, style: TextStyle) -> Double {
        width(of: text, size: style.size, isBold: style.isBold)
    }

    /// The width of a text in 2048ths of an em.
    static func units(of text: some StringProtocol, isBold: Bool) -> Int {
        var measure = TextMeasure(isBold: isBold)
        for scalar in text.unicodeScalars {
            measure.add(scalar.value)
        }
        return measure.total
    }
}

extension TextLine {
    /// The width of the whole line in points; linear in the text.
    public var width: Double { TextMetrics.width(of: runs) }

    /// Where the first run begins, in points.
    public var startX: Double {
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
    }

    /// The box of the letters, from 0.76 em above to 0.22 em below the baseline of the largest run.
    public var bounds: Rectangle {
        let size = runs.reduce(0) { max($0, $1.style.size) }
        return Rectangle(
            x: startX, y: y - size * TextMetrics.ascent, width: width,
            height: size * (TextMetrics.ascent + TextMetrics.descent))
    }
}
