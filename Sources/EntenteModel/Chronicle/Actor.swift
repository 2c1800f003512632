/// What an actor is.
public enum ActorKind: String, CaseIterable, Comparable, Sendable {
    case country, organization, person

    /// Orders by name.
    public static func < (left: ActorKind, right: ActorKind) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A view of one person, country or organization in a Chronicle.
public struct Actor: Sendable {
    /// The Chronicle that holds it.
    public let chronicle: Chronicle
    /// Its index.
    public let index: ActorID

    init(chronicle: Chronicle, id: ActorID) {
        self.chronicle = chronicle
        self.index = id
    }

    private var row: Int { index.offset }
    private var columns: ActorColumns { chronicle.actors }

    /// The stated or derived id; the alpha-3 code of a country.
    public var id: String { chronicle.texts[columns.ids[row]] }
    /// What it is.
    public var kind: ActorKind { columns.kinds[row] }
    /// The name as it stands in figures: the usual one, or that of the language that the Chronicle is shown in.
    public var name: String { chronicle.texts[columns.shownNames[row] ?? columns.names[row]] }
    /// The usual name, by which actors are put in order.
    public var usualName: String { chronicle.texts[columns.names[row]] }
    /// Other names.
    public var aliases: [String] { columns.aliases[row].map { chronicle.texts[$0] } }
    /// Names by language, sorted by language.
    public var translations: [(language: String, name: String)] {
        (columns.translations[row] ?? []).map { (chronicle.texts[$0.language], chronicle.texts[$0.name]) }
    }
    /// The posts held, in the order of their spans.
    public var posts: ArraySlice<Post> { columns.posts[row] }
    /// The country stated for it, itself for a country.
    public var statedCountry: ActorID? { kind == .country ? index : columns.countries[row] }
    /// The organization that it is a part of, if any.
    public var parent: ActorID? { columns.parents[row] }
    /// The members of an organization.
    public var members: [ActorID] { columns.members[row] ?? [] }
    /// Actors that may be the same.
    public var possiblySame: [ActorID] { columns.possiblySame[row] ?? [] }
    /// Actors of a similar name that are known to be others, told from either side.
    public var knownOthers: [ActorID] { columns.knownOthers[row] ?? [] }
    /// What single sources say of its fields.
    public var claims: [Claim] { columns.claims[row] ?? [] }
    /// Whether a record describes it, rather than a mention alone.
    public var isDescribed: Bool { columns.isDescribed[row] }
    /// When it came to be and ended: of a country, where a record or ISO 3166-3 says so.
    public var span: (from: EventDate?, until: EventDate?)? { columns.spans[row] }
    /// Where its first record or mention stands; nil for a country that no record describes.
    public var origin: Origin? { columns.origins[row] }
    /// Where all its records stand, the first of them first.
    public var origins: [Origin] { [origin].compactMap { $0 } + (columns.otherOrigins[row] ?? []) }
    /// The sources of its record.
    public var sources: ArraySlice<SourceID> { columns.sources[row] }
    /// Who or what it is, if the record says.
    public var summary: String? { columns.summaries[row].map { chronicle.texts[$0] } }

    /// The posts held in the time from one day to another, in the order of their spans; a post without dates is held on any day,
    /// and a missing day sets no limit.
    public func posts(from first: CivilDay?, to last: CivilDay?) -> [Post] {
        posts.filter { post in
            if let began = post.from?.earliest, let last, began > last { return false }
            if let ended = post.to?.latest, let first, ended < first { return false }
            return true
        }
    }

    /// The country that the actor stands for in the time from one day to another: its own, else that of the post held then; nil
    /// where no post is held then. `Event.country(of:)` also knows which of several posts counts.
    public func country(from first: CivilDay?, to last: CivilDay?) -> ActorID? {
        if let statedCountry { return statedCountry }
        return country(ofOneOf: posts(from: first, to: last), for: [])
    }

    /// The country of the post that counts among those held; where the day does not decide between posts one after another, the one
    /// country of them all, if it is one.
    func country(ofOneOf held: [Post], for countries: Set<ActorID>) -> ActorID? {
        if let post = Actor.preferred(held, for: countries) { return country(of: post) }
        let all = Set(held.map(country))
        return all.count == 1 ? all.first.flatMap { $0 } : nil
    }

    /// The country that the actor stands for on any day: its own, else the one of all its posts, where none of these has dates.
    public var lastingCountry: ActorID? {
        if let statedCountry { return statedCountry }
        guard posts.allSatisfy({ $0.from == nil && $0.to == nil }) else { return nil }
        let countries = Set(posts.map(country))
        return countries.count == 1 ? countries.first.flatMap { $0 } : nil
    }

    /// The country of a post: the one that it is held for, else that of its organization.
    func country(of post: Post) -> ActorID? {
        post.country ?? post.organization.flatMap { chronicle[$0].statedCountry }
    }

    /// Of several posts held one that sends its holder to one of the countries, else one held for one of them, else the latest begun.
    static func preferred(_ posts: [Post], for countries: Set<ActorID>) -> Post? {
        let sent = posts.filter { $0.accreditedTo.contains(where: countries.contains) }
        let own = posts.filter { $0.country.map(countries.contains) ?? false }
        let fitting = !sent.isEmpty ? sent : !own.isEmpty ? own : posts
        // Of posts one after another, of which the day told may fall into either, none is known to be held.
        let isDecided = fitting.allSatisfy { one in fitting.allSatisfy { one.overlaps($0) } }
        guard isDecided else { return nil }
        // Of posts begun together the first in the table counts, which is the same in every run.
        return fitting.max { left, right in
            (left.from?.earliest?.dayNumber ?? .min) < (right.from?.earliest?.dayNumber ?? .min)
        }
    }

    /// A post in words, such as "Prime Minister of Japan" or "Ambassador of Japan to India".
    public func words(for post: Post, withCountry: Bool) -> String {
        var words = chronicle.texts[post.title]
        if withCountry {
            if let organization = post.organization {
                words += ", " + chronicle[organization].name
            } else if let country = post.country {
                words += " of " + chronicle[country].nameInSentence
            }
        }
        if !post.accreditedTo.isEmpty {
            words += " to " + post.accreditedTo.map { chronicle[$0].nameInSentence }.joined(separator: ", ")
        }
        return words
    }

    /// The name as it stands inside a sentence: with "the" for the countries that take it.
    public var nameInSentence: String {
        kind == .country && columns.shownNames[row] == nil && Actor.countriesWithArticle.contains(id)
            ? "the " + name : name
    }

    private static let countriesWithArticle: Set<String> = [
        "ARE", "BHS", "CAF", "COM", "CYM", "COK", "DOM", "FRO", "GBR", "GMB", "MDV", "MHL", "NLD", "PHL", "SLB", "SYC",
        "USA", "VAT",
    ]
}
