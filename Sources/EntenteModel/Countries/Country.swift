/// A country: an entry of ISO 3166-1, or one withdrawn from it, with its codes and the names it goes by in English.
///
/// Two values are the same country when they share the alpha-3 code.
public struct Country: Sendable, Identifiable {
    /// How a country stands to ISO 3166.
    public enum Standing: Hashable, Sendable {
        /// Listed in ISO 3166-1 today.
        case listed
        /// Not in ISO 3166-1; the codes are of its user-assigned range (Kosovo, XKX).
        case userAssigned
        /// Withdrawn when the state ceased to be; the four-letter code of ISO 3166-3, and the state's first and last day
        /// as ISO 8601 dates.
        case withdrawn(alpha4: String, from: String, until: String)
    }

    /// The three-letter code of ISO 3166-1: the identity of the country.
    public let alpha3: String

    /// The two-letter code of ISO 3166-1; withdrawn countries may share one.
    public let alpha2: String

    /// The three digits of ISO 3166-1 (`008` for Albania), or nil where the standard gives none.
    public let numeric: String?

    /// The name that a report prints: the English display name of CLDR, in its plain form.
    public let name: String

    /// The formal English name of UNTERM without its article, or `name` where there is none.
    public let officialName: String

    /// Further names and abbreviations in use, in the order of the table.
    public let otherNames: [String]

    /// Names and alpha-3 codes that the same country bore before, in the order of the table.
    public let formerNames: [String]

    /// Whether ISO 3166-1 lists the country today.
    public let standing: Standing

    /// The alpha-3 code.
    public var id: String { alpha3 }

    /// The 249 entries of ISO 3166-1 and Kosovo, sorted by alpha-3 code; countries that ceased to be are in `former`.
    public static var all: [Country] { CountryIndex.shared.current }

    /// The states that split or joined another, withdrawn from ISO 3166-1, sorted by alpha-3 code.
    public static var former: [Country] { CountryIndex.shared.former }

    /// The country of an alpha-3 code in upper case, former ones included; O(1).
    public init?(alpha3: String) {
        guard let country = CountryIndex.shared.country(alpha3: alpha3) else { return nil }
        self = country
    }

    /// The countries that go by a code or a name: none, one, or several where the text is ambiguous (`Congo`); O(1).
    ///
    /// White space around the text is of no account. Text of two or three ASCII letters is a code or an abbreviation and
    /// matches in upper case only, so that `US` is a country while `us`, `it` and `in` are words; three digits are a
    /// numeric code. Anything else is a name, compared as `FoldedName` does, without a leading `the`, a trailing `(the)`
    /// or asterisks at its end. The answer is sorted by alpha-3 code, countries of today before former ones.
    public static func named(_ text: String) -> [Country] {
        CountryIndex.shared.countries(named: text)
    }

    init(
        alpha3: String, alpha2: String, numeric: String?, name: String, officialName: String? = nil,
        otherNames: [String] = [], formerNames: [String] = [], standing: Standing = .listed
    ) {
        self.alpha3 = alpha3
        self.alpha2 = alpha2
        self.numeric = numeric
        self.name = name
        self.officialName = officialName ?? name
        self.otherNames = otherNames
        self.formerNames = formerNames
        self.standing = standing
    }
}

extension Country: Hashable, Comparable {
    /// Whether both are the country of one alpha-3 code.
    public static func == (left: Country, right: Country) -> Bool {
        left.alpha3 == right.alpha3
    }

    /// The order of the alpha-3 codes.
    public static func < (left: Country, right: Country) -> Bool {
        left.alpha3 < right.alpha3
    }

    /// Hashes the alpha-3 code alone.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(alpha3)
    }
}
