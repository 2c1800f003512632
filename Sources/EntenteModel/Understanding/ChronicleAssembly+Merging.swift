extension ChronicleAssembly {
    /// Merges the records of one event: those of an equal id, those that say so in `same_as`, and those alike in type, day and
    /// actors whose mapping asks for it. O(n log n).
    mutating func mergeEvents() {
        var partition = Partition(count: events.count)
        var reasons: [Int: Set<String>] = [:]
        func join(_ one: Int, _ other: Int, _ reason: String) {
            reasons[one, default: []].insert(reason)
            partition.join(one, other)
        }
        for index in events.indices {
            if let first = eventsByID[eventIDs[index]], first != index { join(index, first, "their id") }
            for other in events[index].same {
                guard let target = event(other, in: events[index].origin.file) else { continue }
                join(index, target, "same_as")
            }
        }
        for (_, indices) in alikeEvents().sorted(by: { $0.value[0] < $1.value[0] }) {
            for index in indices.dropFirst() { join(index, indices[0], "type, day and actors") }
        }
        let groups = partition.groups()
        let registry = sources
        checkOthers(&partition)
        guard groups.count < events.count else { return }
        var merged: [(draft: EventDraft, participants: [ParticipantResolution], id: String)] = []
        for group in groups {
            guard group.count > 1 else {
                merged.append((events[group[0]], actorsOfEvents[group[0]], eventIDs[group[0]]))
                continue
            }
            let id = idOfMerged(group)
            let records = group.map { EventMerging.Record(draft: events[$0], participants: actorsOfEvents[$0]) }
            guard let merging = EventMerging(records, support: { registry.support(of: $0) }) else { continue }
            var draft = merging.draft
            draft.id = group.compactMap { events[$0].id }.first { $0.text == id }
            merged.append((draft, merging.participants, id))
            otherIDs[id] = Set(group.map { eventIDs[$0] }).subtracting([id]).sorted { $0.isBefore($1) }
            let why = group.reduce(into: Set<String>()) { $0.formUnion(reasons[$1] ?? []) }.sorted { $0.isBefore($1) }
            problems.append(Problem.merging(of: id, at: [draft.origin] + draft.otherOrigins, by: why))
            if why == ["their id"] {
                let countries = differentCountries(ofEvents: group)
                let titles = RecordDifference("title", group.map { (events[$0].title, events[$0].origin) })
                // Other words alone are no contradiction: two sources seldom put a title alike.
                let besides = merging.disputes.isEmpty && countries == nil ? [] : [countries, titles]
                let problem = Problem.repeatedID(
                    id, of: "the event", merging.disputes, besides: besides.compactMap { $0 })
                problems += [problem].compactMap { $0 }
            } else {
                problems += merging.disputes.compactMap { Problem.disagreement(of: id, $0.field, $0.choice) }
            }
        }
        events = merged.map(\.draft)
        actorsOfEvents = merged.map(\.participants)
        eventIDs = merged.map(\.id)
        eventsByID = [:]
        for (index, id) in eventIDs.enumerated() {
            for name in [id] + (otherIDs[id] ?? []) { eventsByID[name] = index }
        }
    }

    /// The countries of events where each of two has one that the other has not.
    private mutating func differentCountries(ofEvents group: [Int]) -> RecordDifference? {
        let told = group.map { index in
            (countries: homes(ofEvent: index).filter { Country(alpha3: $0) != nil }, place: events[index].origin)
        }
        let sets = Set(told.map(\.countries)).filter { !$0.isEmpty }
        guard sets.contains(where: { one in sets.contains { !one.isSubset(of: $0) && !$0.isSubset(of: one) } }) else {
            return nil
        }
        return RecordDifference(
            "countries", told.map { ($0.countries.sorted { $0.isBefore($1) }.joined(separator: ", "), $0.place) })
    }

    /// The events that ask to be merged by type, day and actors, by these.
    private func alikeEvents() -> [String: [Int]] {
        var alike: [String: [Int]] = [:]
        for index in events.indices where events[index].mergesWithAlike {
            guard let key = likeness(ofEvent: index) else { continue }
            alike[key, default: []].append(index)
        }
        return alike.filter { $0.value.count > 1 }
    }

    private func likeness(ofEvent index: Int) -> String? {
        let event = events[index]
        guard let date = event.date, date.isPlain, date.precision == .day, !actorsOfEvents[index].isEmpty else {
            return nil
        }
        let actors = Set(actorsOfEvents[index].map { "\(self.actors.ids[$0.actor]) \($0.draft.role.rawValue)" })
        return ([event.type, date.edtf] + actors.sorted { $0.isBefore($1) }).joined(separator: "\u{1F}")
    }

    /// The id that others name in `same_as` and that names none itself; of several the first, a stated one before a derived one.
    private func idOfMerged(_ group: [Int]) -> String {
        let id = MergedIdentity.id(
            of: Set(group.map { eventIDs[$0] }), named: Set(group.flatMap { events[$0].same.map(\.text) }),
            naming: Set(group.filter { !events[$0].same.isEmpty }.map { eventIDs[$0] }),
            stated: Set(group.compactMap { events[$0].id?.text }))
        return id ?? eventIDs[group[0]]
    }

    /// Records that are kept apart in so many words cannot be one event.
    private mutating func checkOthers(_ partition: inout Partition) {
        for index in events.indices {
            for other in events[index].others {
                guard let target = event(other, in: events[index].origin.file),
                    partition.representative(of: target) == partition.representative(of: index)
                else { continue }
                note(
                    .error, .sameAndOther, other.place(in: events[index].origin.file),
                    "\(eventIDs[index]) is merged with \(other.text) and said to be another; drop not_same_as, or same_as or the "
                        + "equal id that merges them")
            }
        }
    }

    /// Takes from claims what event records themselves do not tell.
    mutating func drawClaims() {
        let registry = sources
        for index in events.indices where !events[index].claims.isEmpty {
            events[index].drawClaims { registry.support(of: $0) }
        }
    }
}
