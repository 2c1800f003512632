/// Letters that transcriptions write for one sound.
struct SoundRule: Sendable {
    let letters: [UInt8]
    let sounds: [UInt8]

    /// The rule for the letters at the head of a rest, the longest first; nil where each letter speaks for itself.
    static func first(for rest: ArraySlice<UInt8>) -> SoundRule? {
        guard let head = rest.first, head >= UInt8(ascii: "a"), head <= UInt8(ascii: "z") else { return nil }
        return byHead[Int(head - UInt8(ascii: "a"))].first { rest.starts(with: $0.letters) }
    }

    private static let byHead: [[SoundRule]] = {
        var table = [[SoundRule]](repeating: [], count: 26)
        for (letters, sounds) in pairs {
            let rule = SoundRule(letters: Array(letters.utf8), sounds: Array(sounds.utf8))
            if let head = rule.letters.first { table[Int(head - UInt8(ascii: "a"))].append(rule) }
        }
        return table
    }()

    private static let pairs: [(String, String)] = [
        ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("dzh", "J"), ("sh", "S"), ("ch", "C"), ("cz", "C"),
        ("zh", "J"), ("dj", "J"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("bh", "b"),
        ("ck", "k"), ("qu", "k"), ("tz", "ts"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("eo", "o"), ("eu", "u"),
        ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"),
    ]
}
