/// The two parts of a word that a line is too short for, and whether a hyphen may stand between them.
struct WordParts {
    /// Whether both are letters enough, of a script that knows the hyphen, and the whole is neither an address nor a code.
    let takeHyphen: Bool

    private static let fewestLetters = 3
    /// How far to either side a word is looked at.
    private static let reach = 40

    /// The parts of the word about a place in a text, which may itself begin inside the word.
    init(of text: Substring, cutAt place: Substring.Index) {
        let before = text.base[..<place].reversed().prefix(WordParts.reach).prefix { !$0.isWhitespace }
        let after = text.base[place...].prefix(WordParts.reach).prefix { !$0.isWhitespace }
        let letters = [before.prefix { WordParts.isLetter($0) }.count, after.prefix { WordParts.isLetter($0) }.count]
        let opening = before.dropFirst(letters[0])
        let closing = after.dropFirst(letters[1])
        takeHyphen =
            letters.allSatisfy { $0 >= WordParts.fewestLetters }
            && opening.allSatisfy { WordParts.isMark($0) } && closing.allSatisfy { WordParts.isMark($0) }
    }

    /// Letters of the Latin, Greek and Cyrillic scripts.
    private static func isLetter(_ character: Character) -> Bool {
        guard character.isLetter, let point = character.unicodeScalars.first?.value else { return false }
        return point < 0x530 || (0x1E00..<0x2000).contains(point)
    }

    private static func isMark(_ character: Character) -> Bool { "()[]“”„‘’\"',.;:!?…".contains(character) }
}
