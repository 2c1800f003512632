/// English names of stretches of time, for advice: seasons, quarters, halves, decades, centuries, years BC.
enum NamedSpan {
    /// The EDTF of a name, or nil where it is none of these.
    static func edtf(of text: String) -> String? {
        var words = EnglishDate.tokens(of: text).filter { $0 != "of" && $0 != "the" && $0 != "in" }
        words = words.map { $0 == "bce" ? "bc" : $0 == "ce" ? "ad" : $0 }
        switch words.count {
        case 1: return decade(words[0])
        case 2: return partOfYear(words[0], words[1]) ?? century(words) ?? era(words)
        case 3: return partOfYear(words[0] + " " + words[1], words[2])
        default: return nil
        }
    }

    private static func partOfYear(_ name: String, _ year: String) -> String? {
        let codes = [
            "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
            "q1": 33, "q2": 34, "q3": 35, "q4": 36, "first quarter": 33, "second quarter": 34, "third quarter": 35,
            "fourth quarter": 36, "last quarter": 36, "1st quarter": 33, "2nd quarter": 34, "3rd quarter": 35,
            "4th quarter": 36, "h1": 40, "h2": 41, "first half": 40, "second half": 41,
        ]
        if let code = codes[name], EnglishDate.year(of: year) != nil { return "\(year)-\(code)" }
        if let code = codes[year], EnglishDate.year(of: name) != nil { return "\(name)-\(code)" }
        return nil
    }

    /// `1990s`, `1990's`.
    private static func decade(_ word: String) -> String? {
        let year = word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word.dropLast()
        guard word.hasSuffix("s"), year.hasSuffix("0"), EnglishDate.year(of: String(year)) != nil else { return nil }
        return year.dropLast() + "X"
    }

    /// `19th century`, the hundred years that begin with 1800.
    private static func century(_ words: [String]) -> String? {
        guard words[1] == "century" || words[1] == "c" else { return nil }
        let suffix = words[0].suffix(2)
        guard ["st", "nd", "rd", "th"].contains(suffix), let number = Int(words[0].dropLast(2)) else { return nil }
        guard (1...100).contains(number) else { return nil }
        return CivilDay.padded(number - 1) + "XX"
    }

    /// `44 BC`, `AD 409`.
    private static func era(_ words: [String]) -> String? {
        let name = words.contains("bc") ? "bc" : "ad"
        guard let number = words.first(where: { $0 != name }).flatMap({ Int64($0) }), words.contains(name) else {
            return nil
        }
        guard (1...9999).contains(number) else { return nil }
        return CivilDay.yearText(name == "bc" ? 1 - number : number)
    }
}
