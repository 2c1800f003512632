/// A folded name taken apart into words.
///
/// Letters, marks and digits make words, apostrophes inside them are dropped, `&` is the word "and", all else parts
/// words. In names of organizations single letters that stand in a row are one word: "U.S." is "us", "S. A." is "sa".
struct NameSplitting {
    /// The words, in their order.
    private(set) var words: [String] = []
    /// What the person's name ends in that tells father from son and king from king, in one spelling: "jr", "iii".
    private(set) var generation: String?

    /// Takes a folded name apart. O(n).
    init(_ folded: String, kind: ActorKind) {
        var word = String.UnicodeScalarView()
        var endsInLoneLetter = false
        func finish(_ words: inout [String]) {
            guard !word.isEmpty else { return }
            let isLone = kind == .organization && word.count == 1 && word.first?.properties.isAlphabetic == true
            if isLone, endsInLoneLetter, let last = words.popLast() {
                words.append(last + String(word))
            } else {
                words.append(String(word))
            }
            endsInLoneLetter = isLone
            word = String.UnicodeScalarView()
        }
        for scalar in folded.unicodeScalars {
            if Slug.isPartOfWord(scalar) {
                word.append(scalar)
            } else if scalar == "&" {
                finish(&words)
                word.append(contentsOf: "and".unicodeScalars)
                finish(&words)
            } else if scalar != "'" {
                finish(&words)
            }
        }
        finish(&words)
        if kind == .person, words.count > 1, let last = words.last, let known = Self.generations[last] {
            generation = known
            words.removeLast()
        }
    }

    /// The endings, without numerals that are names themselves: Xi, Vi, I.
    private static let generations: [String: String] = [
        "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv", "vii": "vii",
        "viii": "viii", "ix": "ix", "xii": "xii", "xiii": "xiii", "xiv": "xiv", "xv": "xv", "xvi": "xvi",
        "xvii": "xvii", "xviii": "xviii",
    ]
}
