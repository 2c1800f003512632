import EntenteDrawing
import EntenteModel

/// The words that figures, captions and text alternatives share.
struct FigureWords {
    let chronicle: Chronicle
    let numbering: Numbering
    let dateStyle: DateStyle

    /// A date for readers, without the year under whose heading it stands, if there is one.
    func text(_ date: EventDate, underYear year: Int64? = nil) -> String {
        ReaderDate(date, style: dateStyle, omittingYear: year != nil).text
    }

    /// A date for readers, without the year under whose heading it stands; "not dated" where there is none.
    func date(_ date: EventDate?, underYear year: Int64? = nil) -> String {
        date.map { text($0, underYear: year) } ?? "not dated"
    }

    /// When an event took place, for readers; without the year under whose heading it stands, if there is one.
    func date(of event: Event, underYear year: Int64? = nil) -> String {
        if let date = event.date {
            return (event.isWithinDate ? "within " : "") + text(date, underYear: year)
        }
        func words(_ bound: EventDate, _ day: CivilDay?) -> String {
            text(bound, underYear: year == day?.year ? year : nil)
        }
        func preposition(_ bound: EventDate) -> String { bound.precision == .day ? "on" : "in" }
        switch (event.after, event.before) {
        case (nil, nil): return "not dated"
        case (let first?, nil): return "\(preposition(first)) or after \(words(first, first.earliest))"
        case (nil, let last?): return "\(preposition(last)) or before \(words(last, last.latest))"
        case (let first?, let last?):
            return "between \(words(first, first.earliest)) and \(words(last, last.latest))"
        }
    }

    /// A place without the country that follows it, as figures show it.
    func shortPlace(_ event: Event) -> String? {
        event.place.map { place in place.split(separator: ",").first.map(String.init) ?? place }
    }

    /// "28 Apr 2025 · Hanoi [2, 3]", with what else must be known at a glance.
    func detail(_ event: Event) -> [LabelRun] {
        var parts = [date(of: event)]
        if let place = shortPlace(event) { parts.append(place) }
        if event.status == .postponed || event.status == .cancelled { parts.append(event.status.rawValue) }
        for link in event.links where link.kind == .partOf {
            parts.append("part of event \(numbering.number(of: link.target))")
        }
        let citation = numbering.citation(event.sources)
        let disputes = event.evidence == .disputed ? "disputed" : disputes(event.claims)
        return FigureWords.detail(
            parts.joined(separator: " · ") + (citation.isEmpty ? "" : " " + citation), .detail, disputes: disputes)
    }

    /// A line of details, and behind it what is disputed.
    private static func detail(_ text: String, _ role: LabelRun.Role, disputes: String?) -> [LabelRun] {
        // The space belongs to the first run: wrapping takes it from the head of the last.
        guard let disputes else { return [LabelRun(text, role)] }
        return [LabelRun(text + " ", role), LabelRun("· \(disputes)", .disputed)]
    }

    /// "date and place disputed", of the fields that sources tell otherwise; nil where there are none.
    func disputes(_ claims: [Claim]) -> String? {
        let fields = disputedFields(claims)
        return fields.isEmpty ? nil : FigureWords.enumeration(fields) + " disputed"
    }

    /// The fields that sources tell otherwise than is drawn, sorted.
    func disputedFields(_ claims: [Claim]) -> [String] {
        Set(claims.filter { $0.standing == .differing }.map { chronicle[$0.field] }).sorted { $0.isBefore($1) }
    }

    /// "date 28 Apr 2025 [1], place Hanoi [2]": what sources say otherwise than is drawn, for a figure; nil where they do not.
    func otherValues(_ claims: [Claim]) -> String? {
        let others = claims.filter { $0.standing == .differing }
        guard !others.isEmpty else { return nil }
        let shown = others.prefix(3).map { claim in
            let value = readable(claim)
            let citation = numbering.citation([claim.source].compactMap { $0 })
            let short = value.count > 32 ? value.prefix(31) + "…" : value[...]
            return "\(chronicle[claim.field]) \(short)" + (citation.isEmpty ? "" : " " + citation)
        }
        return shown.joined(separator: ", ") + (others.count > 3 ? " and \(others.count - 3) more" : "")
    }

    /// A claimed value for readers: dates in words.
    private func readable(_ claim: Claim) -> String {
        let value = chronicle[claim.value]
        let date = ["date", "from", "until"].contains(chronicle[claim.field]) ? try? EventDate(edtf: value) : nil
        return date.map { text($0) } ?? value
    }

    /// What sources say otherwise than is drawn, in sentences for text alternatives; what agrees and other wordings stand in the tables alone.
    private func sentences(_ claims: [Claim]) -> String {
        claims.telling.map { claim in
            let citation = numbering.citation([claim.source].compactMap { $0 })
            return ". " + (citation.isEmpty ? "Also told" : "According to \(citation)")
                + ", \(chronicle[claim.field]): \(readable(claim))"
        }.joined()
    }

    /// Number and short title of an event.
    func heading(_ event: Event) -> [LabelRun] {
        [LabelRun(numbering.number(of: event.index) + "\u{A0} ", .number), LabelRun(event.label, .name)]
    }

    /// Number and short title of an agreement.
    func heading(_ agreement: Agreement) -> [LabelRun] {
        [LabelRun(numbering.number(of: agreement.index) + "\u{A0} ", .number), LabelRun(agreement.label, .plain)]
    }

    /// "agreed 28 Apr 2025", "pledged by Japan"; without those who pledge where all parties stand beside it.
    func status(_ agreement: Agreement, besideParties: Bool = false) -> String {
        guard let step = agreement.latestStep else { return "" }
        return stage(step, of: agreement, besideParties: besideParties)
            + (step.date == nil ? ", not dated" : " " + date(step.date))
    }

    /// "agreed", "pledged by Japan": a stage without its date; without those who pledge where all parties stand beside it.
    func stage(_ step: AgreementStep, of agreement: Agreement, besideParties: Bool = false) -> String {
        let providers = agreement.parties.filter { $0.role == .provider }.map { chronicle[$0.actor].nameInSentence }
        guard step.status == .pledged || step.status == .proposed, !providers.isEmpty, !besideParties else {
            return step.status.rawValue
        }
        return step.status.rawValue + " by " + FigureWords.enumeration(providers)
    }

    /// "in force 30 Jan 1902, ended 13 Dec 1921": the dated stages of an agreement, its latest also without a date.
    func course(_ agreement: Agreement) -> String {
        let dated = agreement.steps.filter { $0.date?.isDated == true }
        guard let latest = agreement.latestStep,
            dated.count > 1 || dated.first.map({ $0.status != latest.status }) ?? false
        else { return status(agreement) }
        let earlier = dated.filter { $0.status != latest.status }.map { "\($0.status.rawValue) \(date($0.date))" }
        return (earlier + [status(agreement)]).joined(separator: ", ")
    }

    /// The status of an agreement with its sources.
    func detail(_ agreement: Agreement) -> [LabelRun] {
        let citation = numbering.citation(agreement.sources)
        let disputes = agreement.isDisputed ? disputes(agreement.claims) ?? "disputed" : nil
        return FigureWords.detail(
            status(agreement) + (citation.isEmpty ? "" : " " + citation), .status, disputes: disputes)
    }

    /// "a, b and c".
    static func enumeration(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// "a, b and c"; of more than so many, "a, b and 7 more".
    static func enumeration(_ words: [String], atMost count: Int) -> String {
        words.count <= count
            ? enumeration(words) : enumeration(Array(words.prefix(count)) + ["\(words.count - count) more"])
    }

    /// A number for readers: from five digits on parted by thousands, such as 12,345.
    static func number(_ number: Int) -> String {
        let digits = String(number)
        guard digits.count > 4, number > 0 else { return digits }
        var parts: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            parts.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return ([rest] + parts).joined(separator: ",")
    }

    /// "1 event", "3 events"; "3 of 18 events" where not all are shown.
    static func count(_ shown: Int, of all: Int? = nil, _ one: String, _ many: String) -> String {
        if let all, all != shown { return "\(number(shown)) of \(number(all)) \(all == 1 ? one : many)" }
        return "\(number(shown)) \(shown == 1 ? one : many)"
    }

    /// What is said of echoes that are counted once; nil where there are none.
    static func echoes(_ count: Int) -> String? {
        count == 0
            ? nil
            : "\(self.count(count, "echo", "echoes")) of the same type and actors \(count == 1 ? "was" : "were") counted once."
    }

    /// "3 of 18 events"; of machine-coded ones "3 of 18 coded events", and of both kinds "18 events, 3 of them coded".
    func count(_ events: some Collection<EventID>) -> String {
        let coded = events.count { chronicle[$0].isCoded }
        if coded > 0, coded == events.count, chronicle.eventIDs.allSatisfy({ chronicle[$0].isCoded }) {
            return FigureWords.count(events.count, of: chronicle.events.count, "coded event", "coded events")
        }
        let words = FigureWords.count(events.count, of: chronicle.events.count, "event", "events")
        return coded == 0
            ? words : "\(words), \(coded == events.count ? "all" : FigureWords.number(coded)) of them coded"
    }

    /// What one event and several of a selection are called.
    func noun(_ events: some Collection<EventID>) -> (one: String, many: String) {
        !events.isEmpty && events.allSatisfy { chronicle[$0].isCoded }
            ? ("coded event", "coded events") : ("event", "events")
    }

    /// What a selection is made of: events, agreements that no event made, or both.
    func nouns(_ selection: Selection) -> String {
        if chronicle.events.count == 0 { return "agreements" }
        return selection.agreements.contains { chronicle[$0].events.isEmpty } ? "events and agreements" : "events"
    }

    /// The time that events span, such as "2010 – May 2026"; nil where none is dated.
    func span(_ events: some Sequence<EventID>, _ agreements: some Sequence<AgreementID> = []) -> String? {
        let dates = events.compactMap { chronicle[$0].date } + agreements.flatMap { datesShown(of: chronicle[$0]) }
        let first = dates.min { ($0.earliest?.dayNumber ?? .max) < ($1.earliest?.dayNumber ?? .max) }
        let last = dates.max { ($0.latest?.dayNumber ?? .min) < ($1.latest?.dayNumber ?? .min) }
        guard let begin = first?.earliest.map({ month(of: $0, in: first) }) else { return nil }
        guard let end = last?.latest.map({ month(of: $0, in: last) }) else { return begin }
        return begin == end ? begin : "\(begin) – \(end)"
    }

    /// The dates that an agreement stands for: where an event made it its other stages are those of other events.
    private func datesShown(of agreement: Agreement) -> [EventDate] {
        agreement.events.isEmpty ? agreement.datesOfSteps : [agreement.latestStep?.date].compactMap { $0 }
    }

    private func month(of day: CivilDay, in date: EventDate?) -> String {
        let isCoarse =
            date.map { ![.day, .month].contains($0.precision) && $0.edtf.utf8.count <= 5 || $0.precision == .year }
            ?? false
        let components = day.components
        let precision = isCoarse ? DatePrecision.year : .month
        let first = CivilDay(year: components.year, month: isCoarse ? 1 : components.month, day: 1) ?? day
        return EventDate(precision: precision, earliest: first).map { text($0) } ?? day.text
    }

    /// The address of the first source, in the order of numbers, that has one on the web.
    func link(to sources: some Sequence<SourceID>) -> WebAddress? {
        let ordered = sources.map { (place: numbering.rank(of: $0), address: WebAddress(chronicle[$0].url)) }
        return ordered.sorted { $0.place < $1.place }.lazy.compactMap(\.address).first
    }

    /// A source as it stands under a figure.
    func source(_ id: SourceID) -> String {
        let source = chronicle[id]
        var parts = [source.title]
        if !source.publisher.isEmpty { parts.append(source.publisher) }
        if source.publisher.isEmpty, !source.author.isEmpty { parts.append(source.author) }
        if let date = source.date { parts.append(text(date)) }
        if source.title != source.url, !source.url.isEmpty { parts.append(source.url) }
        return parts.joined(separator: ", ")
    }

    /// An actor's participation in words: "Shigeru Ishiba, Prime Minister of Japan (guest)".
    func participation(_ participation: Participation, in event: Event) -> String {
        let actor = chronicle[participation.actor]
        var words = actor.name
        let unnamed = chronicle.texts[participation.unnamed]
        if !unnamed.isEmpty { words = "\(unnamed), not named, of \(actor.nameInSentence)" }
        if participation.isDelegation { words = "delegation of \(actor.nameInSentence)" }
        let stated = chronicle.texts[participation.post]
        if !stated.isEmpty {
            words += ", " + stated
        } else if let post = event.post(of: participation) {
            words += ", " + actor.words(for: post, withCountry: true)
        }
        var remarks: [String] = []
        if participation.role != .participant { remarks.append(participation.role.rawValue) }
        if let status = participation.status { remarks.append(status.rawValue) }
        if participation.evidence == .disputed { remarks.append("disputed") }
        if !remarks.isEmpty { words += " (\(remarks.joined(separator: ", ")))" }
        return words
    }

    /// An event in one sentence for text alternatives: number, date, title, place, participants, outcomes, sources.
    func sentence(_ event: Event) -> String {
        var words = "\(numbering.number(of: event.index)). \(date(of: event)): \(event.title)"
        if let place = event.place { words += " (\(place))" }
        if event.status != .occurred {
            words += ", \(event.status == .planned ? "planned when reported" : event.status.rawValue)"
        }
        if !event.participations.isEmpty {
            words += ". " + event.participations.map { participation($0, in: event) }.joined(separator: "; ")
        }
        for id in event.outcomes.sorted(by: { numbering.rank(of: $0) < numbering.rank(of: $1) }) {
            let agreement = chronicle[id]
            words += ". \(numbering.number(of: id)) \(agreement.title), \(status(agreement))"
        }
        if event.evidence == .disputed {
            words += ". Disputed"
        } else if let disputes = disputes(event.claims) {
            words += ". " + disputes.prefix(1).uppercased() + disputes.dropFirst()
        }
        words += sentences(event.claims)
        let citation = numbering.citation(event.sources)
        return words + (citation.isEmpty ? "." : ". " + citation)
    }

    /// An agreement in one sentence for text alternatives.
    func sentence(_ agreement: Agreement) -> String {
        let status = status(agreement, besideParties: true)
        var words = "\(numbering.number(of: agreement.index)) \(agreement.title), \(status)"
        if !agreement.parties.isEmpty {
            words +=
                ". "
                + agreement.parties.map { party in
                    chronicle[party.actor].name + (party.role == .party ? "" : " (\(party.role.rawValue))")
                }.joined(separator: "; ")
        }
        let events = agreement.events.map { numbering.rank(of: $0) }.sorted().map { "\($0)" }
        if !events.isEmpty { words += ". From event \(FigureWords.enumeration(events))" }
        words += sentences(agreement.claims)
        let citation = numbering.citation(agreement.sources)
        return words + (citation.isEmpty ? "." : ". " + citation)
    }
}
