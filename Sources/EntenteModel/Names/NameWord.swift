/// A word of names: its letters and, where they are Latin, its sound.
struct NameWord: Sendable {
    /// A word that more actors bear than these is an established one, and no slip of somebody's pen.
    static let fewBearers = 3

    /// The word.
    let text: String
    /// Its scalars.
    let letters: [Unicode.Scalar]
    /// How it sounds; nil where it is not written in Latin letters alone.
    let sound: WordSound?
    /// Whether it may be one or two syllables of a Chinese, Korean or Vietnamese name.
    let isSyllabic: Bool
    /// How many actors bear it in one of their names.
    var bearerCount = 0

    /// Prepares a word. O(n).
    init(_ text: String) {
        self.text = text
        letters = Array(text.unicodeScalars)
        sound = WordSound(text)
        isSyllabic = EastAsianSyllable.areOneOrTwo(Array(text.utf8)[...])
    }

    /// Whether it stands for a word by its first letter.
    var isInitial: Bool { letters.count == 1 && letters.allSatisfy { ("a"..."z").contains($0) } }

    /// Whether many bear it.
    var isCommon: Bool { bearerCount > Self.fewBearers }

    /// Whether two words differ as the names of a woman and a man do: Martin and Martina, Ivanov and Ivanova.
    func isOtherGender(of other: NameWord, isLast: Bool) -> Bool {
        Self.endings.contains { ending in
            if isLast && !ending.isOfFamilyNames { return false }
            return ending.tells(text, other.text) || ending.tells(other.text, text)
        }
    }

    /// How a man's name ends where a woman's has another ending.
    private struct Ending: Sendable {
        var man: String
        var woman: String
        var isOfFamilyNames = false
        var fewestLetters = 3

        func tells(_ his: String, _ hers: String) -> Bool {
            hers.hasSuffix(woman) && his.hasSuffix(man) && hers.unicodeScalars.count >= fewestLetters
                && his.dropLast(man.count) == hers.dropLast(woman.count)
        }
    }

    private static let endings = [
        Ending(man: "", woman: "a", isOfFamilyNames: true), Ending(man: "", woman: "а", isOfFamilyNames: true),
        Ending(man: "", woman: "я", isOfFamilyNames: true), Ending(man: "ki", woman: "ka", isOfFamilyNames: true),
        Ending(man: "ky", woman: "ka", isOfFamilyNames: true), Ending(man: "ny", woman: "na", isOfFamilyNames: true),
        Ending(man: "o", woman: "a"), Ending(man: "an", woman: "na"), Ending(man: "", woman: "la"),
        Ending(man: "", woman: "le"), Ending(man: "", woman: "ne"), Ending(man: "", woman: "na"),
        Ending(man: "", woman: "e", fewestLetters: 6),
    ]
}
