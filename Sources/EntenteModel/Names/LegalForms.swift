/// Finds names of organizations that are the same but for words of the legal form.
enum LegalForms {
    /// O(total length + n log n).
    static func search(_ names: ComparedNames, _ findings: inout NameFindings) {
        var groups = NameGroups()
        for (index, name) in names.names.enumerated() where name.kind == .organization && name.isLatin {
            let letters = lettersWithoutForm(of: name, in: names)
            if letters.isEmpty { continue }
            var key = NameKey(.organization)
            key.append(contentsOf: letters)
            groups.enter(index, under: key.value)
        }
        groups.forEachPair { first, second in
            let (one, other) = (names[first], names[second])
            if lettersWithoutForm(of: one, in: names) == lettersWithoutForm(of: other, in: names) {
                findings.add(first, second, .otherLegalForm, in: names)
            }
        }
    }

    /// The letters of the words that remain, none where all are of the legal form.
    private static func lettersWithoutForm(of name: ComparedName, in names: ComparedNames) -> [Unicode.Scalar] {
        var words = name.words.map { names.word($0) }[...]
        while let last = words.last, forms.contains(last.text) || isJoint(last, in: words) { words.removeLast() }
        while let first = words.first, leading.contains(first.text) { words.removeFirst() }
        return ComparedName.row(of: words.map(\.letters))
    }

    /// Whether a word is the "and" of "and Company", once the company is gone; "Ernst and" is no name.
    private static func isJoint(_ word: NameWord, in words: ArraySlice<NameWord>) -> Bool {
        word.text == "and" && words.count > 1
    }

    private static let forms: Set<String> = [
        "ab", "ag", "aktiengesellschaft", "as", "asa", "bhd", "bv", "co", "company", "corp", "corporation", "ev",
        "gmbh",
        "inc", "incorporated", "jsc", "kg", "kgaa", "kk", "limited", "llc", "llp", "lp", "ltd", "mbh", "nv", "oao",
        "ojsc",
        "ooo", "oy", "oyj", "pao", "pjsc", "plc", "pte", "pty", "pvt", "sa", "sarl", "sas", "sdn", "se", "spa", "srl",
        "the",
    ]
    private static let leading: Set<String> = ["jsc", "oao", "ojsc", "ooo", "pao", "pjsc", "pt", "the"]
}
