/// Finds names that one letter tells apart: added, dropped, changed or swapped with its neighbour.
///
/// Two such names have the same letters once the right one of each is left out (or of the longer alone), so that the
/// names with one letter left out are keys (the deletion neighbourhood of SymSpell). Almost all of these keys are met
/// once; a table of counts sorts them out before anything is stored.
enum OneLetter {
    /// O(total length), and O(n log n) for the names that come near each other.
    static func search(_ names: ComparedNames, _ findings: inout NameFindings) {
        let long = names.names.indices.filter { LetterChange.isLongEnough(names[$0]) }
        let keyCount = long.reduce(0) { $0 + names[$1].letters.count + 1 }
        guard keyCount > 0 else { return }
        var bits = 8
        while 1 << bits < keyCount * 4 { bits += 1 }
        var isMet = [UInt8](repeating: 0, count: 1 << bits)
        let shift = UInt64(64 - bits)
        for index in long {
            forEachKey(of: names[index]) { key in
                let slot = Int(key >> shift)
                isMet[slot] = min(2, isMet[slot] + 1)
            }
        }
        var groups = NameGroups()
        for index in long {
            forEachKey(of: names[index]) { key in
                if isMet[Int(key >> shift)] > 1 { groups.enter(index, under: key) }
            }
        }
        groups.forEachPair { first, second in
            let (one, other) = (names[first], names[second])
            guard one.kind == other.kind, LetterChange.isOne(one.letters, other.letters) else { return }
            if LetterChange.isTelling(one, other, in: names) { findings.add(first, second, .oneLetter, in: names) }
        }
    }

    /// The keys of a name: of its letters, and of them without each. O(n).
    private static func forEachKey(of name: ComparedName, _ body: (UInt64) -> Void) {
        let letters = name.letters
        let seed: UInt64 = name.kind == .person ? 1 : 2
        // The polynomials of what precedes a letter and of what follows it make that of the name without it.
        var tail: UInt64 = 0
        for letter in letters { tail = tail &* NameKey.base &+ UInt64(letter.value) }
        body(NameKey.mixed(seed &* powers[letters.count] &+ tail))
        var head = seed
        var previous: Unicode.Scalar?
        for (place, letter) in letters.enumerated() {
            let power = powers[letters.count - 1 - place]
            tail = tail &- UInt64(letter.value) &* power
            if letter != previous { body(NameKey.mixed(head &* power &+ tail)) }
            head = head &* NameKey.base &+ UInt64(letter.value)
            previous = letter
        }
    }

    /// The powers of the base, for the letters of the longest name and its ending.
    private static let powers: [UInt64] = {
        var powers: [UInt64] = [1]
        for place in 0..<(ComparedName.longest + 8) { powers.append(powers[place] &* NameKey.base) }
        return powers
    }()
}
