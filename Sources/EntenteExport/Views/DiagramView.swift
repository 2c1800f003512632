import EntenteDrawing
import EntenteModel

/// What a diagram shows, before anything has a place: nodes with their words, groups, ties, and what was left out.
public struct DiagramView: Sendable {
    /// The name of the figure, such as `relations`: the file's name and the graph's.
    public var name: String
    /// The title.
    public var title: String
    /// One line that says what is shown, of how much.
    public var subtitle: String
    /// What a projection or a filter did, in sentences for the caption.
    public var statements: [String]
    /// The nodes, sorted by id.
    public var nodes: [DiagramNode]
    /// The groups, sorted by id.
    public var groups: [DiagramGroup]
    /// The ties, sorted by id.
    public var edges: [DiagramEdge]
    /// What the signs mean: exactly what occurs.
    public var legend: [LegendSign]
    /// The sources of what is shown.
    public var sources: [SourceID]
    /// The text alternative: the relations themselves, one a line.
    public var alternative: [String]
    /// The ties as a table.
    public var table: Table
    /// Whether what leaves a node stands in the order of its ties' ranks, from top to bottom.
    public var keepsOrder = false
    /// How the nodes are spread over the page.
    public var arrangement = Arrangement.layered
    /// The ids of the nodes in the order in which they are read, for a diagram without ties.
    public var order: [String] = []
    /// Space between the columns of the layout in points.
    public var columnGap = 48.0
    /// Space between the nodes of a column in points.
    public var nodeGap = 7.0

    /// Whether there is nothing to draw.
    public var isEmpty: Bool { nodes.isEmpty }
}

/// A node of a diagram.
public struct DiagramNode: Sendable {
    /// How a node looks.
    public enum Look: Hashable, Sendable {
        /// A person.
        case person
        /// Somebody not named, a delegation, or a country itself within its box.
        case unnamed
        /// An organization.
        case organization
        /// A country that stands alone.
        case country
        /// An event, by the main sign of its type.
        case event(EventSign, isPlanned: Bool)
        /// An agreement; tentative ones are only proposed or under negotiation.
        case agreement(isTentative: Bool)
    }

    /// The stable identity.
    public var id: String
    /// How it looks.
    public var look: Look
    /// The name in full.
    public var title: String
    /// Its words, line by line.
    public var lines: [[LabelRun]]
    /// The group that it stands in.
    public var group: String?
    /// The column that it stands in, from the left, where the view says; ties run from lower columns to higher ones.
    public var column: Int?
    /// Whether the diagram is drawn around it, which a second outline shows.
    public var isFocus = false
    /// The address of its first source that has one on the web.
    public var link: WebAddress?
    /// How many events it stands for; more than one is drawn as a stack.
    public var count = 1
}

/// A box around nodes that belong together.
public struct DiagramGroup: Sendable {
    /// The stable identity.
    public var id: String
    /// The words at its head.
    public var title: String
}

/// A tie of a diagram.
public struct DiagramEdge: Sendable {
    /// How a tie looks.
    public enum Look: Hashable, Sendable {
        /// A participation, or a tie between actors.
        case plain
        /// Somebody who is mentioned, and took no part.
        case mentioned
        /// What came of an event, or binds a party.
        case agreement
        /// How events or agreements hang together.
        case link
    }

    /// The stable identity.
    public var id: String
    /// The id of the node where it starts: the actor, the event.
    public var source: String
    /// The id of the node where it ends.
    public var target: String
    /// How it looks.
    public var look: Look
    /// Whether an arrow head stands at the end.
    public var hasArrow = false
    /// Whether it is only planned.
    public var isPlanned = false
    /// Whether it is disputed.
    public var isDisputed = false
    /// The words on it, line by line.
    public var label: [[LabelRun]] = []
    /// The width of the line in points, for weighted ties.
    public var width = 0.8
    /// Where it stands among the ties that leave its node, where the view keeps an order.
    public var rank = 0
    /// Its meaning in words.
    public var title: String
}

/// Words of one role in a label.
public struct LabelRun: Hashable, Sendable {
    /// What the words are, which decides how they are set.
    public enum Role: Hashable, Sendable {
        /// The number of an event or agreement.
        case number
        /// A name or title that stands out.
        case name
        /// A name that does not stand out.
        case plain
        /// Date, place, post, sources.
        case detail
        /// The status of an agreement.
        case status
        /// What is disputed.
        case disputed
    }

    /// The words.
    public var text: String
    /// What they are.
    public var role: Role

    /// Words of a role.
    public init(_ text: String, _ role: Role) {
        self.text = text
        self.role = role
    }
}

/// The sign that stands for a type of event; kinds differ in shape as well as in colour.
public enum EventSign: String, CaseIterable, Comparable, Sendable {
    case meeting, visit, statement, action, programme, appointment, election, incident, other

    /// The sign of a type: visits have their own, other types take that of their parent.
    public init(_ type: EventType) {
        self = type.name == "visit" ? .visit : EventSign(rawValue: type.root) ?? .other
    }

    /// Orders as in a legend.
    public static func < (left: EventSign, right: EventSign) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { EventSign.allCases.firstIndex(of: self) ?? 0 }

    /// The word in a legend.
    public var words: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
