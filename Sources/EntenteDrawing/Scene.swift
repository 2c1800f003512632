/// A drawing in page units before any format is known: shapes, paths and texts on a page.
///
/// Lengths are points (1/72 inch); the origin is the upper left corner, y grows downwards.
public struct Scene: Sendable {
    /// The page's width in points.
    public var width: Double
    /// The page's height in points.
    public var height: Double
    /// The short name of the picture, read out first by assistive software.
    public var title: String
    /// The text alternative: what the picture says, in words, one relation a line.
    public var description: String
    /// The colour of the page.
    public var background: Color
    /// The families of fonts that texts are set in, parted by commas, the first one wanted most.
    public var fontFamily = FontFamilies.standard
    /// What is drawn, back to front.
    public var items: [SceneItem]

    /// A page of the given size.
    public init(
        width: Double, height: Double, title: String, description: String, background: Color = .white,
        items: [SceneItem] = []
    ) {
        self.width = width
        self.height = height
        self.title = title
        self.description = description
        self.background = background
        self.items = items
    }
}

extension Scene {
    /// Every line of text, back to front; linear in the scene.
    public var texts: [TextLine] {
        var result: [TextLine] = []
        SceneItem.collectTexts(items, into: &result)
        return result
    }
}
