/// A point on the page, in points, y downwards.
public struct Point: Hashable, Sendable {
    /// Distance from the left edge.
    public var x: Double
    /// Distance from the upper edge.
    public var y: Double

    /// A point.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

extension Point {
    /// The point moved.
    public func moved(x: Double, y: Double) -> Point {
        Point(x: self.x + x, y: self.y + y)
    }
}
