/// The published form of one kind of record, as data: the reader, the JSON Schema and the help are all made from it.
public struct RecordFormat: Sendable {
    /// The name of the form, as in the JSON Schema's definitions.
    public let name: String
    /// What it describes, in one sentence.
    public let summary: String
    /// Its fields in the order of the documentation.
    public let fields: [FieldDefinition]
    /// Whether a bare text may stand for the whole, such as `Shigeru Ishiba (guest)` for a participant.
    public let allowsText: Bool

    init(_ name: String, _ summary: String, allowsText: Bool = false, _ fields: [FieldDefinition]) {
        self.name = name
        self.summary = summary
        self.allowsText = allowsText
        self.fields = fields
    }

    /// The definition of a field, if the form has one of that name.
    public func field(named name: String) -> FieldDefinition? {
        fields.first { $0.name == name }
    }

    /// The form of a kind of record.
    public static func of(_ kind: RecordKind) -> RecordFormat {
        switch kind {
        case .event: event
        case .person: person
        case .country: country
        case .organization: organization
        case .agreement: agreement
        case .source: source
        }
    }
}

/// One field of a record's form.
public struct FieldDefinition: Sendable {
    /// The name as written in files and as a column header.
    public let name: String
    /// What the field may hold.
    public let shape: FieldShape
    /// Whether a record must have it.
    public let isRequired: Bool
    /// What it says, in one sentence.
    public let summary: String

    init(_ name: String, _ shape: FieldShape, required: Bool = false, _ summary: String) {
        self.name = name
        self.shape = shape
        self.isRequired = required
        self.summary = summary
    }
}

/// What a field may hold.
public indirect enum FieldShape: Sendable {
    /// Text as written.
    case text
    /// An EDTF date, or `unknown`.
    case date
    /// A whole number in a range.
    case number(ClosedRange<Int>)
    /// `true` or `false`.
    case flag
    /// One word of a closed list.
    case word([String])
    /// One word, usually of this list; others are taken with a warning.
    case openWord([String])
    /// A record or part of the named form.
    case record(String)
    /// One value or a list of values.
    case list(FieldShape)
    /// Texts by key, such as names by language.
    case texts
    /// Anything at all, kept and never read.
    case anything

    /// Whether several values may stand here; in a table's cell they are parted by a separator.
    public var isList: Bool {
        if case .list = self { return true }
        return false
    }
}
