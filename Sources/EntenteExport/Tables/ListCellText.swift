import EntenteModel

/// A value as it stands among others in a cell: what would part it, or leave a bracket open, bears a backslash.
///
/// Only what must be is marked: a semicolon outside brackets, a bracket without its partner, and a backslash that would be taken
/// for such a mark. Linear in the value.
struct ListCellText {
    let text: String

    init(_ value: String) {
        let scalars = Array(value.unicodeScalars)
        guard scalars.contains(where: { ";()[]\\".unicodeScalars.contains($0) }) else {
            text = value
            return
        }
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
}
