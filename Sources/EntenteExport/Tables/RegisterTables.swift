import EntenteModel

extension Table {
    /// `actors.csv`: a row a person, country or organization.
    public static func actors(_ chronicle: Chronicle, _ numbering: Numbering) -> Table {
        var table = Table(
            columns: actorColumns, values: ["first", "last", "events"])
        let cells = CellText(chronicle: chronicle, numbering: numbering)
        var events: [ActorID: [EventID]] = [:]
        for id in numbering.eventOrder {
            let event = chronicle[id]
            for participation in event.participations {
                // A country takes part through the people and organizations that stand for it, as in the figures.
                let home = event.country(of: participation)
                let stood = participation.role == .mentioned ? nil : home
                for actor in Set([participation.actor, stood].compactMap { $0 }) where events[actor]?.last != id {
                    events[actor, default: []].append(id)
                }
            }
        }
        for id in chronicle.actorIDs {
            let actor = chronicle[id]
            let dated = events[id, default: []].compactMap { chronicle[$0].date }
            table.append([
                "id": actor.id, "kind": actor.kind.rawValue, "name": actor.usualName,
                "country": actor.kind == .country ? "" : actor.lastingCountry.map { chronicle[$0].id } ?? "",
                "posts": CellText.list(actor.posts.map { cells.post($0) }), "aliases": CellText.list(actor.aliases),
                "first": dated.first?.edtf ?? "", "last": dated.last?.edtf ?? "",
                "events": cells.events(events[id, default: []]), "claims": cells.claims(actor.claims),
            ])
        }
        return table
    }

    /// `agreements.csv`: a row an agreement, with the stage that it has reached.
    public static func agreements(_ chronicle: Chronicle, _ numbering: Numbering, _ selection: Selection) -> Table {
        var table = Table(
            columns: agreementColumns, values: ["number", "date", "events"])
        let cells = CellText(chronicle: chronicle, numbering: numbering)
        let shown = Set(selection.agreements)
        for id in numbering.agreementOrder where shown.contains(id) {
            let agreement = chronicle[id]
            table.append([
                "number": numbering.number(of: id), "id": agreement.id, "title": agreement.title,
                "kind": agreement.kind,
                "status": agreement.latestStep?.status.rawValue ?? "",
                "date": agreement.latestStep?.date?.edtf ?? "unknown",
                "parties": cells.parties(agreement, nil), "events": cells.events(agreement.events),
                "sources": cells.sources(agreement.sources), "claims": cells.claims(agreement.claims),
            ])
        }
        return table
    }

    /// `sources.csv`: a row a source, with the events that it reports.
    public static func sources(_ chronicle: Chronicle, _ numbering: Numbering) -> Table {
        var table = Table(
            columns: sourceColumns, values: ["number", "date", "events"])
        let cells = CellText(chronicle: chronicle, numbering: numbering)
        var events: [SourceID: [EventID]] = [:]
        for id in numbering.eventOrder {
            for source in Set(chronicle[id].sources + chronicle[id].claims.compactMap(\.source)) {
                events[source, default: []].append(id)
            }
        }
        for id in numbering.sourceOrder {
            let source = chronicle[id]
            table.append([
                "number": numbering.number(of: id), "id": source.id, "title": source.title,
                "publisher": source.publisher, "author": source.author, "date": source.date?.edtf ?? "",
                "url": source.url, "events": cells.events(events[id, default: []]),
                "claims": cells.claims(source.claims),
            ])
        }
        return table
    }

    /// `relations.csv`: a row a pair of actors and main type of event, by the counting rules of a projection.
    public static func relations(_ projections: [Projection], _ chronicle: Chronicle, _ numbering: Numbering) -> Table {
        var table = Table(columns: relationColumns, values: relationValues)
        let cells = CellText(chronicle: chronicle, numbering: numbering)
        for tie in projections.flatMap(\.ties) {
            let counted = tie.count > 0 ? tie.heldEvents : tie.events
            var span = tie.agreed
            for id in counted { span.add(chronicle[id].date) }
            let numbers = [cells.events(tie.events)] + tie.agreements.map { numbering.number(of: $0) }
            table.append([
                "source": chronicle[tie.source].id, "target": chronicle[tie.target].id,
                "directed": tie.isDirected ? "true" : "false", "type": tie.type, "count": "\(tie.count)",
                "planned": "\(tie.planned)", "bilateral": "\(tie.bilateral)", "first": span.first?.edtf ?? "",
                "last": span.last?.edtf ?? "", "weight": DecimalText(tie.weight).text,
                "events": numbers.filter { !$0.isEmpty }.joined(separator: "; "),
                "agreements": "\(tie.agreements.count)",
                "source_name": chronicle[tie.source].usualName, "target_name": chronicle[tie.target].usualName,
            ])
        }
        return table
    }

    /// The columns of `actors.csv`.
    public static let actorColumns = [
        "id", "kind", "name", "country", "posts", "aliases", "first", "last", "events", "claims",
    ]

    /// The columns of `agreements.csv`.
    public static let agreementColumns = [
        "number", "id", "title", "kind", "status", "date", "parties", "events", "sources", "claims",
    ]

    /// The columns of `sources.csv`.
    public static let sourceColumns = [
        "number", "id", "title", "publisher", "author", "date", "url", "events", "claims",
    ]

    /// The columns of every table of ties; `count` is of events, `agreements` of agreements that no event made.
    public static let relationColumns = [
        "source", "target", "directed", "type", "count", "planned", "bilateral", "first", "last", "weight", "events",
        "agreements",
        "source_name", "target_name",
    ]

    /// The columns of a table of ties that hold numbers, dates or truth values.
    static let relationValues: Set<String> = [
        "directed", "count", "planned", "bilateral", "first", "last", "weight", "events", "agreements",
    ]
}

extension CellText {
    /// A post in the form of `actors.csv`: `Prime Minister, Japan (2024-10/)`.
    func post(_ post: Post) -> String {
        var words = chronicle.texts[post.title]
        if let organization = post.organization {
            words += " @ " + mention(chronicle[organization])
        } else if let country = post.country {
            let name = mention(chronicle[country])
            words += ", " + (name.contains(",") ? chronicle[country].id : name)
        } else if words.contains(",") {
            words += ","
        }
        if !post.accreditedTo.isEmpty {
            words += " → " + post.accreditedTo.map { mention(chronicle[$0]) }.joined(separator: " + ")
        }
        if post.from != nil || post.to != nil {
            words += " (\(post.from?.edtf ?? "")/\(post.to?.edtf ?? ""))"
        }
        return words
    }
}

/// A number for people and spreadsheets: at most four decimals, a point, no trailing zeros.
struct DecimalText {
    let text: String

    init(_ value: Double) {
        let scaled = (value * 10_000).rounded()
        guard scaled.isFinite, abs(scaled) < 9e15 else {
            text = "0"
            return
        }
        let whole = Int64(scaled)
        if whole % 10_000 == 0 {
            text = String(whole / 10_000)
            return
        }
        var digits = String(abs(whole % 10_000))
        digits = String(repeating: "0", count: 4 - digits.count) + digits
        while digits.last == "0" { digits.removeLast() }
        let sign = whole < 0 ? "-" : ""
        text = sign + String(abs(whole / 10_000)) + (digits.isEmpty ? "" : "." + digits)
    }
}
