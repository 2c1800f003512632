extension ChronicleCheck {
    /// Events of equal type, day and actors, which may be one; never merged without being asked. O(events).
    mutating func checkNearEvents() {
        var alike: [[Int64]: [EventID]] = [:]
        for id in chronicle.eventIDs {
            let event = chronicle[id]
            guard let date = event.date, date.isPlain, date.precision == .day, let day = date.earliest else { continue }
            let actors = Set(event.participations.map(\.actor))
            guard !actors.isEmpty else { continue }
            let type = Int64(chronicle.events.types[id.offset].index)
            alike[[day.dayNumber, type] + actors.sorted().map { Int64($0.index) }, default: []].append(id)
        }
        for (_, events) in alike.filter({ $0.value.count > 1 }).sorted(by: { $0.value[0] < $1.value[0] }) {
            for later in events.dropFirst() { checkNear(events[0], later) }
        }
    }

    private mutating func checkNear(_ first: EventID, _ later: EventID) {
        let (one, other) = (chronicle[first], chronicle[later])
        // Whoever ties two events or keeps them apart knows of both.
        let isTied = one.links.contains { $0.target == later } || other.links.contains { $0.target == first }
        let isKnown =
            (chronicle.events.knownOthers[first.offset] ?? []).contains(later)
            || (chronicle.events.knownOthers[later.offset] ?? []).contains(first)
        guard !isTied, !isKnown else { return }
        // On a busy day the same people do several things; titles alike make it telling.
        note(
            ChronicleCheck.areAlike(one.title, other.title) ? .warning : .note, .nearDuplicateEvents, at: other.origin,
            "\(other.title.quoted) has the type, day and actors of \(one.title.quoted) (\(place(one.origin))); if they are one "
                + "event, add here same_as: \(YAMLText(one.id).text), else not_same_as: \(YAMLText(one.id).text)",
            fix: "same_as: \(YAMLText(one.id).text)")
    }

    /// Whether two titles share at least half of all their words.
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let words = [one, other].map { title in
            Set(FoldedName(title).key.split { !($0.isLetter || $0.isNumber) })
        }
        return 2 * words[0].intersection(words[1]).count >= words[0].union(words[1]).count
    }
}
