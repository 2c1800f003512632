/// A thing in the graph.
public enum GraphNode: Hashable, Comparable, Sendable {
    case actor(ActorID)
    case event(EventID)
    case agreement(AgreementID)

    /// Orders actors, events, agreements, each by index.
    public static func < (left: GraphNode, right: GraphNode) -> Bool {
        left.rank == right.rank ? left.index < right.index : left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .actor: 0
        case .event: 1
        case .agreement: 2
        }
    }

    private var index: UInt32 {
        switch self {
        case .actor(let id): id.index
        case .event(let id): id.index
        case .agreement(let id): id.index
        }
    }
}

/// A typed tie in the graph.
public struct GraphEdge: Sendable {
    /// What ties the two.
    public enum Kind: Sendable {
        /// An actor's part in an event.
        case participation(Participation)
        /// An actor's part in an agreement.
        case party(Party)
        /// How an event hangs together with another.
        case link(EventLink.Kind)
        /// An agreement that came of an event.
        case outcome
        /// An agreement that an event dealt with.
        case subject
        /// How an agreement hangs together with an earlier one.
        case lineage(AgreementLink.Kind)
        /// A post that a person holds for a country or in an organization.
        case post(Post)
    }

    /// What ties the two.
    public var kind: Kind
    /// Where the tie starts: the actor, the event, the later agreement.
    public var source: GraphNode
    /// Where it ends.
    public var target: GraphNode
}

/// The full graph of a selection: people, countries, organizations, events and agreements, and every tie that a record states.
///
/// An event is a node, never an edge, so a meeting of n actors has n participations and nothing is invented.
public struct Graph: Sendable {
    /// The Chronicle that it was made from.
    public let chronicle: Chronicle
    /// What is shown.
    public let selection: Selection
    /// Nodes, sorted: the selected events and agreements, and the actors that take part in them.
    public let nodes: [GraphNode]
    /// Ties, in the order of events, agreements and actors.
    public let edges: [GraphEdge]
    private let incidence: [GraphNode: [Int]]

    /// Builds the graph of a selection. O(events + ties).
    public init(_ chronicle: Chronicle, _ selection: Selection) {
        var edges: [GraphEdge] = []
        var actors: Set<ActorID> = []
        let events = Set(selection.events)
        let agreements = Set(selection.agreements)
        for id in selection.events {
            let event = chronicle[id]
            for participation in event.participations {
                actors.insert(participation.actor)
                edges.append(
                    GraphEdge(
                        kind: .participation(participation), source: .actor(participation.actor), target: .event(id)))
            }
            for link in event.links where events.contains(link.target) {
                edges.append(GraphEdge(kind: .link(link.kind), source: .event(id), target: .event(link.target)))
            }
            for outcome in event.outcomes where agreements.contains(outcome) {
                edges.append(GraphEdge(kind: .outcome, source: .event(id), target: .agreement(outcome)))
            }
            for subject in event.subjects where agreements.contains(subject) {
                edges.append(GraphEdge(kind: .subject, source: .event(id), target: .agreement(subject)))
            }
        }
        for id in selection.agreements {
            let agreement = chronicle[id]
            for party in agreement.parties {
                actors.insert(party.actor)
                edges.append(GraphEdge(kind: .party(party), source: .actor(party.actor), target: .agreement(id)))
            }
            for link in agreement.links where agreements.contains(link.target) {
                edges.append(
                    GraphEdge(kind: .lineage(link.kind), source: .agreement(id), target: .agreement(link.target)))
            }
        }
        for id in actors.sorted() {
            for post in chronicle[id].posts {
                guard let place = post.organization ?? post.country else { continue }
                actors.insert(place)
                edges.append(GraphEdge(kind: .post(post), source: .actor(id), target: .actor(place)))
            }
        }
        self.chronicle = chronicle
        self.selection = selection
        self.edges = edges
        var incidence: [GraphNode: [Int]] = [:]
        for (index, edge) in edges.enumerated() {
            incidence[edge.source, default: []].append(index)
            incidence[edge.target, default: []].append(index)
        }
        self.incidence = incidence
        nodes =
            actors.sorted().map { .actor($0) } + selection.events.map { .event($0) }
            + selection.agreements.map { .agreement($0) }
    }

    /// The ties of a node, in the order of `edges`. O(ties).
    public func edges(at node: GraphNode) -> [GraphEdge] {
        (incidence[node] ?? []).map { edges[$0] }
    }
}
