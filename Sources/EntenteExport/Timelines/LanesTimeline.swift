import EntenteDrawing
import EntenteModel

extension Figure {
    /// How many events a timeline draws at most; past that no page could hold their labels.
    static let mostTimelineEvents = 300

    /// How many of very many events a timeline labels, beside the strip that counts them all.
    public static let mostLabelledOfMany = 60

    /// A timeline in lanes: time to the right, a lane for each partner.
    ///
    /// Past 300 events the most important are drawn, and a strip above them counts all; `crowd` tells of events that the request's
    /// Chronicle does not hold.
    public static func lanesTimeline(
        _ request: ViewRequest, lanes kind: LaneKind = .auto, crowd: EventCrowd? = nil,
        options: FigureOptions = FigureOptions()
    ) -> Figure {
        LanesTimeline(request, kind, crowd, options).figure
    }
}

/// Gathers the entries of a timeline in lanes.
private struct LanesTimeline {
    let request: ViewRequest
    let options: FigureOptions
    let words: FigureWords
    let style: DiagramStyle
    let choice: LaneChoice
    let events: [EventID]
    let agreements: [AgreementID]
    let crowd: EventCrowd?
    var statements: [String]

    /// A4 landscape, in points.
    static let pageWidth = 841.89
    /// How wide the small words of an entry without a date may run in one line, in points.
    static let joinedWidth = 165.0

    private var chronicle: Chronicle { request.chronicle }
    private var numbering: Numbering { request.numbering }

    init(_ request: ViewRequest, _ kind: LaneKind, _ told: EventCrowd?, _ options: FigureOptions) {
        self.request = request
        self.options = options
        words = request.words
        style = DiagramStyle(theme: options.theme)
        choice = LaneChoice(kind, request)
        statements = request.filterStatements + (told?.statements ?? [])
        let all = request.selection.events
        let crowd = told ?? (all.count > Figure.mostTimelineEvents ? EventCrowd(request) : nil)
        self.crowd = crowd
        events = Selection.mostImportant(
            crowd == nil ? Figure.mostTimelineEvents : Figure.mostLabelledOfMany, of: all, in: request.chronicle)
        if let crowd {
            statements.append(
                "Drawn are the \(events.count) most important of \(FigureWords.number(crowd.count)) \(crowd.noun.many), by stated importance, "
                    + "then by agreements made and participants; the strip above counts all, and the table has them.")
        }
        let shown = Set(request.selection.agreements)
        let selected = request.numbering.agreementOrder.filter(shown.contains)
        let alone = selected.filter { request.chronicle[$0].events.isEmpty }
        let room = max(Figure.mostTimelineEvents - events.count, 0)
        let drawnAlone = Set(Selection.mostImportant(room, of: alone, in: request.chronicle))
        if drawnAlone.count < alone.count {
            statements.append(
                "Of \(alone.count) agreements that no event made, the latest \(drawnAlone.count) are drawn; the table "
                    + "has all.")
        }
        let drawn = Set(events)
        agreements = selected.filter { id in
            drawnAlone.contains(id) || request.chronicle[id].events.contains(where: drawn.contains)
        }
        let elsewhere = selected.count - agreements.count - (alone.count - drawnAlone.count)
        if elsewhere > 0 {
            statements.append(
                "\(FigureWords.count(elsewhere, "agreement", "agreements")) of events that are not shown \(elsewhere == 1 ? "is" : "are") left out."
            )
        }
    }

    var figure: Figure {
        let lone = agreements.filter { chronicle[$0].events.isEmpty }
        let made = agreements.filter { !chronicle[$0].events.isEmpty }
        var entries: [LaneChoice.Lane: [LaneChart.Entry]] = [:]
        var firsts: [LaneChoice.Lane: Int] = [:]
        var signs: Set<LegendSign> = made.isEmpty && lone.isEmpty ? [] : [.agreement]
        for (rank, id) in events.enumerated() {
            let event = chronicle[id]
            let lane = choice.lane(of: event)
            firsts[lane] = min(firsts[lane] ?? .max, rank)
            entries[lane, default: []].append(entry(event, rank: rank, in: lane, &signs))
        }
        for (rank, id) in lone.enumerated() {
            let lane = choice.lane(of: chronicle[id])
            firsts[lane] = min(firsts[lane] ?? .max, events.count + rank)
            entries[lane, default: []].append(entry(chronicle[id], rank: events.count + rank, &signs))
        }
        let gathered = LanesTimeline.gather(&entries, &firsts)
        let lanes = entries.keys.sorted { left, right in
            (left.rank, firsts[left] ?? 0, left.id) < (right.rank, firsts[right] ?? 0, right.id)
        }
        let frameWidth = FigureFrame(title: "").bodyWidth(onPage: LanesTimeline.pageWidth)
        let chart = LaneChart(
            lanes: lanes.map { lane in
                let list = entries[lane] ?? []
                let count = list.filter { !$0.classes.hasPrefix("agreement") }.count
                let lone = list.count - count
                let counts = [
                    count > 0 ? FigureWords.count(count, "event", "events") : "",
                    lone > 0 ? FigureWords.count(lone, "agreement", "agreements") : "",
                ]
                return LaneChart.Lane(
                    id: "lane/" + lane.id, title: lane.title,
                    subtitle: counts.filter { !$0.isEmpty }.joined(separator: ", "), entries: list)
            }, width: frameWidth, theme: options.theme)
        var layout = chart.layout()
        if let strip = crowd?.strip(width: layout.width, theme: options.theme) {
            let drawing = strip.layout()
            layout.items = drawing.items + layout.items.map { $0.moved(x: 0, y: drawing.height + 14) }
            layout.height += drawing.height + 14
            layout.hasCuts = layout.hasCuts || drawing.hasCuts
        }
        if layout.hasCuts { signs.insert(.timeLeftOut) }
        return page(layout, signs, made.count + lone.count, lone, gathered)
    }

    /// How many lanes a page has at most.
    private static let mostLanes = 16

    /// Puts the least filled lanes of very many into one, and says how many these were.
    private static func gather(
        _ entries: inout [LaneChoice.Lane: [LaneChart.Entry]], _ firsts: inout [LaneChoice.Lane: Int]
    ) -> Int {
        guard entries.count > mostLanes else { return 0 }
        let ranked = entries.keys.sorted { left, right in
            let counts = (entries[left]?.count ?? 0, entries[right]?.count ?? 0)
            return counts.0 == counts.1 ? (firsts[left] ?? 0) < (firsts[right] ?? 0) : counts.0 > counts.1
        }
        let others = LaneChoice.Lane(id: "others", title: "Others", rank: 4)
        for lane in ranked.dropFirst(mostLanes - 1) {
            entries[others, default: []] += entries.removeValue(forKey: lane) ?? []
            firsts[others] = min(firsts[others] ?? .max, firsts[lane] ?? .max)
        }
        return ranked.count - (mostLanes - 1)
    }

    private func page(
        _ layout: LaneChart.Layout, _ signs: Set<LegendSign>, _ agreementCount: Int, _ lone: [AgreementID],
        _ gathered: Int
    ) -> Figure {
        let counts = [
            events.isEmpty
                ? ""
                : crowd.map { FigureWords.count(events.count, of: $0.count, $0.noun.one, $0.noun.many) }
                    ?? words.count(events),
            agreementCount == 0
                ? "" : FigureWords.count(agreementCount, of: chronicle.agreements.count, "agreement", "agreements"),
            choice.words,
        ]
        let heading = options.title ?? (request.heading.isEmpty ? "Chronology" : request.heading)
        let parts = [
            counts.filter { !$0.isEmpty }.joined(separator: ", "), crowd?.years ?? words.span(events, agreements) ?? "",
        ]
        let subtitle = options.subtitle ?? parts.filter { !$0.isEmpty }.joined(separator: " · ")
        let cited = Set(
            events.flatMap { chronicle[$0].citedSources } + agreements.flatMap { chronicle[$0].citedSources })
        let sources = request.footnotes(numbering.sourceOrder.filter(cited.contains))
        let alternative = events.map { words.sentence(chronicle[$0]) } + lone.map { words.sentence(chronicle[$0]) }
        var notes = statements + sources.notes
        if gathered > 0 { notes.append("The \(gathered) lanes with the fewest entries are gathered under Others.") }
        let frame = FigureFrame(
            title: heading, subtitle: subtitle, legend: LegendSign.ordered(signs).map(legendEntry), notes: notes,
            sources: sources.shown,
            description: alternative.joined(separator: "\n"), parts: options.isBare ? .bare : .all, theme: options.theme
        )
        return Figure(
            name: "timeline-lanes", title: heading, subtitle: subtitle,
            statements: notes,
            pages: [
                frame.scene(
                    body: layout.items, bodyWidth: layout.width, bodyHeight: layout.height,
                    pageWidth: .fixed(LanesTimeline.pageWidth))
            ],
            dot: nil, table: .timeline(chronicle, numbering, request.selection), sources: sources.all,
            alternative: alternative)
    }

    private func entry(
        _ event: Event, rank: Int, in lane: LaneChoice.Lane, _ signs: inout Set<LegendSign>
    ) -> LaneChart.Entry {
        let sign = EventSign(event.type)
        let span = LanesTimeline.span(event.date, isWithin: event.isWithinDate)
        let isHollow = event.status != .occurred
        signs.insert(.event(sign))
        if event.status.isPlanned { signs.insert(.planned) }
        if event.isDisputed { signs.insert(.disputed) }
        if let span, !span.isExact || !span.candidates.isEmpty { signs.insert(.uncertainDay) }
        if span?.isOpenEnd == true { signs.insert(.openEnd) }
        let outcomes = agreements.filter { event.outcomes.contains($0) }.map { outcome(chronicle[$0], of: event) }
        if outcomes.contains(where: \.isHollow) { signs.insert(.tentative) }
        return LaneChart.Entry(
            id: event.id, classes: "event \(sign.rawValue)" + (isHollow ? " planned" : ""), title: event.title,
            span: span,
            rank: rank, mark: style.mark(sign), color: style.tone(sign).mark, isHollow: isHollow,
            isDisputed: event.isDisputed,
            label: label(numbering.number(of: event.index), event.label, numbering.citation(event.sources)),
            details: details(event, in: lane),
            outcomes: outcomes)
    }

    private func entry(_ agreement: Agreement, rank: Int, _ signs: inout Set<LegendSign>) -> LaneChart.Entry {
        let date = agreement.latestStep?.date
        let span = LanesTimeline.span(date, isWithin: false)
        if let span, !span.isExact { signs.insert(.uncertainDay) }
        let isTentative = agreement.latestStep?.status.isTentative ?? false
        if isTentative { signs.insert(.tentative) }
        let parties = agreement.parties.map { chronicle[$0.actor].name }
        return LaneChart.Entry(
            id: agreement.id, classes: "agreement", title: agreement.title, span: span, rank: rank, mark: .diamond,
            color: options.theme.agreement.mark, isHollow: isTentative, isDisputed: agreement.isDisputed,
            label: label(numbering.number(of: agreement.index), agreement.label, numbering.citation(agreement.sources)),
            details: [
                [TextRun(words.status(agreement), detailStyle(options.theme.agreementStatus))],
                [TextRun(parties.joined(separator: ", "), detailStyle(options.theme.mutedText))],
            ].filter { !$0[0].text.isEmpty })
    }

    private func label(_ number: String, _ title: String, _ citation: String) -> [TextRun] {
        let bold = TextStyle(size: 8.6, isBold: true, color: options.theme.text)
        var runs = [TextRun(number + "\u{A0} ", bold), TextRun(title, bold)]
        if !citation.isEmpty { runs.append(TextRun(" " + citation, detailStyle(options.theme.mutedText))) }
        return runs
    }

    private func detailStyle(_ color: Color) -> TextStyle {
        TextStyle(size: 7.2, color: color)
    }

    /// Date and place; then people and organizations whom the label does not name.
    private func details(_ event: Event, in lane: LaneChoice.Lane) -> [[TextRun]] {
        // What stands in the column of what is not dated need not say so again.
        let isUndated = event.date == nil && event.earliest == nil && event.latest == nil
        var first = isUndated ? [] : [words.date(of: event)]
        if let place = words.shortPlace(event) { first.append(place) }
        if event.status == .postponed || event.status == .cancelled { first.append(event.status.rawValue) }
        var lines: [[TextRun]] = []
        if !first.isEmpty {
            lines.append([TextRun(first.joined(separator: " · "), detailStyle(options.theme.mutedText))])
        }
        if let disputed = words.otherValues(event.claims) {
            lines.append([TextRun("Disputed: \(disputed)", detailStyle(options.theme.disputed))])
        }
        let named = Set(event.label.split { !$0.isLetter && !$0.isNumber }.map { FoldedName(String($0)).key })
        var others: [String] = []
        for participation in event.participations
        where chronicle[participation.actor].kind != .country && participation.role != .mentioned {
            let actor = chronicle[participation.actor]
            let parts = actor.name.split { !$0.isLetter && !$0.isNumber }.map { FoldedName(String($0)).key }
            if participation.evidence == .disputed {
                lines.append([TextRun("Disputed: \(actor.name)", detailStyle(options.theme.disputed))])
            } else if actor.kind == .organization || !parts.contains(where: named.contains),
                !others.contains(actor.name)
            {
                others.append(actor.name)
            }
        }
        if lane.namesNobody {
            // Where the lane does not say which countries, the entry does.
            let countries = LaneChoice.homes(event).filter { chronicle[$0].kind == .country }.map { chronicle[$0].name }
            others = countries + others
        }
        let joined = (first + [others.joined(separator: "; ")]).joined(separator: " · ")
        if event.date == nil, lines.count <= 1, !others.isEmpty,
            TextMetrics.width(of: joined, size: DiagramStyle.detailSize) <= LanesTimeline.joinedWidth
        {
            // The column of what is not dated is high rather than wide.
            return [[TextRun(joined, detailStyle(options.theme.mutedText))]]
        }
        if !others.isEmpty {
            lines.append([TextRun(others.joined(separator: "; "), detailStyle(options.theme.mutedText))])
        }
        return lines
    }

    private func outcome(_ agreement: Agreement, of event: Event) -> LaneChart.Outcome {
        let theme = options.theme
        let step = agreement.steps.last { $0.event == event.index } ?? agreement.latestStep
        let status = step?.status
        var runs = [
            TextRun(
                numbering.number(of: agreement.index) + "\u{A0} ", TextStyle(size: 7.9, isBold: true, color: theme.text)
            ),
            TextRun(agreement.label, TextStyle(size: 7.9, color: theme.text)),
        ]
        if let status { runs.append(TextRun(" " + status.rawValue, detailStyle(theme.agreementStatus))) }
        let citation = numbering.citation(agreement.sources)
        if !citation.isEmpty { runs.append(TextRun(" " + citation, detailStyle(theme.mutedText))) }
        return LaneChart.Outcome(
            id: "\(event.id)/\(agreement.id)", classes: "agreement", title: agreement.title,
            color: theme.agreement.mark, isHollow: status?.isTentative ?? false, label: runs)
    }

    /// The days of a date: exact where they are known, open where a source leaves them open.
    static func span(_ date: EventDate?, isWithin: Bool) -> TimeSpan? {
        guard let date else { return nil }
        let (first, last) = (date.earliest?.dayNumber, date.latest?.dayNumber)
        switch date.kind {
        case .single(let term):
            guard let first, let last else { return nil }
            return TimeSpan(first, last, isExact: term.precision == .day)
        case .interval(let start, let end):
            let ends = (start.term, end.term)
            // What lasts is drawn as lasting; how well its ends are known, its words say.
            let isExact = !isWithin
            if let first, let last { return TimeSpan(first, last, isExact: isExact) }
            if let first {
                let known = ends.0?.latest?.dayNumber ?? first
                return TimeSpan(first, known, isExact: isExact, isOpenEnd: true)
            }
            if let last {
                let known = ends.1?.earliest?.dayNumber ?? last
                return TimeSpan(known, last, isExact: isExact, isOpenStart: true)
            }
            return nil
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
            return TimeSpan(
                low, high, isExact: false, isOpenStart: first == nil, isOpenEnd: last == nil, candidates: candidates)
        }
    }

    private func legendEntry(_ sign: LegendSign) -> LegendEntry {
        let theme = options.theme
        return switch sign {
        case .event(let sign): .mark(style.mark(sign), color: style.tone(sign).mark, label: sign.words)
        case .agreement: .mark(.diamond, color: theme.agreement.mark, label: "Agreement")
        case .tentative:
            .mark(
                .diamond, color: theme.agreement.mark, isHollow: true, ground: theme.page,
                label: "Proposed or under negotiation")
        case .planned:
            .mark(.circle, color: theme.axis, isHollow: true, ground: theme.page, label: "Planned when reported")
        case .disputed: .sign("?", color: theme.disputed, label: "Disputed")
        default: style.legendEntry(sign)
        }
    }
}
