/// Finds names of people whose words are the same in another order, as where the family name comes first.
enum OtherOrders {
    /// O(total length + n log n).
    static func search(_ names: ComparedNames, _ findings: inout NameFindings) {
        var sorted = NameGroups()
        var turned = NameGroups()
        for (index, name) in names.names.enumerated() where name.kind == .person && name.words.count > 1 {
            var key = NameKey(.person)
            for word in name.words.sorted() { key.append(word) }
            sorted.enter(index, under: key.value)
            // "Sukyeol Yoon" has not the words of "Yoon Suk-yeol", but its letters once the family name is moved.
            for letters in [name.letters[...]] + turns(of: name, in: names) {
                var key = NameKey(.person)
                key.append(contentsOf: letters)
                turned.enter(index, under: key.value)
            }
        }
        sorted.forEachPair { first, second in
            let (one, other) = (names[first], names[second])
            guard one.generation == other.generation, one.words != other.words else { return }
            if one.words.sorted() == other.words.sorted(), isOrderOfParts(one, other) {
                findings.add(first, second, .otherOrder, in: names)
            }
        }
        turned.forEachPair { first, second in
            let (one, other) = (names[first], names[second])
            guard one.letters.count == other.letters.count, one.words.count != other.words.count else { return }
            if turns(of: one, in: names).contains(other.letters[...])
                || turns(of: other, in: names).contains(one.letters[...])
            {
                findings.add(first, second, .otherOrder, in: names)
            }
        }
    }

    /// Whether more is turned than the syllables of a given name: "Kim Dong-hee" is not "Kim Hee-dong".
    private static func isOrderOfParts(_ one: ComparedName, _ other: ComparedName) -> Bool {
        let isTurned = one.words.indices.contains { one.words[$0...] + one.words[..<$0] == other.words[...] }
        if one.isSyllabic { return isTurned }
        return isTurned || one.words.first != other.words.first && one.words.last != other.words.last
    }

    /// The letters with the first word moved to the end, and with the last word moved to the front.
    private static func turns(of name: ComparedName, in names: ComparedNames) -> [ArraySlice<Unicode.Scalar>] {
        guard let first = name.words.first, let last = name.words.last, name.generation == nil else { return [] }
        let head = names.word(first).letters
        let tail = names.word(last).letters
        return [
            name.letters.dropFirst(head.count) + head[...],
            tail[...] + name.letters.dropLast(tail.count),
        ]
    }
}
