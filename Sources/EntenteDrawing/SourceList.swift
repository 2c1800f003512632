/// Numbered sources in one or two columns, wrapped with a hanging indent and never cut.
struct SourceList {
    /// The lines of text from top to bottom, from the upper left corner of the list: what a page may end between.
    private(set) var rows: [PageRow] = []
    /// The height of the list in points.
    private(set) var height = 0.0

    /// The width from which on two columns stand side by side.
    static let twoColumnWidth = 600.0
    private static let columnGap = 24.0
    private static let entryGap = 1.8

    /// All that is drawn, from the upper left corner of the list.
    var items: [SceneItem] { rows.flatMap(\.items) }

    /// Sets sources, row by row; linear in their texts.
    init(_ sources: [FigureFrame.Source], width: Double, style: TextStyle) {
        let columns = width >= Self.twoColumnWidth && sources.count > 1 ? 2 : 1
        let columnWidth = columns == 1 ? width : (width - Self.columnGap) / 2
        let leading = style.size * TextMetrics.leading
        let numbers = sources.map { TextFitting.shorten("[\($0.number)]", style: style, width: columnWidth / 4) }
        let widest = numbers.reduce(0) { max($0, TextMetrics.width(of: $1, style: style)) }
        let indent = widest + style.size * 0.3
        var top = 0.0
        var row = 0
        while row < sources.count {
            let shown = Array(row..<min(row + columns, sources.count))
            let texts = shown.map { TextFitting.wrap(sources[$0].text, style: style, width: columnWidth - indent) }
            for index in 0..<max(texts.map(\.count).max() ?? 1, 1) {
                let y = top + style.size * TextMetrics.ascent
                var items: [SceneItem] = []
                for (column, lines) in texts.enumerated() {
                    let x = Double(column) * (columnWidth + Self.columnGap)
                    if index == 0 { items.append(.text(TextLine([TextRun(numbers[row + column], style)], x: x, y: y))) }
                    guard index < lines.count else { continue }
                    items.append(.text(TextLine([TextRun(lines[index], style)], x: x + indent, y: y)))
                }
                rows.append(PageRow(top: top, height: leading, items: items))
                top += leading
            }
            top += Self.entryGap
            row += columns
        }
        height = max(top - Self.entryGap, 0)
    }
}
