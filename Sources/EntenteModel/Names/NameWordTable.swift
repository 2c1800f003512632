/// The distinct words of names, each prepared once however often it occurs.
struct NameWordTable: Sendable {
    private var words: [NameWord] = []
    private var indices: [String: Int] = [:]

    /// The index of a word, new where it was not yet known.
    mutating func enter(_ text: String) -> Int {
        if let known = indices[text] { return known }
        indices[text] = words.count
        words.append(NameWord(text))
        return words.count - 1
    }

    /// Counts an actor for each of the words that its names are made of.
    mutating func countBearer(of borne: Set<Int>) {
        for word in borne { words[word].bearerCount += 1 }
    }

    /// A word by its index.
    subscript(index: Int) -> NameWord { words[index] }
}
