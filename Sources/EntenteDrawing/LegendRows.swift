/// A legend set in rows: entries flow from left to right and break into further rows.
struct LegendRows {
    /// The rows of swatches and labels, from the upper left corner of the legend.
    private(set) var rows: [PageRow] = []
    /// The height of all rows in points.
    private(set) var height = 0.0

    private static let gap = 6.0
    private static let entryGap = 18.0
    private static let rowHeight = 15.0

    /// All that is drawn, from the upper left corner of the legend.
    var items: [SceneItem] { rows.flatMap(\.items) }

    /// Sets entries into rows of a width; linear in the entries.
    init(_ entries: [LegendEntry], width: Double, style: TextStyle) {
        let leading = style.size * TextMetrics.leading
        var x = 0.0
        var top = 0.0
        var rowLines = 1
        for entry in entries {
            let labelX = entry.swatchWidth + Self.gap
            let lines = TextFitting.wrap(entry.label, style: style, width: max(width - labelX, style.size * 4))
            let texts = lines.map { TextRun($0, style) }
            let labelWidth = texts.reduce(0) { max($0, TextMetrics.width(of: [$1])) }
            let entryWidth = labelX + labelWidth
            if x > 0, x + entryWidth > width {
                top += Self.rowHeight + Double(rowLines - 1) * leading
                (x, rowLines) = (0, 1)
            }
            let middle = top + Self.rowHeight / 2
            let baseline = middle + style.size * TextMetrics.capHeight / 2
            var group = entry.swatch.map { $0.moved(x: x + entry.swatchWidth / 2, y: middle) }
            for (index, run) in texts.enumerated() {
                group.append(.text(TextLine([run], x: x + labelX, y: baseline + Double(index) * leading)))
            }
            if x == 0 { rows.append(PageRow(top: top, height: 0, items: [])) }
            rowLines = max(rowLines, lines.count)
            rows[rows.count - 1].items.append(.group(SceneGroup(classes: "entry", items: group)))
            rows[rows.count - 1].height = Self.rowHeight + Double(rowLines - 1) * leading
            x += entryWidth + Self.entryGap
        }
        height = entries.isEmpty ? 0 : top + Self.rowHeight + Double(rowLines - 1) * leading
    }
}
