/// A type of event with its parent and its bearing on relations; a project may add its own.
public struct EventType: Hashable, Sendable {
    /// Whether events of a type draw actors together or set them against each other.
    public enum Bearing: String, Sendable {
        case cooperative, adverse, neutral
    }

    /// The name as written in records.
    public let name: String
    /// The name of the type that it is a kind of; nil for the main types.
    public let parent: String?
    /// Its bearing.
    public let bearing: Bearing

    private init(_ name: String, _ parent: String? = nil, _ bearing: Bearing) {
        self.name = name
        self.parent = parent
        self.bearing = bearing
    }

    /// A type by its name; an unknown name is a type of its own, neutral and without a parent.
    public init(named name: String) {
        self = EventType.all.first { $0.name == name } ?? EventType(name, nil, .neutral)
    }

    /// The main type: the parent where there is one, else the type itself.
    public var root: String { parent ?? name }

    /// The published list.
    public static let all: [EventType] = [
        EventType("meeting", nil, .cooperative),
        EventType("talks", "meeting", .cooperative),
        EventType("summit", "meeting", .cooperative),
        EventType("visit", "meeting", .cooperative),
        EventType("call", "meeting", .cooperative),
        EventType("forum", "meeting", .cooperative),
        EventType("statement", nil, .neutral),
        EventType("action", nil, .neutral),
        EventType("tariff", "action", .adverse),
        EventType("sanction", "action", .adverse),
        EventType("export-control", "action", .adverse),
        EventType("exercise", "action", .cooperative),
        EventType("aid", "action", .cooperative),
        EventType("appointment", nil, .neutral),
        EventType("election", nil, .neutral),
        EventType("programme", nil, .cooperative),
        EventType("incident", nil, .adverse),
    ]
}
