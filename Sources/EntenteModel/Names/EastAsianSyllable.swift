/// The syllables of which Chinese, Korean and Vietnamese names are made, as they look in Latin letters.
///
/// Few sounds make many names there: "Zhou" and "Zhu", "Hung" and "Hong" are different people far more often than one
/// who was mistyped.
enum EastAsianSyllable {
    /// Whether a word has the shape of one such syllable. O(n).
    static func isOne(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= 6, let first = word.firstIndex(where: isVowel) else { return false }
        let last = word.lastIndex(where: isVowel) ?? first
        guard word[first...last].allSatisfy(isVowel) else { return false }
        return initials.contains(String(decoding: word[..<first], as: UTF8.self))
            && finals.contains(String(decoding: word[(last + 1)...], as: UTF8.self))
    }

    /// Whether a word has the shape of one such syllable or of two in a row, as in "Jinping". O(n²).
    static func areOneOrTwo(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= 12 else { return false }
        return isOne(word) || word.indices.dropFirst().contains { isOne(word[..<$0]) && isOne(word[$0...]) }
    }

    /// Whether a word is a family name of Vietnam, where names are written in Latin letters and no romanization varies.
    static func isVietnameseFamily(_ word: String) -> Bool { vietnameseFamilies.contains(word) }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    private static let initials: Set<String> = [
        "", "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "w", "x", "z", "ch",
        "sh", "zh", "ph", "th", "tr", "ng", "ngh", "nh", "gh", "kh", "hw", "gw", "kw", "ts", "tz", "hs", "kk", "tt",
        "pp", "ss", "jj",
    ]
    private static let finals: Set<String> = ["", "n", "ng", "m", "k", "l", "p", "t", "h", "nh", "ch", "c", "r"]
    private static let vietnameseFamilies: Set<String> = [
        "nguyen", "tran", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "ngo", "duong", "dinh", "truong",
        "trinh", "luong", "doan", "le", "do", "ho", "ly", "dao", "mai", "to", "lam", "thai", "quach", "vuong",
    ]
}
