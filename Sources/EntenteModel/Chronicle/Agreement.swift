/// A view of one agreement in a Chronicle.
public struct Agreement: Sendable {
    /// The Chronicle that holds it.
    public let chronicle: Chronicle
    /// Its index.
    public let index: AgreementID

    init(chronicle: Chronicle, id: AgreementID) {
        self.chronicle = chronicle
        self.index = id
    }

    private var row: Int { index.offset }
    private var columns: AgreementColumns { chronicle.agreements }

    /// The stated or derived id.
    public var id: String { chronicle.texts[columns.ids[row]] }
    /// The title in full.
    public var title: String { chronicle.texts[columns.titles[row]] }
    /// The short form of the title, where the record gives one, else the title.
    public var label: String { columns.labels[row].map { chronicle.texts[$0] } ?? title }
    /// The kind; empty where none is given.
    public var kind: String { chronicle.texts[columns.kinds[row]] }
    /// Who is bound or served by it, in the order of the record.
    public var parties: ArraySlice<Party> { columns.parties[row] }
    /// Its stages in the order of time.
    public var steps: ArraySlice<AgreementStep> { columns.steps[row] }
    /// The stage that it has reached; nil where no record tells one.
    public var latestStep: AgreementStep? { columns.steps[row].last }
    /// The events that made it.
    public var events: ArraySlice<EventID> { columns.events[row] }
    /// Its ties to earlier agreements.
    public var links: ArraySlice<AgreementLink> { columns.links[row] }
    /// How well it is attested.
    public var evidence: Evidence { columns.evidence[row] }
    /// All its sources.
    public var sources: ArraySlice<SourceID> { columns.sources[row] }
    /// Where it was made, if told.
    public var place: String? { columns.places[row].map { chronicle.texts[$0] } }
    /// What it is about.
    public var topics: [String] { columns.topics[row].map { chronicle.texts[$0] } }
    /// What it says, if told.
    public var summary: String? { columns.summaries[row].map { chronicle.texts[$0] } }
    /// What single sources say of its fields.
    public var claims: [Claim] { columns.claims[row] ?? [] }
    /// Where it is said, and where it is told otherwise: the sources that a figure of it cites.
    public var citedSources: [SourceID] { sources + claims.telling.compactMap(\.source) }
    /// Where its first record stands.
    public var origin: Origin { columns.origins[row] }
    /// Where all its records stand, mentions in events included, the first of them first.
    public var origins: [Origin] { [origin] + (columns.otherOrigins[row] ?? []) }

    /// The country that a party stands for on the day of the latest stage: its own, else that of the post held then.
    public func country(of party: Party) -> ActorID? {
        let date = latestStep?.date
        return chronicle[party.actor].country(from: date?.earliest, to: date?.latest)
    }

    /// Whether it or a party's place in it is disputed.
    public var isDisputed: Bool {
        evidence == .disputed || claims.hasDispute || parties.contains { $0.evidence == .disputed }
    }
}

/// A view of one source in a Chronicle.
public struct Source: Sendable {
    /// The Chronicle that holds it.
    public let chronicle: Chronicle
    /// Its index.
    public let index: SourceID

    init(chronicle: Chronicle, id: SourceID) {
        self.chronicle = chronicle
        self.index = id
    }

    private var row: Int { index.offset }
    private var columns: SourceColumns { chronicle.sources }

    /// The stated or derived id.
    public var id: String { chronicle.texts[columns.ids[row]] }
    /// The title.
    public var title: String { chronicle.texts[columns.titles[row]] }
    /// The publisher; empty where none is given.
    public var publisher: String { chronicle.texts[columns.publishers[row]] }
    /// The author; empty where none is given.
    public var author: String { chronicle.texts[columns.authors[row]] }
    /// When it was published; nil where it is not known.
    public var date: EventDate? { columns.dates[row] }
    /// Where it can be read; empty where no address is given.
    public var url: String { chronicle.texts[columns.urls[row]] }
    /// What other sources say of it.
    public var claims: [Claim] { columns.claims[row] ?? [] }
    /// Where its first record stands.
    public var origin: Origin { columns.origins[row] }
    /// Where all its records stand, the first of them first.
    public var origins: [Origin] { [origin] + (columns.otherOrigins[row] ?? []) }
    /// Whether a record describes it, rather than a mention alone.
    public var isDescribed: Bool { columns.isDescribed[row] }
}
