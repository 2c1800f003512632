/// A graph of actors of one kind, with an edge for what they did together, counted by the rules of the field.
///
/// Planned events are counted apart, cancelled ones not at all. A visit and the talks that are part of it count once. The weight is
/// Newman's (2001), the sum of 1/(n − 1) over events of n actors, unless a record states one.
public struct Projection: Sendable {
    /// What the nodes are.
    public enum Level: Sendable {
        /// Countries: every participant counts for the country it stands for that day.
        case countries
        /// People.
        case people
        /// Every actor as it is recorded: people, organizations, countries.
        case actors
    }

    /// One tie.
    public struct Tie: Sendable {
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
        /// How many of the times they were alone with each other.
        public var bilateral = 0
        /// Newman's weight of the events that took place.
        public var weight = 0.0
        /// Its events in the order of time.
        public var events: [EventID] = []
        /// Agreements that no recorded event made, by index.
        public var agreements: [AgreementID] = []
        /// Whether every event behind it is disputed, or each of the two's part in it.
        public var isDisputed = false
    }

    /// What the nodes are.
    public let level: Level
    /// The nodes that have a tie, by index.
    public let nodes: [ActorID]
    /// The ties, by their ends' index, then direction, then type.
    public let ties: [Tie]

    /// Projects a graph. O(Σ n²) over events of n participants of the level.
    public init(_ graph: Graph, onto level: Level, byType: Bool = false) {
        var bonds: [Key: [Bond]] = [:]
        let chronicle = graph.chronicle
        for id in graph.selection.events {
            let event = chronicle[id]
            guard event.status != .cancelled else { continue }
            for (pair, bond) in Projection.bonds(of: event, level) {
                let key = Key(pair: pair, type: byType ? event.type.root : "")
                bonds[key, default: []].append(bond)
            }
        }
        // An agreement that a recorded event made or dealt with is told by that event.
        let told = Set(graph.selection.events.flatMap { chronicle[$0].subjects })
        for id in graph.selection.agreements where chronicle[id].events.isEmpty && !told.contains(id) {
            for (pair, bond) in Projection.bonds(of: chronicle[id], level) {
                bonds[Key(pair: pair, type: byType ? "agreement" : ""), default: []].append(bond)
            }
        }
        self.level = level
        ties = bonds.map { Projection.tie($0, $1, chronicle) }.sorted(by: Projection.precedes)
        nodes = Set(ties.flatMap { [$0.source, $0.target] }).sorted()
    }

    /// The projection without the ties that do not pass.
    public func filtered(_ passes: (Tie) -> Bool) -> Projection {
        Projection(level: level, ties: ties.filter(passes))
    }

    private init(level: Level, ties: [Tie]) {
        self.level = level
        self.ties = ties
        nodes = Set(ties.flatMap { [$0.source, $0.target] }).sorted()
    }

    private struct Pair: Hashable {
        var source: ActorID
        var target: ActorID
        var isDirected: Bool
    }

    private struct Key: Hashable {
        var pair: Pair
        var type: String
    }

    /// One event or agreement behind a tie.
    private struct Bond {
        var event: EventID?
        var agreement: AgreementID?
        var isPlanned: Bool
        var isBilateral = false
        var isDisputed: Bool
        var weight = 1.0
    }

    private struct Part {
        var node: ActorID
        var isPlanned: Bool
        var isDisputed: Bool
    }

    private static func node(for actor: ActorID, _ level: Level, _ event: Event?, _ chronicle: Chronicle) -> ActorID? {
        switch level {
        case .actors: actor
        case .people: chronicle[actor].kind == .person ? actor : nil
        case .countries: chronicle[actor].country(from: event?.earliest, to: event?.latest)
        }
    }

    private static func bonds(of event: Event, _ level: Level) -> [(Pair, Bond)] {
        let parts = event.participations.compactMap { participation -> (Part, ParticipationRole)? in
            guard participation.status != .cancelled,
                let node = node(for: participation.actor, level, event, event.chronicle)
            else { return nil }
            let status = participation.status ?? event.status
            return (
                Part(
                    node: node, isPlanned: status.isPlanned || event.status.isPlanned,
                    isDisputed: participation.evidence == .disputed || event.evidence == .disputed), participation.role
            )
        }
        let type = event.type
        let bond = { (first: ParticipationRole, second: ParticipationRole) in TieRule.bond(first, second, in: type) }
        return pairs(parts, bond).map { pair, part, isBilateral, size in
            (
                pair,
                Bond(
                    event: event.index, isPlanned: part.isPlanned, isBilateral: isBilateral,
                    isDisputed: part.isDisputed,
                    weight: event.weight ?? 1 / Double(max(size - 1, 1)))
            )
        }
    }

    private static func bonds(of agreement: Agreement, _ level: Level) -> [(Pair, Bond)] {
        let parts = agreement.parties.compactMap { party -> (Part, PartyRole)? in
            guard let node = node(for: party.actor, level, nil, agreement.chronicle) else { return nil }
            let isPlanned = (party.status ?? agreement.latestStep?.status)?.isTentative ?? false
            return (Part(node: node, isPlanned: isPlanned, isDisputed: party.evidence == .disputed), party.role)
        }
        return pairs(parts, TieRule.bond).map { pair, part, isBilateral, size in
            (
                pair,
                Bond(
                    agreement: agreement.index, isPlanned: part.isPlanned, isBilateral: isBilateral,
                    isDisputed: part.isDisputed || agreement.evidence == .disputed, weight: 1 / Double(max(size - 1, 1))
                )
            )
        }
    }

    /// The distinct pairs among the participants of one event, whether each pair was alone, and how many were tied at all.
    private static func pairs<Role>(
        _ parts: [(part: Part, role: Role)], _ rule: (Role, Role) -> TieRule.Bond?
    ) -> [(Pair, Part, Bool, Int)] {
        var found: [Pair: Part] = [:]
        for first in parts.indices {
            for second in parts.indices.suffix(from: first + 1) where parts[first].part.node != parts[second].part.node
            {
                guard let bond = rule(parts[first].role, parts[second].role) else { continue }
                let (one, other) = (parts[first].part, parts[second].part)
                let pair =
                    switch bond {
                    case .together:
                        Pair(source: min(one.node, other.node), target: max(one.node, other.node), isDirected: false)
                    case .forward: Pair(source: one.node, target: other.node, isDirected: true)
                    case .backward: Pair(source: other.node, target: one.node, isDirected: true)
                    }
                let joint = Part(
                    node: one.node, isPlanned: one.isPlanned || other.isPlanned,
                    isDisputed: one.isDisputed || other.isDisputed)
                if let known = found[pair] {
                    found[pair] = Part(
                        node: known.node, isPlanned: known.isPlanned && joint.isPlanned,
                        isDisputed: known.isDisputed && joint.isDisputed)
                } else {
                    found[pair] = joint
                }
            }
        }
        var neighbours: [ActorID: Set<ActorID>] = [:]
        for pair in found.keys {
            neighbours[pair.source, default: []].insert(pair.target)
            neighbours[pair.target, default: []].insert(pair.source)
        }
        return found.map { pair, part in
            let third = neighbours[pair.source, default: []].intersection(neighbours[pair.target, default: []])
            return (pair, part, third.isEmpty, neighbours.count)
        }
    }

    /// Sums up the events behind one tie; events that are part of another one behind it count with that one.
    private static func tie(_ key: Key, _ bonds: [Bond], _ chronicle: Chronicle) -> Tie {
        var tie = Tie(
            source: key.pair.source, target: key.pair.target, isDirected: key.pair.isDirected, type: key.type)
        let events = Set(bonds.compactMap(\.event))
        var occasions: [EventID: [Bond]] = [:]
        for bond in bonds {
            if let event = bond.event {
                occasions[whole(of: event, among: events, chronicle), default: []].append(bond)
            }
        }
        for occasion in occasions.sorted(by: { $0.key < $1.key }).map(\.value) {
            let held = occasion.filter { !$0.isPlanned }
            if held.isEmpty {
                tie.planned += 1
            } else {
                tie.count += 1
                tie.weight += held.map(\.weight).max() ?? 0
                if held.contains(where: \.isBilateral) { tie.bilateral += 1 }
            }
        }
        tie.events = events.sorted()
        tie.agreements = bonds.compactMap(\.agreement).sorted()
        if tie.events.isEmpty {
            // A tie of agreements alone weighs by them; they are told apart from events wherever it is counted.
            tie.weight = bonds.filter { !$0.isPlanned }.reduce(0) { $0 + $1.weight }
        }
        tie.isDisputed = bonds.allSatisfy(\.isDisputed)
        return tie
    }

    /// The largest event behind the same tie that an event is part of, itself where there is none; of several the first in time.
    private static func whole(of event: EventID, among events: Set<EventID>, _ chronicle: Chronicle) -> EventID {
        var wholes: [EventID] = [event]
        var seen: Set<EventID> = [event]
        var level = [event]
        while !level.isEmpty {
            let parents = level.flatMap { chronicle[$0].links.filter { $0.kind == .partOf }.map(\.target) }
            level = parents.filter { seen.insert($0).inserted }
            let known = level.filter(events.contains)
            if !known.isEmpty { wholes = known }
        }
        return wholes.min() ?? event
    }

    private static func precedes(_ left: Tie, _ right: Tie) -> Bool {
        let keys = [left, right].map { [$0.source.index, $0.target.index, $0.isDirected ? 1 : 0] }
        return keys[0] == keys[1] ? left.type.isBefore(right.type) : keys[0].lexicographicallyPrecedes(keys[1])
    }
}
