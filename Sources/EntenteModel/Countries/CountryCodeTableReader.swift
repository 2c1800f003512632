/// Reads the text of `CountryCodeTable`: a line a country, of its alpha-3 code and its entries.
enum CountryCodeTableReader {
    /// That a code means a country, on the days of its span or always.
    struct Entry: Hashable {
        let scheme: CountryScheme
        let code: String
        let alpha3: String
        let span: DateSpan?
    }

    static func entries(of text: String) -> [Entry] {
        text.split(separator: "\n").flatMap { line -> [Entry] in
            let words = line.split(separator: " ")
            guard let alpha3 = words.first else { return [] }
            return words.dropFirst().compactMap { entry(of: $0, alpha3: String(alpha3)) }
        }
    }

    /// The entry of a word such as `cow=365@1922-12-30/1991-12-26`.
    private static func entry(of word: Substring, alpha3: String) -> Entry? {
        let sides = word.split(separator: "=")
        guard sides.count == 2, let scheme = CountryScheme(rawValue: String(sides[0])) else { return nil }
        let parts = sides[1].split(separator: "@")
        guard let code = parts.first else { return nil }
        let days = parts.count == 2 ? parts[1].split(separator: "/") : []
        let span = days.count == 2 ? DateSpan(firstDay: days[0], lastDay: days[1]) : nil
        return Entry(scheme: scheme, code: String(code), alpha3: alpha3, span: span)
    }
}
