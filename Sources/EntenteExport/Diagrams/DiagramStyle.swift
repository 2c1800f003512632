import EntenteDrawing

/// How words, nodes and ties of diagrams are set.
struct DiagramStyle: Sendable {
    let theme: Theme

    /// Shorter than those of what was planned, so that the two differ in print as well.
    private static let disputedDashes: [Double] = [1.6, 1.4]

    /// The size of headings in nodes, in points.
    static let nameSize = 8.4
    /// The size of second lines, in points; no type is smaller.
    static let detailSize = 7.2

    func textStyle(_ role: LabelRun.Role) -> TextStyle {
        switch role {
        case .number, .name: TextStyle(size: DiagramStyle.nameSize, isBold: true, color: theme.text)
        case .plain: TextStyle(size: DiagramStyle.nameSize, color: theme.text)
        case .detail: TextStyle(size: DiagramStyle.detailSize, color: theme.detailText)
        case .status: TextStyle(size: DiagramStyle.detailSize, color: theme.agreement.text)
        case .disputed: TextStyle(size: DiagramStyle.detailSize, color: theme.disputed)
        }
    }

    func tone(_ sign: EventSign) -> Tone {
        switch sign {
        case .meeting: theme.meeting
        case .visit: theme.visit
        case .statement: theme.statement
        case .action: theme.action
        case .programme: theme.programme
        case .appointment: theme.appointment
        case .election: theme.election
        case .incident: theme.incident
        case .other: theme.action
        }
    }

    func mark(_ sign: EventSign) -> Mark {
        switch sign {
        case .meeting: .circle
        case .visit: .pill
        case .statement: .triangle
        case .action: .square
        case .programme: .hexagon
        case .appointment: .pentagon
        case .election: .star
        case .incident: .cross
        case .other: .pentagon
        }
    }

    /// The box, its colours, and whether its outline is dashed.
    func box(_ look: DiagramNode.Look) -> (shape: BoxShape, fill: Color, line: Color, isDashed: Bool) {
        switch look {
        case .person: (.rounded, theme.person.fill, theme.person.mark, false)
        case .unnamed: (.rounded, theme.unnamed.fill, theme.unnamed.mark, false)
        case .organization: (.plain, theme.organization.fill, theme.organization.mark, false)
        case .country: (.group, theme.groupFill, theme.axis, false)
        case .event(let sign, let isPlanned):
            (.plain, isPlanned ? theme.page : tone(sign).fill, tone(sign).mark, isPlanned)
        case .agreement(let isTentative):
            (.note, isTentative ? theme.page : theme.agreement.fill, theme.agreement.mark, isTentative)
        }
    }

    func stroke(_ edge: DiagramEdge) -> Stroke {
        if edge.isDisputed { return Stroke(theme.disputed, width: max(edge.width, 1), dashes: Self.disputedDashes) }
        switch edge.look {
        case .plain: return Stroke(theme.edge, width: edge.width, dashes: edge.isPlanned ? [3, 2] : [])
        case .mentioned: return Stroke(theme.edge, width: 0.6, dashes: [6, 2, 1, 2])
        case .agreement: return Stroke(theme.agreement.mark, width: edge.width, dashes: edge.isPlanned ? [3, 2] : [])
        case .link: return Stroke(theme.axis, width: 0.8, dashes: [0.8, 1.8])
        }
    }

    /// The widest that a line of words grows before it is wrapped.
    func widestLine(_ look: DiagramNode.Look) -> Double {
        switch look {
        case .person, .unnamed, .organization, .country: 118
        case .event, .agreement: 165
        }
    }

    /// An event's box with the sign of its type.
    private func eventEntry(_ sign: EventSign) -> LegendEntry {
        let look = box(.event(sign, isPlanned: false))
        var entry = LegendEntry.box(look.shape, fill: look.fill, line: look.line, label: sign.words)
        entry.swatch.append(mark(sign).item(at: Point(x: 0, y: 0), size: 5.4, color: look.line))
        return entry
    }

    /// A stack of boxes for repeated events.
    private var repeatedEntry: LegendEntry {
        let box = Rectangle(x: -8, y: -4.6, width: 13, height: 6.6)
        var entry = LegendEntry.box(
            .plain, fill: theme.page, line: theme.axis, label: "×n: repeated, of the same actors")
        entry.swatch =
            BoxShape.plain.items(in: box, fill: theme.page, line: theme.axis)
            + [BoxStack.item(behind: box, line: theme.axis)]
        return entry
    }

    /// The entry of a sign in a legend.
    func legendEntry(_ sign: LegendSign) -> LegendEntry {
        func box(_ look: DiagramNode.Look, _ label: String) -> LegendEntry {
            let box = self.box(look)
            return .box(box.shape, fill: box.fill, line: box.line, isDashed: box.isDashed, label: label)
        }
        let line = Stroke(theme.edge, width: 1)
        return switch sign {
        case .person: box(.person, "Person")
        case .organization: box(.organization, "Organization")
        case .country: box(.country, "Country")
        case .unnamed(let words): box(.unnamed, words)
        case .event(let sign): eventEntry(sign)
        case .planned:
            .box(.plain, fill: theme.page, line: theme.axis, isDashed: true, label: "Planned when reported")
        case .postponed:
            .box(.plain, fill: theme.page, line: theme.axis, isDashed: true, label: "Postponed when reported")
        case .cancelled: .box(.plain, fill: theme.page, line: theme.axis, isDashed: true, label: "Cancelled")
        case .agreement: box(.agreement(isTentative: false), "Agreement")
        case .tentative: box(.agreement(isTentative: true), "Proposed or under negotiation")
        case .participation: .line(line, label: "Took part")
        case .mentioned: .line(Stroke(theme.edge, width: 0.6, dashes: [6, 2, 1, 2]), label: "Mentioned only")
        case .tie: .line(line, label: "Together in an event")
        case .directedTie: .line(line, hasArrowHead: true, label: "Acts upon, or provides to")
        case .outcome: .line(Stroke(theme.agreement.mark, width: 1), hasArrowHead: true, label: "Led to")
        case .agreementTie: .line(Stroke(theme.agreement.mark, width: 1), label: "Parties to an agreement")
        case .plannedTie: .line(Stroke(theme.edge, width: 1, dashes: [3, 2]), label: "Planned only")
        case .subject:
            .line(Stroke(theme.axis, width: 0.8, dashes: [0.8, 1.8]), label: "Deals with")
        case .link:
            .line(
                Stroke(theme.axis, width: 0.8, dashes: [0.8, 1.8]), hasArrowHead: true, label: "Link, as its words say")
        case .disputed: .line(Stroke(theme.disputed, width: 1, dashes: Self.disputedDashes), label: "Disputed")
        case .repeated: repeatedEntry
        case .weight(let width, let words, let isOfAgreements):
            .line(Stroke(isOfAgreements ? theme.agreement.mark : theme.edge, width: width), label: words)
        case .uncertainDay: .span(color: theme.axis, ground: theme.page, label: "Day not known: within these dates")
        case .aboutThen: .softSpan(color: theme.axis, ground: theme.page, label: "About this date")
        case .doubtfulDate: .sign("?", color: theme.mutedText, label: "Date doubted by the source")
        case .wordless: .strokes(color: theme.mutedText, label: "More, without words here")
        case .openEnd: .line(Stroke(theme.axis, width: 2.4), hasArrowHead: true, label: "No end known")
        case .timeLeftOut: .cut(color: theme.axis, label: "Time left out")
        }
    }
}
