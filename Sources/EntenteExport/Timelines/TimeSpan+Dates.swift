import EntenteDrawing
import EntenteModel

extension TimeSpan {
    /// The days from the first dated stage of an agreement to its last, open where it is in force and nothing ended it.
    init?(_ agreement: Agreement) {
        let dates = agreement.datesOfSteps
        guard let first = dates.first, let last = dates.last else { return nil }
        let lasts = agreement.latestStep?.status == .inForce
        guard dates.count > 1 || lasts else {
            self.init(first, isWithin: false)
            return
        }
        let days = [first.earliest, first.latest, last.earliest, last.latest].compactMap { $0?.dayNumber }
        guard let begin = days.min(), let end = days.max() else { return nil }
        self.init(
            begin, end, isOpenStart: first.earliest == nil, isOpenEnd: lasts || last.latest == nil)
        note([first.certainty, last.certainty])
    }

    /// The days of a date: exact where they are known, open where a source leaves them open.
    init?(_ date: EventDate?, isWithin: Bool) {
        guard let date else { return nil }
        let (first, last) = (date.earliest?.dayNumber, date.latest?.dayNumber)
        switch date.kind {
        case .single(let term):
            guard let first, let last else { return nil }
            self.init(first, last, isExact: term.precision == .day)
        case .interval(let start, let end):
            let ends = (start.term, end.term)
            // What lasts is drawn as lasting; how well its ends are known, its words say.
            let isExact = !isWithin
            switch (first, last) {
            case (let first?, let last?): self.init(first, last, isExact: isExact)
            case (let first?, nil):
                self.init(first, ends.0?.latest?.dayNumber ?? first, isExact: isExact, isOpenEnd: true)
            case (nil, let last?):
                self.init(ends.1?.earliest?.dayNumber ?? last, last, isExact: isExact, isOpenStart: true)
            case (nil, nil): return nil
            }
            if isExact {
                if let term = ends.0, term.precision != .day { latestStart = term.latest?.dayNumber }
                if let term = ends.1, term.precision != .day { earliestEnd = term.earliest?.dayNumber }
            }
        case .oneOf, .allOf:
            let candidates = date.candidates.compactMap { span -> ClosedRange<Int64>? in
                guard let first = span.earliest?.dayNumber, let last = span.latest?.dayNumber, first <= last else {
                    return nil
                }
                return first...last
            }
            guard let low = first ?? candidates.first?.lowerBound, let high = last ?? candidates.last?.upperBound else {
                return nil
            }
            self.init(
                low, high, isExact: false, isOpenStart: first == nil, isOpenEnd: last == nil, candidates: candidates)
            if case .allOf = date.kind { isEach = true }
        }
        note([date.certainty])
    }

    /// Notes how sure the dates are.
    private mutating func note(_ certainties: [DateCertainty]) {
        isApproximate = certainties.contains { $0.isApproximate }
        isDoubtful = certainties.contains { $0.isUncertain }
    }
}
