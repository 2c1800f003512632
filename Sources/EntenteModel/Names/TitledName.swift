/// A name parted into the titles in front of it and the name itself: `Prime Minister Ishiba` is `Ishiba`.
///
/// English titles, forms of address and their usual abbreviations, as news and protocol write them. Words that are given names as
/// well (Dean, Earl, Sultan) are none of them, and `Gen` or `He` only with the dots of an abbreviation.
struct TitledName {
    /// The titles as written, without the name.
    let title: String
    /// The name without its titles, as written.
    let name: String
    /// The titles in full and folded, as posts are written: `PM` is `prime minister`.
    let post: String

    /// Whether enough of the name is left to know somebody by: more than one word, a numeral aside.
    var tellsWho: Bool {
        let words = name.split(separator: " ").filter { word in !word.allSatisfy { "IVXLC.".contains($0) } }
        return words.count > 1
    }

    /// Parts a name; nil where no title stands in front of it, or nothing else. O(words).
    init?(_ text: String) {
        let words =
            text.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 || $0 == 0x20 }
            ? text.split(separator: " ") : text.split(whereSeparator: \.isWhitespace)
        var parts = TitledName.Words(words)
        while parts.takeTitle() {}
        guard parts.taken > 0, parts.taken < words.count, !parts.endsOpen else { return nil }
        title = words[..<parts.taken].joined(separator: " ")
        name = words[parts.taken...].joined(separator: " ")
        post = parts.post.joined(separator: " ")
    }

    /// The words of a name while titles are taken from its front.
    private struct Words {
        let words: [Substring]
        /// How many words belong to titles.
        var taken = 0
        var post: [String] = []
        /// Whether the last title goes on with words that are no known field, as in "President of Japan".
        var endsOpen = false

        init(_ words: [Substring]) { self.words = words }

        /// Takes one title with the words that qualify it; false where none stands in front.
        mutating func takeTitle() -> Bool {
            var next = taken
            var told: [String] = []
            while next < words.count {
                let (word, isTitle) = TitledName.title(words[next])
                // General Electric is no officer; Major General Lee is one.
                if next == 0, word == "general", !words[0].hasSuffix(".") { return false }
                next += 1
                told.append(word)
                if isTitle {
                    taken = next
                    post += told
                    takeField()
                    return true
                }
                if TitledName.qualifiers.contains(word) { continue }
                // A country leads a title and is none by itself, as in "US President".
                guard leadsTitle(at: next), TitledName.isCountry(words[next - 1]) else { return false }
                told.removeLast()
            }
            return false
        }

        /// Whether the word at a place is a title, or goes with one.
        private func leadsTitle(at place: Int) -> Bool {
            guard place < words.count else { return false }
            let (word, isTitle) = TitledName.title(words[place])
            return isTitle || TitledName.qualifiers.contains(word)
        }

        /// Takes the field of a title: "of State", "for Foreign Affairs".
        private mutating func takeField() {
            guard taken < words.count, ["of", "for"].contains(words[taken].lowercased()) else { return }
            var next = taken + 1
            while next < words.count, TitledName.fields.contains(TitledName.folded(words[next])) { next += 1 }
            // "of the" alone is no field, and what goes on in lower case or with "of" is none that is known.
            let isField = words[(taken + 1)..<next].contains { !["the", "and"].contains(TitledName.folded($0)) }
            endsOpen = !isField || (next < words.count && ["of", "for"].contains(words[next].lowercased()))
            guard !endsOpen else { return }
            post += words[taken..<next].map { TitledName.folded($0) }
            taken = next
        }
    }

    /// A word in full, and whether it is a title.
    private static func title(_ word: Substring) -> (word: String, isTitle: Bool) {
        let folded = folded(word)
        if titles.contains(folded) { return (folded, true) }
        if word.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false, word.utf8.count <= 6,
            let full = capitals[String(word.filter { $0 != "." })]
        {
            return (full, true)
        }
        if let full = abbreviations[folded] { return (full, true) }
        if word.hasSuffix("."), let full = dottedAbbreviations[folded] { return (full, true) }
        return (folded, false)
    }

    /// A word as titles are compared: folded, without the dots of an abbreviation.
    private static func folded(_ word: Substring) -> String {
        let key = FoldedName(String(word)).key
        return key.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
            ? key.filter { $0 != "." && $0 != "," } : key
    }

    private static func isCountry(_ word: Substring) -> Bool {
        let name = word.hasSuffix("’s") || word.hasSuffix("'s") ? word.dropLast(2) : word
        return Country.named(String(name)).count == 1
    }

    private static let titles: Set<String> = [
        "admiral", "ambassador", "archbishop", "attorney-general", "ayatollah", "baroness", "brigadier", "cardinal",
        "chairman", "chairperson", "chairwoman", "chancellor", "colonel", "commissioner", "congressman",
        "congresswoman",
        "dame", "director-general", "doctor", "emperor", "empress", "envoy", "excellency", "general", "governor",
        "highness",
        "honorable", "honourable", "king", "lady", "lieutenant", "lord", "madam", "madame", "majesty", "mayor",
        "minister",
        "mister", "patriarch", "pope", "premier", "president", "president-elect", "prime-minister", "prince",
        "princess",
        "professor", "queen", "representative", "reverend", "secretary", "secretary-general", "senator", "shaikh",
        "sheikh",
        "sir", "speaker", "taoiseach", "vice-chairman", "vice-minister", "vice-premier", "vice-president",
    ]

    private static let abbreviations: [String: String] = [
        "dr": "doctor", "mme": "madame", "mr": "mister", "mrs": "mistress", "ms": "mistress", "prof": "professor",
    ]

    /// Abbreviations that only their dots tell from names.
    private static let dottedAbbreviations: [String: String] = [
        "adm": "admiral", "amb": "ambassador", "brig": "brigadier", "capt": "captain", "col": "colonel",
        "gen": "general", "gov": "governor", "he": "excellency", "hh": "highness", "hm": "majesty", "hon": "honourable",
        "lt": "lieutenant", "pres": "president", "rep": "representative", "rev": "reverend", "sec": "secretary",
        "sen": "senator", "sgt": "sergeant",
    ]

    /// Abbreviations in capitals, with or without dots.
    private static let capitals: [String: String] = [
        "FM": "foreign minister", "HRH": "highness", "MEP": "representative", "PM": "prime minister",
        "VP": "vice president",
    ]

    /// Words that stand before a title and belong to it.
    private static let qualifiers: Set<String> = [
        "acting", "assistant", "associate", "caretaker", "chief", "council", "crown", "defence", "defense", "deputy",
        "economic", "economy", "education", "energy", "ex", "executive", "federal", "finance", "first", "foreign",
        "former",
        "health", "her", "his", "home", "incoming", "interior", "interim", "junior", "justice", "labor", "labour",
        "major",
        "national", "opposition", "outgoing", "parliamentary", "permanent", "prime", "right", "security", "senior",
        "special",
        "state", "supreme", "the", "then", "then-prime", "trade", "transport", "treasury", "under", "vice",
    ]

    /// Fields that follow a title behind "of" or "for".
    private static let fields: Set<String> = [
        "affairs", "agriculture", "and", "commerce", "cooperation", "culture", "defence", "defense", "development",
        "economic",
        "economy", "education", "energy", "environment", "external", "finance", "foreign", "health", "homeland",
        "housing",
        "industry", "interior", "international", "justice", "labor", "labour", "security", "state", "the", "trade",
        "transport", "transportation", "treasury", "veterans", "war",
    ]
}
