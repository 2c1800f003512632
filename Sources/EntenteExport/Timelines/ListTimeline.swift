import EntenteDrawing
import EntenteModel

extension Figure {
    /// A timeline down the page: an entry for each event and for each agreement that no event made, on as many pages as it takes.
    ///
    /// The page is A4 unless the options name another. Everything selected is listed, and every source; linear in both.
    public static func listTimeline(_ request: ViewRequest, options: FigureOptions = FigureOptions()) -> Figure {
        ListTimeline(request, options).figure
    }
}

/// Puts the entries of a list in the order of time, under their headings.
private struct ListTimeline {
    /// An event or an agreement without one.
    enum Thing {
        case event(EventID)
        case agreement(AgreementID)
    }

    /// How many years without an entry are worth a word.
    static let leastPause: Int64 = 3

    let request: ViewRequest
    let options: FigureOptions
    let words: FigureWords
    /// The events in the order of their numbers.
    let events: [EventID]
    /// All agreements, and those of no event that is listed.
    let agreements: [AgreementID]
    let alone: [AgreementID]

    private var chronicle: Chronicle { request.chronicle }
    private var numbering: Numbering { request.numbering }

    init(_ request: ViewRequest, _ options: FigureOptions) {
        self.request = request
        self.options = options
        words = request.words
        let shownEvents = Set(request.selection.events)
        events = request.numbering.eventOrder.filter(shownEvents.contains)
        let shown = Set(request.selection.agreements)
        agreements = request.numbering.agreementOrder.filter(shown.contains)
        let made = Set(events.flatMap { request.chronicle[$0].outcomes })
        alone = agreements.filter { !made.contains($0) }
    }

    var figure: Figure {
        let things = inOrder
        let sections = things.map { section(of: $0) }
        let lastOfSections = Dictionary(
            sections.enumerated().map { ($0.element.0, $0.offset) }, uniquingKeysWith: { max($0, $1) })
        var entries = ListEntries(request, options)
        var elements: [ListChart.Element] = []
        var current: ListSection?
        var lastYear: Int64?
        var whole: EventID?
        var isPaused = false
        for (index, thing) in things.enumerated() {
            var (section, date) = sections[index]
            if case .span(_, let first) = section, current == .year(first), lastOfSections[.year(first)] ?? 0 > index {
                // A longer span amid the days of its first year does not part them.
                section = .between
            }
            if section != .between, section != current {
                if let first = section.firstYear, let last = lastYear, first - last - 1 >= ListTimeline.leastPause {
                    let years = FigureWords.number(Int(clamping: first - last - 1))
                    elements.append(.pause("\(years) years without an entry"))
                    isPaused = true
                }
                if let heading = section.heading { elements.append(.heading(heading)) }
                current = section
                whole = nil
            }
            let year = (date?.latest ?? date?.earliest)?.year
            if let year { lastYear = max(lastYear ?? year, year) }
            let heading = ListTimeline.year(above: date, in: section, current)
            switch thing {
            case .event(let id):
                let event = chronicle[id]
                let isPart = whole.map { whole in event.links.contains { $0.kind == .partOf && $0.target == whole } }
                elements.append(.entry(entries.entry(event, isPart: isPart ?? false, under: heading)))
                if isPart != true { whole = id }
            case .agreement(let id):
                elements.append(.entry(entries.entry(chronicle[id], under: heading)))
                whole = nil
            }
        }
        if isPaused { entries.signs.insert(.timeLeftOut) }
        return figure(elements, entries.signs, things)
    }

    /// The year of the heading above, if a date need not repeat it.
    private static func year(above date: EventDate?, in section: ListSection, _ current: ListSection?) -> Int64? {
        guard case .year(let year)? = current else { return nil }
        guard section == .between, let date else { return year }
        return [date.earliest, date.latest].compactMap { $0?.year }.allSatisfy { $0 == year } ? year : nil
    }

    private func figure(
        _ elements: [ListChart.Element], _ signs: Set<LegendSign>, _ things: [Thing]
    ) -> Figure {
        let counts = [
            events.isEmpty ? "" : words.count(events),
            agreements.isEmpty
                ? "" : FigureWords.count(agreements.count, of: chronicle.agreements.count, "agreement", "agreements"),
        ]
        let title = options.title ?? (request.heading.isEmpty ? "Chronology" : request.heading)
        let parts = [counts.filter { !$0.isEmpty }.joined(separator: ", "), words.span(events, agreements) ?? ""]
        let subtitle = options.subtitle ?? parts.filter { !$0.isEmpty }.joined(separator: " · ")
        let cited = Set(
            events.flatMap { chronicle[$0].citedSources } + agreements.flatMap { chronicle[$0].citedSources })
        let sources = request.footnotes(numbering.sourceOrder.filter(cited.contains)).all
        let alternative = things.map { thing in
            switch thing {
            case .event(let id): words.sentence(chronicle[id])
            case .agreement(let id): words.entrySentence(chronicle[id])
            }
        }
        let style = DiagramStyle(theme: options.theme)
        let legend = LegendSign.ordered(signs).map { sign in
            sign == .uncertainDay
                ? LegendEntry.uprightSpan(
                    color: options.theme.axis, ground: options.theme.page, label: "Day not known, or not told")
                : style.markEntry(sign)
        }
        let frame = FigureFrame(
            title: title, subtitle: subtitle, legend: legend, notes: request.filterStatements, sources: sources,
            parts: options.isBare ? .bare : .all, theme: options.theme)
        return Figure(
            name: "timeline-list", title: title, subtitle: subtitle, statements: request.filterStatements,
            pages: ListChart(elements: elements, frame: frame, page: options.page ?? .a4).pages(), dot: nil,
            table: .timeline(chronicle, numbering, request.selection), sources: sources, alternative: alternative)
    }

    /// Events in the order of their numbers, and among them, by the day of their first stage, the agreements of none.
    private var inOrder: [Thing] {
        let waiting = alone.map { id in (id: id, day: firstDay(chronicle[id]), rank: numbering.rank(of: id)) }
            .sorted { ($0.day, $0.rank) < ($1.day, $1.rank) }
        var next = 0
        var things: [Thing] = []
        for id in events {
            let event = chronicle[id]
            let day = (event.earliest ?? event.latest)?.dayNumber ?? .max
            while next < waiting.count, waiting[next].day < day {
                things.append(.agreement(waiting[next].id))
                next += 1
            }
            things.append(.event(id))
        }
        return things + waiting[next...].map { .agreement($0.id) }
    }

    private func firstDay(_ agreement: Agreement) -> Int64 {
        let date = agreement.firstDate
        return (date?.earliest ?? date?.latest)?.dayNumber ?? .max
    }

    private func section(of thing: Thing) -> (ListSection, EventDate?) {
        switch thing {
        case .event(let id):
            let event = chronicle[id]
            let isBounded = event.earliest != nil || event.latest != nil
            return (ListSection(event.date, isBounded: isBounded), event.date)
        case .agreement(let id):
            let date = chronicle[id].firstDate
            return (ListSection(date, isBounded: false), date)
        }
    }
}

extension Agreement {
    /// The date of the first stage that is dated.
    var firstDate: EventDate? { steps.lazy.compactMap { date(of: $0) }.first }

    /// When a stage was reached: its own date, else that of the event in which it was.
    func date(of step: AgreementStep) -> EventDate? { step.date ?? step.event.flatMap { chronicle[$0].date } }
}
