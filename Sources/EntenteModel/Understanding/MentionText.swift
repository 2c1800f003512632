/// A text such as `Shigeru Ishiba (guest)` or `Vice-ministerial dialogue [agreed]`, taken apart.
struct MentionText {
    /// What stands before the bracket; empty where there is nothing.
    var name: String
    /// What stands in the bracket, if there is one at the end.
    var bracket: String?

    /// Takes a text with round brackets apart, or one with square brackets.
    init(_ text: String, open: Character = "(", close: Character = ")") {
        let trimmed = text.trimmed
        guard trimmed.last == close, let start = MentionText.matchingStart(in: trimmed, open, close) else {
            name = trimmed
            return
        }
        name = String(trimmed[..<start]).trimmed
        bracket = String(trimmed[trimmed.index(after: start)..<trimmed.index(before: trimmed.endIndex)]).trimmed
    }

    /// The opening bracket that belongs to the closing one at the end.
    private static func matchingStart(in text: String, _ open: Character, _ close: Character) -> String.Index? {
        var depth = 0
        var index = text.endIndex
        while index > text.startIndex {
            index = text.index(before: index)
            if text[index] == close { depth += 1 }
            if text[index] == open {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
