import EntenteModel

extension DiagramView {
    /// What came from what: events, the agreements that they made, and what followed from these.
    static func agreements(_ graph: Graph, _ request: ViewRequest) -> DiagramView {
        var builder = AgreementsBuilder(graph, request)
        return builder.view()
    }
}

/// Gathers nodes and ties of the agreements diagram.
private struct AgreementsBuilder {
    let graph: Graph
    let request: ViewRequest
    let words: FigureWords
    let agreements: [AgreementID]
    var statements: [String]
    var events: Set<EventID> = []
    var edges: [String: DiagramEdge] = [:]
    var signs: Set<LegendSign> = []
    private var names: [String: String] = [:]
    var rows: [(source: String, target: String, type: String, date: EventDate?, event: EventID?)] = []

    /// How many agreements the diagram draws at most; past that it could not be read on any page.
    static let mostAgreements = 60
    /// How many events the diagram draws at most.
    static let mostEvents = 60

    private var chronicle: Chronicle { request.chronicle }
    private var numbering: Numbering { request.numbering }

    init(_ graph: Graph, _ request: ViewRequest) {
        self.graph = graph
        self.request = request
        words = request.words
        let selected = Set(request.selection.agreements)
        let all = request.numbering.agreementOrder.filter(selected.contains)
        for id in request.selection.events { names[request.chronicle[id].id] = request.chronicle[id].label }
        for id in all { names[request.chronicle[id].id] = request.chronicle[id].label }
        agreements = Selection.mostImportant(AgreementsBuilder.mostAgreements, of: all, in: request.chronicle)
        statements = request.filterStatements
        if agreements.count < all.count {
            statements.append(
                "Drawn are the \(agreements.count) agreements that most events touch, then the latest, of \(all.count); the table "
                    + "of agreements has all.")
        }
    }

    mutating func view() -> DiagramView {
        let shown = Set(agreements)
        for edge in graph.edges {
            if case .agreement(let id) = edge.target, !shown.contains(id) { continue }
            if case .agreement(let id) = edge.source, !shown.contains(id) { continue }
            switch (edge.kind, edge.source, edge.target) {
            case (.outcome, .event(let event), .agreement(let agreement)):
                events.insert(event)
                let date = chronicle[agreement].latestStep?.date
                add(chronicle[event].id, chronicle[agreement].id, .agreement, "made", date, event)
            case (.subject, .event(let id), .agreement(let agreement)):
                let event = chronicle[id]
                events.insert(id)
                // What is dealt with later comes from the agreement; what is dealt with before leads to it.
                let isLater = event.status.isPlanned || isAfter(event, chronicle[agreement])
                let ends = isLater ? (chronicle[agreement].id, event.id) : (event.id, chronicle[agreement].id)
                add(ends.0, ends.1, .link, isLater ? "taken up in" : "dealt with", event.date, id)
            case (.lineage(let kind), .agreement(let later), .agreement(let earlier)):
                let date = chronicle[later].latestStep?.date
                add(chronicle[earlier].id, chronicle[later].id, .link, AgreementsBuilder.words(kind), date, nil)
            default:
                continue
            }
        }
        addLinks()
        thin()
        return finish()
    }

    private static func words(_ kind: AgreementLink.Kind) -> String {
        switch kind {
        case .follows: "followed by"
        case .amends: "amended by"
        case .supersedes: "superseded by"
        }
    }

    /// Adds what the events answer, continue or were announced in, one step from an agreement.
    private mutating func addLinks() {
        let core = events
        for edge in graph.edges {
            guard case .link(let kind) = edge.kind, case .event(let id) = edge.source,
                case .event(let other) = edge.target,
                core.contains(id) || core.contains(other)
            else { continue }
            let label: String
            switch kind {
            case .partOf: continue
            case .follows: label = "followed by"
            case .respondsTo: label = "answered by"
            case .announcedIn: label = "announced"
            }
            events.formUnion([id, other])
            add(chronicle[other].id, chronicle[id].id, .link, label, chronicle[id].date, id)
        }
    }

    /// Keeps the events that matter most where there are more than a page holds.
    private mutating func thin() {
        guard events.count > AgreementsBuilder.mostEvents else { return }
        let all = events.sorted()
        let kept = Selection.mostImportant(AgreementsBuilder.mostEvents, of: all, in: chronicle)
        statements.append(
            "Drawn are the \(kept.count) most important of \(all.count) events that belong here, by stated importance, then by "
                + "agreements made and participants; the timeline's table has all.")
        let left = Set(events.subtracting(kept).map { chronicle[$0].id })
        events = Set(kept)
        edges = edges.filter { !left.contains($0.value.source) && !left.contains($0.value.target) }
    }

    private func isAfter(_ event: Event, _ agreement: Agreement) -> Bool {
        guard let day = event.earliest, let made = agreement.steps.first?.date?.latest else { return false }
        return day > made
    }

    private mutating func add(
        _ source: String, _ target: String, _ look: DiagramEdge.Look, _ words: String, _ date: EventDate?,
        _ event: EventID?
    ) {
        let id = "\(source)--\(target)"
        guard edges[id] == nil else { return }
        signs.insert(look == .link ? .link : .outcome)
        edges[id] = DiagramEdge(
            id: id, source: source, target: target, look: look, hasArrow: true,
            label: look == .link ? [[LabelRun(words, .detail)]] : [], rank: edges.count,
            title: "\(name(source)) \(words) \(name(target))")
        rows.append((source, target, words, date, event))
    }

    /// The short title of an event or agreement by its id.
    private func name(_ id: String) -> String { names[id] ?? id }

    private mutating func finish() -> DiagramView {
        var nodes: [DiagramNode] = []
        for id in events.sorted() {
            let event = chronicle[id]
            let sign = EventSign(event.type)
            signs.insert(.event(sign))
            if event.status.isPlanned { signs.insert(.planned) }
            var node = DiagramNode(
                id: event.id, look: .event(sign, isPlanned: event.status != .occurred), title: event.title,
                lines: [words.heading(event), words.detail(event)], group: nil, column: nil)
            node.link = words.link(to: event.sources)
            nodes.append(node)
        }
        for id in agreements {
            let agreement = chronicle[id]
            let isTentative = agreement.latestStep?.status.isTentative ?? false
            signs.insert(.agreement)
            if isTentative { signs.insert(.tentative) }
            var lines = [words.heading(agreement), words.detail(agreement)]
            let names = agreement.parties.map { party in
                let bystanders: Set<PartyRole> = [.witness, .depositary, .guarantor]
                let role = bystanders.contains(party.role) ? " (\(party.role.rawValue))" : ""
                return chronicle[party.actor].name + role
            }
            if !names.isEmpty { lines.append([LabelRun(FigureWords.enumeration(names), .detail)]) }
            var node = DiagramNode(
                id: agreement.id, look: .agreement(isTentative: isTentative), title: agreement.title, lines: lines,
                group: nil, column: nil)
            node.link = words.link(to: agreement.sources)
            nodes.append(node)
        }
        if agreements.isEmpty { nodes = [] }
        let sources = Set(
            events.flatMap { chronicle[$0].citedSources } + agreements.flatMap { chronicle[$0].citedSources })
        let counts = [
            FigureWords.count(agreements.count, of: chronicle.agreements.count, "agreement", "agreements"),
            events.isEmpty ? "" : request.words.count(events),
        ]
        let named =
            agreements.map { (chronicle[$0].id, chronicle[$0].title) }
            + events.map { (chronicle[$0].id, chronicle[$0].title) }
        let titles = Dictionary(named, uniquingKeysWith: { first, _ in first })
        var table = Table(columns: Table.relationColumns, values: Table.relationValues)
        for row in rows {
            table.append([
                "source": row.source, "target": row.target, "directed": "true", "type": row.type, "count": "1",
                "planned": "0",
                "first": row.date?.edtf ?? "", "last": row.date?.edtf ?? "",
                "events": row.event.map { numbering.number(of: $0) } ?? "", "agreements": "0",
                "source_name": titles[row.source] ?? "", "target_name": titles[row.target] ?? "",
            ])
        }
        return DiagramView(
            name: "agreements", title: "What was agreed, and where it came from",
            subtitle: request.subtitle(counts, events: events.sorted(), agreements: agreements),
            statements: events.isEmpty
                ? statements
                : statements + [
                    "Events that neither made an agreement nor stand one step from one are in the timeline."
                ],
            nodes: nodes.sorted { $0.id.isBefore($1.id) }, groups: [],
            edges: edges.values.sorted { $0.id.isBefore($1.id) },
            legend: LegendSign.ordered(signs), sources: numbering.sourceOrder.filter(sources.contains),
            alternative: agreements.map { words.sentence(chronicle[$0]) }
                + events.sorted().map { words.sentence(chronicle[$0]) },
            table: table, keepsOrder: true, order: agreements.map { chronicle[$0].id }, columnGap: 46, nodeGap: 8)
    }
}
