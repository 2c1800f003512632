/// The judgement whether two names that one letter tells apart are probably one name, mistyped.
enum LetterChange {
    /// The fewest letters of names that are looked at, by kind; and of names in scripts whose letters are whole words.
    private static func fewestLetters(of name: ComparedName) -> Int {
        switch (name.kind, name.isIdeographic) {
        case (.organization, false): 7
        case (.organization, true): 8
        case (_, false): 6
        // 山田太郎 and 山田次郎 are brothers.
        case (_, true): 5
        }
    }

    /// Whether a name has letters enough for one of them to be a slip.
    static func isLongEnough(_ name: ComparedName) -> Bool {
        !name.words.isEmpty && name.letters.count >= fewestLetters(of: name)
    }

    /// Whether one letter is added, dropped, changed or swapped with its neighbour. O(n).
    static func isOne(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        guard long.count - short.count <= 1, short != long else { return false }
        let head = zip(short, long).prefix { $0 == $1 }.count
        let tail = zip(short.dropFirst(head).reversed(), long.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (shortMiddle, longMiddle) = (short.count - head - tail, long.count - head - tail)
        if shortMiddle + longMiddle == 1 || (shortMiddle, longMiddle) == (1, 1) { return true }
        return (shortMiddle, longMiddle) == (2, 2) && short[head] == long[head + 1] && short[head + 1] == long[head]
    }

    /// Whether the letter is likelier to be a slip than to make another name, for names that it tells apart. O(n²).
    static func isTelling(_ first: ComparedName, _ second: ComparedName, in names: ComparedNames) -> Bool {
        guard first.generation == second.generation, first.digits == second.digits else { return false }
        if first.isIdeographic || second.isIdeographic { return true }
        let places = zip(first.words, second.words).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
        guard first.words.count == second.words.count, places.count == 1, let place = places.first else {
            return isTellingAsWhole(first, second, in: names)
        }
        let one = names.word(first.words[place])
        let other = names.word(second.words[place])
        let isLast = place == first.words.count - 1
        return first.kind == .person
            ? isSlip(one, other, isLast: isLast, isSyllabic: first.isSyllabic && second.isSyllabic)
                || SameSounds.distance(first, second, in: names) != nil
            : isSlipInOrganization(one, other)
    }

    /// Judges names that are parted into words in different ways; a letter that is a word of its own is an initial.
    private static func isTellingAsWhole(
        _ first: ComparedName, _ second: ComparedName, in names: ComparedNames
    ) -> Bool {
        if min(first.letters.count, second.letters.count) < 10 { return false }
        if first.isSyllabic && second.isSyllabic { return SameSounds.distance(first, second, in: names) != nil }
        return !(first.words + second.words).contains { names.word($0).letters.count == 1 }
    }

    private static func isSlip(_ one: NameWord, _ other: NameWord, isLast: Bool, isSyllabic: Bool) -> Bool {
        if one.isOtherGender(of: other, isLast: isLast) { return false }
        // Of Chinese names only n and ng are often mixed up, as in "Jingping"; each other letter makes another name.
        if isSyllabic { return one.sound?.isSyllable != true && withoutNasalEnds(one) == withoutNasalEnds(other) }
        return isSlip(one, other)
    }

    private static func withoutNasalEnds(_ word: NameWord) -> [Unicode.Scalar] {
        word.letters.enumerated().filter { place, letter in
            letter != "g" || place == 0 || word.letters[place - 1] != "n"
        }.map(\.element)
    }

    private static func isSlipInOrganization(_ one: NameWord, _ other: NameWord) -> Bool {
        // "Embassy of Iceland" and "Embassy of Ireland".
        if !Country.named(one.text).isEmpty && !Country.named(other.text).isEmpty { return false }
        return isSlip(one, other)
    }

    private static func isSlip(_ one: NameWord, _ other: NameWord) -> Bool {
        let (shorter, longer) = (
            min(one.letters.count, other.letters.count), max(one.letters.count, other.letters.count)
        )
        if shorter < 4 || longer < 5 { return false }
        // One who mistypes a name begins it right: Larry and Harry are two.
        if shorter == longer, longer <= 6, one.letters.dropFirst() == other.letters.dropFirst() { return false }
        guard let sound = one.sound, let otherSound = other.sound else { return true }
        if sound.isSyllable && otherSound.isSyllable { return false }
        // Words that many bear are both right: Martin and Marvin, but not "Defense" and "Defence".
        return !(one.isCommon && other.isCommon) || sound.skeleton == otherSound.skeleton
    }
}
