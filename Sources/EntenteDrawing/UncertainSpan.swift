/// The bar over the days that a source leaves open, or that a thing lasted.
public struct UncertainSpan: Sendable {
    /// The left end, in points.
    public var start: Double
    /// The right end, in points.
    public var end: Double
    /// The middle of the bar's height, in points.
    public var y: Double
    /// The bar's height, in points.
    public var height: Double

    /// A bar from one place on the axis to another; never shorter than it is high.
    public init(from start: Double, to end: Double, y: Double, height: Double = 7.5) {
        self.start = start
        self.end = end
        self.y = y
        self.height = height
    }

    /// The bar with a dashed outline, tinted, or hollow for what was planned.
    public func item(color: Color, isHollow: Bool = false, ground: Color = .white) -> SceneItem {
        .shape(
            Shape(
                .rectangle(bounds, radius: height / 2), fill: isHollow ? ground : color.tint(0.22, on: ground),
                stroke: Stroke(color, width: 0.9, dashes: [2.4, 1.6])))
    }

    /// The room that the bar takes.
    public var bounds: Rectangle {
        let width = max(end - start, height)
        return Rectangle(x: (start + end - width) / 2, y: y - height / 2, width: width, height: height)
    }
}
