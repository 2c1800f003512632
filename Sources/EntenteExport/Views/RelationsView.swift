import EntenteModel

extension DiagramView {
    /// People and organizations inside their countries, meetings, agreements, and how they tie.
    static func relations(_ graph: Graph, _ request: ViewRequest) -> DiagramView {
        var builder = RelationsBuilder(graph, request)
        return builder.view()
    }
}

/// Gathers nodes and ties of the relations diagram.
private struct RelationsBuilder {
    let graph: Graph
    let request: ViewRequest
    let words: FigureWords
    let events: [EventID]
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

    private var chronicle: Chronicle { request.chronicle }
    private var numbering: Numbering { request.numbering }

    init(_ graph: Graph, _ request: ViewRequest) {
        self.graph = graph
        self.request = request
        words = request.words
        statements = request.filterStatements
        var kept = request.selection.events
        if kept.count > RelationsBuilder.mostEvents {
            statements.append(
                "Drawn are the \(RelationsBuilder.mostEvents) most important of \(kept.count) events, by stated importance, then by "
                    + "agreements made and participants; the timeline's table has all.")
            kept = Selection.mostImportant(RelationsBuilder.mostEvents, of: kept, in: request.chronicle)
        }
        events = kept
        let shown = Set(kept)
        let selected = Set(request.selection.agreements)
        let subjects = Set(kept.flatMap { request.chronicle[$0].subjects })
        let order = request.numbering.agreementOrder.filter(selected.contains)
        let told = order.filter { id in
            subjects.contains(id) || request.chronicle[id].events.contains(where: shown.contains)
        }
        let alone = order.filter { request.chronicle[$0].events.isEmpty && !subjects.contains($0) }
        let room = max(RelationsBuilder.mostEvents - kept.count, 0)
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

    mutating func view() -> DiagramView {
        var occasions: [RelationsColumns.Occasion] = []
        var occasionOfNode: [(node: String, agreements: [String])] = []
        for id in events {
            let event = chronicle[id]
            var actorNodes: [String] = []
            var made: [String] = []
            for edge in graph.edges(at: .event(id)) {
                switch (edge.kind, edge.target) {
                case (.participation(let participation), _):
                    actorNodes.append(add(participation, to: event))
                case (.outcome, .agreement(let agreement)):
                    made.append(addAgreement(agreement, of: event, .agreement))
                case (.subject, .agreement(let agreement)):
                    made.append(addAgreement(agreement, of: event, .link))
                default:
                    // Links between events are told in their words; posts by the boxes.
                    continue
                }
            }
            nodes[event.id] = node(for: event)
            occasions.append(.init(homes: actorNodes.compactMap { homes[$0] }, agreements: made.count))
            occasionOfNode.append((event.id, made))
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
    private mutating func place(
        _ occasions: [RelationsColumns.Occasion], _ occasionOfNode: [(node: String, agreements: [String])]
    ) {
        var sizes: [ActorID: Int] = [:]
        for home in homes.values { sizes[home, default: 0] += 1 }
        let columns = RelationsColumns(occasions, sizes: sizes)
        for (node, home) in homes { nodes[node]?.column = columns.column(of: home) }
        for (index, entry) in occasionOfNode.enumerated().reversed() {
            nodes[entry.node]?.column = columns.column(ofOccasion: index)
            for agreement in entry.agreements { nodes[agreement]?.column = columns.agreementColumn(ofOccasion: index) }
        }
    }

    private mutating func addAgreement(_ id: AgreementID, of event: Event, _ look: DiagramEdge.Look) -> String {
        let node = add(id)
        addEdge(
            from: event.id, to: node, look, hasArrow: look == .agreement,
            title: "\(event.label) \(look == .link ? "is about" : "made"): \(chronicle[id].label)")
        return node
    }

    private mutating func add(_ participation: Participation, to event: Event) -> String {
        let actor = chronicle[participation.actor]
        let id = nodeID(participation)
        actorsShown.insert(actor.index)
        if nodes[id] == nil { nodes[id] = node(for: participation, id: id) }
        let last = lastEvents[actor.index].map { chronicle[$0] } ?? event
        homes[id] = actor.country(from: last.earliest, to: last.latest) ?? actor.index
        let acts: Set<ParticipationRole> = [.actor, .provider]
        let suffers: Set<ParticipationRole> = [.target, .recipient]
        let isPlanned = participation.status?.isPlanned ?? false
        let title = "\(actor.name): \(participation.role.rawValue), \(event.label)"
        let edge = DiagramEdge(
            id: "\(id)--\(event.id)", source: suffers.contains(participation.role) ? event.id : id,
            target: suffers.contains(participation.role) ? id : event.id,
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

    private static func strength(_ edge: DiagramEdge) -> Int {
        edge.hasArrow ? 2 : edge.look == .mentioned ? 0 : 1
    }

    /// The signs of the ties that are drawn.
    private var signsOfTies: Set<LegendSign> {
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

    private mutating func addParty(_ party: Party, to agreement: Agreement) -> String {
        let participation = Participation(actor: party.actor, role: .participant)
        let id = nodeID(participation)
        actorsShown.insert(party.actor)
        if nodes[id] == nil { nodes[id] = node(for: participation, id: id) }
        homes[id] = chronicle[party.actor].country(from: nil, to: nil) ?? party.actor
        addEdge(
            from: id, to: agreement.id, .agreement, hasArrow: false,
            title: "\(chronicle[party.actor].name): \(party.role.rawValue), \(agreement.label)")
        return id
    }

    private func nodeID(_ participation: Participation) -> String {
        let actor = chronicle[participation.actor]
        guard actor.kind == .country else { return actor.id }
        let unnamed = chronicle.texts[participation.unnamed]
        if !unnamed.isEmpty { return "\(actor.id)/\(Slug(unnamed).text)" }
        return participation.isDelegation ? "\(actor.id)/delegation" : actor.id
    }

    private mutating func addEdge(
        from source: String, to target: String, _ look: DiagramEdge.Look, hasArrow: Bool, title: String
    ) {
        let id = "\(source)--\(target)"
        if edges[id] == nil {
            edges[id] = DiagramEdge(
                id: id, source: source, target: target, look: look, hasArrow: hasArrow, title: title)
        }
    }

    private mutating func node(for participation: Participation, id: String) -> DiagramNode {
        let actor = chronicle[participation.actor]
        var lines: [[LabelRun]]
        let look: DiagramNode.Look
        var title = actor.name
        switch actor.kind {
        case .person:
            look = .person
            signs.insert(.person)
            lines = [[LabelRun(actor.name, .name)]]
            if let post = post(of: actor, participation) { lines.append([LabelRun(post, .detail)]) }
            for other in actor.possiblySame {
                lines.append([LabelRun("perhaps \(chronicle[other].name)", .disputed)])
                signs.insert(.disputed)
            }
        case .organization:
            look = .organization
            signs.insert(.organization)
            lines = [[LabelRun(actor.name, .plain)]]
            let unnamed = Set(
                events.flatMap { chronicle[$0].participations }.filter { $0.actor == actor.index }
                    .map { chronicle.texts[$0.unnamed] }
            ).subtracting([""]).sorted { $0.isBefore($1) }
            if !unnamed.isEmpty {
                lines.append([LabelRun(FigureWords.enumeration(unnamed) + ", not named", .detail)])
            }
        case .country:
            look = .unnamed
            let unnamed = chronicle.texts[participation.unnamed]
            if !unnamed.isEmpty {
                lines = [
                    [LabelRun(unnamed.prefix(1).uppercased() + unnamed.dropFirst(), .plain)],
                    [LabelRun("not named", .detail)],
                ]
                unnamedKinds.insert(.notNamed)
                title = "\(unnamed), not named, \(actor.name)"
            } else if participation.isDelegation {
                unnamedKinds.insert(.delegation)
                lines = [[LabelRun("Delegation", .plain)]]
                title = "Delegation of \(actor.nameInSentence)"
            } else {
                lines = [[LabelRun(actor.name, .plain)], [LabelRun("the country", .detail)]]
            }
        }
        return DiagramNode(id: id, look: look, title: title, lines: lines, group: nil, column: 0)
    }

    /// The post held on the day of the person's last event shown.
    private func post(of actor: Actor, _ participation: Participation) -> String? {
        guard let last = lastEvents[actor.index].map({ chronicle[$0] }) else { return nil }
        if let stated = last.participations.last(where: { $0.actor == actor.index })?.post, stated != TextTable.empty {
            return chronicle.texts[stated]
        }
        guard let post = actor.post(from: last.earliest, to: last.latest) else { return nil }
        let home = actor.country(from: last.earliest, to: last.latest)
        return actor.words(for: post, withCountry: post.organization != nil || post.country != home)
    }

    private mutating func node(for event: Event) -> DiagramNode {
        let sign = EventSign(event.type)
        signs.insert(.event(sign))
        if event.status.isPlanned { signs.insert(.planned) }
        if event.evidence == .disputed { signs.insert(.disputed) }
        return DiagramNode(
            id: event.id, look: .event(sign, isPlanned: event.status != .occurred), title: event.title,
            lines: [words.heading(event), words.detail(event)], group: nil, column: 1)
    }

    private mutating func add(_ id: AgreementID) -> String {
        let agreement = chronicle[id]
        guard nodes[agreement.id] == nil else { return agreement.id }
        let isTentative = agreement.latestStep?.status.isTentative ?? false
        signs.insert(.agreement)
        if isTentative { signs.insert(.tentative) }
        if agreement.isDisputed { signs.insert(.disputed) }
        var lines = [words.heading(agreement), words.detail(agreement)]
        let present = Set(
            agreement.events.flatMap { event in
                chronicle[event].participations.compactMap {
                    chronicle[$0.actor].country(from: chronicle[event].earliest, to: chronicle[event].latest)
                }
            })
        let absent = agreement.parties.filter { party in
            chronicle[party.actor].country(from: nil, to: nil).map { !present.contains($0) } ?? false
        }
        let isAlone = agreement.events.isEmpty && !events.contains { chronicle[$0].subjects.contains(id) }
        if !absent.isEmpty, !isAlone {
            let names = agreement.parties.map { chronicle[$0.actor].name }
            lines.append([LabelRun(FigureWords.enumeration(names), .detail)])
        }
        nodes[agreement.id] = DiagramNode(
            id: agreement.id, look: .agreement(isTentative: isTentative), title: agreement.title, lines: lines,
            group: nil,
            column: 2)
        return agreement.id
    }

    /// Boxes for countries with more than themselves to show.
    private mutating func group() -> [DiagramGroup] {
        var members: [ActorID: [String]] = [:]
        for (node, home) in homes where chronicle[home].kind == .country { members[home, default: []].append(node) }
        var groups: [DiagramGroup] = []
        for home in members.keys.sorted() {
            let country = chronicle[home]
            let inside = members[home, default: []]
            if inside == [country.id] {
                nodes[country.id]?.look = .country
                nodes[country.id]?.lines = [[LabelRun(country.name, .name)]]
                signs.insert(.country)
                continue
            }
            groups.append(DiagramGroup(id: "group/\(country.id)", title: country.name))
            for node in inside { nodes[node]?.group = "group/\(country.id)" }
        }
        var kinds = unnamedKinds
        if nodes.values.contains(where: { $0.look == .unnamed && chronicle.isCountry($0.id) }) { kinds.insert(.itself) }
        let words = UnnamedKind.allCases.filter(kinds.contains).map(\.rawValue)
        if let first = words.first {
            let joined =
                words.count > 1 ? words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1] : first
            signs.insert(.unnamed(joined.prefix(1).uppercased() + joined.dropFirst()))
        }
        return groups
    }

    /// How many actors of a kind there are, drawn or not.
    private func all(_ kind: ActorKind) -> Int {
        chronicle.actorIDs.filter { chronicle[$0].kind == kind }.count
    }

    /// Whether events were left out for want of room.
    private var isThinned: Bool { events.count < request.selection.events.count }

    private mutating func finish(_ groups: [DiagramGroup]) -> DiagramView {
        let kinds = Dictionary(grouping: actorsShown) { chronicle[$0].kind }
        let countries = Set(homes.values.filter { chronicle[$0].kind == .country }).union(kinds[.country] ?? [])
        let counts = [
            chronicle.events.count == 0
                ? "" : FigureWords.count(events.count, of: chronicle.events.count, "event", "events"),
            agreements.isEmpty
                ? "" : FigureWords.count(agreements.count, of: chronicle.agreements.count, "agreement", "agreements"),
            kinds[.person].map { FigureWords.count($0.count, of: all(.person), "person", "people") } ?? "",
            kinds[.organization].map {
                FigureWords.count($0.count, of: all(.organization), "organization", "organizations")
            }
                ?? "",
            countries.isEmpty ? "" : FigureWords.count(countries.count, of: all(.country), "country", "countries"),
        ]
        let undrawn = chronicle.actorIDs.filter {
            chronicle[$0].kind == .organization && !actorsShown.contains($0) && !isThinned
        }
        if !undrawn.isEmpty, request.selection.statements.isEmpty {
            let names = undrawn.map { chronicle[$0].name }
            statements.append("Not drawn, as no event names it: \(FigureWords.enumeration(names)).")
        }
        let sources = Set(events.flatMap { chronicle[$0].sources } + agreements.flatMap { chronicle[$0].sources })
        let lone = agreements.filter { chronicle[$0].events.isEmpty }
        return DiagramView(
            name: "relations", title: "Who met whom, and what came of it",
            subtitle: request.subtitle(counts, events: events, agreements: agreements), statements: statements,
            nodes: nodes.values.sorted { $0.id.isBefore($1.id) }, groups: groups,
            edges: edges.values.sorted { $0.id.isBefore($1.id) }, legend: LegendSign.ordered(signs.union(signsOfTies)),
            sources: numbering.sourceOrder.filter(sources.contains),
            alternative: events.map { words.sentence(chronicle[$0]) } + lone.map { words.sentence(chronicle[$0]) },
            table: table())
    }

    /// The ties as rows: actor and event, event and agreement.
    private func table() -> Table {
        var table = Table(columns: Table.relationColumns, values: Table.relationValues)
        for id in events {
            let event = chronicle[id]
            let number = numbering.number(of: id)
            let isPlanned = event.status.isPlanned
            for participation in event.participations {
                let planned = isPlanned || participation.status?.isPlanned ?? false
                table.append([
                    "source": chronicle[participation.actor].id, "target": event.id, "directed": "true",
                    "type": participation.role.rawValue, "count": planned ? "0" : "1", "planned": planned ? "1" : "0",
                    "first": event.date?.edtf ?? "", "last": event.date?.edtf ?? "", "events": number,
                ])
            }
            for (list, type) in [(event.outcomes, "outcome"), (event.subjects, "about")] {
                for agreement in list where agreements.contains(agreement) {
                    let date = type == "about" ? event.date : chronicle[agreement].latestStep?.date
                    table.append([
                        "source": event.id, "target": chronicle[agreement].id, "directed": "true", "type": type,
                        "count": "1",
                        "planned": "0", "first": date?.edtf ?? "", "last": date?.edtf ?? "", "events": number,
                    ])
                }
            }
        }
        for id in agreements {
            let agreement = chronicle[id]
            let date = agreement.latestStep?.date?.edtf ?? ""
            for party in agreement.parties {
                table.append([
                    "source": chronicle[party.actor].id, "target": agreement.id, "directed": "true",
                    "type": party.role.rawValue, "count": "1", "planned": "0", "first": date, "last": date,
                    "events": numbering.number(of: id),
                ])
            }
        }
        return table
    }
}

extension Chronicle {
    /// Whether an id is that of a country.
    fileprivate func isCountry(_ id: String) -> Bool {
        actorIDs.contains { self[$0].kind == .country && self[$0].id == id }
    }
}
