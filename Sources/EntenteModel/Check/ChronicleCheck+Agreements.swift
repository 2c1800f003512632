extension ChronicleCheck {
    /// Agreements without parties, and those reached before the event that is said to have made them.
    mutating func checkAgreements() {
        for id in chronicle.agreementIDs {
            let agreement = chronicle[id]
            if agreement.parties.isEmpty {
                note(
                    .warning, .agreementWithoutParties, at: agreement.origin,
                    "\(agreement.title.quoted) names no parties; say under parties who is bound by it")
            }
            check(agreement.claims, of: agreement.title, agreement.origin)
            checkOrder(agreement)
            for party in agreement.parties {
                // A state that its agreement outlived by a day was a party all the same.
                guard let first = agreement.firstDate, let last = agreement.lastDate else { continue }
                let days = DateSpan(earliest: first.earliest, latest: last.latest)
                checkSpan(
                    of: chronicle[party.actor], on: days, "is \(party.role.rawValue) of \(agreement.title.quoted)",
                    agreement.origin)
            }
            for step in agreement.steps where step.event == nil { checkFirstOfJanuary(agreement, step) }
        }
    }

    private mutating func checkOrder(_ agreement: Agreement) {
        let events = agreement.events.map { chronicle[$0] }
        guard let first = events.compactMap(\.earliest).min(), events.allSatisfy({ $0.earliest != nil }) else { return }
        let dates = agreement.steps.compactMap { $0.date?.latest }
        guard let last = dates.max(), dates.count == agreement.steps.count, last < first, let event = events.first
        else {
            return
        }
        note(
            .warning, .agreementBeforeMeeting, at: agreement.origin,
            "\(agreement.title.quoted) is of \(last.text), before \(event.title.quoted) (\(place(event.origin))), which is said to "
                + "have made it on \(first.text); mend a date, or write about: instead of agreements:")
    }
}
