import EntenteModel

/// How long the periods are that a diagram is split into.
public enum PeriodLength: String, CaseIterable, Sendable {
    case year, quarter
}

/// One year or quarter of a diagram that is split.
public struct SplitPeriod: Hashable, Sendable {
    /// The year, counted as in ISO 8601.
    public let year: Int64
    /// The quarter, 1 to 4; nil for the whole year.
    public let quarter: Int?

    /// The period that a day lies in.
    init(_ day: CivilDay, _ length: PeriodLength) {
        year = day.year
        quarter = length == .quarter ? (day.month - 1) / 3 + 1 : nil
    }

    /// What is added to the name of the file: "2025" or "2025-Q1".
    public var name: String {
        let digits = String(abs(year))
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return (year < 0 ? "-" : "") + padded + (quarter.map { "-Q\($0)" } ?? "")
    }

    /// The period for readers: "2025" or "the first quarter of 2025".
    var words: String {
        let year =
            CivilDay(year: self.year, month: 1, day: 1)
            .flatMap { EventDate(precision: .year, earliest: $0) }.map { ReaderDate($0).text } ?? "\(self.year)"
        guard let quarter else { return year }
        return "the \(["first", "second", "third", "fourth"][(quarter - 1) % 4]) quarter of \(year)"
    }

    /// The one period that a date lies in: that of all its days, or for what lasts that of its beginning; nil where the date does not tell.
    static func of(_ date: EventDate?, lasts: Bool, _ length: PeriodLength) -> SplitPeriod? {
        guard let date, let first = date.earliest else { return nil }
        let period = SplitPeriod(first, length)
        if lasts, date.precision == .interval { return period }
        guard let last = date.latest else { return nil }
        return SplitPeriod(last, length) == period ? period : nil
    }
}

extension ViewRequest {
    /// The request in parts: a period each, in the order of time, of those in which there is something; what cannot be told to a period stands in
    /// none, and every part says so.
    public func split(by length: PeriodLength) -> [(period: SplitPeriod, request: ViewRequest)] {
        var events: [SplitPeriod: [EventID]] = [:]
        var agreements: [SplitPeriod: [AgreementID]] = [:]
        var left: [String] = []
        for id in selection.events {
            let event = chronicle[id]
            if let period = SplitPeriod.of(event.date, lasts: !event.isWithinDate, length) {
                events[period, default: []].append(id)
            } else {
                left.append(numbering.number(of: id))
            }
        }
        for id in selection.agreements where chronicle[id].events.isEmpty {
            if let period = SplitPeriod.of(chronicle[id].latestStep?.date, lasts: true, length) {
                agreements[period, default: []].append(id)
            } else {
                left.append(numbering.number(of: id))
            }
        }
        let note =
            left.isEmpty
            ? nil
            : "Not dated to the \(length.rawValue), and in none of these figures: \(FigureWords.enumeration(left, atMost: 20))."
        let periods = Set(events.keys).union(agreements.keys).sorted {
            ($0.year, $0.quarter ?? 0) < ($1.year, $1.quarter ?? 0)
        }
        return periods.map { period in
            var part = self
            part.selection = selection.restricted(
                to: events[period] ?? [], agreements: agreements[period] ?? [], "in \(period.words)", in: chronicle)
            part.splitNote = note
            return (period, part)
        }
    }
}
