extension ChronicleAssembly {
    /// Brings all mentions of one agreement together: described ones first, bare mentions then find them.
    mutating func collectAgreements() {
        outcomesOfEvents = Array(repeating: [], count: events.count)
        var mentions: [(draft: AgreementDraft, event: Int?)] = []
        var described: [(draft: AgreementDraft, event: Int?)] = agreementRecords.map { ($0, nil) }
        for index in events.indices { described += events[index].outcomes.map { ($0, index) } }
        described.sort { left, right in
            let keys = [left, right].map { entry in
                [entry.draft.id == nil ? "1" : "0", entry.draft.id?.text ?? "", entry.event.map { eventIDs[$0] } ?? ""]
                    + entry.draft.content
            }
            if keys[0] == keys[1] { return left.draft.origin.precedes(right.draft.origin) }
            return keys[0].lexicographicallyPrecedes(keys[1]) { $0.isBefore($1) }
        }
        var full: [(draft: AgreementDraft, event: Int?, parties: [String])] = []
        for (draft, event) in described {
            if draft.isMention || (draft.id == nil && draft.parties.isEmpty && event != nil) {
                mentions.append((draft, event))
            } else {
                full.append((draft, event, partyIDs(draft)))
            }
        }
        agreements = AgreementRegistry(
            unstated: Set(
                full.lazy.filter { $0.draft.id == nil }.map {
                    AgreementRegistry.Identity(title: $0.draft.title ?? "", parties: $0.parties)
                }))
        for (draft, event, parties) in full {
            let identity = AgreementRegistry.Identity(title: draft.title ?? "", parties: parties)
            if draft.id == nil, isAmbiguous(draft, among: agreements.find(identity)) { continue }
            let index = agreements.add(draft, parties: parties)
            record(draft, agreement: index, event: event)
            for id in draft.events {
                record(draft, agreement: index, event: self.event(id, in: draft.origin.file))
            }
        }
        for (draft, event) in mentions {
            let found = agreements.find(draft.title ?? "")
            if isAmbiguous(draft, among: found) { continue }
            record(draft, agreement: found.first ?? agreements.add(draft, parties: []), event: event)
        }
        checkAgreements()
        keepOrderOfRecords()
    }

    private mutating func isAmbiguous(_ draft: AgreementDraft, among found: [Int]) -> Bool {
        guard found.count > 1 else { return false }
        let answers = found.map { agreements.entries[$0].id }.sorted { $0.isBefore($1) }
        note(
            .error, "ambiguous-agreement", draft.origin,
            "\((draft.title ?? "").quoted) may be \(answers.joined(separator: " or ")); write the id that is meant")
        return true
    }

    /// Every agreement needs a title somewhere, and records of one must not tell different things of it.
    private mutating func checkAgreements() {
        for entry in agreements.entries {
            if entry.title.isEmpty, let first = entry.drafts.first {
                note(
                    .error, "agreement-without-title", first.origin,
                    "an agreement without title; every agreement has a title"
                        + (first.id.map { ", and no other record tells that of \($0.text.shortened)" } ?? ""))
            }
            let fields: [(name: String, value: (AgreementDraft) -> String?)] = [
                ("title", \.title), ("label", \.label), ("kind", \.kind), ("place", \.place), ("summary", \.summary),
            ]
            for (name, value) in fields {
                let told = entry.drafts.filter { value($0) != nil }
                guard let first = told.first else { continue }
                for other in told.dropFirst()
                where value(other).map(FoldedName.init) != value(first).map(FoldedName.init) {
                    note(
                        .error, "repeated-id", other.origin,
                        "\(entry.id) has another \(name) in \(first.origin.file):\(first.origin.position.line); "
                            + "keep one, or give each agreement its own id")
                }
            }
        }
    }

    /// Agreements of one event stand in the order in which its record lists them, those told elsewhere behind, by id.
    private mutating func keepOrderOfRecords() {
        for event in events.indices where outcomesOfEvents[event].count > 1 {
            let places = Dictionary(
                events[event].outcomes.enumerated().map { ($1.origin.position, $0) },
                uniquingKeysWith: { first, _ in first })
            let ranked = outcomesOfEvents[event].map { index -> (index: Int, place: Int, id: String) in
                let entry = agreements.entries[index]
                let listed = entry.events.filter {
                    $0.event == event && $0.draft.origin.file == events[event].origin.file
                }
                return (index, listed.compactMap { places[$0.draft.origin.position] }.min() ?? .max, entry.id)
            }
            outcomesOfEvents[event] = ranked.sorted { left, right in
                left.place == right.place ? left.id.isBefore(right.id) : left.place < right.place
            }.map(\.index)
        }
    }

    private mutating func record(_ draft: AgreementDraft, agreement index: Int, event: Int?) {
        guard let event else { return }
        agreements.note(event: event, draft: draft, for: index)
        if !outcomesOfEvents[event].contains(index) { outcomesOfEvents[event].append(index) }
    }

    private mutating func partyIDs(_ draft: AgreementDraft) -> [String] {
        draft.parties.compactMap { party in actor(party.actor).map { actors.ids[$0] } }
    }

    /// The agreement that an id or a title names; an error where there is none.
    mutating func agreement(_ name: LocatedText, in file: String) -> Int? {
        let found = agreements.find(name.text)
        if found.count == 1 { return found[0] }
        let place = Place(file: file, position: name.position)
        if found.isEmpty {
            let hint =
                agreements.nearest(to: name.text).map { "did you mean \($0)?" }
                ?? "give the id or the title of an agreement"
            note(.error, "unknown-agreement", place, "no agreement is called \(name.text.quoted); \(hint)")
        } else {
            let answers = found.map { agreements.entries[$0].id }.sorted { $0.isBefore($1) }
            note(
                .error, "ambiguous-agreement", place,
                "\(name.text.quoted) may be \(answers.joined(separator: " or ")); write the id that is meant")
        }
        return nil
    }
}
