extension Country {
    /// The countries that a code means in a scheme: none, one, or several where the code has meant several; O(1).
    ///
    /// White space around the code and zeros before a number are of no account; letters match in upper case only. Some
    /// codes have meant one state after another: `365` of ``CountryScheme/cow`` is Russia, from 1922-12-30 to 1991-12-26
    /// the Soviet Union. Where the days of `span` touch one of these meanings, it alone is the answer; without a span, or
    /// where it touches several or none, all are, in the order of ``named(_:)``. Regions (`EUR` of CAMEO), and states that
    /// ISO 3166 never listed (Bavaria), are no answer, and nothing is looked up in another scheme.
    public static func coded(_ code: String, in scheme: CountryScheme, between span: DateSpan? = nil) -> [Country] {
        CountryCodeIndex.shared.countries(coded: code, in: scheme, between: span)
    }

    /// The countries that a text such as `cow:365` means at any time, as records write codes; nil for a text that names no scheme. O(1).
    public static func coded(_ text: String) -> [Country]? {
        CodedCountry(text).map { coded($0.code, in: $0.scheme) }
    }
}
