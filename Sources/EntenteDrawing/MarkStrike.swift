/// A stroke in a hollow mark, by which what did not take place differs from what is still to come.
public enum MarkStrike: Sendable {
    /// A short level stroke within the mark: postponed.
    case across
    /// A long slanting stroke beyond the mark: cancelled.
    case through

    /// The stroke in a mark about a centre.
    public func item(at center: Point, size: Double = Mark.size, color: Color) -> SceneItem {
        let (x, y) =
            switch self {
            case .across: (size * 0.24, 0.0)
            case .through: (size * 0.56, size * 0.56)
            }
        let line = Shape.Geometry.line(
            from: Point(x: center.x - x, y: center.y + y), to: Point(x: center.x + x, y: center.y - y))
        return .shape(Shape(line, stroke: Stroke(color, width: 1.3)))
    }
}
