import EntenteModel

/// The words of table cells, in the forms that the reader of tables takes apart again.
struct CellText {
    let chronicle: Chronicle
    let numbering: Numbering
    /// What each actor is called in cells, by its index.
    private let mentions: [String]

    init(chronicle: Chronicle, numbering: Numbering) {
        self.chronicle = chronicle
        self.numbering = numbering
        mentions = ActorMentions(chronicle).texts
    }

    /// What an actor is called in a cell: the name, or the id where the name could mean others.
    func mention(_ actor: Actor) -> String { mentions[actor.index.offset] }

    /// Several values in one cell.
    static func list(_ values: some Sequence<String>) -> String {
        values.map { ListCellText($0).text }.joined(separator: "; ")
    }

    /// The ids of sources in the order of their numbers.
    func sources(_ ids: some Sequence<SourceID>) -> String {
        CellText.list(Set(ids).sorted { numbering.rank(of: $0) < numbering.rank(of: $1) }.map { chronicle[$0].id })
    }

    /// What sources say beside what is drawn: `place: Government Office, Hanoi [kyodo-2025-04-28]`.
    func claims(_ claims: [Claim]) -> String {
        CellText.list(
            claims.map { claim in
                let value = chronicle[claim.value]
                // A bracket at the end of the value is no source, so an empty one follows it.
                let source = claim.source.map { " [\(chronicle[$0].id)]" } ?? (value.hasSuffix("]") ? " []" : "")
                return "\(chronicle[claim.field]): \(value)\(source)"
            })
    }

    /// The numbers of events.
    func events(_ ids: some Sequence<EventID>) -> String {
        CellText.list(Set(ids).map { numbering.rank(of: $0) }.sorted().map { "\($0)" })
    }

    /// The participants of one kind, each with role, what is peculiar to the participation, and post.
    func participants(_ event: Event, _ kind: ActorKind) -> String {
        var cells: [String] = []
        let countries = Set(
            event.participations.compactMap { event.country(of: $0) })
        for participation in event.participations where chronicle[participation.actor].kind == kind {
            let actor = chronicle[participation.actor]
            var words = [participation.role.rawValue]
            if let status = participation.status { words.append(status.rawValue) }
            if let evidence = participation.evidence { words.append(evidence.rawValue) }
            if participation.isDelegation { words.append("delegation") }
            let unnamed = chronicle.texts[participation.unnamed]
            if !unnamed.isEmpty { words.append(unnamed + " not named") }
            let stated = chronicle.texts[participation.post]
            if !stated.isEmpty {
                words.append(stated)
            } else if let post = event.post(of: participation) {
                words.append(actor.words(for: post, withCountry: true))
            }
            cells.append("\(mention(actor)) (\(words.joined(separator: ", ")))")
        }
        if kind == .country {
            // Countries that take part through a person or an organization, so that a filter on the column finds them.
            let stated = Set(event.participations.map(\.actor))
            for country in countries.sorted() where !stated.contains(country) {
                cells.append("\(mention(chronicle[country])) (represented)")
            }
        }
        return CellText.list(cells)
    }

    /// The parties of one kind with their roles.
    func parties(_ agreement: Agreement, _ kind: ActorKind?) -> String {
        CellText.list(
            agreement.parties.filter { kind == nil || chronicle[$0.actor].kind == kind }.map { party in
                var words: [String] = []
                if party.role != .party { words.append(party.role.rawValue) }
                if let status = party.status { words.append(status.rawValue) }
                if let evidence = party.evidence { words.append(evidence.rawValue) }
                let name = mention(chronicle[party.actor])
                // A bracket that belongs to the name needs another behind it, so that it is not taken for a role.
                if words.isEmpty, name.hasSuffix(")") { words.append(party.role.rawValue) }
                return words.isEmpty ? name : "\(name) (\(words.joined(separator: ", ")))"
            })
    }

    /// The agreements that an event made, each with the stage reached there.
    func outcomes(_ event: Event, isTitleUnique: (AgreementID) -> Bool) -> String {
        CellText.list(
            event.outcomes.sorted { numbering.rank(of: $0) < numbering.rank(of: $1) }.map { id in
                let agreement = chronicle[id]
                let step = agreement.steps.last { $0.event == event.index }
                let isTitleClear = isTitleUnique(id) && (step != nil || !agreement.title.hasSuffix("]"))
                let name = isTitleClear ? agreement.title : agreement.id
                return step.map { "\(name) [\($0.status.rawValue)]" } ?? name
            })
    }

    /// The last day of what lasts, as its date tells it; empty for dates that are one day, month or year.
    static func end(of date: EventDate?) -> String {
        guard let date, case .interval(_, let end) = date.kind else { return "" }
        return end.term?.edtf ?? ""
    }
}
