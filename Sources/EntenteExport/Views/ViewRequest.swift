import EntenteModel

/// What a figure is made from: the Chronicle, its numbers, and the part of it that is shown.
public struct ViewRequest: Sendable {
    /// Everything that the records say.
    public let chronicle: Chronicle
    /// The numbers that all figures of an export share.
    public let numbering: Numbering
    /// What is shown.
    public internal(set) var selection: Selection
    /// The title of the whole, such as a project's; empty for none.
    public let heading: String
    /// How many echoes of events the Chronicle counts once.
    public let echoes: Int

    /// How many nodes a projection shows at most, those of greatest weighted degree; nil for what a page holds.
    public var top: Int?
    /// What a split into periods left out, as a sentence; nil where nothing.
    var splitNote: String?
    /// How dates are written.
    public let dateStyle: DateStyle

    /// A request for the part of a Chronicle, with names in the language of the options.
    public init(
        _ chronicle: Chronicle, _ numbering: Numbering, _ selection: Selection, heading: String = "", echoes: Int = 0,
        options: FigureOptions = FigureOptions()
    ) {
        self.echoes = echoes
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

    /// Sentences that say what the filters did, and what is counted once.
    var filterStatements: [String] {
        let filters = selection.statements.joined(separator: "; ")
        return (filters.isEmpty ? [] : ["Shown are only \(words.nouns(selection)) \(filters)."])
            + [splitNote, FigureWords.echoes(echoes)].compactMap { $0 }
    }

    /// The ties of a projection as a table with a row for each pair and main type of event.
    public func tiesByType(onto level: Projection.Level) -> Table {
        .relations(
            [Projection(Graph(chronicle, selection), onto: level, byType: true)], chronicle, numbering)
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
