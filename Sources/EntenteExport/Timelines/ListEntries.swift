import EntenteDrawing
import EntenteModel

/// Turns events and agreements into entries of a list, and notes the signs that its legend has to explain.
struct ListEntries {
    /// What occurs, for the legend.
    var signs: Set<LegendSign> = []

    private let request: ViewRequest
    private let theme: Theme
    private let words: FigureWords
    private let style: DiagramStyle
    private let agreements: Set<AgreementID>
    private var placed: Set<AgreementID> = []

    private static let titleSize = 9.2
    private static let outcomeSize = 8.2
    private static let detailSize = 8.0
    private static let smallSize = 7.4
    /// Up to how many people each have a line of their own.
    private static let mostLinesOfPeople = 6
    private static let longestRemark = 90
    private static let longestWholeName = 28

    private var chronicle: Chronicle { request.chronicle }
    private var numbering: Numbering { request.numbering }

    init(_ request: ViewRequest, _ options: FigureOptions) {
        self.request = request
        theme = options.theme
        words = request.words
        style = DiagramStyle(theme: options.theme)
        agreements = Set(request.selection.agreements)
    }

    /// The entry of an event that stands under a year's heading, if any.
    mutating func entry(_ event: Event, isPart: Bool, under year: Int64?) -> ListChart.Entry {
        let sign = EventSign(event.type)
        let isHollow = event.status != .occurred
        // Under the heading of what is not dated no sign need say so again.
        let isUndated = ListSection(event.date, isBounded: event.earliest != nil || event.latest != nil) == .notDated
        let isOpen = !isUndated && isOpen(event)
        signs.insert(.event(sign))
        if let status = LegendSign(event.status) { signs.insert(status) }
        if isDoubted(event.date) { signs.insert(.doubtfulDate) }
        if event.isDisputed { signs.insert(.disputed) }
        if isOpen { signs.insert(.uncertainDay) }
        let ids = event.outcomes.filter(agreements.contains).sorted { numbering.rank(of: $0) < numbering.rank(of: $1) }
        let outcomes = ids.map { outcome(chronicle[$0], of: event) }
        let meta = meta(event.place, event.sources)
        func label(_ title: String) -> [TextRun] {
            [
                bold(numbering.number(of: event.index) + "\u{A0} "), bold(title), meta,
            ]
        }
        return ListChart.Entry(
            id: event.id, classes: "event \(sign.rawValue)" + (isHollow ? " " + event.status.rawValue : ""),
            title: event.title,
            sentence: words.sentence(event),
            date: event.date == nil && isUndated ? [] : [date(words.date(of: event, underYear: year))],
            dateDetail: weekday(event).map { [small($0)] } ?? [], mark: style.mark(sign), color: style.tone(sign).mark,
            isHollow: isHollow, strike: event.status.strike, isDisputed: event.isDisputed, isOpen: isOpen,
            isPart: isPart,
            label: label(event.title), shortLabel: event.label == event.title ? [] : label(event.label),
            remark: remark(event), details: details(event, isPart: isPart), outcomes: outcomes)
    }

    /// The entry of an agreement that no listed event made: it stands at its first stage.
    mutating func entry(_ agreement: Agreement, under year: Int64?) -> ListChart.Entry {
        placed.insert(agreement.index)
        signs.insert(.agreement)
        let first = agreement.firstDate
        let isTentative = agreement.latestStep?.status.isTentative ?? false
        let isOpen = first.map { !ListEntries.isDayKnown($0) } ?? false
        if isTentative { signs.insert(.tentative) }
        if agreement.isDisputed { signs.insert(.disputed) }
        if isDoubted(first) { signs.insert(.doubtfulDate) }
        if isOpen { signs.insert(.uncertainDay) }
        let meta = meta(agreement.place, agreement.sources)
        func label(_ title: String) -> [TextRun] {
            [
                bold(numbering.number(of: agreement.index) + "\u{A0} "), bold(title), meta,
            ]
        }
        var details = [
            [TextRun(stages(agreement, besideDate: first), TextStyle(size: 8, color: theme.agreementStatus))],
            [detail(parties(agreement))],
        ]
        let makers = agreement.events.sorted { numbering.rank(of: $0) < numbering.rank(of: $1) }
        if !makers.isEmpty {
            let numbers = FigureWords.enumeration(makers.map { numbering.number(of: $0) })
            details.append([small("From event \(numbers), not listed")])
        }
        if let disputed = words.otherValues(agreement.claims) { details.append([dispute("Disputed: \(disputed)")]) }
        return ListChart.Entry(
            id: agreement.id, classes: "agreement", title: agreement.title,
            sentence: words.entrySentence(agreement),
            date: first.map { [date(words.date($0, underYear: year))] } ?? [], mark: .diamond,
            color: theme.agreement.mark, isHollow: isTentative, isDisputed: agreement.isDisputed, isOpen: isOpen,
            label: label(agreement.title), shortLabel: agreement.label == agreement.title ? [] : label(agreement.label),
            details: details.filter { !$0[0].text.isEmpty })
    }

    /// An agreement under an event that made it: whole under the first, with its stage under the others.
    private mutating func outcome(_ agreement: Agreement, of event: Event) -> LaneChart.Outcome {
        let isFirst = placed.insert(agreement.index).inserted
        let step = agreement.steps.last { $0.event == event.index } ?? agreement.latestStep
        let isTentative = step?.status.isTentative ?? false
        signs.insert(.agreement)
        if isTentative { signs.insert(.tentative) }
        var runs = [
            TextRun(
                numbering.number(of: agreement.index) + "\u{A0} ",
                TextStyle(size: ListEntries.outcomeSize, isBold: true, color: theme.text)),
            TextRun(agreement.title, TextStyle(size: ListEntries.outcomeSize, color: theme.text)),
        ]
        let status =
            isFirst
            ? stages(agreement, besideDate: event.date) : step.map { words.stage($0, of: agreement) } ?? ""
        if !status.isEmpty {
            runs.append(
                TextRun("  " + status, TextStyle(size: ListEntries.smallSize, color: theme.agreementStatus)))
        }
        if isFirst {
            let parties = parties(agreement)
            let citation = citation(agreement.sources)
            let ends = [parties.isEmpty ? "" : "\u{A0}· " + parties, citation.isEmpty ? "" : "\u{A0}" + citation]
            runs.append(small(ends.joined()))
        }
        if agreement.isDisputed {
            signs.insert(.disputed)
            let disputed = words.otherValues(agreement.claims).map { "disputed: \($0)" } ?? "disputed"
            runs.append(dispute(" · " + disputed))
        }
        return LaneChart.Outcome(
            id: isFirst ? agreement.id : "\(event.id)/\(agreement.id)",
            classes: isFirst ? "agreement" : "agreement stage", title: agreement.title,
            color: theme.agreement.mark, isHollow: isTentative, label: runs)
    }

    /// "agreed, in force 2027": the stages in their order, without a date that stands beside them already.
    private func stages(_ agreement: Agreement, besideDate told: EventDate?) -> String {
        agreement.steps.map { step in
            let stage = words.stage(step, of: agreement, besideParties: true)
            guard let date = agreement.date(of: step) else {
                return agreement.steps.count > 1 ? stage + " (not dated)" : stage
            }
            return told?.edtf == date.edtf ? stage : stage + " " + words.date(date)
        }.joined(separator: ", ")
    }

    private func parties(_ agreement: Agreement) -> String {
        agreement.parties.map { party in
            whole(chronicle[party.actor].name) + (party.role == .party ? "" : "\u{A0}(\(party.role.rawValue))")
        }.joined(separator: ", ")
    }
}

extension ListEntries {
    /// What must be known at a glance: that it was only planned, and how well its days are known.
    private func remark(_ event: Event) -> [TextRun] {
        var runs: [TextRun] = []
        func add(_ words: String, _ color: Color) {
            if !runs.isEmpty { runs.append(small(" · ")) }
            runs.append(TextRun(words, TextStyle(size: ListEntries.smallSize, color: color)))
        }
        if event.status == .planned {
            add("planned when reported", theme.plannedText)
        } else if event.status != .occurred {
            add(event.status.rawValue, theme.plannedText)
        }
        if event.evidence == .disputed { add("disputed", theme.disputed) }
        if let days = dayRemark(event) { add(days, theme.mutedText) }
        return runs
    }

    /// The source's own words for days that it leaves open, else that the day is not known.
    private func dayRemark(_ event: Event) -> String? {
        guard isOpen(event) || isDoubted(event.date) else { return nil }
        let told = words.date(of: event)
        if let stated = event.stated, !isSaid(stated, by: told) {
            let isLong = stated.count > ListEntries.longestRemark
            return ListEntries.quoted(isLong ? stated.prefix(ListEntries.longestRemark - 1) + "…" : stated[...])
        }
        guard let date = event.date, case .single(let term) = date.kind else { return nil }
        return term.certainty.isApproximate || term.precision == .day ? nil : "day not known"
    }

    /// The words in quotation marks, those within them single.
    private static func quoted(_ words: Substring) -> String {
        var quoted = ""
        var isInside = false
        for character in words {
            switch character {
            case "“": quoted += "‘"
            case "”": quoted += "’"
            case "\"":
                quoted += isInside ? "’" : "‘"
                isInside.toggle()
            default: quoted.append(character)
            }
        }
        return "“\(quoted)”"
    }

    /// Whether every word of a wording begins as a word of the date does: "August" beside "Aug 2025".
    private func isSaid(_ stated: String, by date: String) -> Bool {
        let known = date.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        return stated.split { !$0.isLetter && !$0.isNumber }.allSatisfy { word in
            known.contains { word.lowercased().hasPrefix($0) }
        }
    }

    /// The day of the week, where the source states it and the calendar agrees.
    private func weekday(_ event: Event) -> String? {
        guard let stated = event.stated, let day = event.earliest, day == event.latest else { return nil }
        let name = day.weekday.name
        let isStated = stated.split { !$0.isLetter }.contains { $0.lowercased() == name.lowercased() }
        return isStated ? name : nil
    }

    private func isOpen(_ event: Event) -> Bool {
        guard let date = event.date else { return true }
        return event.isWithinDate || !ListEntries.isDayKnown(date)
    }

    /// Whether the source doubts a date, which a question mark behind it says.
    private func isDoubted(_ date: EventDate?) -> Bool { date?.certainty.isUncertain ?? false }

    /// Whether a date names its days, if doubtfully: a day, an interval from day to day, several days of which all are meant.
    static func isDayKnown(_ date: EventDate) -> Bool {
        if case .oneOf = date.kind { return false }
        return date.kind.terms.allSatisfy { $0.precision == .day && !$0.certainty.isApproximate }
    }

    /// People, a line each where they are few; organizations and countries; what it belongs to; what is disputed.
    private func details(_ event: Event, isPart: Bool) -> [[TextRun]] {
        var people: [String] = []
        var others: [String] = []
        var mentioned: [String] = []
        var disputes: [[TextRun]] = []
        for participation in event.participations {
            let actor = chronicle[participation.actor]
            if participation.evidence == .disputed {
                let citation = numbering.citation(participation.sources)
                disputes.append([
                    dispute(
                        [words.participation(participation, in: event), citation].filter { !$0.isEmpty }
                            .joined(separator: " "))
                ])
            } else if participation.role == .mentioned {
                mentioned.append(actor.name)
            } else if actor.kind == .person {
                people.append(words.participation(participation, in: event))
            } else {
                let isName = participation.unnamed == TextTable.empty && !participation.isDelegation
                let text = words.participation(participation, in: event)
                others.append(isName || !others.isEmpty ? text : text.prefix(1).uppercased() + text.dropFirst())
            }
        }
        var lines = people.count <= ListEntries.mostLinesOfPeople ? people : [people.joined(separator: "; ")]
        lines.append(others.joined(separator: "; "))
        var details = lines.filter { !$0.isEmpty }.map { [detail($0)] } + disputes
        if !mentioned.isEmpty { details.append([small("Mentioned: " + mentioned.joined(separator: "; "))]) }
        if let other = words.otherValues(event.claims) { details.append([dispute("Disputed: \(other)")]) }
        let links = links(event, isPart: isPart)
        if !links.isEmpty { details.append([small(links)]) }
        return details
    }

    /// "Part of 4, responds to 2, about A1".
    private func links(_ event: Event, isPart: Bool) -> String {
        var parts: [String] = []
        for link in event.links where !(isPart && link.kind == .partOf) {
            parts.append(
                link.kind.rawValue.replacing("_", with: " ") + " event " + numbering.number(of: link.target))
        }
        let subjects = event.subjects.sorted { numbering.rank(of: $0) < numbering.rank(of: $1) }
        if !subjects.isEmpty {
            parts.append("about " + FigureWords.enumeration(subjects.map { numbering.number(of: $0) }))
        }
        let words = parts.joined(separator: ", ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Place and numbers of sources, set behind a title.
    private func meta(_ place: String?, _ sources: some Sequence<SourceID>) -> TextRun {
        let parts = [whole(place ?? ""), citation(sources)].filter { !$0.isEmpty }
        return small(parts.isEmpty ? "" : "  " + parts.joined(separator: "\u{A0}"))
    }

    /// A name that does not part at the end of a line, unless it is long.
    private func whole(_ name: String) -> String {
        name.utf8.count > ListEntries.longestWholeName ? name : name.replacing(" ", with: "\u{A0}")
    }

    /// Numbers of sources that stay together on a line, unless they are many.
    private func citation(_ sources: some Sequence<SourceID>) -> String {
        let citation = numbering.citation(sources)
        return citation.utf8.count > 24 ? citation : citation.replacing(" ", with: "\u{A0}")
    }

    private func bold(_ text: String) -> TextRun {
        TextRun(text, TextStyle(size: ListEntries.titleSize, isBold: true, color: theme.text))
    }

    /// A date, whose days stay with their months and months with their years.
    private func date(_ text: String) -> TextRun {
        var words = ""
        var last: Character = " "
        var isMonth = false
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let first = word.first ?? " "
            let isBound = last.isNumber && first.isUppercase || last.isLetter && first.isNumber && isMonth
            if !words.isEmpty { words += isBound ? "\u{A0}" : " " }
            isMonth = first.isUppercase
            words += word
            last = word.last ?? " "
        }
        return TextRun(words, TextStyle(size: 8.2, color: theme.detailText))
    }

    private func detail(_ text: String) -> TextRun {
        TextRun(text, TextStyle(size: ListEntries.detailSize, color: theme.detailText))
    }

    private func small(_ text: String) -> TextRun {
        TextRun(text, TextStyle(size: ListEntries.smallSize, color: theme.mutedText))
    }

    private func dispute(_ text: String) -> TextRun {
        TextRun(text, TextStyle(size: ListEntries.smallSize, color: theme.disputed))
    }
}

extension FigureWords {
    /// An agreement that stands by itself in one sentence, behind the date at which it stands.
    func entrySentence(_ agreement: Agreement) -> String {
        (agreement.firstDate.map { date($0) + ": " } ?? "") + sentence(agreement)
    }
}
