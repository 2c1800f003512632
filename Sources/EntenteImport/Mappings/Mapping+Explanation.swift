extension Mapping {
    /// What the mapping reads and by what a source of its kind is known, in lines of `width` characters at most where words allow.
    public func explanation(width: Int = 100) -> [String] {
        var lines = ["\(name): \(title)"]
        lines += Mapping.wrapped(summary, width: width)
        lines += Mapping.wrapped("Reads: \(sourceWords)", width: width)
        let known = recognitionWords
        lines += Mapping.wrapped(
            known.isEmpty ? "Recognized: only by --mapping \(name)" : "Recognized: \(known.joined(separator: "; "))",
            width: width)
        return lines
    }

    /// The extensions of the files that the mapping reads, with their dots; empty where it reads files of any.
    public var fileExtensions: [String] { source.format.fileExtensions.map { "." + $0 } }

    /// What its sources are, in words: `delimited text`.
    public var formatNoun: String {
        switch source.format {
        case .delimited: "delimited text"
        case .xlsx: "workbooks"
        case .json: "JSON"
        case .jsonl: "JSON Lines"
        case .yaml: "YAML"
        case .markdown: "Markdown with front matter"
        case .xml: "XML"
        }
    }

    private var sourceWords: String {
        var words: [String]
        switch source.format {
        case .delimited:
            let name = SourceDialect.delimiterNames.first { $0.byte == source.delimiter }?.name
            words = ["delimited text, cells parted by " + (name ?? "the byte \(source.delimiter)")]
            if source.quote == nil { words.append("no quotation marks") }
            if source.hasHeader {
                words.append("a header")
            } else {
                let counts = source.layouts.map(\.count).sorted().map { "\($0)" }
                words.append("no header, \(counts.joined(separator: " or ")) columns")
            }
        case .xlsx: words = ["a workbook (.xlsx)" + (source.sheet.map { ", its sheet \($0)" } ?? "")]
        case .json: words = ["JSON"]
        case .jsonl: words = ["JSON Lines"]
        case .yaml: words = ["YAML"]
        case .markdown: words = ["Markdown with front matter"]
        case .xml: words = ["XML"]
        }
        if !source.path.isEmpty { words.append("its rows at \(source.path.joined(separator: "."))") }
        if source.format != .xlsx, source.encoding != .utf8 { words.append("encoding \(source.encoding.rawValue)") }
        words.append("plain, .gz or .zip")
        return words.joined(separator: "; ")
    }

    private var recognitionWords: [String] {
        var words: [String] = []
        let noun = source.format.isTable ? "column" : "key"
        if !source.hasHeader { words.append("its number of columns") }
        if !recognition.names.isEmpty { words.append("a file named \(recognition.names.joined(separator: " or "))") }
        if !recognition.dates.isEmpty {
            let dates = recognition.dates.map { "\($0.column) as \($0.format.text)" }.joined(separator: ", ")
            if recognition.names.isEmpty {
                words.append("dates in the first row, \(dates)")
            } else {
                words[words.count - 1] += ", or dates in the first row, \(dates)"
            }
        }
        if !recognition.columns.isEmpty {
            words.append("the \(noun)s \(recognition.columns.joined(separator: ", "))")
        }
        for value in recognition.values {
            words.append("\(value.column) is one of \(value.texts.joined(separator: ", "))")
        }
        return words
    }

    /// Words in lines, indented by two blanks, those after the first by four.
    private static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = "  "
        for word in text.split(separator: " ") {
            let isBegun = line.contains { $0 != " " }
            if isBegun, line.count + 1 + word.count > width {
                lines.append(line)
                line = "    " + word
            } else {
                line += (isBegun ? " " : "") + word
            }
        }
        return lines + [line]
    }
}
