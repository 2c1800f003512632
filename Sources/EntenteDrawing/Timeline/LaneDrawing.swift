/// Draws a lane: its name, and its entries where the packing puts them.
struct LaneDrawing {
    /// The height of the lane in points.
    let height: Double
    /// Rectangles in the colour of the band, behind the words, where the grid gives way.
    let plates: [SceneItem]
    /// The lane's name and entries.
    let group: SceneItem

    private static let loose = (top: 7.0, bottom: 4.5, below: 8.0)
    private static let tight = (top: 4.5, bottom: 2.0, below: 5.5)
    private static let mostTitleLines = 3

    /// The drawing of a lane whose band begins at y.
    init(
        _ lane: LaneChart.Lane, columns: LaneColumns, axis: TimeAxis, density: LaneDensity?, isTight: Bool,
        theme: Theme,
        y: Double,
        band: Color
    ) {
        let edges = isTight ? Self.tight : Self.loose
        let packing = LanePacking(lane.entries, axis: axis, region: columns.region, undated: columns.undated)
        var items: [SceneItem] = []
        var plates: [SceneItem] = []
        var end = y + edges.top
        let titleStyle = TextStyle(size: LaneColumns.titleSize, isBold: true, color: theme.text)
        let title = TextFitting.wrap(
            lane.title, style: titleStyle, width: columns.titleWidth, maximumLines: Self.mostTitleLines)
        var baseline = end + LabelBlock.leastMarkY + LaneColumns.titleSize * TextMetrics.capHeight / 2
        for (index, line) in title.enumerated() {
            if index > 0 { baseline += LaneColumns.titleSize * 1.2 }
            items.append(.text(TextLine([TextRun(line, titleStyle)], x: LaneColumns.inset, y: baseline)))
            end = baseline
        }
        let subtitleStyle = TextStyle(size: LaneColumns.subtitleSize, color: theme.mutedText)
        let subtitle = TextFitting.wrap(lane.subtitle, style: subtitleStyle, width: columns.titleWidth, maximumLines: 2)
        if !title.isEmpty { baseline += 1.2 }
        for (index, line) in subtitle.enumerated() {
            if index > 0 || !title.isEmpty { baseline += LaneColumns.subtitleSize * 1.27 }
            items.append(.text(TextLine([TextRun(line, subtitleStyle)], x: LaneColumns.inset, y: baseline)))
            end = baseline
        }
        let bars = lane.density.isEmpty ? [] : density?.items(lane, top: y + edges.top, theme: theme) ?? []
        items += bars
        let rows = y + edges.top + (bars.isEmpty ? 0 : LaneDensity.height)
        for placement in packing.placements {
            let whole = lane.entries[placement.index]
            let entry = placement.part.map { whole.parts[$0] } ?? whole
            let drawing = EntryDrawing(entry, placement, top: rows, axis: axis, theme: theme, band: band)
            items.append(drawing.group)
            plates += drawing.plates.map { .shape(Shape(.rectangle($0, radius: 0), fill: band)) }
        }
        height = max(rows - y + packing.height + edges.bottom, end - y + edges.below)
        self.plates = plates
        group = .group(SceneGroup(id: lane.id, classes: "lane", title: lane.title, items: items))
    }
}
