/// How many entries fall on each day, week, month or year: a strip of bars over an axis of time.
///
/// It stands for what is too much to be labelled one by one. Empty stretches of the axis are cut, as in ``LaneChart``.
public struct DensityStrip: Sendable {
    /// The days that have entries, rising, with their number.
    public var days: [(day: Int64, count: Int)]
    /// The words before the strip, the first line in bold.
    public var title: [String]
    /// The width in points.
    public var width: Double
    /// The colours.
    public var theme: Theme

    /// A strip.
    public init(days: [(day: Int64, count: Int)], title: [String], width: Double, theme: Theme = .light) {
        self.days = days
        self.title = title
        self.width = width
        self.theme = theme
    }

    /// What a strip draws, from its upper left corner, and its size.
    public struct Layout: Sendable {
        /// The drawing, back to front.
        public var items: [SceneItem]
        /// The height in points.
        public var height: Double
        /// What one bar stands for: `day`, `week`, `month`, `quarter`, `year` or `5 years`.
        public var unit: String
        /// The highest bar.
        public var most: Int
        /// Whether the axis is cut anywhere, for the legend.
        public var hasCuts: Bool
    }

    private static let barHeight = 54.0
    private static let mostBars = 180
    private static let titleWidth = 120.0
    private static let bold = 8.6
    private static let small = 7.2

    /// The unit of the bars: the finest of which there are not too many.
    private var step: CalendarStep {
        CalendarStep.all.first { step in
            Set(days.map { step.floor($0.day) }).count <= DensityStrip.mostBars
        } ?? .years(1_000_000)
    }

    /// Places and draws everything. O(days).
    public func layout() -> Layout {
        let step = self.step
        let left = min(DensityStrip.titleWidth, width / 4)
        let axis = TimeAxis(
            spans: days.map { TimeSpan(step.floor($0.day), step.next(step.floor($0.day)) - 1) }, left: left,
            right: max(left + 10, width - 8))
        var bins: [(start: Int64, count: Int)] = []
        for (day, count) in days {
            let start = step.floor(day)
            if bins.last?.start == start { bins[bins.count - 1].count += count } else { bins.append((start, count)) }
        }
        let most = bins.map(\.count).max() ?? 0
        let header = AxisDrawing(axis: axis, undated: nil, theme: theme)
        let (top, bottom) = (header.height + 14, header.height + 14 + DensityStrip.barHeight)
        var bars: [SceneItem] = []
        for (start, count) in bins {
            let (from, to) = (axis.x(of: start), axis.x(of: step.next(start)))
            let height = max(0.8, DensityStrip.barHeight * Double(count) / Double(max(most, 1)))
            let gap = to - from > 3 ? 0.6 : 0
            let bar = Rectangle(x: from, y: bottom - height, width: max(0.8, to - from - gap), height: height)
            bars.append(.shape(Shape(.rectangle(bar, radius: 0), fill: theme.axis)))
        }
        let ground = Rectangle(
            x: -LaneChart.overhang, y: header.height, width: width + 2 * LaneChart.overhang,
            height: bottom + 6 - header.height)
        let line = { (y: Double, color: Color) in
            SceneItem.shape(
                Shape(.line(from: Point(x: left, y: y), to: Point(x: width, y: y)), stroke: Stroke(color, width: 0.6)))
        }
        var words: [SceneItem] = []
        for (index, text) in title.enumerated() {
            let style = TextStyle(
                size: index == 0 ? DensityStrip.bold : DensityStrip.small, isBold: index == 0,
                color: index == 0 ? theme.text : theme.mutedText)
            words.append(.text(TextLine([TextRun(text, style)], x: 0, y: header.height + 20 + Double(index) * 10.5)))
        }
        let group = SceneGroup(id: "density", classes: "density", title: title.joined(separator: ", "), items: bars)
        return Layout(
            items: [.shape(Shape(.rectangle(ground, radius: 0), fill: theme.band))]
                + header.grid(from: header.height, to: bottom) + header.items + [line(top, theme.grid)]
                + [.group(group), line(bottom, theme.strongGrid)] + words,
            height: bottom + 6, unit: step.name, most: most, hasCuts: !axis.cuts.isEmpty)
    }
}

extension CalendarStep {
    /// What one step is called.
    var name: String {
        switch self {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .years(1): "year"
        case .years(let count): "\(count) years"
        }
    }
}
