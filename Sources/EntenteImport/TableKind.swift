import EntenteModel

/// What the rows of a table are, told by its header.
enum TableKind {
    /// Entente's own `timeline.csv`: events and steps of agreements, told apart by the column `kind`.
    case timeline
    /// Events, one a row.
    case events
    /// Agreements, one a row.
    case agreements
    /// People, countries and organizations, told apart by the column `kind`.
    case actors
    /// Sources, one a row.
    case sources
    /// Counted ties, which are no records.
    case relations

    /// The kind that a header tells; nil where it tells none.
    init?(header: Set<String>) {
        func has(_ names: String...) -> Bool { names.allSatisfy(header.contains) }
        let computed = ["number", "earliest", "latest", "precision", "date_certainty"].filter(header.contains)
        if has("source", "target", "directed") {
            self = .relations
        } else if has("kind", "title", "date"), computed.count >= 2 {
            self = .timeline
        } else if has("title", "parties"), !has("participants") {
            self = .agreements
        } else if has("title"), has("url") || has("publisher"), Self.sourceColumns.isSuperset(of: header) {
            self = .sources
        } else if has("title", "date") {
            self = .events
        } else if has("kind", "name") {
            self = .actors
        } else {
            return nil
        }
    }

    /// The columns that Entente computes when it writes such a table, and does not read back.
    var computedColumns: Set<String> {
        switch self {
        case .timeline: ["number", "kind", "earliest", "latest", "precision", "date_certainty"]
        case .agreements, .sources: ["number", "events"]
        case .actors: ["kind", "first", "last", "events"]
        case .events, .relations: []
        }
    }

    private static let sourceColumns = Set(RecordFormat.source.fields.map(\.name) + ["number", "events"])
}
