/// Numbered sources in one or two columns, wrapped with a hanging indent and never cut.
struct SourceList {
    /// The lines, from the upper left corner of the list.
    private(set) var items: [SceneItem] = []
    /// The height of the list in points.
    private(set) var height = 0.0

    /// The width from which on two columns stand side by side.
    static let twoColumnWidth = 600.0
    private static let columnGap = 24.0
    private static let entryGap = 1.8

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
            var lineCount = 1
            for column in 0..<columns where row + column < sources.count {
                let x = Double(column) * (columnWidth + Self.columnGap)
                let lines = TextFitting.wrap(sources[row + column].text, style: style, width: columnWidth - indent)
                let baseline = top + style.size * TextMetrics.ascent
                items.append(.text(TextLine([TextRun(numbers[row + column], style)], x: x, y: baseline)))
                for (index, line) in lines.enumerated() {
                    let y = baseline + Double(index) * leading
                    items.append(.text(TextLine([TextRun(line, style)], x: x + indent, y: y)))
                }
                lineCount = max(lineCount, lines.count)
            }
            top += Double(lineCount) * leading + Self.entryGap
            row += columns
        }
        height = max(top - Self.entryGap, 0)
    }
}
