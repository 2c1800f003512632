/// The sign of one thing on a time axis or in a legend; kinds differ in shape as well as in colour.
public enum Mark: String, CaseIterable, Sendable {
    /// Meetings.
    case circle
    /// Visits.
    case pill
    /// Actions.
    case square
    /// Programmes.
    case hexagon
    /// Statements.
    case triangle
    /// Appointments.
    case pentagon
    /// Elections.
    case star
    /// Incidents.
    case cross
    /// Agreements.
    case diamond

    /// The usual height of a mark in points.
    public static let size = 8.8
    /// The share of the height that the outline takes.
    private static let lineShare = 0.155

    /// The mark about a centre: filled with its colour, or hollow for what was planned.
    ///
    /// - Parameters:
    ///   - size: the height in points, outline included; a pill is half as wide again, and lower.
    ///   - ground: what shows inside a hollow mark.
    public func item(
        at center: Point, size: Double = Mark.size, color: Color, isHollow: Bool = false, ground: Color = .white
    ) -> SceneItem {
        let line = size * Self.lineShare
        return .shape(
            Shape(
                geometry(at: center, size: size - line), fill: isHollow ? ground : color,
                stroke: Stroke(color, width: line)))
    }

    /// The room that the mark takes.
    public func bounds(at center: Point, size: Double = Mark.size) -> Rectangle {
        geometry(at: center, size: size * (1 - Self.lineShare)).bounds.expanded(by: size * Self.lineShare / 2)
    }

    private func geometry(at center: Point, size: Double) -> Shape.Geometry {
        let half = size / 2
        func points(_ corners: [(Double, Double)]) -> Shape.Geometry {
            .polygon(corners.map { Point(x: center.x + $0.0 * half, y: center.y + $0.1 * half) })
        }
        switch self {
        case .circle:
            return .circle(center: center, radius: half)
        case .pill:
            let box = Rectangle(
                x: center.x - half * 1.5, y: center.y - half * 0.7, width: size * 1.5, height: size * 0.7)
            return .rectangle(box, radius: size * 0.35)
        case .square:
            let side = size * 0.86
            return .rectangle(
                Rectangle(x: center.x - side / 2, y: center.y - side / 2, width: side, height: side), radius: 0)
        case .hexagon:
            return points([(-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)])
        case .triangle:
            return points([(0, -1), (1.08, 0.9), (-1.08, 0.9)])
        case .pentagon:
            return points([(0, -1.05), (1, -0.32), (0.62, 0.9), (-0.62, 0.9), (-1, -0.32)])
        case .star:
            return points([
                (0, -1.15), (0.29, -0.4), (1.09, -0.355), (0.47, 0.153), (0.676, 0.93), (0, 0.49), (-0.676, 0.93),
                (-0.47, 0.153), (-1.09, -0.355), (-0.29, -0.4),
            ])
        case .cross:
            return points([
                (-0.52, -1.05), (0, -0.53), (0.52, -1.05), (1.05, -0.52), (0.53, 0), (1.05, 0.52), (0.52, 1.05),
                (0, 0.53),
                (-0.52, 1.05), (-1.05, 0.52), (-0.53, 0), (-1.05, -0.52),
            ])
        case .diamond:
            return points([(0, -1.16), (1.16, 0), (0, 1.16), (-1.16, 0)])
        }
    }
}
