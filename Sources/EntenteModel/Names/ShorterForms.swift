/// Finds names of people that leave words of others out or give them by their initials.
///
/// A short name is only telling where few people fit it, and tells nothing of others where its bearer has a longer name
/// of his own that it is short for: "Trump", an alias of Donald Trump, is no sign of Melania.
struct ShorterForms {
    /// More people than these that a short name fits make it mean none of them.
    private static let fewPeople = 3
    /// A word that more names have is not looked through.
    private static let fewNames = 64

    private let names: ComparedNames
    private var byWord = NameIndex()
    private var byEnds = NameIndex()

    /// O(total length + n log n).
    static func search(_ names: ComparedNames, _ findings: inout NameFindings) {
        let forms = ShorterForms(names)
        for (index, name) in names.names.enumerated() where isFit(name) { forms.search(index, &findings) }
    }

    private static func isFit(_ name: ComparedName) -> Bool {
        name.kind == .person && name.isLatin && !name.words.isEmpty
    }

    private init(_ names: ComparedNames) {
        self.names = names
        for (index, name) in names.names.enumerated() where Self.isFit(name) {
            for word in name.words { byWord.enter(index, under: UInt64(word)) }
            for key in endKeys(of: name, isShort: false) { byEnds.enter(index, under: key) }
        }
        byWord.sort()
        byEnds.sort()
    }

    private func search(_ short: Int, _ findings: inout NameFindings) {
        var people: Set<Int> = []
        var fitting: [(name: Int, likeness: NameLikeness)] = []
        for long in candidates(for: names[short]) where long != short {
            guard let likeness = likeness(of: names[short], to: names[long]) else { continue }
            fitting.append((long, likeness))
            people.formUnion(names[long].bearers.map(\.rank))
            if people.count > Self.fewPeople + names[short].bearers.count { return }
        }
        let bearers = names[short].bearers.filter { !people.contains($0.rank) }
        guard people.subtracting(names[short].bearers.map(\.rank)).count <= Self.fewPeople else { return }
        for (long, likeness) in fitting {
            for bearer in bearers.prefix(NameFindings.fewBearers) {
                for other in names[long].bearers.prefix(NameFindings.fewBearers) {
                    findings.add(bearer, other, likeness, (short, long))
                }
            }
        }
    }

    /// The names that a short one may be short for, by its rarest word, or by its first and last where all are common.
    private func candidates(for name: ComparedName) -> ArraySlice<Int> {
        let words = name.words.filter { !names.word($0).isInitial }
        let rarest = words.map { byWord.names(under: UInt64($0)) }.min { $0.count < $1.count } ?? []
        if rarest.count <= Self.fewNames { return rarest }
        let ends = endKeys(of: name, isShort: true).map { byEnds.names(under: $0) }.first ?? []
        return ends.count <= Self.fewNames ? ends : []
    }

    /// Keys of the first and the last word; one of them by its initial where the short name has but that.
    private func endKeys(of name: ComparedName, isShort: Bool) -> [UInt64] {
        guard let first = name.words.first, let last = name.words.last, name.words.count > 1 else { return [] }
        let (head, tail) = (initial(of: first), initial(of: last))
        let keys = [key(0, first, last), key(1, head, last), key(2, first, tail)]
        if !isShort { return keys }
        if names.word(first).isInitial { return [keys[1]] }
        return [names.word(last).isInitial ? keys[2] : keys[0]]
    }

    private func key(_ form: Int, _ first: Int, _ last: Int) -> UInt64 {
        var key = NameKey(.person)
        for number in [form, first, last] { key.append(number) }
        return key.value
    }

    private func initial(of word: Int) -> Int {
        Int(names.word(word).letters.first?.value ?? 0)
    }

    /// Whether a name gives initials that the other has no words for, or behind the family name: "S. V. Lavrov" and "Lavrov, S." for
    /// Sergey Lavrov.
    private func hasOtherInitials(_ short: ComparedName, _ long: ComparedName) -> Bool {
        guard long.words.count == 2, let last = short.words.last, let given = long.words.first else { return false }
        func isInitial(_ word: Int, of other: Int) -> Bool {
            names.word(word).isInitial && !names.word(other).isInitial && initial(of: word) == initial(of: other)
        }
        if short.words.count == 2 { return isInitial(last, of: given) && short.words.first == long.words.last }
        return short.words.count == 3 && last == long.words.last && isInitial(short.words[0], of: given)
            && names.word(short.words[1]).isInitial
    }

    /// How a short name is alike to a long one; nil where it is not short for it. O(words).
    private func likeness(of short: ComparedName, to long: ComparedName) -> NameLikeness? {
        guard short.generation == nil || short.generation == long.generation else { return nil }
        if hasOtherInitials(short, long) { return .initials }
        if short.words.count > long.words.count { return nil }
        if short.words.count == 1, let word = short.words.first {
            let isEnd = long.words.first == word || long.words.last == word
            return isEnd && names.word(word).letters.count > 1 ? .shorterForm : nil
        }
        // Who gives an initial between the names gives all: "George W. Bush" is not "George H. W. Bush".
        let statesInitials = short.words.dropFirst().dropLast().contains { names.word($0).isInitial }
        var usesInitials = false
        var rest = long.words[...]
        for (place, word) in short.words.enumerated() {
            let isInitial = names.word(word).isInitial
            let fits: (Int) -> Bool = { other in
                other == word || isInitial && self.initial(of: other) == self.initial(of: word)
            }
            guard let found = rest.firstIndex(where: fits) else { return nil }
            // An initial in the middle of nowhere fits anything.
            if isInitial, place == 0, found != 0 { return nil }
            if isInitial, place == short.words.count - 1, !fits(long.words[long.words.count - 1]) { return nil }
            if long.words[found] != word { usesInitials = true }
            let leftOut = rest[..<found]
            if place > 0, statesInitials, leftOut.contains(where: { names.word($0).isInitial }) { return nil }
            rest = long.words[(found + 1)...]
        }
        if usesInitials { return .initials }
        return short.words.count < long.words.count || short.generation != long.generation ? .shorterForm : nil
    }
}
