/// A strip of a block as wide as the block: a page may end above or below it, never within.
struct PageRow: Sendable {
    /// Where it begins below the upper edge of the block, in points.
    var top: Double
    /// The height in points.
    var height: Double
    /// What is drawn, from the upper left corner of the block.
    var items: [SceneItem]

    /// The lower edge below the upper edge of the block, in points.
    var bottom: Double { top + height }
}
