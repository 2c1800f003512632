extension ChronicleAssembly {
    /// The days between which each event lies, by its date or by what is known to come before and after it, and the dates that
    /// say so for those without one of their own. O(events).
    mutating func placesInTime() -> [PlaceInTime] {
        let after = events.indices.map { bound(events[$0].after, of: $0) }
        let before = events.indices.map { bound(events[$0].before, of: $0) }
        noteCircles(after, before)
        let first = follow(after, \.boundForLater)
        let last = follow(before, \.boundForEarlier)
        for index in events.indices {
            let own = events[index].date?.span
            let floor = date(after[index], first)?.earliest
            let ceiling = date(before[index], last)?.latest
            for (from, to) in [(floor, ceiling), (floor, own?.latest), (own?.earliest, ceiling)] {
                guard let from, let to, from > to else { continue }
                note(
                    .error, .wrongOrder, events[index].origin,
                    "from \(from.text) to \(to.text) there is no day; mend date, after or before")
                break
            }
        }
        return events.indices.map { PlaceInTime(events[$0].date, after: first[$0], before: last[$0]) }
    }

    /// For each event the date that its own gives, else that of the event or date named as its bound, and so on along the
    /// chain. What comes before one event and after another need not be told from both sides, so each side is followed alone.
    private func follow(
        _ bounds: [Bound], _ own: (EventDraft) -> EventDate?
    ) -> [EventDate?] {
        var dates = [EventDate?](repeating: nil, count: events.count)
        var isKnown = [Bool](repeating: false, count: events.count)
        for start in events.indices where !isKnown[start] {
            var chain: [Int] = []
            var onChain: Set<Int> = []
            var found: EventDate?
            var next: Int? = start
            while let index = next {
                next = nil
                if isKnown[index] {
                    found = dates[index]
                } else if onChain.insert(index).inserted {
                    chain.append(index)
                    if events[index].date != nil {
                        found = own(events[index])
                    } else if case .event(let other) = bounds[index] {
                        next = other
                    } else if case .date(let date) = bounds[index] {
                        found = date
                    }
                }
            }
            for index in chain {
                dates[index] = found
                isKnown[index] = true
            }
        }
        return dates
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

    private func date(_ bound: Bound, _ dates: [EventDate?]) -> EventDate? {
        switch bound {
        case .event(let other): dates[other]
        case .date(let date): date
        case .none: nil
        }
    }

    /// What comes before or after an event.
    private enum Bound {
        case event(Int)
        case date(EventDate)
        case none
    }

    /// What `after` or `before` names: an event by its id, else a date.
    private mutating func bound(_ text: LocatedText?, of index: Int) -> Bound {
        guard let text else { return .none }
        if let other = eventsByID[text.text] { return .event(other) }
        if let date = try? EventDate(edtf: text.text) { return .date(date) }
        let hint =
            nearestEvent(to: text.text).map { "did you mean \($0)?" } ?? "give an EDTF date or an event's id"
        note(
            .error, .unknownEvent, text.place(in: events[index].origin.file),
            "\(text.text.quoted) is neither an event nor a date; \(hint)")
        return .none
    }
}

extension EventDraft {
    /// The date from which on something that came after this can have begun: what lasts must be over.
    fileprivate var boundForLater: EventDate? {
        guard let date else { return nil }
        if case .interval(_, let end) = date.kind, !isWithin, let closing = end.term {
            return try? EventDate(edtf: closing.edtf)
        }
        return date
    }

    /// The date up to which something that came before this can have been: what lasts must not have begun.
    fileprivate var boundForEarlier: EventDate? {
        guard let date else { return nil }
        if case .interval(let start, _) = date.kind, !isWithin, let opening = start.term {
            return try? EventDate(edtf: opening.edtf)
        }
        return date
    }
}
