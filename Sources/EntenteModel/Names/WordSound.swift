/// How a word in Latin letters sounds, roughly: what the spellings of one foreign name have in common.
///
/// The transcriptions of Arabic, Russian, Ukrainian and Korean into English, French and German are what it is made for.
struct WordSound: Equatable, Sendable {
    /// The sounds, one letter each: `S` sh, `C` ch, `J` j and zh; a doubled letter is single, a mute h dropped.
    let spelled: [UInt8]
    /// The consonants among them, voiced and voiceless as one.
    let skeleton: [UInt8]
    /// The colours of its vowels: `a`, `e` for e and i, `o` for o and u, `y` for a glide; groups parted by a dot.
    let colours: [UInt8]
    /// Whether it may be one syllable of Chinese, Korean or Vietnamese, where each letter makes another name.
    let isSyllable: Bool

    /// Nil where the word is not written in Latin letters alone: 1 and 11 sound alike and are two numbers. O(n).
    init?(_ word: String) {
        let letters = Array((Self.articles[word] ?? word).utf8)
        guard letters.allSatisfy({ $0 < 0x80 && !(0x30...0x39).contains($0) }) else { return nil }
        let spelled = Self.spell(letters)
        self.spelled = spelled
        skeleton = spelled.compactMap { Self.isVowel($0) ? nil : Self.classOf($0) }
        colours = Self.colours(of: spelled)
        isSyllable = EastAsianSyllable.isOne(letters[...])
    }

    /// How far the sounds of two words lie apart; nil where they are not the same sounds. O(n²).
    func distance(to other: WordSound) -> Int? {
        guard skeleton == other.skeleton, !skeleton.isEmpty else { return nil }
        if spelled == other.spelled { return 0 }
        let longer = max(spelled.count, other.spelled.count)
        let isShort = isSyllable || other.isSyllable || longer < 5
        if isShort && colours != other.colours { return nil }
        let distance = Self.editDistance(spelled, other.spelled)
        return distance <= (isShort ? 1 : max(1, longer / 3)) ? distance : nil
    }

    /// Whether one ends in a vowel and the other does not, or in another vowel as the names of women and men do.
    func endsOtherwise(than other: WordSound) -> Bool {
        guard let last = spelled.last, let otherLast = other.spelled.last else { return false }
        if Self.isVowel(last) != Self.isVowel(otherLast) { return true }
        return Self.isVowel(last) && (last == UInt8(ascii: "a")) != (otherLast == UInt8(ascii: "a"))
    }

    /// How many sounds must be added, dropped, changed or swapped.
    static func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        NearestWord.distance(first.map { Unicode.Scalar($0) }, second.map { Unicode.Scalar($0) })
    }

    /// The article and the "son of" of Arabic names in one spelling each.
    private static let articles = ["el": "al", "ul": "al", "ibn": "bin", "ben": "bin"]

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    private static func isVowelOrY(_ letter: UInt8) -> Bool { isVowel(letter) || letter == UInt8(ascii: "y") }

    /// One consonant for those that transcriptions mix up: Gaddafi and Qaddafi, Ahmed and Ahmet, Romanov and Romanoff.
    private static func classOf(_ consonant: UInt8) -> UInt8 {
        switch consonant {
        case UInt8(ascii: "b"): UInt8(ascii: "p")
        case UInt8(ascii: "d"): UInt8(ascii: "t")
        case UInt8(ascii: "g"): UInt8(ascii: "k")
        case UInt8(ascii: "v"): UInt8(ascii: "f")
        case UInt8(ascii: "z"): UInt8(ascii: "s")
        case UInt8(ascii: "J"): UInt8(ascii: "C")
        default: consonant
        }
    }

    /// The colours of the vowels of sounds, as they stand in `colours`. O(n).
    static func colours(of spelled: [UInt8]) -> [UInt8] {
        var colours: [UInt8] = []
        for (place, letter) in spelled.enumerated() {
            guard isVowel(letter) else {
                if let last = colours.last, last != UInt8(ascii: ".") { colours.append(UInt8(ascii: ".")) }
                continue
            }
            // An i before another vowel is a glide, as in "yeol".
            let startsGroup = place == 0 || !isVowel(spelled[place - 1])
            let hasNext = place + 1 < spelled.count && isVowel(spelled[place + 1])
            let colour =
                switch letter {
                case UInt8(ascii: "i"): UInt8(ascii: startsGroup && hasNext ? "y" : "e")
                case UInt8(ascii: "u"): UInt8(ascii: "o")
                default: letter
                }
            if colours.last != colour { colours.append(colour) }
        }
        return colours
    }

    private static func spell(_ letters: [UInt8]) -> [UInt8] {
        var spelled: [UInt8] = []
        spelled.reserveCapacity(letters.count + 1)
        var place = 0
        while place < letters.count {
            let (sounds, length) = sound(of: letters, at: place)
            for sound in sounds where spelled.last != sound { spelled.append(sound) }
            place += length
        }
        return spelled
    }

    /// The sounds of the letters at a place, and how many letters they are.
    private static func sound(of letters: [UInt8], at place: Int) -> (sounds: [UInt8], length: Int) {
        let rest = letters[place...]
        // The x of Chinese names stands at the head.
        if place == 0, rest.first == UInt8(ascii: "x") { return ([UInt8(ascii: "s")], 1) }
        if let rule = SoundRule.first(for: rest) { return (rule.sounds, rule.letters.count) }
        let letter = letters[place]
        let before = place > 0 ? letters[place - 1] : nil
        let after = place + 1 < letters.count ? letters[place + 1] : nil
        let isBeforeVowel = after.map(isVowelOrY) ?? false
        switch letter {
        case UInt8(ascii: "c"):
            let isSoft = after.map { [UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y")].contains($0) } ?? false
            return ([UInt8(ascii: isSoft ? "s" : "k")], 1)
        case UInt8(ascii: "h") where before != nil && !isBeforeVowel: return ([], 1)
        case UInt8(ascii: "j"): return ([UInt8(ascii: before != nil && !isBeforeVowel ? "i" : "J")], 1)
        default: return ([letter], 1)
        }
    }
}
