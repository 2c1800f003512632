/// The kinds of records that a file may hold.
public enum RecordKind: String, CaseIterable, Sendable {
    case event, person, country, organization, agreement, source

    /// The name of the list that holds such records in a file.
    public var section: String {
        switch self {
        case .event: "events"
        case .person: "people"
        case .country: "countries"
        case .organization: "organizations"
        case .agreement: "agreements"
        case .source: "sources"
        }
    }

    /// The kind whose records stand under a section name, if any.
    public init?(section: String) {
        guard let kind = RecordKind.allCases.first(where: { $0.section == section }) else { return nil }
        self = kind
    }
}

/// One record as given: its kind, its fields and the file they stand in.
public struct Record: Sendable {
    /// What the record describes.
    public var kind: RecordKind
    /// The file it stands in, as the user named it.
    public var file: String
    /// Its content; a mapping where the record is well formed.
    public var field: Field
    /// Whether an event record is merged with others of this mark that have the same type, day and actors. Off unless the
    /// mapping of a source says that its rows are such.
    public var mergesWithAlike = false

    /// A record of a kind.
    public init(kind: RecordKind, file: String, field: Field) {
        self.kind = kind
        self.file = file
        self.field = field
    }
}
