import EntenteDrawing

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
        case .disputed: .sign("?", color: theme.disputed, label: "Disputed")
        default: legendEntry(sign)
        }
    }
}
