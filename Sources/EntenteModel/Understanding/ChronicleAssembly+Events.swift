extension ChronicleAssembly {
    /// Gives every event its id: the stated one, else one made from date and title, with a digest where two would collide.
    mutating func identifyEvents() {
        let derived = events.map { event -> String in
            let date = event.date?.edtf ?? "undated"
            return "event/" + Slug("\(date) \(event.label ?? event.title)").text
        }
        var uses: [String: Int] = [:]
        for (event, id) in zip(events, derived) where event.id == nil { uses[id, default: 0] += 1 }
        for index in events.indices {
            let event = events[index]
            var id = event.id?.text ?? derived[index]
            if event.id == nil, uses[id, default: 0] > 1 { id += "-" + digest(ofEvent: index) }
            if let other = eventsByID[id] {
                let place = events[other].origin
                if event.id == nil {
                    note(
                        .warning, "repeated-event", event.origin,
                        "the same event stands in \(place.file):\(place.position.line); keep one of the two")
                    var copy = 2
                    while eventsByID["\(id)-\(copy)"] != nil { copy += 1 }
                    id += "-\(copy)"
                } else {
                    note(
                        .error, "repeated-id",
                        Place(file: event.origin.file, position: event.id?.position ?? event.origin.position),
                        "two events have the id \(id), the other in \(place.file):\(place.position.line); give each its own"
                    )
                }
            }
            eventIDs.append(id)
            eventsByID[id] = index
        }
    }

    /// Eight hexadecimal digits that tell events of one day and title apart by what else they say (FNV-1a).
    private func digest(ofEvent index: Int) -> String {
        let event = events[index]
        var content = [event.type, event.title, event.place ?? "", event.summary ?? "", event.stated ?? ""]
        content += actorsOfEvents[index].map { "\(actors.ids[$0.actor]) \($0.draft.role.rawValue)" }
        content += event.topics + event.sources.map { $0.id?.text ?? $0.mention?.text ?? $0.title }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in content.joined(separator: "\u{1F}").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String((hash >> 32) ^ (hash & 0xffff_ffff), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Puts the events into the order of time, which is then the order of the table.
    mutating func orderEvents() {
        var inProgress: Set<Int> = []
        var known: [Int: DateSpan] = [:]
        spans = events.indices.map { span(ofEvent: $0, known: &known, inProgress: &inProgress) }
        let steps = stepsAfterOthers()
        let order = events.indices.sorted { left, right in
            let keys = (
                chronologicalKey(left) + [events[left].number ?? .max, steps[left]],
                chronologicalKey(right) + [events[right].number ?? .max, steps[right]]
            )
            return keys.0 == keys.1
                ? eventIDs[left].isBefore(eventIDs[right]) : keys.0.lexicographicallyPrecedes(keys.1)
        }
        var positions = [Int](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { positions[index] = position }
        events = order.map { events[$0] }
        actorsOfEvents = order.map { actorsOfEvents[$0] }
        eventIDs = order.map { eventIDs[$0] }
        spans = order.map { spans[$0] }
        outcomesOfEvents = order.map { outcomesOfEvents[$0] }
        eventsByID = eventsByID.mapValues { positions[$0] }
        agreements.renumberEvents { positions[$0] }
    }

    /// How many events must come before each, by what records say of their order: a whole before its parts, what is answered or
    /// continued before what does so. Decides among events of the same days.
    private func stepsAfterOthers() -> [Int64] {
        var earlier = [[Int]](repeating: [], count: events.count)
        for (index, event) in events.enumerated() {
            let links = event.links.map(\.target) + [event.after].compactMap { $0 }
            earlier[index] += links.compactMap { eventsByID[$0.text] }
            if let later = event.before.flatMap({ eventsByID[$0.text] }) { earlier[later].append(index) }
        }
        var steps = [Int64](repeating: 0, count: events.count)
        // Chains are short; what is still rising after so many rounds goes in a circle, and any order will do.
        for _ in 0..<32 {
            var hasChanged = false
            for index in events.indices {
                for other in earlier[index] where other != index && steps[index] <= steps[other] && steps[other] < 32 {
                    steps[index] = steps[other] + 1
                    hasChanged = true
                }
            }
            if !hasChanged { break }
        }
        return steps
    }

    /// Dated events by first and last day; events that are not dated where what is known of them puts them, else at the end.
    private func chronologicalKey(_ index: Int) -> [Int64] {
        let span = spans[index]
        let undated: Int64 = events[index].date == nil ? 1 : 0
        if undated == 1, span.earliest == nil, let latest = span.latest {
            return [latest.dayNumber, .min, undated]
        }
        let first = span.earliest?.dayNumber ?? (undated == 1 ? .max : span.latest?.dayNumber ?? .max)
        return [first, span.latest?.dayNumber ?? .max, undated]
    }

    /// The days between which an event lies, by its date or by what is known to come before and after it.
    private mutating func span(
        ofEvent index: Int, known: inout [Int: DateSpan], inProgress: inout Set<Int>
    ) -> DateSpan {
        if let span = known[index] { return span }
        let event = events[index]
        if let date = event.date {
            known[index] = date.span
            return date.span
        }
        guard inProgress.insert(index).inserted else {
            note(.error, "circular-order", event.origin, "\(eventIDs[index]) comes after itself; mend after and before")
            return DateSpan(earliest: nil, latest: nil)
        }
        let after = event.after.flatMap { bound($0, event, &known, &inProgress) }
        let before = event.before.flatMap { bound($0, event, &known, &inProgress) }
        inProgress.remove(index)
        let span = DateSpan(earliest: after?.earliest, latest: before?.latest)
        if let first = span.earliest, let last = span.latest, first > last {
            note(
                .error, "wrong-order", event.origin,
                "after \(first.text) and before \(last.text) leave no day; mend one of them")
        }
        known[index] = span
        return span
    }

    /// What `after` or `before` names: an event by its id, else a date.
    private mutating func bound(
        _ text: LocatedText, _ event: EventDraft, _ known: inout [Int: DateSpan], _ inProgress: inout Set<Int>
    ) -> DateSpan? {
        if let other = eventsByID[text.text] { return span(ofEvent: other, known: &known, inProgress: &inProgress) }
        if let date = try? EventDate(edtf: text.text) { return date.span }
        let hint =
            NearestWord.to(text.text, among: eventIDs).map { "did you mean \($0)?" }
            ?? "give an EDTF date or an event's id"
        note(
            .error, "unknown-event", Place(file: event.origin.file, position: text.position),
            "\(text.text.quoted) is neither an event nor a date; \(hint)")
        return nil
    }

    /// The event that an id names; an error where there is none.
    mutating func event(_ id: LocatedText, in file: String) -> Int? {
        if let index = eventsByID[id.text] { return index }
        let hint = NearestWord.to(id.text, among: eventIDs).map { "did you mean \($0)?" } ?? "give the id of an event"
        note(
            .error, "unknown-event", Place(file: file, position: id.position),
            "no event has the id \(id.text.quoted); \(hint)")
        return nil
    }
}
