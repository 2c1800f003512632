/// Draws one entry in its place: bar, mark, words, and what came of it.
struct EntryDrawing {
    /// The entry as one group.
    let group: SceneItem
    /// Where the grid gives way to its words.
    let plates: [Rectangle]

    private static let barHeight = 6.0
    private static let tickHeight = 7.0
    private static let solidBarHeight = 3.4
    private static let leastSplit = 4.0
    private static let dashes = [2.4, 1.6]
    private static let questionSize = 8.4
    private static let outlineWidth = 0.9

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
        if !entry.ticks.isEmpty {
            items += Self.ticks(entry, placement.extent, y: center.y, axis: axis)
        } else if let span = entry.span, placement.extent.hasBar {
            items += Self.bars(span, placement.extent, y: center.y, entry: entry, axis: axis, ground: theme.page)
        }
        if !placement.extent.isSign, entry.ticks.isEmpty {
            items.append(
                entry.mark.item(at: center, color: entry.color, isHollow: entry.isHollow, ground: theme.page))
        }
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

    /// A stroke for each thing that got no words, on a line from the first to the last.
    private static func ticks(
        _ entry: LaneChart.Entry, _ extent: MarkExtent, y: Double, axis: TimeAxis
    ) -> [SceneItem] {
        let line: [PathStep] = [.move(Point(x: extent.left, y: y)), .line(Point(x: extent.right, y: y))]
        var strokes: [PathStep] = []
        var last = -Double.infinity
        for day in entry.ticks {
            let x =
                entry.span == nil ? extent.center : min(max(axis.x(ofMiddleOf: day), extent.left), extent.right)
            // Strokes closer than a reader can tell apart are one.
            guard x - last >= 0.4 else { continue }
            last = x
            strokes += [.move(Point(x: x, y: y - tickHeight / 2)), .line(Point(x: x, y: y + tickHeight / 2))]
        }
        return [
            .shape(Shape(.path(line), stroke: Stroke(entry.color, width: 0.6))),
            .shape(Shape(.path(strokes), stroke: Stroke(entry.color, width: 1.1))),
        ]
    }

    private static func bars(
        _ span: TimeSpan, _ extent: MarkExtent, y: Double, entry: LaneChart.Entry, axis: TimeAxis, ground: Color
    ) -> [SceneItem] {
        let isSolid = span.isExact && span.candidates.isEmpty
        let color = entry.color
        var stretches: [(left: Double, right: Double)] = []
        for candidate in span.candidates {
            let left = axis.x(of: candidate.lowerBound)
            let right = axis.x(of: CivilDay.clamped(candidate.upperBound) + 1)
            let start = min(max(left, extent.left), extent.right - barHeight)
            stretches.append((start, max(start + barHeight, min(right, extent.right))))
        }
        var items: [SceneItem] = []
        let isSplit = zip(stretches, stretches.dropFirst()).allSatisfy { $0.right + leastSplit < $1.left }
        if stretches.count < 2 || !isSplit {
            stretches = [(extent.left, extent.right)]
        } else {
            let line: [PathStep] = [.move(Point(x: extent.left, y: y)), .line(Point(x: extent.right, y: y))]
            items.append(.shape(Shape(.path(line), stroke: Stroke(color, width: outlineWidth, dashes: dashes))))
        }
        let height = isSolid && entry.mark != .pill ? solidBarHeight : barHeight
        let fill = entry.isHollow ? ground : isSolid ? color : color.tint(0.22, on: ground)
        let stroke = Stroke(color, width: outlineWidth, dashes: isSolid ? [] : dashes)
        for stretch in stretches {
            if span.isApproximate, !span.isOpenStart, !span.isOpenEnd {
                let bar = SoftSpan(from: stretch.left, to: stretch.right, y: y, height: barHeight)
                items += bar.items(color: color, isHollow: entry.isHollow, ground: ground)
                continue
            }
            if !isSolid, !span.isOpenStart, !span.isOpenEnd {
                let bar = UncertainSpan(from: stretch.left, to: stretch.right, y: y, height: barHeight)
                items.append(bar.item(color: color, isHollow: entry.isHollow, ground: ground))
                continue
            }
            items.append(
                .shape(
                    Shape(
                        bar(stretch, y, height: height, isOpenStart: span.isOpenStart, isOpenEnd: span.isOpenEnd),
                        fill: fill, stroke: stroke)))
        }
        return items
    }

    /// A bar with round ends, or with a point where it is open.
    private static func bar(
        _ stretch: (left: Double, right: Double), _ y: Double, height: Double, isOpenStart: Bool, isOpenEnd: Bool
    ) -> Shape.Geometry {
        let half = height / 2
        let (left, right) = stretch
        guard isOpenStart || isOpenEnd else {
            return .rectangle(Rectangle(x: left, y: y - half, width: right - left, height: height), radius: half)
        }
        let tip = barHeight * 1.1
        let start = isOpenStart ? left + tip : left
        let end = isOpenEnd ? right - tip : right
        var steps: [PathStep] = [.move(Point(x: start, y: y - half)), .line(Point(x: end, y: y - half))]
        if isOpenEnd {
            steps += [
                .line(Point(x: end, y: y - barHeight * 0.75)), .line(Point(x: right, y: y)),
                .line(Point(x: end, y: y + barHeight * 0.75)),
            ]
        }
        steps += [.line(Point(x: end, y: y + half)), .line(Point(x: start, y: y + half))]
        if isOpenStart {
            steps += [
                .line(Point(x: start, y: y + barHeight * 0.75)), .line(Point(x: left, y: y)),
                .line(Point(x: start, y: y - barHeight * 0.75)),
            ]
        }
        return .path(steps + [.close])
    }
}
