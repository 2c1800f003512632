/// A view of one event in a Chronicle.
public struct Event: Sendable {
    /// The Chronicle that holds it.
    public let chronicle: Chronicle
    /// Its index.
    public let index: EventID

    init(chronicle: Chronicle, id: EventID) {
        self.chronicle = chronicle
        self.index = id
    }

    private var row: Int { index.offset }
    private var columns: EventColumns { chronicle.events }

    private func text(_ id: TextID?) -> String? {
        id.map { chronicle.texts[$0] }
    }

    /// The stated or derived id.
    public var id: String { chronicle.texts[columns.ids[row]] }
    /// The title in full.
    public var title: String { chronicle.texts[columns.titles[row]] }
    /// The short form of the title, where the record gives one, else the title.
    public var label: String { text(columns.labels[row]) ?? title }
    /// The type; plain `event` where none is given.
    public var type: EventType { EventType(named: typeName.isEmpty ? "event" : typeName) }
    /// The name of the type as given; empty where none is.
    public var typeName: String { chronicle.texts[columns.types[row]] }
    /// The place, if one is told.
    public var place: String? { text(columns.places[row]) }
    /// The source's wording of the date, if it is kept.
    public var stated: String? { text(columns.stated[row]) }
    /// The summary, if there is one.
    public var summary: String? { text(columns.summaries[row]) }
    /// The quotation, if there is one.
    public var quote: String? { text(columns.quotes[row]) }
    /// Whether it took place.
    public var status: EventStatus { columns.statuses[row] }
    /// How well it is attested.
    public var evidence: Evidence { columns.evidence[row] }
    /// How much it matters, 1–10; nil where the record does not say.
    public var importance: Int? { columns.importance[row] }
    /// The weight of the ties that it makes, where a source states one.
    public var weight: Double? { columns.weights[row] }
    /// The date; nil for an event that is not dated.
    public var date: EventDate? {
        if let uncommon = columns.uncommonDates[row] { return uncommon }
        guard let precision = columns.precisions[row] else { return nil }
        return EventDate(precision: precision, earliest: CivilDay(dayNumber: columns.earliest[row]))
    }
    /// The date before which an event that is not dated was not, as finely as it is told.
    public var after: EventDate? { columns.after[row] }
    /// The date after which an event that is not dated was not, as finely as it is told.
    public var before: EventDate? { columns.before[row] }
    /// Whether it took place on days not told within the interval that dates it.
    public var isWithinDate: Bool { columns.within[row] ?? false }
    /// Whether a machine coded it from news, so that it is a coded event and no more.
    public var isCoded: Bool { columns.coded[row] ?? false }
    /// The first possible day, where anything bounds it.
    public var earliest: CivilDay? { columns.earliest[row] == .min ? nil : CivilDay(dayNumber: columns.earliest[row]) }
    /// The last possible day, where anything bounds it.
    public var latest: CivilDay? { columns.latest[row] == .max ? nil : CivilDay(dayNumber: columns.latest[row]) }
    /// Who took part, in the order of the record.
    public var participations: ArraySlice<Participation> { columns.participations[row] }
    /// Where it is said.
    public var sources: ArraySlice<SourceID> { columns.sources[row] }
    /// The agreements that it made.
    public var outcomes: ArraySlice<AgreementID> { columns.outcomes[row] }
    /// The agreements that it dealt with.
    public var subjects: ArraySlice<AgreementID> { columns.subjects[row] }
    /// Its ties to other events.
    public var links: ArraySlice<EventLink> { columns.links[row] }
    /// What it was about.
    public var topics: [String] { columns.topics[row].map { chronicle.texts[$0] } }
    /// What single sources say of its fields.
    public var claims: [Claim] { columns.claims[row] ?? [] }
    /// Where its record stands.
    public var origin: Origin { columns.origins[row] }

    /// Where it is said, and where it is told otherwise: the sources that a figure of it cites.
    public var citedSources: [SourceID] { sources + claims.telling.compactMap(\.source) }
    /// The ids that merged records of the same event bore.
    public var otherIDs: [String] { (columns.otherIDs[row] ?? []).map { chronicle.texts[$0] } }
    /// Where all its records stand, the first of them first.
    public var origins: [Origin] { [origin] + (columns.otherOrigins[row] ?? []) }

    /// Whether anything about it is disputed: the event, somebody's part in it, or a field that a source tells otherwise.
    public var isDisputed: Bool {
        evidence == .disputed || participations.contains { $0.evidence == .disputed } || claims.hasDispute
    }
}

extension Collection<Claim> {
    /// Whether one of the claims contradicts the value that is drawn.
    public var hasDispute: Bool { contains { $0.standing == .differing } }

    /// The claims that tell a reader something beside the value that is drawn: another one, or a finer one.
    public var telling: [Claim] { filter { $0.standing == .differing || $0.standing == .finer } }
}
