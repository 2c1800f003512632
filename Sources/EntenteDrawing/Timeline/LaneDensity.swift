/// The bars that stand in lanes for what is too much to be labelled: how many things lie in each step of the calendar.
///
/// All lanes share step and scale, so that a reader can compare them.
struct LaneDensity {
    /// What one bar stands for.
    let step: CalendarStep
    /// The highest bar of all lanes.
    let most: Int
    private let axis: TimeAxis

    /// The room that the bars take at the top of a lane, in points.
    static let height = 22.0
    private static let tallest = 18.0
    private static let leastWidth = 2.0

    /// The densities of lanes; nil where no lane has one. The finest step whose bars can be told apart. O(days).
    init?(_ lanes: [LaneChart.Lane], axis: TimeAxis) {
        let days = Set(lanes.flatMap { $0.density.map(\.day) })
        guard !days.isEmpty else { return nil }
        let scale = axis.segments.map(\.scale).min() ?? 1
        let step = CalendarStep.all.first { $0.days * scale >= Self.leastWidth } ?? .years(1_000_000)
        self.step = step
        self.axis = axis
        most = lanes.map { lane in LaneDensity.bins(lane.density, step).map(\.count).max() ?? 0 }.max() ?? 0
    }

    /// The bars of a lane whose rows begin at a height.
    func items(_ lane: LaneChart.Lane, top: Double, theme: Theme) -> [SceneItem] {
        let bottom = top + LaneDensity.tallest
        let bars = LaneDensity.bins(lane.density, step).map { bin in
            let (from, to) = (axis.x(of: bin.start), axis.x(of: step.next(bin.start)))
            let height = max(0.8, LaneDensity.tallest * Double(bin.count) / Double(max(most, 1)))
            let gap = to - from > 3 ? 0.6 : 0
            let bar = Rectangle(x: from, y: bottom - height, width: max(0.8, to - from - gap), height: height)
            return SceneItem.shape(Shape(.rectangle(bar, radius: 0), fill: theme.axis))
        }
        guard !bars.isEmpty else { return [] }
        let title = "\(lane.density.reduce(0) { $0 + $1.count }) in \(lane.title)"
        let base = axis.segments.map { segment in
            SceneItem.shape(
                Shape(
                    .line(from: Point(x: segment.left, y: bottom), to: Point(x: segment.right, y: bottom)),
                    stroke: Stroke(theme.strongGrid, width: 0.6)))
        }
        return [.group(SceneGroup(classes: "density", title: title, items: bars + base))]
    }

    private static func bins(_ days: [LaneChart.DayCount], _ step: CalendarStep) -> [(start: Int64, count: Int)] {
        var bins: [(start: Int64, count: Int)] = []
        for day in days {
            let start = step.floor(day.day)
            if bins.last?.start == start {
                bins[bins.count - 1].count += day.count
            } else {
                bins.append((start, day.count))
            }
        }
        return bins
    }
}
