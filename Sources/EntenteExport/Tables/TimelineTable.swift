import EntenteModel

extension Table {
    /// The columns of `timeline.csv`.
    public static let timelineColumns = [
        "number", "kind", "id", "date", "stated", "end", "earliest", "latest", "precision", "date_certainty",
        "type", "status", "evidence", "title", "place", "people", "countries", "organizations", "agreements",
        "part_of", "topics", "sources", "summary",
    ]

    /// `timeline.csv`: a row an event or a stage of an agreement, in the order of time.
    public static func timeline(_ chronicle: Chronicle, _ numbering: Numbering, _ selection: Selection) -> Table {
        var table = Table(
            columns: timelineColumns, values: ["number", "date", "end", "earliest", "latest"])
        let cells = CellText(chronicle: chronicle, numbering: numbering)
        var titles: [String: Int] = [:]
        for id in chronicle.agreementIDs { titles[FoldedName(chronicle[id].title).key, default: 0] += 1 }
        var steps = LooseSteps(chronicle, numbering, selection)
        let shown = Set(selection.events)
        for id in numbering.eventOrder where shown.contains(id) {
            let event = chronicle[id]
            for loose in steps.removeAll(before: event) { table.append(loose.agreement, loose.step, cells) }
            table.append([
                "number": numbering.number(of: id), "kind": "event", "id": event.id,
                "date": event.date?.edtf ?? "unknown", "stated": event.stated ?? "",
                "end": CellText.end(of: event.date),
                "earliest": event.earliest?.text ?? "", "latest": event.latest?.text ?? "",
                "precision": event.isWithinDate ? "within" : event.date?.precision.rawValue ?? "",
                "date_certainty": event.date?.certainty.rawValue ?? "", "type": event.typeName,
                "status": event.status.rawValue, "evidence": event.evidence.rawValue, "title": event.title,
                "place": event.place ?? "", "people": cells.participants(event, .person),
                "countries": cells.participants(event, .country),
                "organizations": cells.participants(event, .organization),
                "agreements": cells.outcomes(event) { titles[FoldedName(chronicle[$0].title).key] == 1 },
                "part_of": CellText.list(event.links.filter { $0.kind == .partOf }.map { chronicle[$0.target].id }),
                "topics": CellText.list(event.topics), "sources": cells.sources(event.sources),
                "summary": event.summary ?? "",
            ])
            for made in steps.removeAll(madeIn: id) { table.append(made.agreement, made.step, cells) }
        }
        for loose in steps.removeAll() { table.append(loose.agreement, loose.step, cells) }
        return table
    }

    private mutating func append(_ agreement: Agreement, _ step: AgreementStep, _ cells: CellText) {
        let chronicle = agreement.chronicle
        append([
            "number": cells.numbering.number(of: agreement.index), "kind": "agreement", "id": agreement.id,
            "date": step.date?.edtf ?? "unknown", "stated": chronicle.texts[step.stated],
            "end": CellText.end(of: step.date), "earliest": step.date?.earliest?.text ?? "",
            "latest": step.date?.latest?.text ?? "", "precision": step.date?.precision.rawValue ?? "",
            "date_certainty": step.date?.certainty.rawValue ?? "", "type": agreement.kind,
            "status": step.status.rawValue, "evidence": agreement.evidence.rawValue, "title": agreement.title,
            "place": agreement.place ?? "", "people": cells.parties(agreement, .person),
            "countries": cells.parties(agreement, .country), "organizations": cells.parties(agreement, .organization),
            "part_of": step.event.map { chronicle[$0].id } ?? "", "topics": CellText.list(agreement.topics),
            "sources": cells.sources(step.sources.isEmpty ? Array(agreement.sources) : step.sources),
            "summary": agreement.summary ?? "",
        ])
    }
}

/// The stages of agreements that wait for their row: behind the event that made them, else by their own date.
private struct LooseSteps {
    struct Waiting {
        var agreement: Agreement
        var step: AgreementStep
    }

    private var waiting: [Waiting] = []
    private let shown: Set<EventID>

    init(_ chronicle: Chronicle, _ numbering: Numbering, _ selection: Selection) {
        let agreements = Set(selection.agreements)
        shown = Set(selection.events)
        for id in numbering.agreementOrder where agreements.contains(id) {
            let agreement = chronicle[id]
            waiting += agreement.steps.map { Waiting(agreement: agreement, step: $0) }
        }
    }

    mutating func removeAll(before event: Event) -> [Waiting] {
        guard let day = event.earliest else { return [] }
        let shown = shown
        return remove { waiting in
            let isLoose = waiting.step.event.map { !shown.contains($0) } ?? true
            return isLoose && (waiting.step.date?.earliest).map { $0 < day } ?? false
        }
    }

    mutating func removeAll(madeIn event: EventID) -> [Waiting] {
        remove { $0.step.event == event }
    }

    mutating func removeAll() -> [Waiting] {
        remove { _ in true }
    }

    private mutating func remove(where passes: (Waiting) -> Bool) -> [Waiting] {
        let chosen = waiting.filter(passes)
        if !chosen.isEmpty { waiting.removeAll(where: passes) }
        return chosen.enumerated().sorted { left, right in
            let keys = [left, right].map { $0.element.step.date?.earliest?.dayNumber ?? .max }
            return keys[0] == keys[1] ? left.offset < right.offset : keys[0] < keys[1]
        }.map(\.element)
    }
}
