/// Draws an entry of a list, or some lines of one that is higher than a page.
struct ListEntryDrawing {
    /// The entry as one group, from the upper left corner of its place.
    let item: SceneItem

    private static let openWidth = 6.0
    private static let openHeight = 19.0
    private static let dashes = [2.2, 1.5]
    private static let questionSize = 8.4

    /// The drawing of lines of an entry.
    init(_ block: ListEntryBlock, lines: Range<Int>, theme: Theme) {
        let entry = block.entry
        let isRest = lines.lowerBound > 0
        var items = isRest ? Self.continuation(block, theme) : Self.mark(block, theme)
        let shift =
            isRest ? ListContent.continuationHeight - (lines.first.map { block.lines[$0].top } ?? 0) : 0
        var index = lines.lowerBound
        while index < lines.upperBound {
            let outcome = block.lines[index].outcome
            let end = block.lines[index..<lines.upperBound].firstIndex { $0.outcome != outcome } ?? lines.upperBound
            let texts = block.lines[index..<end].flatMap(\.texts).map { SceneItem.text($0).moved(x: 0, y: shift) }
            if let outcome {
                let isOutcomeRest = block.lines[index].sign == nil
                items.append(
                    Self.group(
                        entry.outcomes[outcome], sign: block.lines[index].sign?.moved(x: 0, y: shift), texts,
                        suffix: isOutcomeRest ? "/rest-\(index)" : "", ground: theme.page))
            } else {
                items += texts
            }
            index = end
        }
        let words = isRest ? "continued" : "mark"
        item = .group(
            SceneGroup(
                id: isRest ? "\(entry.id)/rest-\(lines.lowerBound)" : entry.id,
                classes: entry.classes.isEmpty ? words : words + " " + entry.classes, title: entry.title, items: items))
    }

    private static func mark(_ block: ListEntryBlock, _ theme: Theme) -> [SceneItem] {
        let (entry, center) = (block.entry, block.mark)
        var items: [SceneItem] = []
        if entry.isOpen {
            items.append(
                openBar(at: center, color: entry.color, isHollow: entry.isHollow, height: openHeight, theme.page))
        }
        items.append(entry.mark.item(at: center, color: entry.color, isHollow: entry.isHollow, ground: theme.page))
        if let strike = entry.strike { items.append(strike.item(at: center, color: entry.color)) }
        if entry.isDisputed {
            let style = TextStyle(size: questionSize, isBold: true, color: theme.disputed)
            let x = entry.mark.bounds(at: center).x - 2
            let y = center.y + questionSize * TextMetrics.capHeight / 2
            items.append(.text(TextLine([TextRun("?", style)], x: x, y: y, anchor: .end)))
        }
        return items + block.dates.map { .text($0) }
    }

    /// The upright bar behind a mark whose days are left open.
    static func openBar(
        at center: Point, color: Color, isHollow: Bool, height: Double, _ ground: Color
    ) -> SceneItem {
        let box = Rectangle(
            x: center.x - openWidth / 2, y: center.y - height / 2, width: openWidth, height: height)
        return .shape(
            Shape(
                .rectangle(box, radius: openWidth / 2), fill: isHollow ? ground : color.tint(0.22, on: ground),
                stroke: Stroke(color, width: 0.9, dashes: dashes)))
    }

    private static func continuation(_ block: ListEntryBlock, _ theme: Theme) -> [SceneItem] {
        let style = TextStyle(size: 7.2, color: theme.mutedText)
        let number = (block.entry.label.first?.text ?? "").split { $0.isWhitespace }.joined(separator: " ")
        let words = TextFitting.shorten(number, style: style, width: 60) + " continued"
        let x = block.lines.first?.texts.first?.x ?? block.mark.x
        return [.text(TextLine([TextRun(words, style)], x: x, y: style.size * TextMetrics.ascent))]
    }

    private static func group(
        _ outcome: LaneChart.Outcome, sign: Point?, _ texts: [SceneItem], suffix: String, ground: Color
    ) -> SceneItem {
        let signs = sign.map {
            outcome.mark.item(at: $0, size: 8, color: outcome.color, isHollow: outcome.isHollow, ground: ground)
        }
        let classes = outcome.classes.isEmpty ? "outcome" : "outcome " + outcome.classes
        return .group(
            SceneGroup(
                id: outcome.id + suffix, classes: classes, title: outcome.title,
                items: [signs].compactMap { $0 } + texts))
    }
}
