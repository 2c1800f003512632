/// Draws an axis above lanes: names, line, cuts, and the grid behind the lanes.
struct AxisDrawing {
    /// The height above the lanes, in points.
    let height: Double
    /// Names, line and cuts.
    let items: [SceneItem]

    private let axis: TimeAxis
    private let undated: ClosedRange<Double>?
    private let theme: Theme

    private static let upperBaseline = 8.0
    private static let rowHeight = 12.0
    private static let lineBelow = 6.0
    private static let gap = 3.5

    /// The drawing of an axis from y = 0 down.
    init(axis: TimeAxis, undated: ClosedRange<Double>?, theme: Theme) {
        self.axis = axis
        self.undated = undated
        self.theme = theme
        guard !axis.segments.isEmpty || undated != nil else {
            height = 0
            items = []
            return
        }
        let lower = Self.upperBaseline + (axis.hasUpperRow ? Self.rowHeight : 0)
        let lineY = lower + Self.lineBelow
        height = lineY + Self.gap
        var items: [SceneItem] = []
        let line = Stroke(theme.axis, width: 0.9)
        for segment in axis.segments {
            let path: [PathStep] = [.move(Point(x: segment.left, y: lineY)), .line(Point(x: segment.right, y: lineY))]
            items.append(.shape(Shape(.path(path), stroke: line)))
        }
        for cut in axis.cuts {
            var path: [PathStep] = []
            for x in [cut - 3.75, cut + 0.75] {
                path.append(.move(Point(x: x, y: lineY - 3.75)))
                path.append(.line(Point(x: x + 3, y: lineY + 3.75)))
            }
            items.append(.shape(Shape(.path(path), stroke: line)))
        }
        for label in axis.labels {
            let size = label.isBold ? TimeAxis.boldSize : TimeAxis.plainSize
            let style = TextStyle(size: size, isBold: label.isBold, color: label.isBold ? theme.text : theme.mutedText)
            let baseline = label.isUpper ? Self.upperBaseline : lower
            items.append(.text(TextLine([TextRun(label.text, style)], x: label.x, y: baseline)))
        }
        if let undated {
            let style = TextStyle(size: TimeAxis.plainSize, color: theme.mutedText)
            items.append(.text(TextLine([TextRun("not dated", style)], x: undated.lowerBound, y: lower)))
        }
        self.items = [.group(SceneGroup(classes: "axis", items: items))]
    }

    /// The grid between two heights.
    func grid(from top: Double, to bottom: Double) -> [SceneItem] {
        guard bottom > top else { return [] }
        var items: [SceneItem] = []
        func line(_ x: Double, _ stroke: Stroke) {
            let path: [PathStep] = [.move(Point(x: x, y: top)), .line(Point(x: x, y: bottom))]
            items.append(.shape(Shape(.path(path), stroke: stroke)))
        }
        for tick in axis.ticks {
            line(tick.x, tick.isYear ? Stroke(theme.strongGrid, width: 0.8) : Stroke(theme.grid, width: 0.6))
        }
        for cut in axis.cuts {
            line(cut, Stroke(theme.cut, width: 0.75, dashes: [0.75, 3]))
        }
        if let undated, !axis.segments.isEmpty {
            line(
                (axis.segments.last?.right ?? undated.lowerBound) / 2 + undated.lowerBound / 2,
                Stroke(theme.strongGrid, width: 0.8))
        }
        return [.group(SceneGroup(classes: "grid", items: items))]
    }
}
