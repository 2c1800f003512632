/// A bar whose ends fade: something that was about then.
public struct SoftSpan: Sendable {
    /// The left end, in points.
    public var start: Double
    /// The right end, in points.
    public var end: Double
    /// The middle of the bar's height, in points.
    public var y: Double
    /// The bar's height, in points.
    public var height: Double

    /// The shades from the end inwards, as shares of the bar's own.
    private static let shades = [0.06, 0.12, 0.18]
    private static let widest = 12.0

    /// A bar from one place on the axis to another.
    public init(from start: Double, to end: Double, y: Double, height: Double = 6) {
        self.start = start
        self.end = end
        self.y = y
        self.height = height
    }

    /// The bar without outline, paler towards its ends; with a dashed line through it where it was planned.
    public func items(color: Color, isHollow: Bool = false, ground: Color = .white) -> [SceneItem] {
        let fade = min(SoftSpan.widest, (end - start) / 3)
        let step = fade / Double(SoftSpan.shades.count)
        var items: [SceneItem] = []
        func add(_ from: Double, _ to: Double, _ share: Double) {
            let box = Rectangle(x: from, y: y - height / 2, width: to - from, height: height)
            let share = isHollow ? share / 2 : share
            items.append(.shape(Shape(.rectangle(box, radius: 0), fill: color.tint(share * 1.6, on: ground))))
        }
        for (index, share) in SoftSpan.shades.enumerated() {
            let from = Double(index) * step
            add(start + from, start + from + step, share)
            add(end - from - step, end - from, share)
        }
        add(start + fade, end - fade, 0.24)
        return items
    }
}
