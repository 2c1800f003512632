import EntenteModel

/// What a figure is made from: the Chronicle, its numbers, and the part of it that is shown.
public struct ViewRequest: Sendable {
    /// Everything that the records say.
    public let chronicle: Chronicle
    /// The numbers that all figures of an export share.
    public let numbering: Numbering
    /// What is shown.
    public let selection: Selection
    /// The title of the whole, such as a project's; empty for none.
    public let heading: String

    /// How dates are written.
    public let dateStyle: DateStyle

    /// A request for the part of a Chronicle, with names in the language of the options.
    public init(
        _ chronicle: Chronicle, _ numbering: Numbering, _ selection: Selection, heading: String = "",
        options: FigureOptions = FigureOptions()
    ) {
        self.chronicle = options.language.map { chronicle.shown(in: $0) } ?? chronicle
        dateStyle = options.dateStyle
        self.numbering = numbering
        self.selection = selection
        self.heading = heading
    }

    var words: FigureWords { FigureWords(chronicle: chronicle, numbering: numbering, dateStyle: dateStyle) }

    /// The subtitle: the project, the counts, the time.
    func subtitle(
        _ counts: [String], events: some Sequence<EventID>, agreements: some Sequence<AgreementID> = []
    ) -> String {
        let parts = [
            heading, counts.filter { !$0.isEmpty }.joined(separator: ", "), words.span(events, agreements) ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Sentences that say what the filters did.
    var filterStatements: [String] {
        guard !selection.statements.isEmpty else { return [] }
        return ["Shown are only events " + selection.statements.joined(separator: "; ") + "."]
    }
}

/// The diagrams that can be asked for.
public enum DiagramKind: String, CaseIterable, Sendable {
    case relations, countries, people, organizations, agreements

    /// The diagrams that every project gets.
    public static let ofEveryProject: [DiagramKind] = [.relations, .countries, .people, .agreements]

    /// What the nodes of a projection are; nil for a diagram of another kind.
    public var level: Projection.Level? {
        switch self {
        case .countries: .countries
        case .people: .people
        case .organizations: .organizations
        case .relations, .agreements: nil
        }
    }

    /// What a diagram shows, drawn from the graph of the selection.
    public func view(_ request: ViewRequest) -> DiagramView {
        let graph = Graph(request.chronicle, request.selection)
        return switch self {
        case .relations: DiagramView.relations(graph, request)
        case .countries: DiagramView.projection(graph, request, onto: .countries)
        case .people: DiagramView.projection(graph, request, onto: .people)
        case .organizations: DiagramView.projection(graph, request, onto: .organizations)
        case .agreements: DiagramView.agreements(graph, request)
        }
    }
}
