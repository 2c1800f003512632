/// Something wrong, doubtful or worth saying about the input, with its place and what would be right.
public struct Problem: Error, Hashable, Sendable {
    /// How much it matters: an error stops the export, a warning does not, a note only informs.
    public enum Severity: String, Comparable, Sendable {
        case note, warning, error

        /// Orders from note to error.
        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// How much it matters.
    public var severity: Severity
    /// The rule that found it.
    public var rule: ProblemRule
    /// The file as the user named it; empty where no file is concerned.
    public var file: String
    /// The place in the file, where there is one.
    public var position: TextPosition?
    /// What is wrong, and after a semicolon what would be right.
    public var message: String
    /// The line of YAML that would settle it, to paste into a record that the message names; nil where no one line would.
    public var fix: String?

    /// A problem at a place.
    public init(
        _ severity: Severity, rule: ProblemRule, file: String, at position: TextPosition?, _ message: String,
        fix: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.file = file
        self.position = position
        self.message = message
        self.fix = fix
    }
}

extension Problem: CustomStringConvertible {
    /// One line, `file:line:column: error: what is wrong; what would be right [rule]`, free of control characters.
    public var description: String {
        var place = file
        if let position {
            place += ":\(position.line):\(position.column)"
        }
        let text = "\(place.isEmpty ? "" : place + ": ")\(severity.rawValue): \(message) [\(rule)]"
        return text.unicodeScalars.reduce(into: "") { line, scalar in
            switch scalar.properties.generalCategory {
            case .control where !scalar.properties.isWhitespace: line += "\u{FFFD}"
            case .control, .lineSeparator, .paragraphSeparator: line += " "
            default: line.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Problem: Comparable {
    /// Orders by file, place, severity and text, so that messages come in the order a reader mends them.
    public static func < (left: Problem, right: Problem) -> Bool {
        if left.file != right.file {
            return left.file.unicodeScalars.lexicographicallyPrecedes(right.file.unicodeScalars)
        }
        let origin = TextPosition(line: 0, column: 0)
        let (first, second) = (left.position ?? origin, right.position ?? origin)
        if first != second { return first < second }
        if left.severity != right.severity { return left.severity > right.severity }
        if left.message != right.message { return left.message.isBefore(right.message) }
        return left.rule.rawValue.isBefore(right.rule.rawValue)
    }
}
