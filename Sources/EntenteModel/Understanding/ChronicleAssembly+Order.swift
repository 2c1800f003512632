extension ChronicleAssembly {
    /// The days between which each event lies, by its date or by what is known to come before and after it. O(events).
    mutating func spansOfEvents() -> [DateSpan] {
        let after = events.indices.map { bound(events[$0].after, of: $0) }
        let before = events.indices.map { bound(events[$0].before, of: $0) }
        let first = follow(after, "after") { $0.earliest }
        let last = follow(before, "before") { $0.latest }
        for index in events.indices {
            let own = events[index].date?.span
            let floor = day(after[index], first) { $0.earliest }
            let ceiling = day(before[index], last) { $0.latest }
            for (from, to) in [(floor, ceiling), (floor, own?.latest), (own?.earliest, ceiling)] {
                guard let from, let to, from > to else { continue }
                note(
                    .error, "wrong-order", events[index].origin,
                    "from \(from.text) to \(to.text) there is no day; mend date, after or before")
                break
            }
        }
        return events.indices.map { events[$0].date?.span ?? DateSpan(earliest: first[$0], latest: last[$0]) }
    }

    /// For each event the day that its own date gives, else that of the event or date named as its bound, and so on along the
    /// chain. What comes before one event and after another need not be told from both sides, so each side is followed alone.
    private mutating func follow(
        _ bounds: [Bound], _ side: String, _ day: (DateSpan) -> CivilDay?
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
                } else if !onChain.insert(index).inserted {
                    noteCircle(chain.suffix(from: chain.firstIndex(of: index) ?? 0), side)
                } else {
                    chain.append(index)
                    if let date = events[index].date {
                        found = day(date.span)
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

    private mutating func noteCircle(_ circle: ArraySlice<Int>, _ side: String) {
        for index in circle {
            note(
                .error, "circular-order", events[index].origin,
                "\(eventIDs[index]) comes \(side) itself; mend after and before")
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
            .error, "unknown-event", Place(file: events[index].origin.file, position: text.position),
            "\(text.text.quoted) is neither an event nor a date; \(hint)")
        return .none
    }
}
