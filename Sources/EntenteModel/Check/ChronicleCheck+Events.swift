extension ChronicleCheck {
    /// Events without source, planned ones whose day has passed, past ones whose day has not come, doubtful first days of a year,
    /// and states that take part in events of other times.
    mutating func checkEvents() {
        for id in chronicle.eventIDs {
            let event = chronicle[id]
            if event.sources.isEmpty {
                note(
                    .warning, .eventWithoutSource, at: event.origin,
                    "no source tells of \(event.title.quoted); name one under sources")
            }
            check(event.claims, of: event.title, event.origin)
            if let today { check(event, today) }
            checkFirstOfJanuary(event)
            checkSpans(event)
        }
    }

    mutating func check(_ claims: [Claim], of title: String, _ origin: Origin?) {
        for claim in claims where claim.source == nil {
            note(
                .warning, .claimWithoutSource, at: origin,
                "no source is named for \(chronicle[claim.field]): \(chronicle[claim.value].quoted), which is claimed of "
                    + "\(title.quoted); name it, as in `\(chronicle[claim.field]): … [source-id]`")
        }
    }

    private mutating func check(_ event: Event, _ today: CivilDay) {
        if event.status == .planned, let latest = event.latest, latest < today {
            note(
                .warning, .plannedEventPassed, at: event.origin,
                "\(event.title.quoted) is planned, and its day has passed on \(today.text); say whether it occurred, was "
                    + "postponed or cancelled, and which source tells it")
        }
        if event.status == .occurred, let earliest = event.earliest, earliest > today {
            note(
                .warning, .occurredEventToCome, at: event.origin,
                "\(event.title.quoted) is said to have occurred, and on \(today.text) its day is still to come; mend the date, or "
                    + "write status: planned")
        }
    }

    // MARK: The first of January

    private mutating func checkFirstOfJanuary(_ event: Event) {
        let texts = [event.title, event.label, event.summary ?? "", event.quote ?? ""]
        if let year = doubtfulYear(event.date, stated: event.stated ?? "", texts) {
            note(
                .warning, .doubtfulFirstOfJanuary, at: event.origin,
                "the date of \(event.title.quoted) is 1 January \(year), while its own text tells no such day; write \(year) where "
                    + "only the year is known")
        }
        for id in event.outcomes {
            let agreement = chronicle[id]
            for step in agreement.steps where step.event == event.index && step.date?.edtf != event.date?.edtf {
                checkFirstOfJanuary(agreement, step)
            }
        }
    }

    mutating func checkFirstOfJanuary(_ agreement: Agreement, _ step: AgreementStep) {
        let texts = [agreement.title, agreement.summary ?? ""]
        guard let year = doubtfulYear(step.date, stated: chronicle[step.stated], texts) else { return }
        note(
            .warning, .doubtfulFirstOfJanuary, at: agreement.origin,
            "\(agreement.title.quoted) is \(step.status.rawValue) on 1 January \(year), while its own text tells no such day; write "
                + "\(year) where only the year is known")
    }

    /// The year of a date on 1 January where the words beside it tell the year, or a date, and nothing of January.
    private func doubtfulYear(_ date: EventDate?, stated: String, _ texts: [String]) -> String? {
        guard let date, date.isPlain, date.precision == .day, let day = date.earliest else { return nil }
        let (year, month, number) = day.components
        guard month == 1, number == 1, FoldedName(stated) != FoldedName(day.weekday.name) else { return nil }
        let words = ([stated] + texts).map { FoldedName($0).key }.joined(separator: " ")
        guard !ChronicleCheck.tellsJanuary(words) else { return nil }
        let tellsYear = words.split { !$0.isNumber }.contains { Int64($0) == year }
        return tellsYear || !stated.isEmpty ? ReaderYear.text(year) : nil
    }

    private static func tellsJanuary(_ words: String) -> Bool {
        let tokens = Set(words.split { !($0.isLetter || $0.isNumber) })
        if !tokens.isDisjoint(with: [
            "january", "jan", "janvier", "januar", "enero", "gennaio", "janeiro", "januari", "января",
        ]) {
            return true
        }
        // A digit before or behind makes it another day: 11月, 1/12.
        return ["new year", "01-01", "1/1", "1.1.", "1月", "1월", "thang 1"].contains { form in
            var rest = words[...]
            while let found = rest.range(of: form) {
                let isApart =
                    !(words[..<found.lowerBound].last?.isNumber ?? false)
                    && !(words[found.upperBound...].first?.isNumber ?? false)
                if isApart || form == "1.1." { return true }
                rest = words[found.upperBound...]
            }
            return false
        }
    }

    // MARK: States that are no more

    private mutating func checkSpans(_ event: Event) {
        guard let date = event.date?.span else { return }
        for participation in event.participations {
            checkSpan(of: chronicle[participation.actor], on: date, "takes part in \(event.title.quoted)", event.origin)
        }
    }

    mutating func checkSpan(of actor: Actor, on days: DateSpan, _ what: String, _ origin: Origin) {
        guard actor.kind == .country, let (from, until) = actor.span else { return }
        let span = DateSpan(earliest: from?.earliest, latest: until?.latest)
        guard !span.overlaps(days) else { return }
        let words = [from.map { "from \(ReaderDate($0).text)" }, until.map { "until \(ReaderDate($0).text)" }]
        note(
            .warning, .countryOutsideSpan, at: origin,
            "\(actor.name) \(what), but was a state \(words.compactMap { $0 }.joined(separator: " ")); name the state of that time"
        )
    }
}
