import EntenteModel

extension Table {
    /// The columns of `timeline.csv`.
    public static let timelineColumns = [
        "number", "kind", "id", "date", "stated", "end", "earliest", "latest", "precision", "date_certainty",
        "type", "status", "evidence", "title", "place", "people", "countries", "organizations", "agreements",
        "part_of", "topics", "sources", "summary", "claims",
    ]

    /// `timeline.csv`: a row an event or a stage of an agreement, in the order of time.
    public static func timeline(_ chronicle: Chronicle, _ numbering: Numbering, _ selection: Selection) -> Table {
        let shown = Set(selection.events)
        // Only tables of coded events say so: the others keep their columns.
        let isCoded = selection.events.contains { chronicle[$0].isCoded }
        var table = Table(
            columns: timelineColumns + (isCoded ? ["coded"] : []),
            values: ["number", "date", "end", "earliest", "latest", "coded"])
        let cells = CellText(chronicle: chronicle, numbering: numbering)
        var titles: [String: Int] = [:]
        for id in chronicle.agreementIDs { titles[FoldedName(chronicle[id].title).key, default: 0] += 1 }
        var steps = LooseSteps(chronicle, numbering, selection)
        for id in numbering.eventOrder where shown.contains(id) {
            let event = chronicle[id]
            for loose in steps.removeAll(before: event) { table.append(loose.agreement, loose.step, cells) }
            table.append([
                "number": numbering.number(of: id), "kind": "event", "id": event.id,
                "date": event.date?.edtf ?? "unknown", "stated": event.stated ?? "",
                "end": CellText.end(of: event.date),
                // What bounds an event that is not dated stays as coarse as it was told.
                "earliest": event.after?.edtf ?? event.earliest?.text ?? "",
                "latest": event.before?.edtf ?? event.latest?.text ?? "",
                "precision": event.isWithinDate ? "within" : event.date?.precision.rawValue ?? "",
                "date_certainty": event.date?.certainty.rawValue ?? "", "type": event.typeName,
                "status": event.status.rawValue, "evidence": event.evidence.rawValue, "title": event.title,
                "place": event.place ?? "", "people": cells.participants(event, .person),
                "countries": cells.participants(event, .country),
                "organizations": cells.participants(event, .organization),
                "agreements": cells.outcomes(event) { titles[FoldedName(chronicle[$0].title).key] == 1 },
                "part_of": CellText.list(event.links.filter { $0.kind == .partOf }.map { chronicle[$0.target].id }),
                "topics": CellText.list(event.topics), "sources": cells.sources(event.sources),
                "summary": event.summary ?? "", "claims": cells.claims(event.claims),
                "coded": event.isCoded ? "true" : "",
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

    private var made: [EventID: [Waiting]] = [:]
    /// Stages of no event, the latest first, so that the next is the last.
    private var loose: [Waiting] = []

    init(_ chronicle: Chronicle, _ numbering: Numbering, _ selection: Selection) {
        let agreements = Set(selection.agreements)
        let shown = Set(selection.events)
        for id in numbering.agreementOrder where agreements.contains(id) {
            let agreement = chronicle[id]
            for step in agreement.steps {
                let waiting = Waiting(agreement: agreement, step: step)
                if let event = step.event {
                    // The stage of an event that is left out is left out with it.
                    if shown.contains(event) { made[event, default: []].append(waiting) }
                } else {
                    loose.append(waiting)
                }
            }
        }
        loose = LooseSteps.sorted(loose).reversed()
    }

    mutating func removeAll(before event: Event) -> [Waiting] {
        guard let day = event.earliest else { return [] }
        var chosen: [Waiting] = []
        while let next = loose.last, let own = next.step.date?.earliest, own < day {
            chosen.append(next)
            loose.removeLast()
        }
        return chosen
    }

    mutating func removeAll(madeIn event: EventID) -> [Waiting] {
        LooseSteps.sorted(made.removeValue(forKey: event) ?? [])
    }

    mutating func removeAll() -> [Waiting] {
        defer { loose = [] }
        return loose.reversed()
    }

    private static func sorted(_ steps: [Waiting]) -> [Waiting] {
        steps.enumerated().sorted { left, right in
            let keys = [left, right].map { $0.element.step.date?.earliest?.dayNumber ?? .max }
            return keys[0] == keys[1] ? left.offset < right.offset : keys[0] < keys[1]
        }.map(\.element)
    }
}
