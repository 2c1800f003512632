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
        /// Organizations.
        case organizations
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
        /// How many of the times nobody else was tied to both: talks of two, or a guest with one of several hosts.
        public var bilateral = 0
        /// Newman's weight of the events that took place.
        public var weight = 0.0
        /// Its events in the order of time.
        public var events: [EventID] = []
        /// Those of its events that took place and are counted, in the order of time.
        public var heldEvents: [EventID] = []
        /// Those of its events that are only planned and belong to nothing that took place, in the order of time.
        public var plannedEvents: [EventID] = []
        /// The days of the events that took place and are counted.
        public var held = TieSpan()
        /// The days of the events that are only planned and belong to nothing that took place.
        public var intended = TieSpan()
        /// Agreements that no recorded event made, by index.
        public var agreements: [AgreementID] = []
        /// The days on which these agreements bound the two to each other.
        public var agreed = TieSpan()
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
        var bonds: [Pair: [Bond]] = [:]
        let chronicle = graph.chronicle
        for id in graph.selection.events {
            let event = chronicle[id]
            guard event.status != .cancelled else { continue }
            for (pair, bond) in Projection.bonds(of: event, level) { bonds[pair, default: []].append(bond) }
        }
        // An agreement that a recorded event made or dealt with is told by that event.
        let told = Set(graph.selection.events.flatMap { chronicle[$0].subjects })
        for id in graph.selection.agreements where chronicle[id].events.isEmpty && !told.contains(id) {
            for (pair, bond) in Projection.bonds(of: chronicle[id], level) { bonds[pair, default: []].append(bond) }
        }
        self.level = level
        ties = bonds.flatMap { Projection.ties($0, $1, chronicle, byType: byType) }.sorted(by: Projection.precedes)
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

    struct Pair: Hashable {
        var source: ActorID
        var target: ActorID
        var isDirected: Bool
    }

    /// One event or agreement behind a tie.
    fileprivate struct Bond {
        var event: EventID?
        var agreement: AgreementID?
        var isPlanned: Bool
        var isBilateral = false
        var isDisputed: Bool
        var weight = 1.0
        /// The days on which an agreement bound the two to each other, where they are known.
        var dates: [EventDate] = []
    }

    /// A participant as the level draws it.
    struct Part {
        var node: ActorID
        var isPlanned: Bool
        var isDisputed: Bool
    }

    /// The node that an actor is drawn as; for countries the one that it stands for.
    static func node(
        for actor: ActorID, _ level: Level, _ chronicle: Chronicle, country: () -> ActorID?
    ) -> ActorID? {
        switch level {
        case .actors: actor
        case .people: chronicle[actor].kind == .person ? actor : nil
        case .organizations: chronicle[actor].kind == .organization ? actor : nil
        case .countries: country()
        }
    }

    private static func bonds(of event: Event, _ level: Level) -> [(Pair, Bond)] {
        let parts = event.participations.compactMap { participation -> (Part, ParticipationRole)? in
            guard participation.status != .cancelled,
                let node = node(
                    for: participation.actor, level, event.chronicle, country: { event.country(of: participation) })
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
        let parts = agreement.parties.compactMap { party -> (part: Part, role: Party)? in
            let node = node(
                for: party.actor, level, agreement.chronicle, country: { agreement.country(of: party) })
            guard let node else { return nil }
            let isPlanned = (party.status ?? agreement.latestStep?.status)?.isTentative ?? false
            return (Part(node: node, isPlanned: isPlanned, isDisputed: party.evidence == .disputed), party)
        }
        // Parties that were never in it together were never bound to each other.
        let rule = { (first: Party, second: Party) in
            agreement.binds(first, second) ? TieRule.bond(first.role, second.role) : nil
        }
        let parties = Dictionary(grouping: parts, by: \.part.node).mapValues { $0.map(\.role) }
        return pairs(parts, rule).map { pair, part, isBilateral, size in
            let dates = parties[pair.source, default: []].flatMap { source in
                parties[pair.target, default: []].filter { rule(source, $0) != nil }
                    .flatMap { agreement.dates(binding: source, $0) }
            }
            return (
                pair,
                Bond(
                    agreement: agreement.index, isPlanned: part.isPlanned, isBilateral: isBilateral,
                    isDisputed: part.isDisputed || agreement.evidence == .disputed,
                    weight: 1 / Double(max(size - 1, 1)), dates: dates)
            )
        }
    }

    /// The distinct pairs among the participants of one event, whether each pair was alone, and how many were tied at all.
    static func pairs<Role>(
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
            let ends = [neighbours[pair.source, default: []], neighbours[pair.target, default: []]].sorted {
                $0.count < $1.count
            }
            // Two of a large meeting share a neighbour at once, so this ends early.
            return (pair, part, !ends[0].contains { ends[1].contains($0) }, neighbours.count)
        }
    }

    /// Sums up the events between two actors, by the main type of the whole that each belongs to where types are told apart.
    private static func ties(_ pair: Pair, _ bonds: [Bond], _ chronicle: Chronicle, byType: Bool) -> [Tie] {
        let events = Set(bonds.compactMap(\.event))
        var occasions: [EventID: [Bond]] = [:]
        for bond in bonds {
            if let event = bond.event {
                occasions[whole(of: event, among: events, chronicle), default: []].append(bond)
            }
        }
        var ties: [String: Tie] = [:]
        for (whole, occasion) in occasions.sorted(by: { $0.key < $1.key }) {
            let type = byType ? chronicle[whole].type.root : ""
            ties[type, default: Tie(pair, type)].add(occasion)
        }
        let agreements = bonds.filter { $0.agreement != nil }
        if !agreements.isEmpty {
            let type = byType ? "agreement" : ""
            ties[type, default: Tie(pair, type)].add(agreements: agreements)
        }
        return ties.sorted { $0.key.isBefore($1.key) }.map { _, tie in
            var tie = tie
            tie.events.sort()
            tie.heldEvents.sort()
            tie.plannedEvents.sort()
            for event in tie.heldEvents { tie.held.add(chronicle[event].date) }
            for event in tie.plannedEvents { tie.intended.add(chronicle[event].date) }
            return tie
        }
    }

    /// The largest event that an event is part of, among those behind the same tie and visits: what two did in the course of
    /// one visit counts once. The event itself where there is none; of several the first in time.
    private static func whole(of event: EventID, among events: Set<EventID>, _ chronicle: Chronicle) -> EventID {
        var wholes: [EventID] = [event]
        var seen: Set<EventID> = [event]
        var level = [event]
        while !level.isEmpty {
            let parents = level.flatMap { chronicle[$0].links.filter { $0.kind == .partOf }.map(\.target) }
            level = parents.filter { seen.insert($0).inserted }
            let known = level.filter { events.contains($0) || chronicle[$0].type.name == "visit" }
            if !known.isEmpty { wholes = known }
        }
        return wholes.min() ?? event
    }

    private static func precedes(_ left: Tie, _ right: Tie) -> Bool {
        let keys = [left, right].map { [$0.source.index, $0.target.index, $0.isDirected ? 1 : 0] }
        return keys[0] == keys[1] ? left.type.isBefore(right.type) : keys[0].lexicographicallyPrecedes(keys[1])
    }
}

extension Projection.Tie {
    fileprivate init(_ pair: Projection.Pair, _ type: String) {
        self.init(source: pair.source, target: pair.target, isDirected: pair.isDirected, type: type)
        isDisputed = true
    }

    /// Adds one occasion: events that are part of one another count once.
    fileprivate mutating func add(_ occasion: [Projection.Bond]) {
        let held = occasion.filter { !$0.isPlanned }
        let ids = Set(occasion.compactMap(\.event))
        if held.isEmpty {
            planned += 1
            plannedEvents += ids
        } else {
            count += 1
            weight += held.map(\.weight).max() ?? 0
            if held.contains(where: \.isBilateral) { bilateral += 1 }
            heldEvents += Set(held.compactMap(\.event))
        }
        events += ids
        isDisputed = isDisputed && occasion.allSatisfy(\.isDisputed)
    }

    /// Adds agreements that no event made; they weigh only where there is nothing else.
    fileprivate mutating func add(agreements bonds: [Projection.Bond]) {
        agreements = bonds.compactMap(\.agreement).sorted()
        for bond in bonds {
            if bond.dates.isEmpty { agreed.add(nil) }
            for date in bond.dates { agreed.add(date) }
        }
        if events.isEmpty { weight = bonds.filter { !$0.isPlanned }.reduce(0) { $0 + $1.weight } }
        isDisputed = isDisputed && bonds.allSatisfy(\.isDisputed)
    }
}
