/// Finds names of people that may be one foreign name, transcribed in two ways.
enum SameSounds {
    private static let fewestLetters = 6

    /// O(total length + n log n).
    static func search(_ names: ComparedNames, _ findings: inout NameFindings) {
        var groups = NameGroups()
        for (index, name) in names.names.enumerated() where isFit(name) {
            var key = NameKey(.person)
            var last: UInt8 = 0
            for word in name.words {
                // Where words meet, doubled sounds are single too: "Abdul Latif" and "Abdullatif".
                for sound in names.word(word).sound?.skeleton ?? [] where sound != last {
                    key.append(sound)
                    last = sound
                }
            }
            groups.enter(index, under: key.value)
        }
        groups.forEachPair { first, second in
            if distance(names[first], names[second], in: names) != nil {
                findings.add(first, second, .otherRomanization, in: names)
            }
        }
    }

    private static func isFit(_ name: ComparedName) -> Bool {
        name.kind == .person && name.isLatin && !name.words.isEmpty && name.letters.count >= fewestLetters
    }

    /// How far the sounds of two names lie apart; nil where they are not the same sounds. O(n²).
    static func distance(_ first: ComparedName, _ second: ComparedName, in names: ComparedNames) -> Int? {
        guard isFit(first), isFit(second), first.generation == second.generation else { return nil }
        guard !isVietnamese(first, in: names), !isVietnamese(second, in: names) else { return nil }
        let most = min(first.letters.count, second.letters.count) < 12 ? 2 : 3
        let distance =
            first.words.count == second.words.count
            ? distanceByWords(first, second, in: names) : distanceAsWhole(first, second, in: names)
        return distance.flatMap { $0 <= most ? $0 : nil }
    }

    private static func distanceByWords(
        _ first: ComparedName, _ second: ComparedName, in names: ComparedNames
    ) -> Int? {
        var distance = 0
        var changed: [NameWord] = []
        var same = 0
        var needed = 0
        for (place, (left, right)) in zip(first.words, second.words).enumerated() {
            if left == right {
                same += 1
                continue
            }
            let (one, other) = (names.word(left), names.word(right))
            guard !one.isOtherGender(of: other, isLast: place == first.words.count - 1) else { return nil }
            guard let sound = one.sound, let otherSound = other.sound else { return nil }
            guard let apart = sound.distance(to: otherSound) else { return nil }
            distance += apart
            if apart > 0 {
                changed += [one, other]
                if place < first.words.count - 1, sound.endsOtherwise(than: otherSound) { return nil }
            }
            if first.isSyllabic, second.isSyllabic, sound.colours != otherSound.colours { return nil }
            // "Zhou Wei" and "Zhu Wei" are two; with the whole rest alike, "Suk-yeol" and "Seok-yeol" may be one.
            if sound.isSyllable && otherSound.isSyllable { needed = 2 }
        }
        // Where many bear the words, two of them are not changed at once: "Steven Müller" is not "Stefan Miller".
        if changed.count > 2 && changed.allSatisfy(\.isCommon) { return nil }
        return same >= needed ? distance : nil
    }

    /// Compares names that are parted into words in different ways: "Abd al-Rahman" and "Abdulrahman".
    private static func distanceAsWhole(
        _ first: ComparedName, _ second: ComparedName, in names: ComparedNames
    ) -> Int? {
        guard min(first.letters.count, second.letters.count) >= 10 else { return nil }
        // An initial is no part of a word.
        if (first.words + second.words).contains(where: { names.word($0).isInitial }) { return nil }
        let sounds = [first, second].map { name in name.words.map { names.word($0).sound } }
        guard sounds.allSatisfy({ $0.allSatisfy { $0 != nil } }) else { return nil }
        let skeletons = sounds.map { $0.flatMap { $0?.skeleton ?? [] } }.map(Self.withoutDoubles)
        guard skeletons[0] == skeletons[1] else { return nil }
        let spelled = sounds.map { $0.flatMap { $0?.spelled ?? [] } }.map(Self.withoutDoubles)
        let distance = WordSound.editDistance(spelled[0], spelled[1])
        if first.isSyllabic && second.isSyllabic {
            guard WordSound.colours(of: spelled[0]) == WordSound.colours(of: spelled[1]) else { return nil }
        }
        // Two sounds would be a word more: "Abdullah Hassan" is not "Abdullah Ali Hassan".
        return distance <= 1 ? distance : nil
    }

    private static func withoutDoubles(_ sounds: [UInt8]) -> [UInt8] {
        var single: [UInt8] = []
        for sound in sounds where single.last != sound { single.append(sound) }
        return single
    }

    private static func isVietnamese(_ name: ComparedName, in names: ComparedNames) -> Bool {
        name.words.count > 1
            && [name.words.first, name.words.last].contains { word in
                word.map { EastAsianSyllable.isVietnameseFamily(names.word($0).text) } ?? false
            } && name.words.allSatisfy { names.word($0).sound?.isSyllable == true }
    }
}
