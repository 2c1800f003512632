/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
    /// Its colour.
    public var color: Color
    /// Its width in points.
    public var width: Double
    /// Lengths of dashes and gaps in points; empty for a solid line.
    public var dashes: [Double]
    /// Whether ends and dashes are round.
    public var isRound: Bool

    /// A line.
    public init(_ color: Color, width: Double, dashes: [Double] = [], isRound: Bool = false) {
        self.color = color
        self.width = width
        self.dashes = dashes
        self.isRound = isRound
    }
}
