import EntenteDrawing
import EntenteModel

/// Turns events and agreements into the entries of a timeline: marks, words and what they came to.
struct TimelineEntries {
    let request: ViewRequest
    let theme: Theme
    /// The agreements shown.
    let agreements: [AgreementID]
    /// The signs that were used, for the legend.
    private(set) var signs: Set<LegendSign> = []

    /// How wide the small words of an entry without a date may run in one line, in points.
    private static let joinedWidth = 165.0

    private let words: FigureWords
    private let style: DiagramStyle
    private var chronicle: Chronicle { request.chronicle }
    private var numbering: Numbering { request.numbering }

    init(_ request: ViewRequest, theme: Theme, agreements: [AgreementID]) {
        self.request = request
        self.theme = theme
        self.agreements = agreements
        words = request.words
        style = DiagramStyle(theme: theme)
    }

    /// The entry of an event; `namesCountries` tells whether it has to say which countries took part.
    mutating func entry(
        _ event: Event, rank: Int, namesCountries: Bool
    ) -> LaneChart.Entry {
        let sign = EventSign(event.type)
        let span = TimeSpan(event.date, isWithin: event.isWithinDate)
        let isHollow = event.status != .occurred
        signs.insert(.event(sign))
        switch event.status {
        case .postponed: signs.insert(.postponed)
        case .cancelled: signs.insert(.cancelled)
        default: if event.status.isPlanned { signs.insert(.planned) }
        }
        if event.isDisputed { signs.insert(.disputed) }
        if let span { note(span) }
        let outcomes = agreements.filter { event.outcomes.contains($0) }.map { outcome(chronicle[$0], of: event) }
        if outcomes.contains(where: \.isHollow) { signs.insert(.tentative) }
        var entry = LaneChart.Entry(
            id: event.id, classes: "event \(sign.rawValue)" + (isHollow ? " planned" : ""), title: event.title,
            span: span,
            rank: rank, mark: style.mark(sign), color: style.tone(sign).mark, isHollow: isHollow,
            isDisputed: event.isDisputed,
            label: label(numbering.number(of: event.index), event.label, numbering.citation(event.sources)),
            details: details(event, namesCountries: namesCountries),
            outcomes: outcomes)
        entry.strike = event.status.strike
        return entry
    }

    /// The entry of an agreement that no event made.
    mutating func entry(_ agreement: Agreement, rank: Int) -> LaneChart.Entry {
        let span = TimeSpan(agreement)
        if let span { note(span) }
        let isTentative = agreement.latestStep?.status.isTentative ?? false
        if isTentative { signs.insert(.tentative) }
        let parties = agreement.parties.map { chronicle[$0.actor].name }
        var entry = LaneChart.Entry(
            id: agreement.id, classes: "agreement", title: agreement.title, span: span, rank: rank, mark: .diamond,
            color: theme.agreement.mark, isHollow: isTentative, isDisputed: agreement.isDisputed,
            label: label(numbering.number(of: agreement.index), agreement.label, numbering.citation(agreement.sources)),
            details: [
                [TextRun(words.course(agreement), detailStyle(theme.agreementStatus))],
                [TextRun(parties.joined(separator: ", "), detailStyle(theme.mutedText))],
            ].filter { !$0[0].text.isEmpty })
        let stages = stages(agreement)
        guard stages.count > 1 || stages.contains(where: \.lasts) else { return entry }
        entry.stages = stages
        if stages.contains(where: \.isHollow) { signs.insert(.tentative) }
        for stage in stages { note(stage.span) }
        return entry
    }

    /// The dated stages of an agreement in the order of time.
    private func stages(_ agreement: Agreement) -> [LaneChart.Stage] {
        let stages = agreement.steps.compactMap { step -> LaneChart.Stage? in
            guard let span = TimeSpan(step.date, isWithin: true) else { return nil }
            return LaneChart.Stage(span, isHollow: step.status.isTentative, lasts: step.status == .inForce)
        }
        return stages.enumerated().sorted { left, right in
            (left.element.span.earliest, left.offset) < (right.element.span.earliest, right.offset)
        }.map(\.element)
    }

    /// Notes what a reader must know to read the bar of a span.
    private mutating func note(_ span: TimeSpan) {
        if span.isApproximate { signs.insert(.aboutThen) }
        if span.isDoubtful { signs.insert(.doubtfulDate) }
        if !span.isExact && !span.isApproximate || !span.candidates.isEmpty || span.latestStart != nil
            || span.earliestEnd != nil
        {
            signs.insert(.uncertainDay)
        }
        if span.isOpenEnd { signs.insert(.openEnd) }
    }

    private func label(_ number: String, _ title: String, _ citation: String) -> [TextRun] {
        let bold = TextStyle(size: 8.6, isBold: true, color: theme.text)
        var runs = [TextRun(number + "\u{A0} ", bold), TextRun(title, bold)]
        if !citation.isEmpty { runs.append(TextRun(" " + citation, detailStyle(theme.mutedText))) }
        return runs
    }

    private func detailStyle(_ color: Color) -> TextStyle {
        TextStyle(size: 7.2, color: color)
    }

    /// Date and place; then people and organizations whom the label does not name.
    private func details(_ event: Event, namesCountries: Bool) -> [[TextRun]] {
        // What stands in the column of what is not dated need not say so again.
        let isUndated = event.date == nil && event.earliest == nil && event.latest == nil
        var first = isUndated ? [] : [words.date(of: event)]
        if let place = words.shortPlace(event) { first.append(place) }
        if event.status == .postponed || event.status == .cancelled { first.append(event.status.rawValue) }
        var lines: [[TextRun]] = []
        if !first.isEmpty {
            lines.append([TextRun(first.joined(separator: " · "), detailStyle(theme.mutedText))])
        }
        if let disputed = words.otherValues(event.claims) {
            lines.append([TextRun("Disputed: \(disputed)", detailStyle(theme.disputed))])
        }
        let named = Set(event.label.split { !$0.isLetter && !$0.isNumber }.map { FoldedName(String($0)).key })
        var others: [String] = []
        for participation in event.participations
        where chronicle[participation.actor].kind != .country && participation.role != .mentioned {
            let actor = chronicle[participation.actor]
            let parts = actor.name.split { !$0.isLetter && !$0.isNumber }.map { FoldedName(String($0)).key }
            if participation.evidence == .disputed {
                lines.append([TextRun("Disputed: \(actor.name)", detailStyle(theme.disputed))])
            } else if actor.kind == .organization || !parts.contains(where: named.contains),
                !others.contains(actor.name)
            {
                others.append(actor.name)
            }
        }
        if namesCountries {
            // Where the lane does not say which countries, the entry does.
            let countries = LaneChoice.homes(event).filter { chronicle[$0].kind == .country }.map { chronicle[$0].name }
            others = countries + others
        }
        let joined = (first + [others.joined(separator: "; ")]).joined(separator: " · ")
        if event.date == nil, lines.count <= 1, !others.isEmpty,
            TextMetrics.width(of: joined, size: DiagramStyle.detailSize) <= TimelineEntries.joinedWidth
        {
            // The column of what is not dated is high rather than wide.
            return [[TextRun(joined, detailStyle(theme.mutedText))]]
        }
        if !others.isEmpty {
            lines.append([TextRun(others.joined(separator: "; "), detailStyle(theme.mutedText))])
        }
        return lines
    }

    private func outcome(_ agreement: Agreement, of event: Event) -> LaneChart.Outcome {
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
}
