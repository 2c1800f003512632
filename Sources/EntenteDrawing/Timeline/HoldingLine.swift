/// The line that ties an entry, such as a visit, to what it holds, such as its talks: down beside their marks, with a branch to each.
struct HoldingLine: Hashable {
    /// Where the line runs down, in points.
    let x: Double
    /// Where it leaves the entry, in points.
    let start: Double
    /// Where its branches end: at the marks of what is held, below the row of the entry, in points.
    let ends: [Point]

    private static let gap = 5.0

    /// The line for an entry's placement and those of what it holds; nil where there is no room beside their marks. `asides` tells how far
    /// signs of doubt reach beside each.
    init?(_ placements: [LanePacking.Placement], within region: Rectangle, asides: [Double]) {
        let extents = placements.map(\.extent)
        guard let first = placements.first else { return nil }
        if first.side == .left {
            x = (zip(extents, asides).map { $0.right + $1 }.max() ?? 0) + HoldingLine.gap
            guard x <= region.maxX + HoldingLine.gap else { return nil }
            start = first.extent.right + asides[0]
        } else {
            x = (zip(extents, asides).map { $0.left - $1 }.min() ?? 0) - HoldingLine.gap
            guard x >= region.x - 1 else { return nil }
            start = first.extent.left - asides[0]
        }
        let isMirrored = first.side == .left
        ends = zip(placements, asides).dropFirst().map { placement, doubt in
            let extent = placement.extent
            let aside = placement.extent.hasBar ? doubt : doubt + 1
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

    /// The drawing, from the middle of the entry's mark: each stroke by itself, so that none claims the room between others.
    func items(at y: Double, color: Color) -> [SceneItem] {
        let last = ends.map(\.y).max() ?? 0
        let trunks: [[PathStep]] = [
            [.move(Point(x: start, y: y)), .line(Point(x: x, y: y))],
            [.move(Point(x: x, y: y)), .line(Point(x: x, y: y + last))],
        ]
        let branches = ends.map { end -> [PathStep] in
            [.move(Point(x: x, y: y + end.y)), .line(Point(x: end.x, y: y + end.y))]
        }
        return (trunks + branches).map { .shape(Shape(.path($0), stroke: Stroke(color, width: 0.75))) }
    }
}
