import EntenteModel

/// A value as it stands among others in a cell: what would part it, or leave a bracket open, bears a backslash.
///
/// Only what must be is marked: a semicolon outside brackets, a bracket without its partner, and a backslash that would be taken
/// for such a mark. Linear in the value.
struct ListCellText {
    let text: String

    init(_ value: String) {
        guard value.utf8.contains(where: { ListCellText.isMark($0) }) else {
            text = value
            return
        }
        let scalars = Array(value.unicodeScalars)
        let partners = BracketPairs(scalars)
        var marked = String.UnicodeScalarView()
        var closing: Int?
        for (index, scalar) in scalars.enumerated() {
            if let end = closing, index > end { closing = nil }
            if closing == nil, let partner = partners[index], partner > index { closing = partner }
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let needsMark: Bool =
                switch scalar {
                case ";": closing == nil
                case "(", ")", "[", "]": partners[index] == nil
                case "\\": next.map { "\\;|()[]".unicodeScalars.contains($0) } ?? true
                default: false
                }
            if needsMark { marked.append("\\") }
            marked.append(scalar)
        }
        text = String(marked)
    }

    /// Whether a byte is one of the marks that may need a backslash: `;()[]\`.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0x3B || byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5C || byte == 0x5D
    }
}
