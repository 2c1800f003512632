/// Text of one style.
public struct TextRun: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// Their style.
    public var style: TextStyle

    /// Text of one style.
    public init(_ text: String, _ style: TextStyle) {
        self.text = text
        self.style = style
    }
}

/// How text is set.
public struct TextStyle: Hashable, Sendable {
    /// The size of the font in points.
    public var size: Double
    /// Whether the bold face is used.
    public var isBold: Bool
    /// The colour.
    public var color: Color

    /// A style.
    public init(size: Double, isBold: Bool = false, color: Color) {
        self.size = size
        self.isBold = isBold
        self.color = color
    }
}
