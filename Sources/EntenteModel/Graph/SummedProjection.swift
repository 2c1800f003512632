/// A projection summed up from events too many to keep: ``Projection`` for bare columns.
public struct SummedProjection: Sendable {
    /// What the nodes are.
    public let level: Projection.Level
    /// The ties, by their ends' index, then direction, then type.
    public let ties: [SummedTie]
    /// The names of the main types that ``SummedTie/types`` counts, sorted.
    public let types: [String]
    /// The actors that have a tie, by index.
    public let nodes: [ActorID]
    /// How many events were counted, tied or not; cancelled ones are not.
    public let events: Int
    /// How many of them tie no two actors of the level.
    public let untied: Int
    /// How many further events were echoes of those counted, and left out.
    public let echoes: Int
    /// The actors.
    public private(set) var chronicle: Chronicle
    /// What filters left out, for captions.
    public let statements: [String]
    /// The days of all events that were counted.
    public let span: TieSpan

    /// What a summation has counted.
    public init(
        _ summation: TieSummation, ties: [SummedTie], onto level: Projection.Level, _ chronicle: Chronicle,
        span: TieSpan,
        echoes: Int, statements: [String]
    ) {
        self.level = level
        self.ties = ties
        types = summation.types
        nodes = Set(ties.flatMap { [$0.source, $0.target] }).sorted()
        events = summation.events
        untied = summation.untied
        self.echoes = echoes
        self.chronicle = chronicle
        self.span = span
        self.statements = statements
    }

    /// The same ties, with the names of a language where the records have them.
    public func shown(in language: String) -> SummedProjection {
        var projection = self
        projection.chronicle = chronicle.shown(in: language)
        return projection
    }
}
