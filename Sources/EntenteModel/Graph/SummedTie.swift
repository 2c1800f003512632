/// A tie between two actors summed up from events that are not kept: how often, when, of which types, and the events that matter most.
public struct SummedTie: Sendable {
    /// The first of the two; the one that acts where the tie is directed.
    public var source: ActorID
    /// The other; the one acted upon where the tie is directed.
    public var target: ActorID
    /// Whether one acted upon the other.
    public var isDirected: Bool
    /// The main type of its events, where ties are told apart by it; else empty.
    public var type: String
    /// How many times, planned events left out.
    public var count = 0
    /// How many times it is planned.
    public var planned = 0
    /// How many of the times nobody else was tied to both.
    public var bilateral = 0
    /// Newman's weight of the events that took place.
    public var weight = 0.0
    /// The days of the events that took place.
    public var held = TieSpan()
    /// The days of the events that are only planned.
    public var intended = TieSpan()
    /// How many of all its events are of each main type, in the order of ``SummedProjection/types``.
    public var types: ArraySlice<UInt32> = []
    /// Where the records of its most important events stand, the most important first.
    public var places: [UInt64] = []
}

/// From when to when the events of a tie lie.
public struct TieSpan: Hashable, Sendable {
    /// The date that begins first.
    public private(set) var first: EventDate?
    /// The date that ends last; one that is open ends after all others.
    public private(set) var last: EventDate?
    /// How many events are not dated.
    public private(set) var undated = 0

    /// No events.
    public init() {}

    /// Events between two dates, and so many that are not dated.
    init(first: EventDate?, last: EventDate?, undated: Int) {
        self.first = first
        self.last = last
        self.undated = undated
    }

    /// Adds so many events of one date. Dates that begin or end together are told apart by their text, so that order plays no part.
    public mutating func add(_ date: EventDate?, count: Int = 1) {
        guard let date, date.isDated else {
            undated += count
            return
        }
        if let known = first {
            if TieSpan.begins(date, before: known) { first = date }
        } else {
            first = date
        }
        if let known = last {
            if TieSpan.ends(date, after: known) { last = date }
        } else {
            last = date
        }
    }

    private static func begins(_ one: EventDate, before other: EventDate) -> Bool {
        let days = [one, other].map { ($0.earliest ?? $0.latest)?.dayNumber ?? .max }
        return days[0] == days[1] ? one.edtf.isBefore(other.edtf) : days[0] < days[1]
    }

    private static func ends(_ one: EventDate, after other: EventDate) -> Bool {
        let days = [one, other].map { $0.latest?.dayNumber ?? .max }
        return days[0] == days[1] ? one.edtf.isBefore(other.edtf) : days[0] > days[1]
    }
}
