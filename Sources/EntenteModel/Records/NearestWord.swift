/// Finds the known word that a misspelt one was probably meant to be.
public enum NearestWord {
    /// The nearest of some words, by Damerau–Levenshtein distance (optimal string alignment) without regard to case.
    ///
    /// Nil where none is near: at most two edits, one for words of up to three letters, or a third of the word's length where that is more, and never more than
    /// half of the longer word. Of equally near words the first counts. O(words × length²).
    public static func to(_ word: String, among words: [String]) -> String? {
        guard word.utf8.count <= lengthLimit * 4 else { return nil }
        let given = Array(word.lowercased().unicodeScalars)
        guard !given.isEmpty, given.count <= lengthLimit else { return nil }
        let allowed = NearestWord.allowed(given.count)
        var best: (word: String, distance: Int)?
        for candidate in words where candidate.utf8.count <= lengthLimit * 8 {
            let known = Array(candidate.lowercased().unicodeScalars)
            let most = min(allowed, max(given.count, known.count) / 2, (best?.distance ?? .max) - 1)
            guard abs(given.count - known.count) <= most else { continue }
            let distance = distance(given, known)
            if distance <= most { best = (candidate, distance) }
        }
        return best?.word
    }

    /// How many edits are allowed in a word of so many letters: a short one is soon any other.
    static func allowed(_ count: Int) -> Int { count < 4 ? 1 : max(2, count / 3) }

    /// Words beyond this length are no names of fields or actors that somebody mistyped.
    static let lengthLimit = 200

    /// How many scalars must be added, removed, changed or swapped with their neighbour.
    static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                var cost = min(last[column + 1] + 1, current[column] + 1)
                cost = min(cost, last[column] + (first[row] == second[column] ? 0 : 1))
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
