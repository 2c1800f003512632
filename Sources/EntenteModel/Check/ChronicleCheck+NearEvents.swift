extension ChronicleCheck {
    /// Events of equal type, day and actors, which may be one; never merged without being asked. O(events).
    mutating func checkNearEvents() {
        var alike: [[Int64]: [EventID]] = [:]
        for id in chronicle.eventIDs {
            if let key = likeness(chronicle[id]) { alike[key, default: []].append(id) }
        }
        checkSameTitles()
        for (_, events) in alike.filter({ $0.value.count > 1 }).sorted(by: { $0.value[0] < $1.value[0] }) {
            for (place, later) in events.enumerated().dropFirst() {
                // The first that records do not keep apart from it; of very many alike not each is held against each.
                if let other = events[..<min(place, 16)].first(where: { !isSettled($0, later) }) {
                    checkNear(other, later)
                }
            }
        }
    }

    /// Events of one title on days that may be the same, or next to each other, though their types or actors are told otherwise.
    private mutating func checkSameTitles() {
        var titled: [FoldedName: [EventID]] = [:]
        for id in chronicle.eventIDs where chronicle[id].earliest != nil {
            let title = FoldedName(chronicle[id].title)
            // Short titles, "Talks", are many events' own.
            if title.key.split(separator: " ").count > 2 { titled[title, default: []].append(id) }
        }
        for (_, events) in titled.filter({ $0.value.count > 1 }).sorted(by: { $0.value[0] < $1.value[0] }) {
            for (one, other) in zip(events, events.dropFirst()) { checkSameTitle(chronicle[one], chronicle[other]) }
        }
    }

    private mutating func checkSameTitle(_ one: Event, _ other: Event) {
        guard let end = one.latest?.dayNumber, let start = other.earliest?.dayNumber, start - end <= 1,
            one.date?.isPlain == true, other.date?.isPlain == true, !isSettled(one.index, other.index)
        else { return }
        if let key = likeness(one), key == likeness(other) { return }
        note(
            .warning, .nearDuplicateEvents, at: other.origin,
            "\(other.title.quoted) has the title of another event of about that day (\(place(one.origin))); if they are one event, "
                + "add here same_as: \(YAMLText(one.id).text), else not_same_as: \(YAMLText(one.id).text)",
            fix: "same_as: \(YAMLText(one.id).text)")
    }

    /// What makes two events alike: type, day and actors; nil where an event has no day or no actors.
    private func likeness(_ event: Event) -> [Int64]? {
        guard let date = event.date, date.isPlain, date.precision == .day, let day = date.earliest else { return nil }
        let actors = Set(event.participations.map(\.actor))
        guard !actors.isEmpty else { return nil }
        let type = Int64(chronicle.events.types[event.index.offset].index)
        return [day.dayNumber, type] + actors.sorted().map { Int64($0.index) }
    }

    /// Whether records tie two events or keep them apart: whoever does knows of both.
    private func isSettled(_ first: EventID, _ later: EventID) -> Bool {
        chronicle[first].links.contains { $0.target == later } || chronicle[later].links.contains { $0.target == first }
            || (chronicle.events.knownOthers[first.offset] ?? []).contains(later)
            || (chronicle.events.knownOthers[later.offset] ?? []).contains(first)
    }

    private mutating func checkNear(_ first: EventID, _ later: EventID) {
        let (one, other) = (chronicle[first], chronicle[later])
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
