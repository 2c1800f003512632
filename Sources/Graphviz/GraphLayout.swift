/// Where everything stands: the result of a layout.
///
/// Lengths are points (1/72 inch), the origin is the upper left corner of Graphviz's bounding box, y grows downwards.
/// Every number is finite and in whole hundredths of a point.
public struct GraphLayout: Sendable, Hashable {
    /// The width of the bounding box.
    public var width: Double
    /// The height of the bounding box.
    public var height: Double
    /// Every node, in the order of the graph's nodes.
    public var nodes: [Node]
    /// The groups that have a box, in the order of the graph's groups: those with a node in them, from an engine that
    /// draws groups.
    public var groups: [Group]
    /// Every edge, in the order of the graph's edges.
    public var edges: [Edge]

    /// Makes a layout of its parts.
    public init(width: Double, height: Double, nodes: [Node], groups: [Group], edges: [Edge]) {
        self.width = width
        self.height = height
        self.nodes = nodes
        self.groups = groups
        self.edges = edges
    }

    /// A place on the page.
    public struct Point: Sendable, Hashable {
        /// Points from the left.
        public var x: Double
        /// Points from the top.
        public var y: Double

        /// Makes a point of its coordinates.
        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A node's place.
    public struct Node: Sendable, Hashable {
        /// The node's id.
        public var id: String
        /// Its centre, from the left.
        public var x: Double
        /// Its centre, from the top.
        public var y: Double
        /// Its width: as asked for, rounded up to whole points, unless the shape changed it.
        public var width: Double
        /// Its height: as asked for, rounded up to whole points, unless the shape changed it.
        public var height: Double

        /// Makes a node's place of its centre and size.
        public init(id: String, x: Double, y: Double, width: Double, height: Double) {
            self.id = id
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// A group's box.
    public struct Group: Sendable, Hashable {
        /// The group's id.
        public var id: String
        /// Its left side, from the left.
        public var x: Double
        /// Its upper side, from the top.
        public var y: Double
        /// Its width.
        public var width: Double
        /// Its height.
        public var height: Double
        /// The centre of its label, where it has one; the label is as large as the graph said.
        public var label: Point?

        /// Makes a group's box of its upper left corner and size.
        public init(id: String, x: Double, y: Double, width: Double, height: Double, label: Point? = nil) {
            self.id = id
            self.x = x
            self.y = y
            self.width = width
            self.height = height
            self.label = label
        }
    }

    /// An edge's route.
    public struct Edge: Sendable, Hashable {
        /// The edge's id.
        public var id: String
        /// Its pieces from tail to head, as a rule one; none where no route was asked for or found.
        public var splines: [Spline]
        /// The centre of its label, where it has one; the label is as large as the graph said.
        public var label: Point?

        /// Makes a route of its pieces.
        public init(id: String, splines: [Spline], label: Point? = nil) {
            self.id = id
            self.splines = splines
            self.label = label
        }
    }

    /// A piecewise cubic Bézier curve.
    public struct Spline: Sendable, Hashable {
        /// 3n + 1 points: a start, then two control points and an end for each piece.
        public var points: [Point]
        /// The tip of the arrow that precedes the curve's start.
        public var startArrow: Point?
        /// The tip of the arrow that follows the curve's end.
        public var endArrow: Point?

        /// Makes a curve of its points and the tips of its arrows.
        public init(points: [Point], startArrow: Point? = nil, endArrow: Point? = nil) {
            self.points = points
            self.startArrow = startArrow
            self.endArrow = endArrow
        }
    }
}
