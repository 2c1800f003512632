/// The codes of all schemes once read, each with the countries it means and the days on which it means them.
struct CountryCodeIndex: Sendable {
    static let shared = CountryCodeIndex(
        countries: Country.all + Country.former, entries: CountryCodeTableReader.entries(of: CountryCodeTable.text))

    /// A country by its place in the order of answers; no span is always.
    private struct Meaning {
        let country: Int
        let span: DateSpan?
    }

    private struct Key: Hashable {
        let scheme: CountryScheme
        let code: Substring
    }

    private let countries: [Country]
    private var meanings: [Key: [Meaning]] = [:]

    init(countries: [Country], entries: [CountryCodeTableReader.Entry]) {
        self.countries = countries
        meanings.reserveCapacity(countries.count * 7)
        for (index, country) in countries.enumerated() {
            let withdrawn = country.formerNames.filter(Self.isAlpha3)
            for code in [country.alpha3, country.alpha2] + [country.numeric].compactMap(\.self) + withdrawn {
                enter(code, in: .iso, Meaning(country: index, span: country.span))
            }
        }
        let places = Dictionary(countries.enumerated().map { ($1.alpha3, $0) }) { first, _ in first }
        for entry in entries {
            guard let index = places[entry.alpha3] else { continue }
            enter(entry.code, in: entry.scheme, Meaning(country: index, span: entry.span))
        }
    }

    func countries(coded text: String, in scheme: CountryScheme, between span: DateSpan?) -> [Country] {
        let key = Key(scheme: scheme, code: Self.withoutLeadingZeros(CountryIndex.withoutSpaceAround(text)))
        let found = meanings[key] ?? []
        let touched = found.filter { meaning in
            guard let span, let own = meaning.span else { return true }
            return own.overlaps(span)
        }
        return Set((touched.isEmpty ? found : touched).map(\.country)).sorted().map { countries[$0] }
    }

    private mutating func enter(_ code: String, in scheme: CountryScheme, _ meaning: Meaning) {
        let key = Key(scheme: scheme, code: Self.withoutLeadingZeros(code[...]))
        meanings[key, default: []].append(meaning)
    }

    /// Three capitals: among former names these are the withdrawn codes (`ZAR`).
    private static func isAlpha3(_ name: String) -> Bool {
        name.utf8.count == 3 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// A number without the zeros before it, and any other code as it is.
    private static func withoutLeadingZeros(_ code: Substring) -> Substring {
        guard code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return code }
        return code.drop { $0 == "0" }
    }
}
