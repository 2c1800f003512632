/// Finds names of the same letters and digits, whatever stands between them.
enum SameLetters {
    /// O(total length + n log n).
    static func search(_ names: ComparedNames, _ findings: inout NameFindings) {
        var groups = NameGroups()
        for (index, name) in names.names.enumerated() where !name.letters.isEmpty {
            var key = NameKey(name.kind)
            key.append(contentsOf: name.letters)
            groups.enter(index, under: key.value)
        }
        groups.forEachPair { first, second in
            guard names[first].kind == names[second].kind, names[first].letters == names[second].letters else { return }
            findings.add(first, second, .samePunctuationAside, in: names)
        }
    }
}
