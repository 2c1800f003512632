/// Draws one entry in its place: bar, mark, words, and what came of it.
struct EntryDrawing {
    /// The entry as one group.
    let group: SceneItem
    /// Where the grid gives way to its words.
    let plates: [Rectangle]

    private static let questionSize = 8.4

    /// The drawing of an entry in a lane whose rows begin at `top`.
    init(
        _ entry: LaneChart.Entry, _ placement: LanePacking.Placement, top: Double, axis: TimeAxis, theme: Theme,
        band: Color
    ) {
        let block = placement.block
        let center = Point(x: placement.extent.center, y: top + placement.y + LabelBlock.leastMarkY)
        var box = placement.blockBox
        // The first line's capitals stand level with the mark, also where a larger type needs more room above.
        box.y += top - (placement.side == .below ? 0 : block.markY - LabelBlock.leastMarkY)
        var items: [SceneItem] = []
        var plates = block.width > 0 ? [Self.grown(box)] : []
        if let hold = placement.hold { items += hold.items(at: center.y, color: entry.color) }
        items += Self.ties(
            placement, from: Point(x: placement.tieX, y: center.y), box: box, color: entry.outcomes.first?.color)
        let row = EntryMarks(entry, placement.extent, y: center.y, axis: axis, theme: theme)
        items += row.items
        let isMirrored = placement.side == .left
        for line in block.lines { items.append(.text(Self.text(line, in: box, isMirrored: isMirrored))) }
        for outcome in block.outcomes {
            let x = isMirrored ? box.maxX - LabelBlock.diamondIndent : box.x + LabelBlock.diamondIndent
            let source = entry.outcomes[outcome.index]
            let sign = source.mark.item(
                at: Point(x: x, y: box.y + outcome.markY), color: source.color, isHollow: source.isHollow,
                ground: theme.page)
            let parts = [sign] + outcome.lines.map { .text(Self.text($0, in: box, isMirrored: isMirrored)) }
            items.append(
                .group(
                    SceneGroup(
                        id: source.id, classes: Self.classes("outcome", source.classes), title: source.title,
                        items: parts)))
        }
        if entry.isQuestioned {
            let color = entry.isDisputed ? theme.disputed : theme.mutedText
            let style = TextStyle(size: Self.questionSize, isBold: true, color: color)
            let x = isMirrored ? placement.extent.right + 2.6 : placement.extent.left - 2.6
            let baseline = center.y + Self.questionSize * TextMetrics.capHeight / 2
            let line = TextLine([TextRun("?", style)], x: x, y: baseline, anchor: isMirrored ? .start : .end)
            items.append(.text(line))
            plates.append(Self.grown(line.bounds))
        }
        self.plates = plates
        group = .group(
            SceneGroup(
                id: entry.id, classes: Self.classes("mark", entry.classes), title: entry.title, items: items))
    }

    private static func classes(_ first: String, _ more: String) -> String {
        more.isEmpty ? first : first + " " + more
    }

    private static func grown(_ box: Rectangle) -> Rectangle {
        Rectangle(x: box.x - 2, y: box.y - 0.5, width: box.width + 4, height: box.height + 1)
    }

    private static func text(_ line: LabelBlock.Line, in box: Rectangle, isMirrored: Bool) -> TextLine {
        // Beside a mark on the right the lines end there; an indent that hangs from a number has no use then.
        isMirrored
            ? TextLine(line.runs, x: box.maxX - line.edge, y: box.y + line.baseline, anchor: .end)
            : TextLine(line.runs, x: box.x + line.edge + line.indent, y: box.y + line.baseline)
    }

    /// The lines from a mark down and aside to the outcomes.
    private static func ties(
        _ placement: LanePacking.Placement, from center: Point, box: Rectangle, color: Color?
    ) -> [SceneItem] {
        guard let color, !placement.block.outcomes.isEmpty else { return [] }
        let isMirrored = placement.side == .left
        let end = isMirrored ? box.maxX - LabelBlock.diamondIndent : box.x + LabelBlock.diamondIndent
        let stroke = Stroke(color, width: 0.75)
        var items: [SceneItem] = []
        var start = center
        if placement.side == .below {
            // Between the row of the mark and the words to their left edge, and down from there.
            start = Point(x: box.x - 4, y: box.y - 1.5)
            let across: [PathStep] = [.move(center), .line(Point(x: center.x, y: start.y)), .line(start)]
            items.append(.shape(Shape(.path(across), stroke: stroke)))
        }
        var steps: [PathStep] = []
        for outcome in placement.block.outcomes {
            let y = box.y + outcome.markY
            steps += [.move(start), .line(Point(x: start.x, y: y)), .line(Point(x: end, y: y))]
        }
        return items + [.shape(Shape(.path(steps), stroke: stroke))]
    }
}
