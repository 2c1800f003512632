/// A text as a plain or quoted scalar of YAML, to paste into a record or a list in brackets.
struct YAMLText {
    let text: String

    init(_ value: String) {
        text = YAMLText.isPlain(value) ? value : OrderedJSON.quoted(value)
    }

    /// Whether the value is itself to YAML, within brackets too: letters first, nothing that parts or comments.
    private static func isPlain(_ value: String) -> Bool {
        guard let first = value.unicodeScalars.first, first.properties.isAlphabetic, value == value.trimmed else {
            return false
        }
        if ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(value.lowercased()) { return false }
        return value.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
                || "0123456789 -–’'./_".unicodeScalars.contains(scalar)
        }
    }
}
