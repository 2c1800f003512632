/// A graph to be laid out: sizes and ties, no text.
///
/// Lengths are points (1/72 inch). The order of nodes, groups, edges and ranks does not change the layout: Graphviz
/// sees them sorted by id, under names of our own, so that an id may be any text at all.
public struct LayoutGraph: Sendable, Hashable {
    /// What the graph is called, by and for whoever lays it out; Graphviz never sees it.
    public var name: String
    /// The algorithm that places the nodes.
    public var engine: Engine
    /// Whether edges run from tail to head.
    public var isDirected: Bool
    /// What steers the layout as a whole, as Graphviz documents it: `rankdir`, `splines`, `nodesep`, …
    public var attributes: [Attribute]
    /// The nodes, each with a fixed size.
    public var nodes: [Node]
    /// The groups (clusters) that enclose nodes and other groups.
    public var groups: [Group]
    /// The edges; several may join the same two nodes.
    public var edges: [Edge]
    /// Nodes that share a rank (engine dot only).
    public var ranks: [Rank]

    /// Makes a graph of its parts.
    public init(
        name: String = "", engine: Engine = .dot, isDirected: Bool = true, attributes: [Attribute] = [],
        nodes: [Node] = [], groups: [Group] = [], edges: [Edge] = [], ranks: [Rank] = []
    ) {
        self.name = name
        self.engine = engine
        self.isDirected = isDirected
        self.attributes = attributes
        self.nodes = nodes
        self.groups = groups
        self.edges = edges
        self.ranks = ranks
    }

    /// The layout DOT: what Graphviz is given, and nothing else.
    ///
    /// It is the same for the same graph in any order, holds no text of the graph, fixes every node's
    /// size, and gives each label's width and height in place of its text (`label="50 12"`, which a text layout of our
    /// own takes at its word), so that no installed font can move a point. What a layout
    /// would refuse (see ``LayoutFailure/Reason-swift.enum/refused(_:)``) is left out. O(n log n).
    public var dot: String { LayoutDocument(self).dot }
}

extension LayoutGraph {
    /// A layout algorithm of Graphviz.
    public enum Engine: String, Sendable, Hashable, CaseIterable {
        /// Layers, for directed graphs; draws groups.
        case dot
        /// Stress majorization, for small undirected graphs; draws no groups.
        case neato
        /// Forces, for small undirected graphs; draws groups.
        case fdp
        /// Forces on several scales, for large undirected graphs; draws no groups.
        case sfdp
        /// Circles around a root; draws no groups.
        case twopi
        /// Rings; draws no groups.
        case circo

        /// Whether the engine gives groups a box.
        public var drawsGroups: Bool { self == .dot || self == .fdp }
    }

    /// One attribute that steers the layout, named and valued as Graphviz documents it.
    ///
    /// Only attributes that steer a layout are taken, those that name files, fonts, colours or text are refused.
    /// `lhead` and `ltail` (with `compound`) take the id of a group, the graph's `root` the id of a node.
    public struct Attribute: Sendable, Hashable {
        /// Graphviz's name of the attribute.
        public var name: String
        /// Its value, unquoted.
        public var value: String

        /// Makes an attribute of a name and a value.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A node of fixed size.
    public struct Node: Sendable, Hashable {
        /// What tells the node from every other node: any text.
        public var id: String
        /// Its width in points, from 0 to 65 535; rounded up to whole points, in which Graphviz counts.
        public var width: Double
        /// Its height in points, from 0 to 65 535; rounded up to whole points, in which Graphviz counts.
        public var height: Double
        /// The id of the innermost group that holds it.
        public var group: String?
        /// What steers it: `shape` (box where not given), `group`, `pin`, `pos`, …
        public var attributes: [Attribute]

        /// Makes a node of its parts.
        public init(id: String, width: Double, height: Double, group: String? = nil, attributes: [Attribute] = []) {
            self.id = id
            self.width = width
            self.height = height
            self.group = group
            self.attributes = attributes
        }
    }

    /// A group of nodes, drawn as a box around them by the engines that can.
    public struct Group: Sendable, Hashable {
        /// What tells the group from every other group: any text.
        public var id: String
        /// The id of the group around it.
        public var parent: String?
        /// The width of its label in points, 0 for none; rounded up to whole points.
        public var labelWidth: Double
        /// The height of its label in points, 0 for none; rounded up to whole points.
        public var labelHeight: Double
        /// What steers it: `margin`, `labeljust`, `labelloc`, …; groups within inherit them, as in DOT.
        public var attributes: [Attribute]

        /// Makes a group of its parts.
        public init(
            id: String, parent: String? = nil, labelWidth: Double = 0, labelHeight: Double = 0,
            attributes: [Attribute] = []
        ) {
            self.id = id
            self.parent = parent
            self.labelWidth = labelWidth
            self.labelHeight = labelHeight
            self.attributes = attributes
        }
    }

    /// An edge between two nodes.
    public struct Edge: Sendable, Hashable {
        /// What tells the edge from every other edge: any text.
        public var id: String
        /// The id of the node it leaves.
        public var tail: String
        /// The id of the node it reaches.
        public var head: String
        /// The width of its label in points, 0 for none; rounded up to whole points.
        public var labelWidth: Double
        /// The height of its label in points, 0 for none; rounded up to whole points.
        public var labelHeight: Double
        /// Whether room is left for an arrow at the head; `dir` among the attributes overrides it.
        public var hasArrow: Bool
        /// What steers it: `weight`, `minlen`, `constraint`, `tailport`, `headport`, …
        public var attributes: [Attribute]

        /// Makes an edge of its parts.
        public init(
            id: String, tail: String, head: String, labelWidth: Double = 0, labelHeight: Double = 0,
            hasArrow: Bool = false, attributes: [Attribute] = []
        ) {
            self.id = id
            self.tail = tail
            self.head = head
            self.labelWidth = labelWidth
            self.labelHeight = labelHeight
            self.hasArrow = hasArrow
            self.attributes = attributes
        }
    }

    /// Nodes that share a rank. A set that reaches across groups turns `newrank` on, unless the graph says otherwise.
    public struct Rank: Sendable, Hashable {
        /// Where the rank lies, by Graphviz's `rank` attribute.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// One rank, wherever it is.
            case same
            /// The first rank, which others may share.
            case min
            /// The last rank, which others may share.
            case max
            /// The first rank, for these alone.
            case source
            /// The last rank, for these alone.
            case sink
        }

        /// Where the rank lies.
        public var kind: Kind
        /// The ids of its nodes.
        public var nodes: [String]

        /// Makes a rank of its nodes' ids.
        public init(_ kind: Kind = .same, nodes: [String]) {
            self.kind = kind
            self.nodes = nodes
        }
    }
}
