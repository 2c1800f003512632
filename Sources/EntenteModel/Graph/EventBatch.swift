/// Events as bare columns: what counting and ordering need, and the place where the rest is read when somebody asks.
///
/// Days, types and actors are indices into the ``EventVocabulary`` that all batches of a source share.
public struct EventBatch: Sendable {
    /// Dates, by index.
    public private(set) var dates: [UInt32] = []
    /// Types, by index.
    public private(set) var types: [UInt16] = []
    /// Whether the events took place.
    public private(set) var statuses: [EventStatus] = []
    /// Importance, 1–10; 5 where nothing tells it.
    public private(set) var importance: [UInt8] = []
    /// Where each record stands in the source: greater for later records.
    public private(set) var places: [UInt64] = []
    /// Who took part, and how.
    public private(set) var participants = OffsetLists<(actor: ActorID, role: ParticipationRole)>()

    /// No events.
    public init() {}

    /// The number of events.
    public var count: Int { places.count }

    /// Makes room for so many events.
    public mutating func reserve(_ count: Int) {
        dates.reserveCapacity(count)
        types.reserveCapacity(count)
        statuses.reserveCapacity(count)
        importance.reserveCapacity(count)
        places.reserveCapacity(count)
        participants.reserve(lists: count, elements: 2 * count)
    }

    /// The events but for those at some places.
    public func without(_ left: Set<UInt64>) -> EventBatch { filtered { !left.contains(places[$0]) } }

    /// The events of the rows that pass. O(events).
    func filtered(_ passes: (Int) -> Bool) -> EventBatch {
        var batch = EventBatch()
        for row in 0..<count where passes(row) {
            batch.append(
                date: dates[row], type: types[row], status: statuses[row], importance: importance[row],
                place: places[row], participants: Array(participants[row]))
        }
        return batch
    }

    /// Adds an event.
    public mutating func append(
        date: UInt32, type: UInt16, status: EventStatus, importance: UInt8, place: UInt64,
        participants list: [(actor: ActorID, role: ParticipationRole)]
    ) {
        dates.append(date)
        types.append(type)
        statuses.append(status)
        self.importance.append(importance)
        places.append(place)
        participants.append(list)
    }
}

/// What the indices of event batches mean.
public struct EventVocabulary: Sendable {
    /// The dates.
    public let dates: [EventDate]
    /// The types.
    public let types: [EventType]
    /// The actors: every name of the source resolved, beside what other records say.
    public let chronicle: Chronicle

    /// A vocabulary.
    public init(dates: [EventDate], types: [EventType], chronicle: Chronicle) {
        self.dates = dates
        self.types = types
        self.chronicle = chronicle
    }
}
