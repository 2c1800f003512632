import EntenteDrawing

/// `captions.md`: title, caption, sources and text alternative of each figure, to paste into a report.
public struct Captions: Sendable {
    /// A figure and its files.
    public struct Entry: Sendable {
        /// The figure.
        public let figure: Figure
        /// The names of the files that it was written to, in the order of formats and pages.
        public let files: [String]

        /// A figure that was written to these files.
        public init(_ figure: Figure, files: [String]) {
            self.figure = figure
            self.files = files
        }
    }

    private let entries: [Entry]

    /// Captions of figures, in their order.
    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// The whole text, in Markdown (CommonMark).
    public var markdown: String {
        var lines = ["# Captions", ""]
        for entry in entries {
            let figure = entry.figure
            lines += ["## \(Captions.escaped(figure.title))", "", "Files: \(entry.files.joined(separator: ", "))", ""]
            let caption = ([figure.subtitle + "."] + figure.statements).joined(separator: " ")
            lines += [Captions.escaped(caption), ""]
            if !figure.sources.isEmpty {
                lines += ["Sources:", ""]
                lines += figure.sources.map { "- [\($0.number)] \(Captions.escaped($0.text))" }
                lines.append("")
            }
            lines += ["Text alternative:", ""]
            lines += figure.alternative.map { "- " + Captions.escaped($0) }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    /// Text in which Markdown finds nothing to set.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalar {
            case "*", "_", "`", "<", ">", "#", "\\", "~", "|", "&": escaped += "\\" + String(scalar)
            // What a bracket could be: an address behind the words, an image, a definition.
            case "!" where next == "[", "]" where next == "(" || next == "[" || next == ":":
                escaped += "\\" + String(scalar)
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}": escaped += " "
            default:
                let isControl = scalar.properties.generalCategory == .control
                escaped.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
            }
        }
        return escaped
    }
}
