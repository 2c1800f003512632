/// A time at which an actor was a party to an agreement; a missing end is that of the agreement.
public struct PartySpan: Hashable, Sendable {
    /// Since when.
    public var from: EventDate?
    /// Until when.
    public var to: EventDate?

    /// The days from one date to another.
    public init(from: EventDate?, to: EventDate?) {
        self.from = from
        self.to = to
    }

    /// All days that may be meant.
    var days: DateSpan { DateSpan(earliest: from?.earliest, latest: to?.latest) }
}

extension Party {
    /// The times at which it was a party, one at least.
    public var spans: [PartySpan] { [PartySpan(from: from, to: to)] + otherSpans }
}

extension Agreement {
    /// Whether it has come to its end.
    public var isEnded: Bool { [.withdrawn, .ended].contains(latestStep?.status) }

    /// The date of its first dated stage.
    public var firstDate: EventDate? { datesOfSteps.first }

    /// The date of its last dated stage.
    public var lastDate: EventDate? { datesOfSteps.last }

    /// The dates of its stages, those that are not dated left out.
    public var datesOfSteps: [EventDate] { steps.compactMap(\.date).filter(\.isDated) }

    /// The days from its first dated stage to its end, open where nothing ended it; nil where no stage is dated.
    public var span: DateSpan? {
        let dates = datesOfSteps
        guard let first = dates.first, let last = dates.last else { return nil }
        // An end without a date lies somewhere behind the last stage that has one.
        let isEnd = isEnded && latestStep?.date?.isDated == true
        return DateSpan(earliest: first.earliest, latest: isEnd ? last.latest : nil)
    }

    /// Whether there may be a day on which both were parties.
    func binds(_ one: Party, _ other: Party) -> Bool {
        one.spans.contains { span in other.spans.contains { $0.days.overlaps(span.days) } }
    }

    /// The first and last dated days on which both were parties, within the agreement's own; empty where none is known.
    ///
    /// Where nothing ended their bond the last is that of the last dated stage or accession.
    func dates(binding one: Party, _ other: Party) -> [EventDate] {
        one.spans.flatMap { span in
            other.spans.filter { $0.days.overlaps(span.days) }.flatMap { dates(binding: span, $0) }
        }
    }

    private func dates(binding one: PartySpan, _ other: PartySpan) -> [EventDate] {
        let own = PartySpan(from: firstDate, to: span?.latest == nil ? nil : lastDate)
        let joint = Agreement.common([own, one, other])
        if let begin = joint.from?.earliest, let end = joint.to?.latest, end < begin {
            // Parties that are told to have joined after the end, or left before the start, are taken at their word.
            let told = Agreement.common([one, other])
            return [told.from, told.to].compactMap { $0 }
        }
        let last = joint.to ?? Agreement.latest([joint.from, lastDate].compactMap { $0 })
        return [joint.from, last].compactMap { $0 }
    }

    /// The span that lies in all of these, by the last start and the first end.
    private static func common(_ spans: [PartySpan]) -> PartySpan {
        PartySpan(from: latest(spans.compactMap(\.from).filter(\.isDated), by: \.earliest), to: first(spans))
    }

    private static func first(_ spans: [PartySpan]) -> EventDate? {
        let ends = spans.compactMap(\.to).filter { $0.latest != nil }
        return ends.min { left, right in
            left.latest == right.latest
                ? left.edtf.isBefore(right.edtf) : (left.latest?.dayNumber ?? .max) < (right.latest?.dayNumber ?? .max)
        }
    }

    private static func latest(_ dates: [EventDate], by day: (EventDate) -> CivilDay? = \.latest) -> EventDate? {
        dates.max { left, right in
            let days = [left, right].map { day($0)?.dayNumber ?? .min }
            return days[0] == days[1] ? left.edtf.isBefore(right.edtf) : days[0] < days[1]
        }
    }
}
