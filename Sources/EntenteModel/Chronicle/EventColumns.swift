/// The events of a Chronicle, a column a property.
public struct EventColumns: Sendable {
    /// Stated or derived ids.
    public internal(set) var ids: [TextID] = []
    /// First possible days, counted from 1970-01-01; `Int64.min` where nothing bounds them.
    public internal(set) var earliest: [Int64] = []
    /// Last possible days; `Int64.max` where nothing bounds them.
    public internal(set) var latest: [Int64] = []
    /// How fine the dates are; nil for events that are not dated.
    public internal(set) var precisions: [DatePrecision?] = []
    /// Dates that days and precision alone do not tell.
    public internal(set) var uncommonDates = SparseColumn<EventDate>()
    /// The dates, as they were written, before which events that are not dated were not.
    public internal(set) var after = SparseColumn<EventDate>()
    /// The dates, as they were written, after which events that are not dated were not.
    public internal(set) var before = SparseColumn<EventDate>()
    /// Events that took place on days not told within the interval that dates them.
    public internal(set) var within = SparseColumn<Bool>()
    /// Events that a machine coded from news.
    public internal(set) var coded = SparseColumn<Bool>()
    /// Names of types; empty where none is given.
    public internal(set) var types: [TextID] = []
    /// Whether the events took place.
    public internal(set) var statuses: [EventStatus] = []
    /// How well they are attested.
    public internal(set) var evidence: [Evidence] = []
    /// Titles.
    public internal(set) var titles: [TextID] = []
    /// Short titles.
    public internal(set) var labels = SparseColumn<TextID>()
    /// Places.
    public internal(set) var places = SparseColumn<TextID>()
    /// Sources' own wordings of the dates.
    public internal(set) var stated = SparseColumn<TextID>()
    /// Who took part.
    public internal(set) var participations = OffsetLists<Participation>()
    /// Where it is said.
    public internal(set) var sources = OffsetLists<SourceID>()
    /// What came of them.
    public internal(set) var outcomes = OffsetLists<AgreementID>()
    /// Agreements that they dealt with.
    public internal(set) var subjects = OffsetLists<AgreementID>()
    /// Ties to other events.
    public internal(set) var links = OffsetLists<EventLink>()
    /// Topics.
    public internal(set) var topics = OffsetLists<TextID>()
    /// Summaries.
    public internal(set) var summaries = SparseColumn<TextID>()
    /// Quotations.
    public internal(set) var quotes = SparseColumn<TextID>()
    /// Importance, 1–10.
    public internal(set) var importance = SparseColumn<Int>()
    /// Stated weights of the ties they make.
    public internal(set) var weights = SparseColumn<Double>()
    /// What single sources say.
    public internal(set) var claims = SparseColumn<[Claim]>()
    /// Where the first record of each stands.
    public internal(set) var origins: [Origin] = []
    /// Where the further records of merged events stand.
    public internal(set) var otherOrigins = SparseColumn<[Origin]>()
    /// Ids that further records of merged events bore.
    public internal(set) var otherIDs = SparseColumn<[TextID]>()
    /// Events that look like others and are known not to be them.
    public internal(set) var knownOthers = SparseColumn<[EventID]>()

    /// The number of events.
    public var count: Int { ids.count }
}

/// The people, countries and organizations of a Chronicle, a column a property.
public struct ActorColumns: Sendable {
    /// Stated or derived ids; alpha-3 codes for countries.
    public internal(set) var ids: [TextID] = []
    /// What they are.
    public internal(set) var kinds: [ActorKind] = []
    /// The usual names.
    public internal(set) var names: [TextID] = []
    /// Names that stand in figures instead, where a language was chosen.
    public internal(set) var shownNames = SparseColumn<TextID>()
    /// Other names.
    public internal(set) var aliases = OffsetLists<TextID>()
    /// Names by language, sorted by language.
    public internal(set) var translations = SparseColumn<[(language: TextID, name: TextID)]>()
    /// Countries of organizations, and of people where stated.
    public internal(set) var countries: [ActorID?] = []
    /// Posts held, in the order of their spans.
    public internal(set) var posts = OffsetLists<Post>()
    /// Organizations that others are part of.
    public internal(set) var parents = SparseColumn<ActorID>()
    /// Members of organizations.
    public internal(set) var members = SparseColumn<[ActorID]>()
    /// What sort of organization.
    public internal(set) var sorts = SparseColumn<TextID>()
    /// Summaries.
    public internal(set) var summaries = SparseColumn<TextID>()
    /// Actors that may be the same.
    public internal(set) var possiblySame = SparseColumn<[ActorID]>()
    /// Actors of a similar name that are known to be others.
    public internal(set) var knownOthers = SparseColumn<[ActorID]>()
    /// When countries came to be and ended, where a record says.
    public internal(set) var spans = SparseColumn<(from: EventDate?, until: EventDate?)>()
    /// What single sources say.
    public internal(set) var claims = SparseColumn<[Claim]>()
    /// Sources of the records.
    public internal(set) var sources = OffsetLists<SourceID>()
    /// Where the first record or mention of each stands; nil for countries that no record describes.
    public internal(set) var origins: [Origin?] = []
    /// Where the further records of merged actors stand.
    public internal(set) var otherOrigins = SparseColumn<[Origin]>()
    /// Whether a record describes the actor, rather than a mention alone.
    public internal(set) var isDescribed: [Bool] = []

    /// The number of actors.
    public var count: Int { ids.count }
}

/// The agreements of a Chronicle, a column a property.
public struct AgreementColumns: Sendable {
    /// Stated or derived ids.
    public internal(set) var ids: [TextID] = []
    /// Titles.
    public internal(set) var titles: [TextID] = []
    /// Short titles.
    public internal(set) var labels = SparseColumn<TextID>()
    /// Kinds; empty where none is given.
    public internal(set) var kinds: [TextID] = []
    /// Who is bound or served.
    public internal(set) var parties = OffsetLists<Party>()
    /// Stages in the order of time; at least one.
    public internal(set) var steps = OffsetLists<AgreementStep>()
    /// Events that made it.
    public internal(set) var events = OffsetLists<EventID>()
    /// Ties to earlier agreements.
    public internal(set) var links = OffsetLists<AgreementLink>()
    /// How well they are attested.
    public internal(set) var evidence: [Evidence] = []
    /// All sources.
    public internal(set) var sources = OffsetLists<SourceID>()
    /// Places.
    public internal(set) var places = SparseColumn<TextID>()
    /// Topics.
    public internal(set) var topics = OffsetLists<TextID>()
    /// Summaries.
    public internal(set) var summaries = SparseColumn<TextID>()
    /// What single sources say.
    public internal(set) var claims = SparseColumn<[Claim]>()
    /// Where the first record of each stands.
    public internal(set) var origins: [Origin] = []
    /// Where the further records and mentions of each stand.
    public internal(set) var otherOrigins = SparseColumn<[Origin]>()

    /// The number of agreements.
    public var count: Int { ids.count }
}

/// The sources of a Chronicle, a column a property.
public struct SourceColumns: Sendable {
    /// Stated or derived ids.
    public internal(set) var ids: [TextID] = []
    /// Titles.
    public internal(set) var titles: [TextID] = []
    /// Publishers; empty where none is given.
    public internal(set) var publishers: [TextID] = []
    /// Authors; empty where none is given.
    public internal(set) var authors: [TextID] = []
    /// Dates of publication.
    public internal(set) var dates = SparseColumn<EventDate>()
    /// Addresses; empty where none is given.
    public internal(set) var urls: [TextID] = []
    /// Addresses of kept copies.
    public internal(set) var archives = SparseColumn<TextID>()
    /// When they were read.
    public internal(set) var accessed = SparseColumn<EventDate>()
    /// The languages they are written in.
    public internal(set) var languages = SparseColumn<TextID>()
    /// What other sources say of them.
    public internal(set) var claims = SparseColumn<[Claim]>()
    /// Whether a record describes the source, rather than a mention alone.
    public internal(set) var isDescribed: [Bool] = []
    /// Where the first record of each stands.
    public internal(set) var origins: [Origin] = []
    /// Where the further records of each stand.
    public internal(set) var otherOrigins = SparseColumn<[Origin]>()

    /// The number of sources.
    public var count: Int { ids.count }
}
