/// Things that belong together: a node, an edge, a mark with its label.
public struct SceneGroup: Sendable {
    /// The stable identity, unique in the scene; empty for none.
    public var id: String
    /// What it is, as words for a `class` attribute, such as `node person`.
    public var classes: String
    /// The name of the thing in full; empty for none.
    public var title: String
    /// Where the group leads; nil for nowhere.
    public var link: WebAddress?
    /// What the group draws, back to front.
    public var items: [SceneItem]

    /// A group of items.
    public init(id: String = "", classes: String = "", title: String = "", link: WebAddress? = nil, items: [SceneItem])
    {
        self.id = id
        self.classes = classes
        self.title = title
        self.link = link
        self.items = items
    }
}
