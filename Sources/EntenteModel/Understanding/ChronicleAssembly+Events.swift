extension ChronicleAssembly {
    /// Gives every event its id: the stated one, else one made from date and title, with a digest where two would collide.
    mutating func identifyEvents() {
        eventIDs = Array(repeating: "", count: events.count)
        let inOrderOfPlaces = events.indices.sorted { events[$0].origin.precedes(events[$1].origin) }
        var derived: [String: [Int]] = [:]
        for index in inOrderOfPlaces {
            let event = events[index]
            if let id = event.id {
                eventIDs[index] = id.text
                // Records of one id are one event; they are merged below.
                if eventsByID[id.text] == nil { eventsByID[id.text] = index }
            } else {
                let date = event.date?.edtf ?? "undated"
                // A slug begins with a letter or digit, which would take years before Christ for years after.
                let sign = date.drop { !$0.isNumber && $0 != "-" && !$0.isLetter }.hasPrefix("-") ? "-" : ""
                let slug = Slug("\(date) \(event.label ?? event.title)")
                derived["event/\(sign)\(slug.text)", default: []].append(index)
            }
        }
        for (id, indices) in derived.sorted(by: { $0.key.isBefore($1.key) }) {
            if indices.count == 1, eventsByID[id] == nil {
                eventIDs[indices[0]] = id
                eventsByID[id] = indices[0]
            } else {
                identify(indices, alike: id)
            }
        }
    }

    /// Tells events of one day and title apart by what else they say; those that say the same are counted.
    private mutating func identify(_ indices: [Int], alike id: String) {
        let contents = indices.map { (index: $0, id: "\(id)-\(digest(ofEvent: $0))", content: events[$0].content) }
        let sorted = contents.sorted { left, right in
            if left.id != right.id { return left.id.isBefore(right.id) }
            if left.content != right.content {
                return left.content.lexicographicallyPrecedes(right.content) { $0.isBefore($1) }
            }
            return events[left.index].origin.precedes(events[right.index].origin)
        }
        var copy = 2
        var previous: (index: Int, id: String)?
        for entry in sorted {
            var own = entry.id
            if let previous, previous.id == entry.id {
                let place = events[previous.index].origin
                note(
                    .warning, .repeatedEvent, events[entry.index].origin,
                    "the same event stands in \(place.file):\(place.position.line); keep one of the two")
            } else {
                previous = (entry.index, entry.id)
                copy = 2
            }
            while eventsByID[own] != nil {
                own = "\(entry.id)-\(copy)"
                copy += 1
            }
            eventIDs[entry.index] = own
            eventsByID[own] = entry.index
        }
    }

    /// A digest of what tells events of one day and title apart.
    private func digest(ofEvent index: Int) -> ContentDigest {
        let event = events[index]
        var content = [event.type, event.title, event.place ?? "", event.summary ?? "", event.stated ?? ""]
        content += actorsOfEvents[index].map { "\(actors.ids[$0.actor]) \($0.draft.role.rawValue)" }
        content += event.topics + event.sources.map { $0.id?.text ?? $0.mention?.text ?? $0.title }
        return ContentDigest(content)
    }

    /// Puts the events into the order of time, which is then the order of the table.
    mutating func orderEvents() {
        placesOfEvents = placesInTime()
        spans = placesOfEvents.map(\.days)
        let steps = stepsAfterOthers()
        let lastDays = lastDaysForOrder()
        let keys = events.indices.map { chronologicalKey($0, lastDays[$0]) + [events[$0].number ?? .max, steps[$0]] }
        let order = events.indices.sorted { left, right in
            keys[left] == keys[right]
                ? eventIDs[left].isNaturallyBefore(eventIDs[right]) : keys[left].lexicographicallyPrecedes(keys[right])
        }
        var positions = [Int](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { positions[index] = position }
        events = order.map { events[$0] }
        actorsOfEvents = order.map { actorsOfEvents[$0] }
        eventIDs = order.map { eventIDs[$0] }
        spans = order.map { spans[$0] }
        placesOfEvents = order.map { placesOfEvents[$0] }
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
        // By id, so that circles end the same whatever the order of input.
        let byID = events.indices.sorted { eventIDs[$0].isBefore(eventIDs[$1]) }
        // Chains are short; what is still rising after so many rounds goes in a circle, and any order will do.
        for _ in 0..<32 {
            var hasChanged = false
            for index in byID {
                for other in earlier[index] where other != index && steps[index] <= steps[other] && steps[other] < 32 {
                    steps[index] = steps[other] + 1
                    hasChanged = true
                }
            }
            if !hasChanged { break }
        }
        return steps
    }

    /// The last day of each event for its place among those that begin the same day: a whole stands before its parts, so it
    /// counts as no longer than the shortest of them.
    private func lastDaysForOrder() -> [Int64] {
        var days = spans.map { $0.latest?.dayNumber ?? .max }
        var wholes: [(whole: Int, part: Int)] = []
        for (part, event) in events.enumerated() {
            for link in event.links where link.kind == .partOf {
                guard let whole = eventsByID[link.target.text], whole != part else { continue }
                if spans[whole].earliest == spans[part].earliest { wholes.append((whole, part)) }
            }
        }
        // Parts of parts are few; in a circle all come to the same day, whatever the order of input.
        var hasChanged = !wholes.isEmpty
        while hasChanged {
            hasChanged = false
            for (whole, part) in wholes where days[part] < days[whole] {
                days[whole] = days[part]
                hasChanged = true
            }
        }
        return days
    }

    /// Dated events by first and last day; events that are not dated where what is known of them puts them, else at the end.
    private func chronologicalKey(_ index: Int, _ lastDay: Int64) -> [Int64] {
        let span = spans[index]
        let undated: Int64 = events[index].date == nil ? 1 : 0
        if undated == 1, span.earliest == nil, let latest = span.latest {
            return [latest.dayNumber, .min, undated]
        }
        let first = span.earliest?.dayNumber ?? (undated == 1 ? .max : span.latest?.dayNumber ?? .max)
        return [first, lastDay, undated]
    }

    /// The event that an id names; an error where there is none.
    mutating func event(_ id: LocatedText, in file: String) -> Int? {
        if let index = eventsByID[id.text] { return index }
        let hint = nearestEvent(to: id.text).map { "did you mean \($0)?" } ?? "give the id of an event"
        note(
            .error, .unknownEvent, id.place(in: file),
            "no event has the id \(id.text.quoted); \(hint)")
        return nil
    }

    /// The id of an event that a message may offer for one that is not known.
    mutating func nearestEvent(to id: String) -> String? {
        if eventHints == nil { eventHints = KnownWords(eventIDs.sorted { $0.isBefore($1) }) }
        return eventHints?.nearest(to: id)
    }
}
