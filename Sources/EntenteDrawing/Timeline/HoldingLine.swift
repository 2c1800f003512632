/// The line that ties an entry, such as a visit, to what it holds, such as its talks: down beside their marks, with a branch to each.
struct HoldingLine: Hashable {
    /// Where the line runs down, in points.
    let x: Double
    /// Where it leaves the entry, in points.
    let start: Double
    /// Where its branches end: at the marks of what is held, below the row of the entry, in points.
    let ends: [Point]

    private static let gap = 5.0

    /// The line for an entry's placement and those of what it holds; nil where there is no room beside their marks.
    init?(_ placements: [LanePacking.Placement], within region: Rectangle, asideOf disputed: Double) {
        let extents = placements.map(\.extent)
        guard let first = placements.first else { return nil }
        if first.side == .left {
            x = (extents.map(\.right).max() ?? 0) + HoldingLine.gap + disputed
            guard x <= region.maxX + HoldingLine.gap else { return nil }
            start = first.extent.right
        } else {
            x = (extents.map(\.left).min() ?? 0) - HoldingLine.gap - disputed
            guard x >= region.x - 1 else { return nil }
            start = first.extent.left
        }
        let isMirrored = first.side == .left
        ends = placements.dropFirst().map { placement in
            let extent = placement.extent
            let aside = placement.extent.hasBar ? 0 : 1.0
            return Point(x: isMirrored ? extent.right + aside : extent.left - aside, y: placement.y)
        }
    }

    /// The room that it takes, from the upper edge of the entry.
    var parts: [Rectangle] {
        let last = ends.map(\.y).max() ?? 0
        let down = Rectangle(x: x - 2, y: 0, width: 4, height: last + 2 * LanePacking.rhythm)
        return [down]
            + ends.map { end in
                Rectangle(x: min(x, end.x), y: end.y, width: abs(end.x - x), height: 2 * LanePacking.rhythm)
            }
    }

    /// The drawing, from the middle of the entry's mark.
    func item(at y: Double, color: Color) -> SceneItem {
        let last = ends.map(\.y).max() ?? 0
        var steps: [PathStep] = [
            .move(Point(x: start, y: y)), .line(Point(x: x, y: y)), .line(Point(x: x, y: y + last)),
        ]
        for end in ends { steps += [.move(Point(x: x, y: y + end.y)), .line(Point(x: end.x, y: y + end.y))] }
        return .shape(Shape(.path(steps), stroke: Stroke(color, width: 0.75)))
    }
}
