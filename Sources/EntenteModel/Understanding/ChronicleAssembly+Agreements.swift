extension ChronicleAssembly {
    /// Brings all mentions of one agreement together: described ones first, bare mentions then find them.
    mutating func collectAgreements() {
        outcomesOfEvents = Array(repeating: [], count: events.count)
        var mentions: [(draft: AgreementDraft, event: Int?)] = []
        var described: [(draft: AgreementDraft, event: Int?)] = agreementRecords.map { ($0, nil) }
        for index in events.indices { described += events[index].outcomes.map { ($0, index) } }
        let merged = joinAgreements(&described)
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
        for (id, others) in merged {
            guard let index = agreements.index(ofID: id) else { continue }
            for other in others { agreements.add(id: other, meaning: index) }
        }
        for (draft, event) in mentions {
            let titled = agreements.find(draft.title ?? "")
            let found = titled.filter { isPossible($0, draft, madeBy: event) }
            if isAmbiguous(draft, among: found) { continue }
            // Another memorandum of the same title, between others, is told apart by who made it.
            let parties = titled.isEmpty ? [] : event.map { homes(ofEvent: $0).sorted { $0.isBefore($1) } } ?? []
            record(draft, agreement: found.first ?? agreements.add(draft, parties: parties), event: event)
        }
        settleAgreements()
        keepOrderOfRecords()
    }

    /// Whether an event may have made an agreement that it names by a title: all who made it are parties, or all parties were there.
    private mutating func isPossible(_ index: Int, _ draft: AgreementDraft, madeBy event: Int?) -> Bool {
        // One with an id of its own is described for others to name.
        guard let event, !agreements.entries[index].isStated, agreements.entries[index].id != draft.title else {
            return true
        }
        let there = homes(ofEvent: event)
        let entry = agreements.entries[index]
        var parties = Set(entry.drafts.flatMap(\.parties).compactMap { actor($0.actor).flatMap { home(ofActor: $0) } })
        if parties.isEmpty, let first = entry.events.first { parties = homes(ofEvent: first.event) }
        return there.isEmpty || parties.isEmpty || there.isSubset(of: parties) || parties.isSubset(of: there)
    }

    /// The countries that take part in an event, and organizations of no country, by id.
    mutating func homes(ofEvent index: Int) -> Set<String> {
        var homes: Set<String> = []
        for participant in actorsOfEvents[index] where participant.draft.role != .mentioned {
            if let stated = participant.draft.post.flatMap({ country(ofPost: $0) }) {
                homes.insert(actors.ids[stated])
            } else if let home = home(ofActor: participant.actor) {
                homes.insert(home)
            }
        }
        return homes
    }

    /// The country of an actor as far as its record tells one on any day; an organization of none stands for itself.
    private mutating func home(ofActor index: Int) -> String? {
        let draft = actors.drafts[index]
        if draft.kind == .country { return actors.ids[index] }
        for name in [draft.country] + draft.posts.map(\.country) {
            if let name, case .found(let country) = actors.find(name.text, kind: .country) {
                return actors.ids[country]
            }
        }
        return draft.kind == .organization ? actors.ids[index] : nil
    }

    private mutating func isAmbiguous(_ draft: AgreementDraft, among found: [Int]) -> Bool {
        guard found.count > 1 else { return false }
        let answers = found.map { agreements.entries[$0].id }.sorted { $0.isBefore($1) }
        note(
            .error, .ambiguousAgreement, draft.origin,
            "\((draft.title ?? "").quoted) may be \(answers.joined(separator: " or ")); write the id that is meant")
        return true
    }

    /// Every agreement needs a title somewhere; of what its records tell one value is drawn.
    private mutating func settleAgreements() {
        let registry = sources
        for index in agreements.entries.indices {
            let entry = agreements.entries[index]
            if entry.title.isEmpty, let first = entry.drafts.first {
                note(
                    .error, .agreementWithoutTitle, first.origin,
                    "an agreement without title; every agreement has a title"
                        + (first.id.map { ", and no other record tells that of \($0.text.shortened)" } ?? ""))
            }
            let disputes = agreements.settle(index, support: { registry.support(of: $0) })
            if entry.isStated, entry.drafts.allSatisfy(\.same.isEmpty), !disputes.isEmpty {
                let titles = RecordDifference("title", entry.drafts.map { ($0.title ?? "", $0.origin) })
                let problem = Problem.repeatedID(
                    entry.id, of: "the agreement", disputes, besides: [titles].compactMap { $0 })
                problems += [problem].compactMap { $0 }
            } else {
                problems += disputes.compactMap { Problem.disagreement(of: entry.id, $0.field, $0.choice) }
            }
            // A bare id beside the title told elsewhere only goes on with the same record.
            let places = Set(entry.drafts.filter { $0.title != nil && !$0.isMention }.map(\.origin))
            if places.count > 1 {
                let why =
                    entry.drafts.contains { !$0.same.isEmpty }
                    ? "same_as" : entry.isStated ? "their id" : "title and parties"
                problems.append(.merging(of: entry.id, at: places.sorted { $0.precedes($1) }, by: [why]))
            }
        }
    }

    /// Gives the records of one agreement, which say so in `same_as`, one id; the ids that they bore, by that id.
    private mutating func joinAgreements(
        _ described: inout [(draft: AgreementDraft, event: Int?)]
    ) -> [(id: String, others: [String])] {
        guard described.contains(where: { !$0.draft.same.isEmpty }) else { return [] }
        let ids = Set(described.compactMap { $0.draft.isMention ? nil : $0.draft.id?.text }).sorted { $0.isBefore($1) }
        let index = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        var partition = Partition(count: ids.count)
        var (named, naming): (Set<String>, Set<String>) = ([], [])
        for entry in described.indices {
            for other in described[entry].draft.same {
                let draft = described[entry].draft
                guard let target = index[other.text] else {
                    let hint = NearestWord.to(other.text, among: ids).map { "did you mean \($0)?" }
                    note(
                        .error, .unknownAgreement, other.place(in: draft.origin.file),
                        "no agreement has the id \(other.text.quoted); \(hint ?? "state the id in the other record")")
                    continue
                }
                named.insert(other.text)
                if let id = draft.id?.text, let own = index[id] {
                    naming.insert(id)
                    partition.join(own, target)
                } else {
                    described[entry].draft.id = other
                }
            }
        }
        var merged: [(id: String, others: [String])] = []
        var idsNow: [String: String] = [:]
        for group in partition.groups() where group.count > 1 {
            let members = Set(group.map { ids[$0] })
            guard let id = MergedIdentity.id(of: members, named: named, naming: naming, stated: members) else {
                continue
            }
            for member in members { idsNow[member] = id }
            merged.append((id, members.subtracting([id]).sorted { $0.isBefore($1) }))
        }
        for entry in described.indices {
            guard let own = described[entry].draft.id, let id = idsNow[own.text] else { continue }
            described[entry].draft.id = LocatedText(text: id, position: own.position)
        }
        return merged
    }

    /// Agreements of one event stand in the order in which its record lists them, those told elsewhere behind, by id.
    private mutating func keepOrderOfRecords() {
        for event in events.indices where outcomesOfEvents[event].count > 1 {
            let places = Dictionary(
                events[event].outcomes.enumerated().map { ($1.origin, $0) }, uniquingKeysWith: { first, _ in first })
            let ranked = outcomesOfEvents[event].map { index -> (index: Int, place: Int, id: String) in
                let entry = agreements.entries[index]
                let listed = entry.events.filter { $0.event == event }
                return (index, listed.compactMap { places[$0.draft.origin] }.min() ?? .max, entry.id)
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
        let place = name.place(in: file)
        if found.isEmpty {
            let hint =
                agreements.nearest(to: name.text).map { "did you mean \($0)?" }
                ?? "give the id or the title of an agreement"
            note(.error, .unknownAgreement, place, "no agreement is called \(name.text.quoted); \(hint)")
        } else {
            let answers = found.map { agreements.entries[$0].id }.sorted { $0.isBefore($1) }
            note(
                .error, .ambiguousAgreement, place,
                "\(name.text.quoted) may be \(answers.joined(separator: " or ")); write the id that is meant")
        }
        return nil
    }
}
