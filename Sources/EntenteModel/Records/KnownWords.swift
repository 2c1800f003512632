/// Words prepared once, so that the nearest of many is found for many others without comparing each with each.
struct KnownWords {
    private struct Entry {
        let word: String
        let scalars: [Unicode.Scalar]
        let letters: UInt64
        let rank: Int
    }

    private var entriesByLength: [Int: [Entry]] = [:]
    /// How many letters' worth of comparing is left: whoever misspells thousands of words is helped with the first of them, and
    /// everything is told in time.
    private var patience = 50_000_000

    /// Prepares words; of equally near ones the first will count. O(total length).
    init(_ words: some Sequence<String>) {
        for (rank, word) in words.enumerated() where word.utf8.count <= NearestWord.lengthLimit * 4 {
            let scalars = Array(word.lowercased().unicodeScalars)
            let entry = Entry(word: word, scalars: scalars, letters: KnownWords.letters(of: scalars), rank: rank)
            entriesByLength[scalars.count, default: []].append(entry)
        }
    }

    /// The nearest word, by the measure of `NearestWord`; never the very same one. Nil once very much has been compared.
    mutating func nearest(to word: String) -> String? {
        guard patience > 0, word.utf8.count <= NearestWord.lengthLimit * 4 else { return nil }
        let given = Array(word.lowercased().unicodeScalars)
        guard !given.isEmpty, given.count <= NearestWord.lengthLimit else { return nil }
        let letters = KnownWords.letters(of: given)
        let allowed = NearestWord.allowed(given.count)
        var best: (entry: Entry, distance: Int)?
        for difference in 0...allowed {
            if let best, best.distance < difference { break }
            for length in difference == 0 ? [given.count] : [given.count - difference, given.count + difference] {
                for entry in entriesByLength[length] ?? [] where entry.word != word {
                    let most = min(allowed, max(given.count, length) / 2, best?.distance ?? .max)
                    // One edit changes at most two of the letters that occur at all.
                    guard difference <= most, (letters ^ entry.letters).nonzeroBitCount <= 2 * most else { continue }
                    patience -= given.count * length
                    let distance = NearestWord.distance(given, entry.scalars)
                    guard distance <= most else { continue }
                    if let best, best.distance == distance, best.entry.rank < entry.rank { continue }
                    best = (entry, distance)
                }
            }
        }
        return best?.entry.word
    }

    /// Which letters occur, as bits.
    private static func letters(of scalars: [Unicode.Scalar]) -> UInt64 {
        scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }
}
