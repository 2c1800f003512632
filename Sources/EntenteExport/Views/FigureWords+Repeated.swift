import EntenteModel

extension FigureWords {
    /// How many numbers of folded events are listed before the rest is counted.
    private static let mostNumbers = 8

    /// What repeated meetings have in common: their short title or its first words, else the name of their type, else that of its kind.
    private func name(of meeting: RepeatedMeetings) -> String {
        let labels = Set(meeting.events.map { chronicle[$0].label })
        if labels.count == 1, let label = labels.first { return label }
        let beginning = FigureWords.commonBeginning(meeting.events.map { chronicle[$0].label })
        if !beginning.isEmpty { return beginning + " …" }
        let types = Set(meeting.events.map { chronicle[$0].type.name })
        let name = types.count == 1 ? types.first ?? "" : chronicle[meeting.first].type.root
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// The words that all titles begin with.
    private static func commonBeginning(_ titles: [String]) -> String {
        let words = titles.map { $0.split(separator: " ") }
        guard var common = words.first?[...] else { return "" }
        for other in words.dropFirst() {
            common = common.prefix(zip(common, other).prefix { $0 == $1 }.count)
        }
        return common.joined(separator: " ")
    }

    /// "Talks, 4 times".
    func title(of meeting: RepeatedMeetings) -> String {
        "\(name(of: meeting)), \(FigureWords.number(meeting.events.count)) times"
    }

    /// "×4 Talks".
    func heading(_ meeting: RepeatedMeetings) -> [LabelRun] {
        [
            LabelRun("×\(FigureWords.number(meeting.events.count))\u{A0} ", .number),
            LabelRun(name(of: meeting), .name),
        ]
    }

    /// "2009–2013 · Tokyo · 2, 39 and 57": the years, the place where it is always the same, and the numbers of the events.
    func detail(_ meeting: RepeatedMeetings) -> [LabelRun] {
        var span = TieSpan()
        for id in meeting.events { span.add(chronicle[id].date) }
        let places = Set(meeting.events.map { shortPlace(chronicle[$0]) ?? "" })
        let numbers = meeting.events.map { numbering.number(of: $0) }
        let parts =
            [DiagramView.years(span)] + (places.count == 1 ? places.filter { !$0.isEmpty } : [])
            + ["nos. " + FigureWords.enumeration(numbers, atMost: FigureWords.mostNumbers)]
        return [LabelRun(parts.joined(separator: " · "), .detail)]
    }
}
