import EntenteDrawing
import EntenteModel

extension DiagramStyle {
    /// The entry of a sign in the legend of a timeline, where events are marks rather than boxes.
    func markEntry(_ sign: LegendSign) -> LegendEntry {
        switch sign {
        case .event(let sign): .mark(mark(sign), color: tone(sign).mark, label: sign.words)
        case .agreement: .mark(.diamond, color: theme.agreement.mark, label: "Agreement")
        case .tentative:
            .mark(
                .diamond, color: theme.agreement.mark, isHollow: true, ground: theme.page,
                label: "Proposed or under negotiation")
        case .planned:
            .mark(.circle, color: theme.axis, isHollow: true, ground: theme.page, label: "Planned when reported")
        case .postponed:
            .mark(
                .circle, color: theme.axis, isHollow: true, strike: .across, ground: theme.page,
                label: "Postponed when reported")
        case .cancelled:
            .mark(
                .circle, color: theme.axis, isHollow: true, strike: .through, ground: theme.page, label: "Cancelled")
        case .disputed: .sign("?", color: theme.disputed, label: "Disputed")
        default: legendEntry(sign)
        }
    }
}

extension EventStatus {
    /// The stroke in the mark of what was postponed or cancelled.
    var strike: MarkStrike? {
        switch self {
        case .occurred, .planned: nil
        case .postponed: .across
        case .cancelled: .through
        }
    }
}
