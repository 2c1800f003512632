/// The three colours of one kind of thing.
public struct Tone: Hashable, Sendable {
    /// For marks, outlines and arrows; at least 3:1 against the page.
    public var mark: Color
    /// For text on the page, on a band and on `fill`; at least 4.5:1.
    public var text: Color
    /// For areas that text stands on.
    public var fill: Color

    /// The colours of one kind.
    public init(mark: Color, text: Color, fill: Color) {
        self.mark = mark
        self.text = text
        self.fill = fill
    }
}
