/// Where an event stands in time: the days that it may have taken place on, and the dates that bound one without a date.
struct PlaceInTime {
    /// The days between which it lies.
    let days: DateSpan
    /// The date before which it was not, as it was written; nil for an event with a date of its own.
    let after: EventDate?
    /// The date after which it was not, as it was written; nil for an event with a date of its own.
    let before: EventDate?

    /// A place by an event's own date, else by the dates on either side.
    init(_ date: EventDate?, after: EventDate?, before: EventDate?) {
        guard date == nil else {
            (days, self.after, self.before) = (date?.span ?? DateSpan(earliest: nil, latest: nil), nil, nil)
            return
        }
        days = DateSpan(earliest: after?.earliest, latest: before?.latest)
        self.after = after.flatMap { PlaceInTime.side(of: $0, at: $0.earliest) { start, _ in start } }
        self.before = before.flatMap { PlaceInTime.side(of: $0, at: $0.latest) { _, end in end } }
    }

    /// One side of a date: the whole of a single one, an end of an interval, and of a set the outermost day.
    private static func side(
        of date: EventDate, at day: CivilDay?, _ end: (IntervalEnd, IntervalEnd) -> IntervalEnd
    ) -> EventDate? {
        guard let day else { return nil }
        switch date.kind {
        case .single: return date
        case .interval(let start, let last):
            return end(start, last).term.flatMap { term in try? EventDate(edtf: term.edtf) }
        case .oneOf, .allOf: return EventDate(precision: .day, earliest: day)
        }
    }
}
