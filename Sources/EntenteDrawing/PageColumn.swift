/// A page filled from the top.
struct PageColumn {
    /// The left edge.
    let x: Double
    /// Where the next thing begins.
    private(set) var y: Double
    /// The width.
    let width: Double
    /// What stands on the page.
    var items: [SceneItem] = []

    /// An empty page.
    init(x: Double, y: Double, width: Double) {
        self.x = x
        self.y = y
        self.width = width
    }

    /// Leaves room.
    mutating func skip(_ height: Double) { y += height }

    /// Places a group that was drawn from its own origin.
    mutating func add(_ group: SceneGroup, height: Double) {
        items.append(SceneItem.group(group).moved(x: x, y: y))
        y += height
    }

    /// Sets a paragraph; nothing for an empty text.
    mutating func add(classes: String, _ text: String, style: TextStyle, leading: Double, maximumLines: Int) {
        let lines = TextFitting.wrap(text, style: style, width: width, maximumLines: maximumLines)
        guard !lines.isEmpty else { return }
        let ascent = style.size * TextMetrics.ascent
        let texts = lines.enumerated().map { index, line in
            SceneItem.text(TextLine([TextRun(line, style)], x: 0, y: ascent + Double(index) * leading))
        }
        let height = Double(lines.count - 1) * leading + style.size * (TextMetrics.ascent + TextMetrics.descent)
        add(SceneGroup(classes: classes, items: texts), height: height)
    }
}
