extension Selection {
    /// What a filter by date lets pass, in words; `isSure` where all of it is known to have taken place in that time.
    static func words(from: EventDate?, to: EventDate?, _ style: DateStyle, isSure: Bool) -> String {
        let doubt = isSure ? "" : "that may have taken place "
        if let from, let to, from.hasSameMeaning(as: to) {
            return doubt + (from.precision == .day ? "on " : "in ") + ReaderDate(from, style: style).text
        }
        return doubt
            + [("from", from), ("to", to)].compactMap { word, date in
                date.map { "\(word) \(ReaderDate($0, style: style).text)" }
            }.joined(separator: " ")
    }
}

extension Event {
    /// Whether the event is known to have taken place on some day of a stretch, rather than only possibly.
    func surelyMeets(_ range: DateSpan) -> Bool {
        date.map { $0.surelyMeets(range, isWithin: isWithinDate) }
            ?? range.contains(DateSpan(earliest: earliest, latest: latest))
    }
}

extension EventDate {
    /// Whether what a date tells of is known to have taken place on some day of a stretch.
    func surelyMeets(_ range: DateSpan, isWithin: Bool = false) -> Bool {
        switch kind {
        case .interval(let start, let end) where !isWithin:
            // What lasts is sure from the last day that it can have begun to the first that it can have ended.
            guard let first = (start.term?.latest ?? end.term?.earliest),
                let last = (end.term?.earliest ?? start.term?.latest)
            else { return false }
            return range.contains(span)
                || first <= last && range.overlaps(DateSpan(earliest: first, latest: last))
        case .allOf: return candidates.contains { range.contains($0) }
        default: return range.contains(span)
        }
    }
}
