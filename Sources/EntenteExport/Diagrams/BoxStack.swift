import EntenteDrawing

/// What makes a box look like a stack: the edges of two more sheets, below and to the right.
enum BoxStack {
    /// How far each sheet stands out, in points.
    private static let step = 2.2

    /// The edges of the sheets behind a box.
    static func item(behind box: Rectangle, line: Color) -> SceneItem {
        var steps: [PathStep] = []
        for sheet in 1...2 {
            let (near, far) = (Double(sheet - 1) * step, Double(sheet) * step)
            steps += [
                .move(Point(x: box.x + far, y: box.maxY + near)), .line(Point(x: box.x + far, y: box.maxY + far)),
                .line(Point(x: box.maxX + far, y: box.maxY + far)), .line(Point(x: box.maxX + far, y: box.y + far)),
                .line(Point(x: box.maxX + near, y: box.y + far)),
            ]
        }
        return .shape(Shape(.path(steps), stroke: Stroke(line, width: BoxShape.lineWidth)))
    }
}
