import EntenteModel

extension DiagramView {
    /// People and organizations inside their countries, meetings, agreements, and how they tie.
    static func relations(_ graph: Graph, _ request: ViewRequest) -> DiagramView {
        var builder = RelationsBuilder(graph, request)
        return builder.view()
    }
}

/// Gathers nodes and ties of the relations diagram.
struct RelationsBuilder {
    let graph: Graph
    let request: ViewRequest
    let words: FigureWords
    /// The events drawn, in the order of time.
    let events: [EventID]
    /// The same as they are drawn, repeated ones folded into one node.
    let meetings: [RepeatedMeetings]
    let agreements: [AgreementID]
    var statements: [String]
    var nodes: [String: DiagramNode] = [:]
    var edges: [String: DiagramEdge] = [:]
    var homes: [String: ActorID] = [:]
    var lastEvents: [ActorID: EventID] = [:]
    var actorsShown: Set<ActorID> = []
    var signs: Set<LegendSign> = []
    var unnamedKinds: Set<UnnamedKind> = []

    /// What is drawn like somebody not named.
    enum UnnamedKind: String, CaseIterable {
        case itself = "the country as such"
        case delegation = "delegation"
        case notNamed = "persons not named"
    }

    /// How many events the diagram draws at most; past that it could not be read on any page.
    static let mostEvents = 60

    var chronicle: Chronicle { request.chronicle }
    var numbering: Numbering { request.numbering }

    init(_ graph: Graph, _ request: ViewRequest) {
        self.graph = graph
        self.request = request
        words = request.words
        statements = request.filterStatements
        let all = request.selection.events
        var meetings = all.map { RepeatedMeetings(events: [$0]) }
        if all.count > RelationsBuilder.mostEvents {
            let folded = RepeatedMeetings.folded(all, in: request.chronicle)
            meetings = RepeatedMeetings.mostImportant(RelationsBuilder.mostEvents, of: folded, in: request.chronicle)
            statements += RelationsBuilder.statements(meetings, all.count, isThinned: meetings.count < folded.count)
        }
        self.meetings = meetings
        let kept = meetings.flatMap(\.events).sorted()
        events = kept
        let shown = Set(kept)
        let selected = Set(request.selection.agreements)
        let subjects = Set(kept.flatMap { request.chronicle[$0].subjects })
        let order = request.numbering.agreementOrder.filter(selected.contains)
        let told = order.filter { id in
            subjects.contains(id) || request.chronicle[id].events.contains(where: shown.contains)
        }
        let alone = order.filter { request.chronicle[$0].events.isEmpty && !subjects.contains($0) }
        let room = max(RelationsBuilder.mostEvents - meetings.count, 0)
        let drawnAlone = Selection.mostImportant(room, of: alone, in: request.chronicle)
        if drawnAlone.count < alone.count {
            statements.append(
                "Of \(alone.count) agreements that no event made, the latest \(drawnAlone.count) are drawn; the table of agreements has all."
            )
        }
        let drawn = Set(told + drawnAlone)
        agreements = order.filter(drawn.contains)
        for id in events {
            for participation in chronicle[id].participations { lastEvents[participation.actor] = id }
        }
    }

    /// What was folded and what was left out of so many events, in sentences.
    private static func statements(_ meetings: [RepeatedMeetings], _ all: Int, isThinned: Bool) -> [String] {
        var statements: [String] = []
        let stacks = meetings.filter { $0.events.count > 1 }
        if !stacks.isEmpty {
            let events = stacks.reduce(0) { $0 + $1.events.count }
            let nodes = stacks.count == 1 ? "one box" : "\(stacks.count) boxes"
            statements.append(
                "Repeated meetings of the same actors are folded, \(events) of them into \(nodes): ×n says how many, with their years "
                    + "and numbers; the timeline's table has each.")
        }
        if isThinned {
            let drawn = meetings.reduce(0) { $0 + $1.events.count }
            statements.append(
                "Drawn are the \(drawn) most important of \(all) events, by stated importance, then by agreements made and "
                    + "participants\(stacks.isEmpty ? "" : ", repeated ones first"); the timeline's table has all.")
        }
        return statements
    }

    mutating func view() -> DiagramView {
        var occasions: [RelationsColumns.Occasion] = []
        var occasionOfNode: [(node: String, agreements: [String])] = []
        for meeting in meetings {
            let id = meeting.first
            let event = chronicle[id]
            let target = self.id(of: meeting)
            var actorNodes: [String] = []
            var made: [String] = []
            for edge in graph.edges(at: .event(id)) {
                switch (edge.kind, edge.target) {
                case (.participation(let participation), _):
                    actorNodes.append(add(participation, to: meeting))
                case (.outcome, .agreement(let agreement)):
                    made.append(addAgreement(agreement, of: event, .agreement))
                case (.subject, .agreement(let agreement)):
                    made.append(addAgreement(agreement, of: event, .link))
                default:
                    // Links between events are told in their words; posts by the boxes.
                    continue
                }
            }
            nodes[target] = meeting.events.count > 1 ? node(for: meeting) : node(for: event)
            occasions.append(.init(homes: actorNodes.compactMap { homes[$0] }, agreements: made.count))
            occasionOfNode.append((target, made))
        }
        for id in agreements where nodes[chronicle[id].id] == nil {
            let node = add(id)
            var partyNodes: [String] = []
            for edge in graph.edges(at: .agreement(id)) {
                if case .party(let party) = edge.kind { partyNodes.append(addParty(party, to: chronicle[id])) }
            }
            occasions.append(.init(homes: partyNodes.compactMap { homes[$0] }, agreements: 0))
            occasionOfNode.append((node, []))
        }
        let groups = group()
        place(occasions, occasionOfNode)
        return finish(groups)
    }

    /// Puts everything into columns and turns ties so that they run from left to right.
    mutating func place(
        _ occasions: [RelationsColumns.Occasion], _ occasionOfNode: [(node: String, agreements: [String])]
    ) {
        var sizes: [ActorID: Int] = [:]
        for home in homes.values { sizes[home, default: 0] += 1 }
        let columns = RelationsColumns(occasions, sizes: sizes, around: focusHome)
        for (node, home) in homes { nodes[node]?.column = columns.column(of: home) }
        for (index, entry) in occasionOfNode.enumerated().reversed() {
            nodes[entry.node]?.column = columns.column(ofOccasion: index)
            for agreement in entry.agreements { nodes[agreement]?.column = columns.agreementColumn(ofOccasion: index) }
        }
    }

    mutating func addAgreement(_ id: AgreementID, of event: Event, _ look: DiagramEdge.Look) -> String {
        let node = add(id)
        addEdge(
            from: event.id, to: node, look, hasArrow: look == .agreement,
            title: "\(event.label) \(look == .link ? "is about" : "made"): \(chronicle[id].label)")
        return node
    }

    /// The home of the actor that is looked around, where there is one.
    private var focusHome: ActorID? {
        guard let focus = request.selection.focus else { return nil }
        return homes[chronicle[focus].id] ?? focus
    }

    /// The id of the node of an event, or of several.
    func id(of meeting: RepeatedMeetings) -> String {
        let id = chronicle[meeting.first].id
        return meeting.events.count > 1 ? "repeated/\(id)" : id
    }

    mutating func add(_ participation: Participation, to meeting: RepeatedMeetings) -> String {
        let event = chronicle[meeting.first]
        let target = id(of: meeting)
        let label = meeting.events.count > 1 ? words.title(of: meeting) : event.label
        let actor = chronicle[participation.actor]
        let id = nodeID(participation)
        actorsShown.insert(actor.index)
        if nodes[id] == nil { nodes[id] = node(for: participation, id: id) }
        let last = lastEvents[actor.index].map { chronicle[$0] } ?? event
        homes[id] = last.country(of: last.participation(of: actor.index) ?? participation) ?? actor.index
        let acts: Set<ParticipationRole> = [.actor, .provider]
        let suffers: Set<ParticipationRole> = [.target, .recipient]
        let isPlanned = participation.status?.isPlanned ?? false
        let title = "\(actor.name): \(participation.role.rawValue), \(label)"
        let edge = DiagramEdge(
            id: "\(id)--\(target)", source: suffers.contains(participation.role) ? target : id,
            target: suffers.contains(participation.role) ? id : target,
            look: participation.role == .mentioned ? .mentioned : .plain,
            hasArrow: acts.contains(participation.role) || suffers.contains(participation.role),
            isPlanned: isPlanned, isDisputed: participation.evidence == .disputed, title: title)
        if let known = edges[edge.id] {
            // Of two parts in one event the one that says more is drawn; the title tells both.
            var merged = RelationsBuilder.strength(edge) > RelationsBuilder.strength(known) ? edge : known
            merged.title = known.title + "; " + edge.title
            merged.isDisputed = known.isDisputed || edge.isDisputed
            edges[edge.id] = merged
        } else {
            edges[edge.id] = edge
        }
        return id
    }

    static func strength(_ edge: DiagramEdge) -> Int {
        edge.hasArrow ? 2 : edge.look == .mentioned ? 0 : 1
    }

    /// The signs of the ties that are drawn.
    var signsOfTies: Set<LegendSign> {
        var signs: Set<LegendSign> = []
        for edge in edges.values {
            switch edge.look {
            case .plain: signs.insert(edge.hasArrow ? .directedTie : .participation)
            case .mentioned: signs.insert(.mentioned)
            case .agreement: signs.insert(edge.hasArrow ? .outcome : .agreementTie)
            case .link: signs.insert(.subject)
            }
            if edge.isDisputed { signs.insert(.disputed) }
            if edge.isPlanned { signs.insert(.plannedTie) }
        }
        return signs
    }

    mutating func addParty(_ party: Party, to agreement: Agreement) -> String {
        let participation = Participation(actor: party.actor, role: .participant)
        let id = nodeID(participation)
        actorsShown.insert(party.actor)
        if nodes[id] == nil { nodes[id] = node(for: participation, id: id) }
        homes[id] = agreement.country(of: party) ?? party.actor
        addEdge(
            from: id, to: agreement.id, .agreement, hasArrow: false,
            title: "\(chronicle[party.actor].name): \(party.role.rawValue), \(agreement.label)")
        return id
    }

    func nodeID(_ participation: Participation) -> String {
        let actor = chronicle[participation.actor]
        guard actor.kind == .country else { return actor.id }
        let unnamed = chronicle.texts[participation.unnamed]
        if !unnamed.isEmpty { return "\(actor.id)/\(Slug(unnamed).text)" }
        return participation.isDelegation ? "\(actor.id)/delegation" : actor.id
    }

    mutating func addEdge(
        from source: String, to target: String, _ look: DiagramEdge.Look, hasArrow: Bool, title: String
    ) {
        let id = "\(source)--\(target)"
        if edges[id] == nil {
            edges[id] = DiagramEdge(
                id: id, source: source, target: target, look: look, hasArrow: hasArrow, title: title)
        }
    }
}
