/// One distinct name of one kind of actor, prepared for comparison, with the actors that bear it.
struct ComparedName: Sendable {
    /// An actor that bears the name, by its rank, and where in its list of names the name stands.
    struct Bearer: Sendable {
        var rank: Int
        var position: Int
    }

    /// Names of more letters are compared for sameness only: they are no names that somebody mistyped.
    static let longest = 120

    /// The kind of the actors.
    let kind: ActorKind
    /// The words, as indices into the table of words; none where the name is too long.
    let words: [Int]
    /// What tells father from son, such as "jr".
    let generation: String?
    /// The letters and digits in a row; a space stands where two numbers would run together.
    let letters: [Unicode.Scalar]
    /// Whether all letters are Latin.
    let isLatin: Bool
    /// Whether a letter is a whole syllable or word, as in Chinese and Korean script.
    let isIdeographic: Bool
    /// Whether all words may be syllables of a Chinese, Korean or Vietnamese name, one at an end being a single one.
    let isSyllabic: Bool
    /// The bearers in the order of their ranks.
    var bearers: [Bearer] = []

    /// Prepares a folded name, whose words are entered into the table. O(n).
    init(_ folded: String, kind: ActorKind, table: inout NameWordTable) {
        let splitting = NameSplitting(folded, kind: kind)
        var letters = Self.row(of: splitting.words.map(\.unicodeScalars))
        self.kind = kind
        self.words = letters.count > Self.longest ? [] : splitting.words.map { table.enter($0) }
        // A name's ending is a part of its letters, so that "Marcos Jr." and "Marcos, Jr" are the same.
        if let generation = splitting.generation { letters.append(contentsOf: generation.unicodeScalars) }
        self.generation = splitting.generation
        self.letters = letters
        isLatin = !letters.isEmpty && letters.allSatisfy { $0.isASCII }
        let prepared = words.map { table[$0] }
        isSyllabic =
            prepared.allSatisfy(\.isSyllabic)
            && [prepared.first, prepared.last].contains { $0?.sound?.isSyllable == true }
        isIdeographic = letters.contains { Self.isIdeograph($0) }
    }

    /// The letters of words in a row, with a space where two numbers meet: "1-1" is not 11. O(n).
    static func row(of words: some Sequence<some Sequence<Unicode.Scalar>>) -> [Unicode.Scalar] {
        var row: [Unicode.Scalar] = []
        for word in words {
            var isFirst = true
            for letter in word {
                if isFirst, let last = row.last, isDigit(last), isDigit(letter) { row.append(" ") }
                isFirst = false
                row.append(letter)
            }
        }
        return row
    }

    /// The digits, in their order: names that differ in them are names of different things.
    var digits: [Unicode.Scalar] { letters.filter { Self.isDigit($0) } }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType != nil
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x3400 && (scalar.properties.isIdeographic || (0xAC00...0xD7A3).contains(scalar.value))
    }
}
