/// A side of a box that a line may leave from.
enum BoxSide: Int, Hashable, Sendable {
    case left, right, top, bottom

    /// The direction away from the box, of length 1.
    var outward: Point {
        switch self {
        case .left: Point(x: -1, y: 0)
        case .right: Point(x: 1, y: 0)
        case .top: Point(x: 0, y: -1)
        case .bottom: Point(x: 0, y: 1)
        }
    }

    /// Whether ends on it lie above one another.
    var isUpright: Bool { self == .left || self == .right }

    /// The point of this side of a box at a distance from the side's middle, downwards or rightwards.
    func point(of box: Rectangle, at offset: Double) -> Point {
        switch self {
        case .left: Point(x: box.x, y: box.center.y + offset)
        case .right: Point(x: box.maxX, y: box.center.y + offset)
        case .top: Point(x: box.center.x + offset, y: box.y)
        case .bottom: Point(x: box.center.x + offset, y: box.maxY)
        }
    }

    /// How long this side of a box is.
    func length(of box: Rectangle) -> Double { isUpright ? box.height : box.width }
}
