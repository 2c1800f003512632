/// A country given by its code in a stated scheme, as records write it: `fips:AS`, `cow:740`.
struct CodedCountry {
    let scheme: CountryScheme
    let code: String

    /// Takes the text apart; nil where it names no scheme. O(1).
    init?(_ text: String) {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            let scheme = CountryScheme(rawValue: text[..<colon].lowercased().trimmed)
        else { return nil }
        self.scheme = scheme
        // A scheme without a code is a code that nobody knows, not a name.
        code = String(text[text.index(after: colon)...]).trimmed
    }
}
