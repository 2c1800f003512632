/// How the width of a lane chart is shared: names of lanes, axis, and a column for what has no date.
struct LaneColumns {
    /// The whole width in points.
    var width: Double
    /// The width that lane names may take, in points.
    var titleWidth: Double
    /// The left end of the axis.
    var axisLeft: Double
    /// The right end of the axis.
    var axisRight: Double
    /// The column of entries without a date.
    var undated: ClosedRange<Double>?

    /// The least width of a chart, in points.
    static let leastWidth = 210.0
    /// Where lane names begin, in points.
    static let inset = 0.0
    /// The style of lane names.
    static let titleSize = 9.4
    /// The style of the lines below lane names.
    static let subtitleSize = 7.2

    private static let edge = 5.0
    private static let titleGap = 20.0
    private static let undatedGap = 16.0

    /// Measures lanes; linear in their text.
    init(lanes: [LaneChart.Lane], width: Double) {
        self.width = width
        let limit = min(130, width * 0.18)
        var widest = 56.0
        for lane in lanes {
            let title = TextMetrics.width(of: lane.title, size: Self.titleSize, isBold: true)
            let subtitle = TextMetrics.width(of: lane.subtitle, size: Self.subtitleSize)
            widest = max(widest, title, subtitle)
        }
        titleWidth = min(widest, limit)
        axisLeft = Self.inset + titleWidth + Self.titleGap
        axisRight = width - Self.edge
        let hasDated = lanes.contains { $0.entries.contains { $0.span != nil } }
        let most = hasDated ? min(196, width * 0.25) : axisRight - axisLeft
        var column = 0.0
        for lane in lanes {
            for entry in lane.entries where entry.span == nil {
                let block = LabelBlock(entry, width: most - 28)
                column = max(column, min(most, block.width + 28))
            }
        }
        guard column > 0 else { return }
        column = max(column, 50)
        if hasDated {
            undated = (axisRight - column)...axisRight
            axisRight -= column + Self.undatedGap
        } else {
            undated = axisLeft...axisRight
        }
    }

    /// Where words of dated entries may stand.
    var region: ClosedRange<Double> {
        (axisLeft - Self.edge)...(axisRight + (undated == nil ? 2 : 4))
    }
}
