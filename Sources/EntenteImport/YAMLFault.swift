import EntenteModel
import Yams

/// What Yams found wrong, in our form: the place, what is wrong, what would be right.
struct YAMLFault {
    private let error: YamlError
    private let utf8: [UInt8]
    private let lines: YAMLLines

    init(_ error: YamlError, utf8: [UInt8], lines: YAMLLines) {
        self.error = error
        self.utf8 = utf8
        self.lines = lines
    }

    /// The one error of a file that does not parse.
    func problem(in file: String) -> Problem {
        func broken(_ position: TextPosition?, _ message: String) -> Problem {
            Problem(.error, rule: .brokenYaml, file: file, at: position, message)
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if problem.hasPrefix("Maximum nesting level") {
                return tooDeep(at: place(of: mark), in: file)
            }
            let saying = YAMLSaying.all.first { saying in
                problem.hasPrefix(saying.problem) && (context?.text ?? "").contains(saying.context)
            }
            guard let saying else { return broken(place(of: mark), literally(problem, context)) }
            let mark = saying.isAtBeginning ? context?.mark ?? mark : mark
            let position = place(of: mark)
            return broken(position, saying.message.replacing("%", with: quotation(at: position)))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let name = duplicates.first ?? ""
            return Problem(
                .error, rule: .duplicateName, file: file, at: place(of: context.mark),
                "the name `\(name)`, first given here, stands twice in one mapping; keep one")
        default:
            return broken(TextPosition(line: 1, column: 1), "this is no YAML; mend or replace the file")
        }
    }

    private func tooDeep(at position: TextPosition, in file: String) -> Problem {
        Problem(
            .error, rule: .nestedTooDeep, file: file, at: position,
            "lists and mappings nest deeper than \(YAMLConversion.depthLimit) levels; records need no more than six")
    }

    /// The place of a mark; libyaml's end of the text lies a line too far where the last line is not ended.
    private func place(of mark: Mark) -> TextPosition {
        min(lines.position(of: mark), TextPosition(ofByte: utf8.count, in: utf8))
    }

    /// What libyaml says, with the place where it began to read what is broken.
    private func literally(_ problem: String, _ context: YamlError.Context?) -> String {
        let origin = context.map { context in
            let start = place(of: context.mark)
            return " \(context.text), begun at \(start.line):\(start.column)"
        }
        return "\(problem)\(origin ?? ""); mend the YAML here, or put the value into quotation marks"
    }

    /// The character at a place, as a message shows it.
    private func quotation(at position: TextPosition) -> String {
        switch character(at: position) {
        case nil: "the end of the file"
        case "\n", "\r": "the end of the line"
        case let scalar?: "`\(scalar)`"
        }
    }

    private func character(at position: TextPosition) -> Unicode.Scalar? {
        var line: Int32 = 1
        var column: Int32 = 1
        var previous: Unicode.Scalar = " "
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            if line == position.line, column == position.column { return scalar }
            if line > position.line { return nil }
            let endsPair = previous == "\r" && scalar == "\n"
            previous = scalar
            if endsPair { continue }
            if scalar == "\n" || scalar == "\r" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return nil
    }
}
