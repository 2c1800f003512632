/// What an event record says, before its names are resolved.
struct EventDraft: Sendable {
    var id: LocatedText?
    var date: EventDate?
    var isWithin = false
    var after: LocatedText?
    var before: LocatedText?
    /// The number that it bore in a table.
    var number: Int64?
    var stated: String?
    var type = ""
    var typePosition: TextPosition?
    var title = ""
    var label: String?
    var place: String?
    var links: [(kind: EventLink.Kind, target: LocatedText)] = []
    var subjects: [LocatedText] = []
    var participants: [ParticipantDraft] = []
    var outcomes: [AgreementDraft] = []
    var status = EventStatus.occurred
    /// Whether the record says so itself; one that only adds a place does not.
    var statesStatus = false
    var evidence = Evidence.reported
    var topics: [String] = []
    var summary: String?
    var quote: String?
    var importance: Int?
    var weight: Double?
    var sources: [SourceDraft] = []
    var claims: [ClaimDraft] = []
    var same: [LocatedText] = []
    var others: [LocatedText] = []
    /// Whether records of the same type, day and actors are the same event, as the mapping of their source says.
    var mergesWithAlike = false
    /// Whether a machine coded it from news.
    var isCoded = false
    var origin: Place
    /// The places of further records that were merged into this one.
    var otherOrigins: [Place] = []
}

/// The file and position of a record.
struct Place: Hashable, Sendable {
    var file: String
    var position: TextPosition
}

/// A participant or party as named, before the name is resolved.
struct MentionDraft: Sendable {
    /// The name as given.
    var name: LocatedText
    /// What the name must mean, where the record says so.
    var kind: ActorKind?
    /// The days that the record speaks of, for codes that have meant one state after another.
    var days: DateSpan?
}

/// Who took part, before names are resolved.
struct ParticipantDraft: Sendable {
    var actor: MentionDraft
    var role = ParticipationRole.participant
    var isDelegation = false
    var unnamed: String?
    var post: String?
    var status: EventStatus?
    var evidence: Evidence?
    var note: String?
    var sources: [SourceDraft] = []
}

/// A party, before names are resolved.
struct PartyDraft: Sendable {
    var actor: MentionDraft
    var role = PartyRole.party
    var status: AgreementStatus?
    var from: EventDate?
    var to: EventDate?
    var evidence: Evidence?
    var note: String?
    var sources: [SourceDraft] = []
}

/// An agreement as one record tells it: a full description, or a mention by id or title.
struct AgreementDraft: Sendable {
    var id: LocatedText?
    var title: String?
    var label: String?
    var kind: String?
    var status: AgreementStatus?
    var date: EventDate?
    var stated: String?
    var parties: [PartyDraft] = []
    var events: [LocatedText] = []
    var steps: [StepDraft] = []
    var place: String?
    var evidence: Evidence?
    var topics: [String] = []
    var summary: String?
    var links: [(kind: AgreementLink.Kind, target: LocatedText)] = []
    var sources: [SourceDraft] = []
    var claims: [ClaimDraft] = []
    var same: [LocatedText] = []
    /// Whether the record is no more than a text, which may be an id or a title.
    var isMention = false
    var origin: Place
}

/// A stage of an agreement.
struct StepDraft: Sendable {
    var status: AgreementStatus
    var date: EventDate?
    var stated: String?
    var event: LocatedText?
    var note: String?
    var sources: [SourceDraft] = []
}

/// A person, country or organization as its record tells it.
struct ActorDraft: Sendable {
    var kind: ActorKind
    var id: LocatedText?
    var name = ""
    var translations: [(language: String, name: String)] = []
    var aliases: [String] = []
    var country: LocatedText?
    var posts: [PostDraft] = []
    var parent: LocatedText?
    var members: [LocatedText] = []
    var sort: String?
    var summary: String?
    var same: [LocatedText] = []
    var possiblySame: [LocatedText] = []
    var knownOthers: [LocatedText] = []
    /// Codes of a country by the name of their scheme.
    var codes: [(scheme: String, code: String)] = []
    var from: EventDate?
    var until: EventDate?
    var sources: [SourceDraft] = []
    var claims: [ClaimDraft] = []
    /// Whether a record describes it, rather than a mention alone.
    var isDescribed = false
    var origin: Place
    /// The places of further records that were merged into this one.
    var otherOrigins: [Place] = []
}

/// A post as given.
struct PostDraft: Sendable {
    var title: String
    var country: LocatedText?
    var organization: LocatedText?
    var accreditedTo: [LocatedText] = []
    var from: EventDate?
    var to: EventDate?
    var evidence: Evidence?
    var note: String?
    var sources: [SourceDraft] = []
}

/// A source as given: a text that may be an id, an address or a title, or a source written out.
struct SourceDraft: Sendable {
    var mention: LocatedText?
    var id: LocatedText?
    var title = ""
    var publisher = ""
    var author = ""
    var date: EventDate?
    var url = ""
    var archived: String?
    var accessed: EventDate?
    var language = ""
    var claims: [ClaimDraft] = []
    /// Whether a record of the sources' own describes it, rather than a mention.
    var isDescribed = false
    var origin: Place
    /// The places of further records that tell the same source.
    var otherOrigins: [Place] = []
}

/// What a source says of a field.
struct ClaimDraft: Sendable {
    var field: String
    var value: String
    var source: SourceDraft?
}
