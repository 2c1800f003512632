/// Lines of text as SVG elements.
enum SVGText {
    /// The element of a line and its line feed; nothing for a line without characters.
    ///
    /// A line of one style is anchored by the viewer, which knows its own fonts. A line of several styles starts where our
    /// metrics say, since viewers differ in how they anchor lines of several spans.
    static func element(for line: TextLine) -> String {
        let runs = line.runs.filter { !$0.text.isEmpty }
        guard let first = runs.first else { return "" }
        let isPlain = runs.allSatisfy { $0.style == first.style }
        let x = isPlain ? line.x : line.startX
        var text = "<text x=\"\(DecimalNumber.text(x))\" y=\"\(DecimalNumber.text(line.y))\""
        text += " font-size=\"\(size(first.style))\""
        if first.style.isBold { text += " font-weight=\"bold\"" }
        text += " fill=\"\(first.style.color.hexadecimal)\""
        if isPlain {
            switch line.anchor {
            case .start: break
            case .middle: text += " text-anchor=\"middle\""
            case .end: text += " text-anchor=\"end\""
            }
        }
        text += ">"
        if isPlain {
            return text + content(runs.map(\.text).joined()) + "</text>\n"
        }
        for (index, run) in runs.enumerated() {
            var content = content(run.text)
            // A left-to-right mark keeps what follows Arabic or Hebrew to its right.
            if index < runs.count - 1, XMLText.runsRightToLeft(run.text) { content += "\u{200E}" }
            let differences = differences(of: run.style, from: first.style)
            text += differences.isEmpty ? content : "<tspan\(differences)>\(content)</tspan>"
        }
        return text + "</text>\n"
    }

    private static func content(_ text: String) -> String {
        XMLText.keepingSpaces(XMLText.escaped(text))
    }

    private static func differences(of style: TextStyle, from base: TextStyle) -> String {
        var text = ""
        if style.size != base.size { text += " font-size=\"\(size(style))\"" }
        if style.isBold != base.isBold { text += " font-weight=\"\(style.isBold ? "bold" : "normal")\"" }
        if style.color != base.color { text += " fill=\"\(style.color.hexadecimal)\"" }
        return text
    }

    private static func size(_ style: TextStyle) -> String { DecimalNumber.text(max(style.size, 0)) }
}
