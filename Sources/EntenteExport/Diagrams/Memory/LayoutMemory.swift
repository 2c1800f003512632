import EntenteDrawing

/// Where everything stood in a diagram, so that it stands there again.
///
/// Lengths are points, y grows downwards; the origin is that of the first layout. Boxes are in whole tenths of a point.
public struct LayoutMemory: Sendable, Hashable {
    /// A node's box, and what an editor said of it.
    public struct Node: Sendable, Hashable {
        /// The node's id.
        public var id: String
        /// Its box.
        public var box: Rectangle
        /// Whether it keeps this place in a fresh layout too.
        public var isPinned = false
        /// Whether it is left out of the figure.
        public var isHidden = false

        /// A node's box.
        public init(id: String, box: Rectangle, isPinned: Bool = false, isHidden: Bool = false) {
            self.id = id
            self.box = box
            self.isPinned = isPinned
            self.isHidden = isHidden
        }
    }

    /// A group's box; a group without room goes on in a second one, whose id ends in `/2`.
    public struct Group: Sendable, Hashable {
        /// The group's id.
        public var id: String
        /// Its box.
        public var box: Rectangle

        /// A group's box.
        public init(id: String, box: Rectangle) {
            self.id = id
            self.box = box
        }
    }

    /// The name of the figure.
    public var figure: String
    /// The nodes, sorted by id.
    public var nodes: [Node]
    /// The groups, sorted by id.
    public var groups: [Group]
    /// What the fresh layout was like that this one comes from; nil where that is not known.
    public var fresh: LayoutMeasure?

    /// What is remembered of a figure.
    public init(figure: String, nodes: [Node] = [], groups: [Group] = [], fresh: LayoutMeasure? = nil) {
        self.figure = figure
        self.nodes = nodes
        self.groups = groups
        self.fresh = fresh
    }

    /// A length in whole tenths of a point.
    static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    /// A box in whole tenths of a point.
    static func tenths(_ box: Rectangle) -> Rectangle {
        Rectangle(x: tenths(box.x), y: tenths(box.y), width: tenths(box.width), height: tenths(box.height))
    }
}

/// Whether a diagram remembers where everything stood.
public enum LayoutKeeping: Sendable {
    /// It is laid out and routed by Graphviz, and nothing is remembered.
    case none
    /// It is laid out afresh and remembered; what an editor pinned or hid in an earlier layout stays so.
    case afresh(LayoutMemory?)
    /// What stood in an earlier layout stands where it stood, and Graphviz is not asked.
    case kept(LayoutMemory)
}
