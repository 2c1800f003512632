/// The filled triangle at the end of an arrow.
public struct ArrowHead: Sendable {
    /// Its length in points.
    public var length: Double
    /// Its width in points.
    public var width: Double

    /// An arrow head, 4.8 by 3.6 points unless told.
    public init(length: Double = 4.8, width: Double = 3.6) {
        self.length = length
        self.width = width
    }

    /// The triangle that ends at a tip and points along a direction of any length other than zero.
    public func geometry(tip: Point, direction: Point) -> Shape.Geometry {
        let (along, across) = axes(direction)
        let base = Point(x: tip.x - along.x * length, y: tip.y - along.y * length)
        return .polygon([
            tip,
            Point(x: base.x + across.x * width / 2, y: base.y + across.y * width / 2),
            Point(x: base.x - across.x * width / 2, y: base.y - across.y * width / 2),
        ])
    }

    /// Where the arrow's line should end so that it does not show beyond the tip.
    public func lineEnd(tip: Point, direction: Point) -> Point {
        let along = axes(direction).along
        return Point(x: tip.x - along.x * length * 0.8, y: tip.y - along.y * length * 0.8)
    }

    private func axes(_ direction: Point) -> (along: Point, across: Point) {
        let size = (direction.x * direction.x + direction.y * direction.y).squareRoot()
        guard size > 0, size.isFinite else { return (Point(x: 1, y: 0), Point(x: 0, y: 1)) }
        let along = Point(x: direction.x / size, y: direction.y / size)
        return (along, Point(x: -along.y, y: along.x))
    }
}
