extension ChronicleAssembly {
    /// The days between which each event lies, by its date or by what is known to come before and after it.
    ///
    /// Events that are not dated wait for those that bound them, so chains may be of any length.
    mutating func spansOfEvents() -> [DateSpan] {
        var spans = events.map { $0.date?.span }
        let bounds = events.indices.map { index in
            (after: bound(events[index].after, of: index), before: bound(events[index].before, of: index))
        }
        var waiting: [Int: [Int]] = [:]
        var awaited = [Int](repeating: 0, count: events.count)
        for index in events.indices where spans[index] == nil {
            for case .event(let other) in [bounds[index].after, bounds[index].before] where spans[other] == nil {
                waiting[other, default: []].append(index)
                awaited[index] += 1
            }
        }
        var ready = events.indices.filter { spans[$0] == nil && awaited[$0] == 0 }
        while let index = ready.popLast() {
            spans[index] = span(ofEvent: index, between: bounds[index].after, and: bounds[index].before, spans)
            for other in waiting[index] ?? [] {
                awaited[other] -= 1
                if awaited[other] == 0 { ready.append(other) }
            }
        }
        noteCircles(among: events.indices.filter { spans[$0] == nil }, waiting)
        let known = spans
        for index in events.indices {
            if spans[index] == nil {
                spans[index] = span(ofEvent: index, between: bounds[index].after, and: bounds[index].before, known)
            } else if events[index].date != nil {
                _ = span(ofEvent: index, between: bounds[index].after, and: bounds[index].before, known)
            }
        }
        return spans.map { $0 ?? DateSpan(earliest: nil, latest: nil) }
    }

    /// What comes before or after an event.
    private enum Bound {
        case event(Int)
        case days(DateSpan)
        case none
    }

    /// What `after` or `before` names: an event by its id, else a date.
    private mutating func bound(_ text: LocatedText?, of index: Int) -> Bound {
        guard let text else { return .none }
        if let other = eventsByID[text.text] { return .event(other) }
        if let date = try? EventDate(edtf: text.text) { return .days(date.span) }
        let hint =
            nearestEvent(to: text.text).map { "did you mean \($0)?" } ?? "give an EDTF date or an event's id"
        note(
            .error, "unknown-event", Place(file: events[index].origin.file, position: text.position),
            "\(text.text.quoted) is neither an event nor a date; \(hint)")
        return .none
    }

    /// The span that bounds leave, within the event's own date where it has one; an error where no day is left.
    private mutating func span(
        ofEvent index: Int, between after: Bound, and before: Bound, _ spans: [DateSpan?]
    ) -> DateSpan {
        func days(_ bound: Bound) -> DateSpan? {
            switch bound {
            case .event(let other): spans[other]
            case .days(let span): span
            case .none: nil
            }
        }
        let own = events[index].date?.span
        let (floor, ceiling) = (days(after)?.earliest, days(before)?.latest)
        for (first, last) in [(floor, ceiling), (floor, own?.latest), (own?.earliest, ceiling)] {
            guard let first, let last, first > last else { continue }
            note(
                .error, "wrong-order", events[index].origin,
                "from \(first.text) to \(last.text) there is no day; mend date, after or before")
            break
        }
        return own ?? DateSpan(earliest: floor, latest: ceiling)
    }

    /// Notes the events that come after themselves; those that only wait for one of them are no part of the circle.
    private mutating func noteCircles(among unsettled: [Int], _ waiting: [Int: [Int]]) {
        var left = Set(unsettled)
        var waitingCounts: [Int: Int] = [:]
        var awaited: [Int: [Int]] = [:]
        for index in unsettled {
            for other in waiting[index] ?? [] where left.contains(other) {
                waitingCounts[index, default: 0] += 1
                awaited[other, default: []].append(index)
            }
        }
        var loose = unsettled.filter { waitingCounts[$0, default: 0] == 0 }
        while let index = loose.popLast() {
            left.remove(index)
            for other in awaited[index] ?? [] {
                waitingCounts[other, default: 0] -= 1
                if waitingCounts[other] == 0 { loose.append(other) }
            }
        }
        for index in unsettled where left.contains(index) {
            note(
                .error, "circular-order", events[index].origin,
                "\(eventIDs[index]) comes after itself; mend after and before")
        }
    }
}
