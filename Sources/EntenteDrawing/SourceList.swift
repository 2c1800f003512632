/// Numbered sources in one or two columns, wrapped with a hanging indent and never cut.
struct SourceList {
    /// All that is drawn, source by source, from the upper left corner of the list.
    private(set) var items: [SceneItem] = []
    /// The same in rows from top to bottom: what a page may end between.
    private(set) var rows: [PageRow] = []
    /// The height of the list in points.
    private(set) var height = 0.0

    /// The width from which on two columns stand side by side.
    static let twoColumnWidth = 600.0
    private static let columnGap = 24.0
    private static let entryGap = 1.8

    /// Up to how many lines of a source stay on one page.
    private static let mostLinesTogether = 12

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
            let first = items.count
            let lineCount = texts.map(\.count).max() ?? 1
            var lines = [[SceneItem]](repeating: [], count: max(lineCount, 1))
            for (column, text) in texts.enumerated() {
                let x = Double(column) * (columnWidth + Self.columnGap)
                for index in 0..<max(text.count, 1) {
                    let y = top + Double(index) * leading + style.size * TextMetrics.ascent
                    let number = [TextRun(numbers[row + column], style)]
                    var line = index == 0 ? [SceneItem.text(TextLine(number, x: x, y: y))] : []
                    if index < text.count {
                        line.append(.text(TextLine([TextRun(text[index], style)], x: x + indent, y: y)))
                    }
                    if let link = sources[row + column].link { line = [.group(SceneGroup(link: link, items: line))] }
                    items += line
                    lines[index] += line
                }
            }
            if lines.count <= Self.mostLinesTogether {
                rows.append(PageRow(top: top, height: Double(lines.count) * leading, items: Array(items[first...])))
            } else {
                for (index, line) in lines.enumerated() {
                    rows.append(PageRow(top: top + Double(index) * leading, height: leading, items: line))
                }
            }
            top += Double(lines.count) * leading
            top += Self.entryGap
            row += columns
        }
        height = max(top - Self.entryGap, 0)
    }
}
