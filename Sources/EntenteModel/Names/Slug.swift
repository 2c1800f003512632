/// The part of a derived id that a title or a name gives: `Ishiba–Chinh talks` is `ishiba-chinh-talks`.
///
/// The text is folded as `FoldedName` does, but letters of other scripts than Latin keep their marks. Letters,
/// marks and digits make words, joined by `-`; apostrophes inside a word are dropped, all else parts words. O(n).
public struct Slug: Hashable, Sendable, CustomStringConvertible {
    /// The most Unicode scalars that a slug holds.
    public static let longest = 80

    /// The slug: never empty, `unnamed` where the text holds no letter and no digit.
    public let text: String

    /// Makes the slug of a title or a name.
    public init(_ title: String) {
        let words = Self.words(of: FoldedName.keyWithMarks(title).unicodeScalars)
        text = words.isEmpty ? "unnamed" : FoldedName.keyWithMarks(String(Self.cut(words)))
    }

    /// The slug.
    public var description: String { text }

    private static func words(of folded: String.UnicodeScalarView) -> String.UnicodeScalarView {
        var words = String.UnicodeScalarView()
        var owesHyphen = false
        for scalar in folded {
            if isPartOfWord(scalar) {
                if owesHyphen { words.append("-") }
                owesHyphen = false
                words.append(scalar)
            } else if scalar != "'" {
                owesHyphen = !words.isEmpty
            }
        }
        return words
    }

    /// Cuts at the end of a word, or within one where it alone fills half the room, as in scripts without spaces.
    private static func cut(_ words: String.UnicodeScalarView) -> String.UnicodeScalarView {
        guard let limit = words.index(words.startIndex, offsetBy: longest, limitedBy: words.endIndex),
            limit < words.endIndex
        else { return words }
        let head = words[..<limit]
        if words[limit] == "-" { return String.UnicodeScalarView(head) }
        if let hyphen = head.lastIndex(of: "-"), head.distance(from: head.startIndex, to: hyphen) >= longest / 2 {
            return String.UnicodeScalarView(head[..<hyphen])
        }
        return String.UnicodeScalarView(head.last == "-" ? head.dropLast() : head)
    }

    /// Whether a folded scalar is a letter, a mark or a digit.
    static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
