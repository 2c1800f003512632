/// The numbers that events, agreements and sources bear in every figure and table of an export.
///
/// Events are numbered in the order of time, agreements A1, A2, … by their first stage, sources by date.
public struct Numbering: Sendable {
    private let events: [Int]
    private let agreements: [Int]
    private let sources: [Int]
    /// The events in the order of their numbers.
    public let eventOrder: [EventID]
    /// The agreements in the order of their numbers.
    public let agreementOrder: [AgreementID]
    /// The sources in the order of their numbers.
    public let sourceOrder: [SourceID]

    /// Numbers everything in a Chronicle. O(n log n).
    public init(_ chronicle: Chronicle) {
        // The table of events is in the order of time already.
        eventOrder = chronicle.eventIDs
        agreementOrder = Numbering.sorted(chronicle.agreementIDs) { id in
            let agreement = chronicle[id]
            let step = agreement.steps.first
            let day =
                step?.date?.earliest?.dayNumber ?? step?.event.flatMap { chronicle[$0].earliest?.dayNumber } ?? .max
            let event = step?.event ?? agreement.events.first
            // Agreements of one event keep the order in which its record lists them.
            let rank = event.flatMap { chronicle[$0].outcomes.firstIndex(of: id).map { Int64($0) } } ?? .max
            return ([day, event.map { Int64($0.index) } ?? .max, rank], agreement.id)
        }
        sourceOrder = Numbering.sorted(chronicle.sourceIDs) { id in
            let source = chronicle[id]
            return (
                [source.date?.earliest?.dayNumber ?? .max, source.date?.latest?.dayNumber ?? .max], source.id
            )
        }
        events = Numbering.positions(eventOrder.map(\.offset))
        agreements = Numbering.positions(agreementOrder.map(\.offset))
        sources = Numbering.positions(sourceOrder.map(\.offset))
    }

    /// The number of an event, such as `7`.
    public func number(of event: EventID) -> String { "\(events[event.offset])" }
    /// The number of an agreement, such as `A2`.
    public func number(of agreement: AgreementID) -> String { "A\(agreements[agreement.offset])" }
    /// The number of a source, such as `3`.
    public func number(of source: SourceID) -> String { "\(sources[source.offset])" }

    /// The place of an event among all, from 1.
    public func rank(of event: EventID) -> Int { events[event.offset] }
    /// The place of an agreement among all, from 1.
    public func rank(of agreement: AgreementID) -> Int { agreements[agreement.offset] }
    /// The place of a source among all, from 1.
    public func rank(of source: SourceID) -> Int { sources[source.offset] }

    /// Sources in brackets, such as `[1, 3]`; empty for none.
    public func citation(_ ids: some Sequence<SourceID>) -> String {
        let numbers = Set(ids.map { sources[$0.offset] }).sorted()
        return numbers.isEmpty ? "" : "[" + numbers.map(String.init).joined(separator: ", ") + "]"
    }

    private static func sorted<Thing>(
        _ ids: [Identifier<Thing>], by key: (Identifier<Thing>) -> (days: [Int64], id: String)
    ) -> [Identifier<Thing>] {
        ids.map { (id: $0, key: key($0)) }.sorted { left, right in
            left.key.days == right.key.days
                ? left.key.id.isNaturallyBefore(right.key.id) : left.key.days.lexicographicallyPrecedes(right.key.days)
        }.map(\.id)
    }

    private static func positions(_ order: [Int]) -> [Int] {
        var numbers = [Int](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { numbers[index] = position + 1 }
        return numbers
    }
}
