/// A shape with its paint.
public struct Shape: Sendable {
    /// The form of a shape.
    public enum Geometry: Hashable, Sendable {
        /// An upright rectangle with rounded corners (0 for square ones).
        case rectangle(Rectangle, radius: Double)
        /// A circle.
        case circle(center: Point, radius: Double)
        /// Lines and curves.
        case path([PathStep])
    }

    /// The form.
    public var geometry: Geometry
    /// The paint inside, if any.
    public var fill: Color?
    /// The line around it, if any.
    public var stroke: Stroke?

    /// A shape with its paint.
    public init(_ geometry: Geometry, fill: Color? = nil, stroke: Stroke? = nil) {
        self.geometry = geometry
        self.fill = fill
        self.stroke = stroke
    }
}

/// One step of a path.
public enum PathStep: Hashable, Sendable {
    /// Starts a new line here.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A cubic Bézier curve with two control points.
    case curve(Point, Point, Point)
    /// Back to the start.
    case close
}

extension Shape.Geometry {
    /// The same form moved.
    public func moved(x: Double, y: Double) -> Shape.Geometry {
        switch self {
        case .rectangle(let box, let radius):
            .rectangle(Rectangle(x: box.x + x, y: box.y + y, width: box.width, height: box.height), radius: radius)
        case .circle(let center, let radius):
            .circle(center: center.moved(x: x, y: y), radius: radius)
        case .path(let steps):
            .path(
                steps.map { step in
                    switch step {
                    case .move(let point): .move(point.moved(x: x, y: y))
                    case .line(let point): .line(point.moved(x: x, y: y))
                    case .curve(let first, let second, let end):
                        .curve(first.moved(x: x, y: y), second.moved(x: x, y: y), end.moved(x: x, y: y))
                    case .close: .close
                    }
                })
        }
    }

    /// The smallest box around the form; for curves, around their control points.
    public var bounds: Rectangle {
        switch self {
        case .rectangle(let box, _): return box
        case .circle(let center, let radius):
            return Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
        case .path(let steps):
            var points: [Point] = []
            for step in steps {
                switch step {
                case .move(let point), .line(let point): points.append(point)
                case .curve(let first, let second, let end): points += [first, second, end]
                case .close: break
                }
            }
            guard let first = points.first else { return Rectangle(x: 0, y: 0, width: 0, height: 0) }
            return points.reduce(Rectangle(x: first.x, y: first.y, width: 0, height: 0)) { box, point in
                box.union(Rectangle(x: point.x, y: point.y, width: 0, height: 0))
            }
        }
    }

    /// A closed polygon.
    public static func polygon(_ points: [Point]) -> Shape.Geometry {
        guard let first = points.first else { return .path([]) }
        return .path([.move(first)] + points.dropFirst().map { .line($0) } + [.close])
    }

    /// A straight line.
    public static func line(from start: Point, to end: Point) -> Shape.Geometry {
        .path([.move(start), .line(end)])
    }
}
