/// A timeline in lanes: time runs right, each lane is a band, each entry a mark with its words beside it.
///
/// It knows lanes and entries only; title, legend and sources belong to the figure around it. Every entry is drawn.
public struct LaneChart: Sendable {
    /// The lanes from top to bottom.
    public var lanes: [Lane]
    /// The width in points.
    public var width: Double
    /// The colours.
    public var theme: Theme
    /// Whether empty stretches of the axis are cut out.
    public var cutsAxis = true
    /// Whether lanes stand closer, for pages that are short of room.
    public var isTight = false

    /// A chart of lanes; the default width is that of an A4 page on its side between margins of 22.5 points.
    public init(lanes: [Lane], width: Double = 796.89, theme: Theme = .light) {
        self.lanes = lanes
        self.width = width
        self.theme = theme
    }

    /// What a chart draws, from its upper left corner, and its size.
    public struct Layout: Sendable {
        /// The drawing, back to front.
        public var items: [SceneItem]
        /// The width in points.
        public var width: Double
        /// The height in points, as the entries need it.
        public var height: Double
        /// Whether the axis is cut anywhere, for the legend.
        public var hasCuts: Bool
        /// What one bar of the lanes' densities stands for, such as `week`, and the highest of them; nil where there are none.
        public var density: (unit: String, most: Int)?
    }

    /// The height that a further row takes at least, in points.
    public static let leastRow = LanePacking.rhythm

    /// How far bands reach into the margins of the page, so that lane names stand below the figure's title, in points.
    public static let overhang = 7.5

    /// What all lanes share: the axis and the columns, and the scale of bars. The same for the same lanes, whichever of their entries are drawn.
    public struct Ruler: Sendable {
        let columns: LaneColumns
        let axis: TimeAxis
        let density: LaneDensity?
        let header: AxisDrawing
        let theme: Theme
        let isTight: Bool

        /// The height of the axis above the lanes, in points.
        public var headerHeight: Double { header.height }

        /// The height of a lane with the entries that it has, in points.
        public func height(of lane: Lane) -> Double { drawing(lane, y: 0, band: theme.page).height }

        func drawing(_ lane: Lane, y: Double, band: Color) -> LaneDrawing {
            LaneDrawing(
                lane, columns: columns, axis: axis, density: density, isTight: isTight, theme: theme, y: y,
                band: band)
        }
    }

    /// The ruler for these lanes. About O(n log n) in the entries.
    public var ruler: Ruler {
        let entries = lanes.flatMap { $0.entries }
        let columns = LaneColumns(
            lanes: lanes, width: width.isFinite ? max(width, LaneColumns.leastWidth) : LaneColumns.leastWidth)
        let days = Set(lanes.flatMap { $0.density.map(\.day) }).sorted()
        let spans = entries.flatMap { $0.spans + $0.parts.flatMap(\.spans) }
        let axis = TimeAxis(
            spans: spans + days.map { TimeSpan(day: $0) }, left: columns.axisLeft, right: columns.axisRight,
            isCut: cutsAxis)
        return Ruler(
            columns: columns, axis: axis, density: LaneDensity(lanes, axis: axis),
            header: AxisDrawing(axis: axis, undated: columns.undated, theme: theme), theme: theme,
            isTight: isTight)
    }

    /// Places and draws everything, on a ruler that was made for more entries than these where one is given.
    ///
    /// The same lanes give the same drawing, in whatever order a lane's dated entries come. About O(n log n) in the
    /// entries.
    public func layout(on given: Ruler? = nil) -> Layout {
        let ruler = given ?? self.ruler
        let (columns, header) = (ruler.columns, ruler.header)
        var bands: [SceneItem] = []
        var plates: [SceneItem] = []
        var front: [SceneItem] = []
        var y = header.height
        for (index, lane) in lanes.enumerated() {
            let color = index.isMultiple(of: 2) ? theme.band : theme.page
            let drawing = ruler.drawing(lane, y: y, band: color)
            let band = Rectangle(
                x: -Self.overhang, y: y, width: columns.width + 2 * Self.overhang, height: drawing.height)
            if index.isMultiple(of: 2) { bands.append(.shape(Shape(.rectangle(band, radius: 0), fill: color))) }
            plates += drawing.plates
            front.append(drawing.group)
            y += drawing.height
        }
        let grid = header.grid(from: header.height, to: y)
        if !lanes.isEmpty {
            let start = Point(x: -Self.overhang, y: y)
            let end = Point(x: columns.width + Self.overhang, y: y)
            front.append(.shape(Shape(.line(from: start, to: end), stroke: Stroke(theme.strongGrid, width: 0.75))))
        }
        return Layout(
            items: bands + grid + header.items + plates + front, width: columns.width, height: y,
            hasCuts: !ruler.axis.cuts.isEmpty, density: ruler.density.map { ($0.step.name, $0.most) })
    }
}
