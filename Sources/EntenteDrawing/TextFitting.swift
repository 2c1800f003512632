/// Breaks and shortens text so that it fits a width.
///
/// Lines break at spaces, after hyphens, dashes and slashes, and between ideographs, though not before closing and after
/// opening punctuation; a longer word is broken between characters, never inside one, and where it is all letters a hyphen says so. A line holds at least one
/// character, even where that is wider than the line.
public enum TextFitting {
    /// Lines of at most a width in points; what does not fit into the last line ends in “…”.
    ///
    /// White space at breaks is dropped, and line feeds count as spaces. An empty text gives no line. Linear in the text
    /// that is set.
    public static func wrap(
        _ text: String, size: Double, isBold: Bool = false, width: Double, maximumLines: Int = .max
    ) -> [String] {
        let limit = units(of: width, size: size)
        var lines: [String] = []
        var rest = Substring(text).drop { $0.isWhitespace }
        while !rest.isEmpty, lines.count < maximumLines {
            let cut = LineCut(rest, isBold: isBold, limit: limit, hyphenates: true)
            if cut.next < rest.endIndex, lines.count == maximumLines - 1 {
                lines.append(shortened(rest, isBold: isBold, limit: limit))
                return lines
            }
            lines.append(rest[..<cut.end] + (cut.isHyphenated ? "-" : ""))
            rest = rest[cut.next...]
        }
        return lines
    }

    /// Lines of at most a width in points, in a style.
    public static func wrap(
        _ text: String, style: TextStyle, width: Double, maximumLines: Int = .max
    ) -> [String] {
        wrap(text, size: style.size, isBold: style.isBold, width: width, maximumLines: maximumLines)
    }

    /// The text on one line of at most a width in points, ending in “…” at a word where it had to be cut.
    ///
    /// Linear in what is kept.
    public static func shorten(_ text: String, size: Double, isBold: Bool = false, width: Double) -> String {
        wrap(text, size: size, isBold: isBold, width: width, maximumLines: 1).first ?? ""
    }

    /// The text on one line of at most a width in points, in a style.
    public static func shorten(_ text: String, style: TextStyle, width: Double) -> String {
        shorten(text, size: style.size, isBold: style.isBold, width: width)
    }

    private static func units(of width: Double, size: Double) -> Int {
        let units = width * 2048 / size
        // A hundredth of a unit forgives the rounding of a width that was itself measured.
        return units.isNaN ? 0 : Int(min(max(units + 0.01, 0), 1e15))
    }

    private static func shortened(_ text: Substring, isBold: Bool, limit: Int) -> String {
        let ellipsis = TextMetrics.units(of: "…", isBold: isBold)
        let cut = LineCut(text, isBold: isBold, limit: limit - ellipsis)
        var end = cut.end
        // A long word after a short one would leave the line almost empty: cut inside the word instead.
        if cut.width < limit / 3, cut.hardEnd > end { end = cut.hardEnd }
        let kept = text[..<end]
        let trailing = kept.reversed().prefix { $0.isWhitespace || ",;:·-–—(/".contains($0) }.count
        let trimmed = kept.dropLast(trailing)
        return String(trimmed.isEmpty ? kept : trimmed) + "…"
    }
}
