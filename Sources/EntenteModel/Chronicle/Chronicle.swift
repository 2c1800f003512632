/// Everything that a set of records says, understood and identified: the one input of every graph, figure and table.
///
/// It is stored as columns: an event is an index into arrays, text is stored once. `Event`, `Actor`, `Agreement` and
/// `Source` are small views over it. Immutable once built.
public final class Chronicle: Sendable {
    /// All texts.
    public let texts: TextTable
    /// The events.
    public let events: EventColumns
    /// People, countries and organizations.
    public let actors: ActorColumns
    /// The agreements.
    public let agreements: AgreementColumns
    /// The sources.
    public let sources: SourceColumns
    /// Every distinct name of participants and parties with the actor that it was found to mean, sorted by name and kind.
    public let names: [NameResolution]
    /// What was wrong or doubtful in the records, in the order of files and places.
    public let problems: [Problem]

    init(
        texts: TextTable, events: EventColumns, actors: ActorColumns, agreements: AgreementColumns,
        sources: SourceColumns, names: [NameResolution], problems: [Problem]
    ) {
        self.texts = texts
        self.events = events
        self.actors = actors
        self.agreements = agreements
        self.sources = sources
        self.names = names
        self.problems = problems
    }

    /// The event at an index.
    public subscript(id: EventID) -> Event { Event(chronicle: self, id: id) }
    /// The actor at an index.
    public subscript(id: ActorID) -> Actor { Actor(chronicle: self, id: id) }
    /// The agreement at an index.
    public subscript(id: AgreementID) -> Agreement { Agreement(chronicle: self, id: id) }
    /// The source at an index.
    public subscript(id: SourceID) -> Source { Source(chronicle: self, id: id) }
    /// The text at an index.
    public subscript(id: TextID) -> String { texts[id] }

    /// The indices of all events, in the order of the table.
    public var eventIDs: [EventID] { (0..<events.count).map { EventID($0) } }
    /// The indices of all actors, sorted by kind and id.
    public var actorIDs: [ActorID] { (0..<actors.count).map { ActorID($0) } }
    /// The indices of all agreements, sorted by id.
    public var agreementIDs: [AgreementID] { (0..<agreements.count).map { AgreementID($0) } }
    /// The indices of all sources, sorted by id.
    public var sourceIDs: [SourceID] { (0..<sources.count).map { SourceID($0) } }
}
