/// Puts the parts of a date together: what several share is written once, before the last of them or behind the first.
struct ReaderDateComposer {
    let style: DateStyle
    /// What the last part leaves out.
    let last: ReaderTerm.Omission

    /// One date.
    func text(_ term: DateTerm) -> String { reader(term).text(omitting: last) }

    /// A time from one end to another.
    func interval(_ start: IntervalEnd, _ end: IntervalEnd) -> String {
        switch (start, end) {
        case (.date(let from), .date(let to)): range(from, to, last: last)
        case (.date(let from), .open): "from " + text(from)
        case (.date(let from), .unknown): text(from) + " – ?"
        case (.open, .date(let to)): "until " + text(to)
        case (.unknown, .date(let to)): "? – " + text(to)
        case (.open, _), (.unknown, _): "not dated"
        }
    }

    /// The members of a set, the last behind "or" or "and".
    func list(_ members: [DateSetMember], word: String) -> String {
        if members.count == 1, let only = members.first { return single(only, word: word) }
        let omission = max(last, shared(members.flatMap(\.terms).map(reader)))
        var texts: [String] = []
        for (index, member) in members.enumerated() {
            let own = index == members.count - 1 ? last : omission
            let followsMonth = index > 0 && omission == .monthAndYear
            func text(_ term: DateTerm) -> String { reader(term).text(omitting: own, followsMonth: followsMonth) }
            switch member {
            case .date(let term): texts.append(text(term))
            case .range(let from, let to): texts.append(range(from, to, last: own))
            case .onOrBefore(let term): texts.append(text(term) + " or earlier")
            case .onOrAfter(let term): texts.append(text(term) + " or later")
            }
        }
        return texts.dropLast().joined(separator: ", ") + " \(word) " + (texts.last ?? "")
    }

    private func reader(_ term: DateTerm) -> ReaderTerm { ReaderTerm(term, style: style) }

    /// Two dates with a dash, each without what the other says.
    private func range(_ from: DateTerm, _ to: DateTerm, last: ReaderTerm.Omission) -> String {
        let (start, end) = (reader(from), reader(to))
        if from.edtf == to.edtf { return start.text(omitting: last) }
        let isPlain = (start.prefix + start.suffix + end.prefix + end.suffix).isEmpty
        if isPlain, case .exact(let first) = from.year, case .exact(let final) = to.year, !start.canOmitYear,
            !end.canOmitYear
        {
            return ReaderYear.range(first, final)
        }
        let omission = max(last, shared([start, end]))
        let areNumbers = isPlain && from.day?.value != nil && to.day?.value != nil
        let areMonths =
            isPlain && from.month?.value != nil && to.month?.value != nil && start.day == nil && end.day == nil
        let isTight = omission == .monthAndYear ? areNumbers : omission == .year && areMonths
        return start.text(omitting: omission) + (isTight ? "–" : " – ")
            + end.text(omitting: last, followsMonth: omission == .monthAndYear)
    }

    private func single(_ member: DateSetMember, word: String) -> String {
        let isChoice = word == "or"
        switch member {
        case .date(let term): return text(term)
        case .onOrBefore(let term): return isChoice ? text(term) + " or earlier" : "until " + text(term)
        case .onOrAfter(let term): return isChoice ? text(term) + " or later" : "from " + text(term)
        case .range(let from, let to):
            if !isChoice { return range(from, to, last: last) }
            let (start, end) = (reader(from), reader(to))
            let omission = max(last, shared([start, end]))
            return "between " + start.text(omitting: omission) + " and "
                + end.text(omitting: last, followsMonth: omission == .monthAndYear)
        }
    }

    /// What one of several dates can leave to another.
    private func shared(_ terms: [ReaderTerm]) -> ReaderTerm.Omission {
        guard let last = terms.last, terms.allSatisfy({ $0.canOmitYear && $0.year == last.year }) else {
            return .nothing
        }
        if terms.contains(where: \.isNumeric) { return .nothing }
        // A question mark stands after the year, and would stand at the wrong date without it.
        guard terms.dropLast().allSatisfy({ $0.suffix.isEmpty }) else { return .nothing }
        let isOneMonth = terms.allSatisfy {
            $0.day != nil && $0.month == last.month && $0.prefix.isEmpty && $0.monthLeads == last.monthLeads
        }
        return isOneMonth ? .monthAndYear : .year
    }
}
