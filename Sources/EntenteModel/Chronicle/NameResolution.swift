/// How a name in the records led to its actor.
public enum NameMatch: Hashable, Sendable {
    /// By the id.
    case id
    /// By the name as the registry has it, but for case, accents and spaces.
    case name
    /// By an alias.
    case alias
    /// By the name in a language.
    case language(String)
    /// By a name or a code that ISO 3166-1 or common use gives the country.
    case country
    /// By a code in a stated scheme.
    case scheme(CountryScheme)
    /// By any of these, after titles in front were set aside.
    case withoutTitle(String)
    /// The registry has no such name: the mention itself is all that is known.
    case mention

    /// The way in a word or two, for reports.
    public var words: String {
        switch self {
        case .id: "id"
        case .name: "name"
        case .alias: "alias"
        case .language(let language): "name in \(language)"
        case .country: "country"
        case .scheme(let scheme): "\(scheme.rawValue) code"
        case .withoutTitle(let title): "name without \(title.quoted)"
        case .mention: "mention only"
        }
    }
}

/// One distinct name of participants and parties: whom it was found to mean, how, and how often it stands in the records.
public struct NameResolution: Sendable {
    /// The name as written.
    public let name: String
    /// The kind of actor that the records say it is; nil for a bare name.
    public let kind: ActorKind?
    /// The actor.
    public let actor: ActorID
    /// How it was found.
    public let match: NameMatch
    /// How many participants and parties bear the name.
    public let count: Int
}
