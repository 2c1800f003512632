import EntenteModel

extension RelationsBuilder {
    /// Boxes for countries with more than themselves to show.
    mutating func group() -> [DiagramGroup] {
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
    func all(_ kind: ActorKind) -> Int {
        chronicle.actorIDs.filter { chronicle[$0].kind == kind }.count
    }

    /// Whether events were left out for want of room.
    var isThinned: Bool { events.count < request.selection.events.count }

    mutating func finish(_ groups: [DiagramGroup]) -> DiagramView {
        let kinds = Dictionary(grouping: actorsShown) { chronicle[$0].kind }
        let countries = Set(homes.values.filter { chronicle[$0].kind == .country }).union(kinds[.country] ?? [])
        let counts = [
            chronicle.events.count == 0 || events.isEmpty && !agreements.isEmpty
                ? "" : request.words.count(events),
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
        let sources = Set(
            events.flatMap { chronicle[$0].citedSources } + agreements.flatMap { chronicle[$0].citedSources })
        let lone = agreements.filter { chronicle[$0].events.isEmpty }
        if let focus = request.selection.focus { nodes[chronicle[focus].id]?.isFocus = true }
        return DiagramView(
            name: "relations", title: "Who met whom, and what came of it",
            subtitle: request.subtitle(counts, events: events, agreements: agreements), statements: statements,
            nodes: nodes.values.sorted { $0.id.isBefore($1.id) }, groups: groups,
            edges: edges.values.sorted { $0.id.isBefore($1.id) }, legend: LegendSign.ordered(signs.union(signsOfTies)),
            sources: numbering.sourceOrder.filter(sources.contains),
            alternative: events.map { words.sentence(chronicle[$0]) } + lone.map { words.sentence(chronicle[$0]) },
            table: table())
    }

    /// The ties as rows, drawn or not: actor and event, event and agreement.
    func table() -> Table {
        let selected = Set(request.selection.agreements)
        let agreements = numbering.agreementOrder.filter(selected.contains)
        var table = Table(columns: Table.relationColumns, values: Table.relationValues)
        for id in request.selection.events {
            let event = chronicle[id]
            let number = numbering.number(of: id)
            let isPlanned = event.status.isPlanned
            for participation in event.participations {
                let planned = isPlanned || participation.status?.isPlanned ?? false
                table.append([
                    "source": chronicle[participation.actor].id, "target": event.id, "directed": "true",
                    "type": participation.role.rawValue, "count": planned ? "0" : "1", "planned": planned ? "1" : "0",
                    "first": event.date?.edtf ?? "", "last": event.date?.edtf ?? "", "events": number,
                    "agreements": "0",
                    "source_name": chronicle[participation.actor].usualName, "target_name": event.title,
                ])
            }
            for (list, type) in [(event.outcomes, "outcome"), (event.subjects, "about")] {
                for agreement in list where selected.contains(agreement) {
                    let date = type == "about" ? event.date : chronicle[agreement].latestStep?.date
                    table.append([
                        "source": event.id, "target": chronicle[agreement].id, "directed": "true", "type": type,
                        "count": "1",
                        "planned": "0", "first": date?.edtf ?? "", "last": date?.edtf ?? "", "events": number,
                        "agreements": "0",
                        "source_name": event.title, "target_name": chronicle[agreement].title,
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
                    "events": numbering.number(of: id), "agreements": "1",
                    "source_name": chronicle[party.actor].usualName, "target_name": agreement.title,
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
