extension ChronicleAssembly {
    /// Brings all mentions of one agreement together: described ones first, bare mentions then find them.
    mutating func collectAgreements() {
        outcomesOfEvents = Array(repeating: [], count: events.count)
        var mentions: [(draft: AgreementDraft, event: Int?)] = []
        var described: [(draft: AgreementDraft, event: Int?)] = agreementRecords.map { ($0, nil) }
        for index in events.indices { described += events[index].outcomes.map { ($0, index) } }
        described.sort { left, right in
            let keys = [left, right].map { entry in
                [entry.draft.id?.text ?? "", entry.draft.title ?? "", entry.event.map { eventIDs[$0] } ?? ""]
            }
            if keys[0] == keys[1] { return left.draft.origin.precedes(right.draft.origin) }
            return keys[0].lexicographicallyPrecedes(keys[1]) { $0.isBefore($1) }
        }
        for (draft, event) in described {
            if draft.isMention || (draft.id == nil && draft.parties.isEmpty && event != nil) {
                mentions.append((draft, event))
            } else {
                let index = agreements.add(draft, parties: partyIDs(draft))
                record(draft, agreement: index, event: event)
                for id in draft.events {
                    record(draft, agreement: index, event: self.event(id, in: draft.origin.file))
                }
            }
        }
        for (draft, event) in mentions {
            let found = agreements.find(draft.title ?? "")
            if found.count > 1 {
                let answers = found.map { agreements.entries[$0].id }.sorted { $0.isBefore($1) }
                note(
                    .error, "ambiguous-agreement", draft.origin,
                    "\((draft.title ?? "").quoted) may be \(answers.joined(separator: " or ")); write the id that is meant"
                )
                continue
            }
            record(draft, agreement: found.first ?? agreements.add(draft, parties: []), event: event)
        }
        keepOrderOfRecords()
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
                NearestWord.to(name.text, among: agreements.ids.sorted { $0.isBefore($1) }).map {
                    "did you mean \($0)?"
                }
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
