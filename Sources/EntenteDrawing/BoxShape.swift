/// The outline of a thing with text in it.
public enum BoxShape: String, CaseIterable, Sendable {
    /// People: well rounded.
    case rounded
    /// Organizations and events: square corners.
    case plain
    /// Agreements: a sheet with its corner folded.
    case note
    /// Countries: a large box, slightly rounded, around others.
    case group

    /// The usual width of an outline in points.
    public static let lineWidth = 0.9
    /// The dashes of what was planned or is disputed, in points.
    public static let dashes: [Double] = [3, 1.8]
    /// The side of a note's folded corner in points.
    public static let fold = 5.0

    /// The box, back to front: one shape, and for a note its fold.
    public func items(
        in box: Rectangle, fill: Color?, line: Color, lineWidth: Double = BoxShape.lineWidth, isDashed: Bool = false
    ) -> [SceneItem] {
        let stroke = Stroke(line, width: lineWidth, dashes: isDashed ? Self.dashes : [])
        switch self {
        case .rounded:
            let radius = min(box.height * 0.36, 9.5)
            return [.shape(Shape(.rectangle(box, radius: radius), fill: fill, stroke: stroke))]
        case .plain:
            return [.shape(Shape(.rectangle(box, radius: 0), fill: fill, stroke: stroke))]
        case .group:
            return [.shape(Shape(.rectangle(box, radius: 7.5), fill: fill, stroke: stroke))]
        case .note:
            let fold = min(Self.fold, box.width / 3, box.height / 3)
            let corner = Point(x: box.maxX - fold, y: box.y)
            let inner = Point(x: box.maxX - fold, y: box.y + fold)
            let side = Point(x: box.maxX, y: box.y + fold)
            let sheet = Shape.Geometry.polygon([
                Point(x: box.x, y: box.y), corner, side, Point(x: box.maxX, y: box.maxY), Point(x: box.x, y: box.maxY),
            ])
            let crease = Shape(
                .path([.move(corner), .line(inner), .line(side)]), stroke: Stroke(line, width: lineWidth))
            return [.shape(Shape(sheet, fill: fill, stroke: stroke)), .shape(crease)]
        }
    }
}
