/// One line of text: runs of one style each, set on a common baseline.
public struct TextLine: Sendable {
    /// Which point of the line stands at `x`.
    public enum Anchor: Sendable {
        case start, middle, end
    }

    /// The runs, left to right.
    public var runs: [TextRun]
    /// Where the anchor stands.
    public var x: Double
    /// The baseline.
    public var y: Double
    /// Which point of the line stands at `x`.
    public var anchor: Anchor

    /// A line of text at a place.
    public init(_ runs: [TextRun], x: Double, y: Double, anchor: Anchor = .start) {
        self.runs = runs
        self.x = x
        self.y = y
        self.anchor = anchor
    }
}
