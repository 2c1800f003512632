import EntenteModel

extension DiagramView {
    /// A projection: countries or people, with an edge for what they did together.
    static func projection(_ graph: Graph, _ request: ViewRequest, onto level: Projection.Level) -> DiagramView {
        let chronicle = request.chronicle
        let projection = Projection(graph, onto: level)
        var statements = request.filterStatements
        let (one, many) = level.nouns
        let noun = request.words.noun(request.selection.events)
        statements += rules(projection, noun, many)
        var ties = projection.ties
        let keys = ties.map { [$0.weight, Double($0.count), Double($0.planned), Double($0.agreements.count)] }
        let weighed = zip(ties, keys).map {
            TieThinning.Tie(source: $0.source, target: $0.target, isDirected: $0.isDirected, key: $1)
        }
        if let thinning = TieThinning(weighed, nodes: projection.nodes.count, top: request.top, nouns: level.nouns) {
            statements += thinning.statements
            ties = thinning.chosen.map { ties[$0] }
        }
        let shown = Set(ties.flatMap { [$0.source, $0.target] }).sorted()
        let positions = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
        let pairs = ties.compactMap { tie -> (Int, Int)? in
            guard let source = positions[tie.source], let target = positions[tie.target] else { return nil }
            return (source, target)
        }
        let arrangement = Arrangement(nodes: shown.count, ties: pairs)
        let columns = arrangement == .layered ? TwoSides(count: shown.count, ties: pairs).columns : []
        var nodes = shown.enumerated().map { index, id in
            node(chronicle[id], ties, columns.isEmpty ? nil : columns[index], chronicle)
        }
        if let focus = request.selection.focus {
            for index in nodes.indices where nodes[index].id == chronicle[focus].id { nodes[index].isFocus = true }
        }
        let scale = WeightScale(ties.map(\.weight))
        var edges = ties.map { edge($0, scale, request) }
        if let statement = withoutWords(&edges) { statements.append(statement) }
        if noun.one != "event" {
            let all = request.selection.events.filter { chronicle[$0].status != .cancelled }
            let untied = all.count - Set(projection.ties.flatMap(\.events)).count
            if untied > 0 {
                statements.append(
                    "\(FigureWords.count(untied, of: all.count, noun.one, noun.many)) \(untied == 1 ? "names" : "name") no pair of \(many)."
                )
            }
        }
        let present = participants(level, request)
        let untied = present.subtracting(projection.nodes).sorted().map { chronicle[$0].name }
        if !untied.isEmpty {
            statements.append("Not drawn, for want of a tie: \(FigureWords.enumeration(untied, atMost: 12)).")
        }
        let hidden = projection.nodes.count - shown.count
        if hidden > 0 {
            statements.append("Of \(hidden) more \(hidden == 1 ? one : many), no tie is among these.")
        }
        let events = Set(ties.flatMap(\.events)).sorted()
        let sources = Set(
            events.flatMap { chronicle[$0].citedSources }
                + ties.flatMap(\.agreements).flatMap { chronicle[$0].citedSources })
        let agreements = Set(ties.flatMap(\.agreements))
        var basis: [String] = []
        if !events.isEmpty || agreements.isEmpty {
            basis.append(request.words.count(events))
        }
        if !agreements.isEmpty {
            basis.append(FigureWords.count(agreements.count, of: chronicle.agreements.count, "agreement", "agreements"))
        }
        let counts = [
            FigureWords.count(shown.count, of: present.count, one, many),
            FigureWords.count(ties.count, of: projection.ties.count, "tie", "ties"),
            "from " + FigureWords.enumeration(basis),
        ]
        return DiagramView(
            name: level.figureName, title: level.figureTitle,
            subtitle: request.subtitle(counts, events: events, agreements: agreements), statements: statements,
            nodes: nodes.sorted { $0.id.isBefore($1.id) }, groups: [], edges: edges.sorted { $0.id.isBefore($1.id) },
            legend: legend(edges, level)
                + scale.legend(isOfAgreements: edges.allSatisfy { $0.look == .agreement }),
            sources: request.numbering.sourceOrder.filter(sources.contains),
            alternative: ties.map { sentence($0, request) },
            table: .relations([projection], chronicle, request.numbering), arrangement: arrangement, columnGap: 40,
            nodeGap: 12)
    }

    /// Up to how many ties bear words.
    private static let mostWordedTies = 120

    /// Takes the words from ties that are too many to bear them, and says so; nil where they keep them.
    static func withoutWords(_ edges: inout [DiagramEdge]) -> String? {
        guard edges.count > mostWordedTies else { return nil }
        for index in edges.indices { edges[index].label = [] }
        return "How often and when is told by the table of ties, as \(edges.count) lines leave no room for words."
    }

    /// What a line means, of events and of agreements as these occur.
    private static func rules(
        _ projection: Projection, _ noun: (one: String, many: String), _ many: String
    ) -> [String] {
        let hasAgreements = projection.ties.contains { !$0.agreements.isEmpty }
        let hasEvents = projection.ties.contains { !$0.events.isEmpty }
        var rules: [String] = []
        if hasEvents || !hasAgreements {
            rules.append(
                "A line joins two \(many) that took part in \(noun.one == "event" ? "an event" : "a \(noun.one)") together; ×n counts the \(noun.many) that took place, a visit and its "
                    + "meetings once, planned events apart. Lines are thicker the more events two share and the fewer others took part (Newman 2001)."
            )
        }
        if hasAgreements {
            rules.append(
                hasEvents
                    ? "Agreements that no recorded event made join those who were parties at the same time."
                    : "A line joins two \(many) that were parties to an agreement at the same time. Lines are thicker the more agreements two "
                        + "share and the fewer others were parties (Newman 2001).")
        }
        return rules
    }

    /// Everybody of the level who takes part in what is selected, tied or not.
    private static func participants(_ level: Projection.Level, _ request: ViewRequest) -> Set<ActorID> {
        let chronicle = request.chronicle
        var found: Set<ActorID> = []
        for id in request.selection.events {
            let event = chronicle[id]
            for participation in event.participations {
                switch level {
                case .people: if chronicle[participation.actor].kind == .person { found.insert(participation.actor) }
                case .organizations:
                    if chronicle[participation.actor].kind == .organization { found.insert(participation.actor) }
                case .countries:
                    if let home = event.country(of: participation) {
                        found.insert(home)
                    }
                case .actors: found.insert(participation.actor)
                }
            }
        }
        for id in request.selection.agreements where chronicle[id].events.isEmpty {
            for party in chronicle[id].parties {
                switch level {
                case .people: if chronicle[party.actor].kind == .person { found.insert(party.actor) }
                case .organizations: if chronicle[party.actor].kind == .organization { found.insert(party.actor) }
                case .countries: if let home = chronicle[id].country(of: party) { found.insert(home) }
                case .actors: found.insert(party.actor)
                }
            }
        }
        return found
    }

    static func node(_ actor: Actor, _ ties: [Projection.Tie], _ column: Int?, _ chronicle: Chronicle)
        -> DiagramNode
    {
        var lines = [[LabelRun(actor.name, .name)]]
        if actor.kind == .person {
            let last = ties.filter { $0.source == actor.index || $0.target == actor.index }.flatMap(\.events).max()
            let event = last.map { chronicle[$0] }
            let part = event?.participation(of: actor.index)
            if let part, part.post != TextTable.empty {
                lines.append([LabelRun(chronicle.texts[part.post], .detail)])
            } else if let part, let post = event?.post(of: part) {
                lines.append([LabelRun(actor.words(for: post, withCountry: true), .detail)])
            } else if let country = part.flatMap({ event?.country(of: $0) }) ?? actor.statedCountry {
                lines.append([LabelRun(chronicle[country].name, .detail)])
            }
            for other in actor.possiblySame {
                lines.append([LabelRun("perhaps \(chronicle[other].name)", .disputed)])
            }
        }
        return DiagramNode(
            id: actor.id, look: actor.kind.look, title: actor.name, lines: lines, group: nil,
            column: column)
    }

    private static func edge(_ tie: Projection.Tie, _ scale: WeightScale, _ request: ViewRequest) -> DiagramEdge {
        let chronicle = request.chronicle
        let (source, target) = (chronicle[tie.source], chronicle[tie.target])
        return DiagramEdge(
            id: "\(source.id)\(tie.isDirected ? "->" : "--")\(target.id)", source: source.id, target: target.id,
            look: tie.events.isEmpty ? .agreement : .plain,
            hasArrow: tie.isDirected, isPlanned: tie.count == 0 && tie.agreements.isEmpty, isDisputed: tie.isDisputed,
            label: label(tie).map { [LabelRun($0, .detail)] }, width: scale.width(tie.weight),
            title: sentence(tie, request))
    }

    /// "×7, 2019–2025" and, on a line of its own, "+1 planned, 2026".
    static func label(
        count: Int, _ held: TieSpan, planned: Int, _ intended: TieSpan, agreements: Int = 0,
        _ dates: TieSpan = TieSpan()
    ) -> [String] {
        var lines: [String] = []
        if count > 0 { lines.append("×\(FigureWords.number(count)), " + years(held)) }
        if planned > 0 {
            let words = planned == 1 && count == 0 ? "planned" : "\(FigureWords.number(planned)) planned"
            lines.append((count > 0 ? "+" : "") + words + ", " + years(intended))
        }
        if agreements > 0 {
            lines.append(FigureWords.count(agreements, "agreement", "agreements") + ", " + years(dates))
        }
        return lines
    }

    private static func label(_ tie: Projection.Tie) -> [String] {
        label(
            count: tie.count, tie.held, planned: tie.planned, tie.intended, agreements: tie.agreements.count,
            tie.agreed)
    }

    /// A year for readers, such as "44 BC".
    private static func year(_ year: Int64) -> String {
        CivilDay(year: year, month: 1, day: 1).flatMap { EventDate(precision: .year, earliest: $0) }
            .map { ReaderDate($0).text } ?? CivilDay.yearText(year)
    }

    /// The years of a span, and how many events there are none for.
    static func years(_ span: TieSpan) -> String {
        let first = span.first.flatMap { ($0.earliest ?? $0.latest)?.year }
        guard let first, let end = span.last else { return "not dated" }
        let begin = year(first)
        let last = (end.latest ?? end.earliest)?.year ?? first
        let words = end.latest == nil ? begin + "–" : first == last ? begin : begin + "–" + year(last)
        return span.undated == 0 ? words : words + " and \(FigureWords.number(span.undated)) not dated"
    }

    private static func sentence(_ tie: Projection.Tie, _ request: ViewRequest) -> String {
        let chronicle = request.chronicle
        let numbers =
            tie.events.map { request.numbering.rank(of: $0) }.sorted().map { "\($0)" }
            + tie.agreements.map { request.numbering.number(of: $0) }
        let names = "\(chronicle[tie.source].name) \(tie.isDirected ? "→" : "–") \(chronicle[tie.target].name)"
        let disputed = tie.isDisputed ? ", disputed" : ""
        return
            "\(names): \(label(tie).joined(separator: "; "))\(disputed) (\(numbers.joined(separator: ", ")))"
    }

    static func legend(_ edges: [DiagramEdge], _ level: Projection.Level) -> [LegendSign] {
        var signs: Set<LegendSign> = edges.isEmpty ? [] : [level.sign]
        if edges.contains(where: { $0.look == .plain && !$0.hasArrow && !$0.isPlanned && !$0.isDisputed }) {
            signs.insert(.tie)
        }
        if edges.contains(where: { $0.look == .agreement }) { signs.insert(.agreementTie) }
        if edges.contains(where: \.hasArrow) { signs.insert(.directedTie) }
        if edges.contains(where: \.isPlanned) { signs.insert(.plannedTie) }
        if edges.contains(where: \.isDisputed) { signs.insert(.disputed) }
        return LegendSign.ordered(signs)
    }
}
