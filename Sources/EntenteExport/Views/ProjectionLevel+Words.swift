import EntenteModel

extension Projection.Level {
    /// What one node and several are called.
    var nouns: (one: String, many: String) {
        switch self {
        case .countries: ("country", "countries")
        case .people: ("person", "people")
        case .organizations: ("organization", "organizations")
        case .actors: ("actor", "actors")
        }
    }

    /// The name of the figure.
    var figureName: String { nouns.many }

    /// The title of the figure.
    var figureTitle: String {
        switch self {
        case .countries: "Ties between countries"
        case .people: "Who met whom"
        case .organizations: "Ties between organizations"
        case .actors: "Ties between actors"
        }
    }

    /// What stands for a node in the legend.
    var sign: LegendSign {
        switch self {
        case .countries: .country
        case .people: .person
        case .organizations, .actors: .organization
        }
    }
}

extension ActorKind {
    /// How an actor that stands alone looks.
    var look: DiagramNode.Look {
        switch self {
        case .person: .person
        case .country: .country
        case .organization: .organization
        }
    }
}
