extension ChronicleAssembly {
    /// The days between which each event lies, by its date or by what is known to come before and after it. O(events).
    mutating func spansOfEvents() -> [DateSpan] {
        let after = events.indices.map { bound(events[$0].after, of: $0) }
        let before = events.indices.map { bound(events[$0].before, of: $0) }
        noteCircles(after, before)
        let first = follow(after, \.boundForLater) { $0.earliest }
        let last = follow(before, \.boundForEarlier) { $0.latest }
        for index in events.indices {
            let own = events[index].date?.span
            let floor = day(after[index], first) { $0.earliest }
            let ceiling = day(before[index], last) { $0.latest }
            for (from, to) in [(floor, ceiling), (floor, own?.latest), (own?.earliest, ceiling)] {
                guard let from, let to, from > to else { continue }
                note(
                    .error, .wrongOrder, events[index].origin,
                    "from \(from.text) to \(to.text) there is no day; mend date, after or before")
                break
            }
        }
        return events.indices.map { events[$0].date?.span ?? DateSpan(earliest: first[$0], latest: last[$0]) }
    }

    /// For each event the day that its own date gives, else that of the event or date named as its bound, and so on along the
    /// chain. What comes before one event and after another need not be told from both sides, so each side is followed alone.
    private func follow(
        _ bounds: [Bound], _ own: (EventDraft) -> CivilDay?, _ day: (DateSpan) -> CivilDay?
    ) -> [CivilDay?] {
        var days = [CivilDay?](repeating: nil, count: events.count)
        var isKnown = [Bool](repeating: false, count: events.count)
        for start in events.indices where !isKnown[start] {
            var chain: [Int] = []
            var onChain: Set<Int> = []
            var found: CivilDay?
            var next: Int? = start
            while let index = next {
                next = nil
                if isKnown[index] {
                    found = days[index]
                } else if onChain.insert(index).inserted {
                    chain.append(index)
                    if events[index].date != nil {
                        found = own(events[index])
                    } else if case .event(let other) = bounds[index] {
                        next = other
                    } else if case .days(let span) = bounds[index] {
                        found = day(span)
                    }
                }
            }
            for index in chain {
                days[index] = found
                isKnown[index] = true
            }
        }
        return days
    }

    /// Notes the events that come before themselves by what records say of their order; those that only lead to a circle or wait for
    /// one are no part of it.
    private mutating func noteCircles(_ after: [Bound], _ before: [Bound]) {
        var later = [[Int]](repeating: [], count: events.count)
        for index in events.indices {
            if case .event(let other) = after[index] { later[other].append(index) }
            if case .event(let other) = before[index] { later[index].append(other) }
        }
        var earlier = [[Int]](repeating: [], count: events.count)
        for (index, others) in later.enumerated() { for other in others { earlier[other].append(index) } }
        var isLoose = [Bool](repeating: false, count: events.count)
        for (incoming, outgoing) in [(earlier, later), (later, earlier)] {
            var counts = events.indices.map { index in incoming[index].filter { !isLoose[$0] }.count }
            var ready = events.indices.filter { !isLoose[$0] && counts[$0] == 0 }
            while let index = ready.popLast() {
                isLoose[index] = true
                for other in outgoing[index] where !isLoose[other] {
                    counts[other] -= 1
                    if counts[other] == 0 { ready.append(other) }
                }
            }
        }
        for index in events.indices where !isLoose[index] {
            note(
                .error, .circularOrder, events[index].origin,
                "\(eventIDs[index]) comes before itself; mend after and before")
        }
    }

    private func day(_ bound: Bound, _ days: [CivilDay?], _ side: (DateSpan) -> CivilDay?) -> CivilDay? {
        switch bound {
        case .event(let other): days[other]
        case .days(let span): side(span)
        case .none: nil
        }
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
            .error, .unknownEvent, text.place(in: events[index].origin.file),
            "\(text.text.quoted) is neither an event nor a date; \(hint)")
        return .none
    }
}

extension EventDraft {
    /// The first day on which something that came after this can have begun: what lasts must be over.
    fileprivate var boundForLater: CivilDay? {
        guard let date else { return nil }
        if case .interval(_, let end) = date.kind, !isWithin, let closing = end.term { return closing.earliest }
        return date.earliest
    }

    /// The last day on which something that came before this can have been: what lasts must not have begun.
    fileprivate var boundForEarlier: CivilDay? {
        guard let date else { return nil }
        if case .interval(let start, _) = date.kind, !isWithin, let opening = start.term { return opening.latest }
        return date.latest
    }
}
