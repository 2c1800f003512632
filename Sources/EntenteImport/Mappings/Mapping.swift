import EntenteModel

/// How one tabular or tree source becomes event records, as a mapping file says it.
///
/// Bundled mappings (``Presets``) are files like any other.
public struct Mapping: Sendable {
    /// Its name: lower case, digits, hyphens.
    public let name: String
    /// What it is called in lists.
    public let title: String
    /// What it reads, in a sentence.
    public let summary: String
    /// Whether the source was coded by a machine, so that captions say "coded events".
    public let isCoded: Bool
    /// The mapping file, as messages name it.
    public let file: String

    /// How the source is written.
    var source: SourceDialect
    /// By what a source of this kind is known.
    let recognition: Recognition
    /// Its tables of codes by name.
    let lookups: [String: LookupTable]
    /// What a row must pass; one that does not is filtered.
    let conditions: [RowCondition]
    /// What a row becomes; each row is offered to each of these in turn.
    let records: [RecordRecipe]
    /// The names of all the columns that it refers to, by their slots.
    let columnNames: [String]
    /// The column with the address by which echoes of one article are told.
    let echoAddress: ColumnUse?
}

/// A column, or the way to a value of a tree, that a mapping names, with the place in the mapping file where it does.
struct ColumnUse: Hashable, Sendable {
    /// The name as written.
    let name: String
    /// Where it stands in the mapping file.
    let position: TextPosition
    /// Its place among all the names of columns that the mapping has; nil for one that is asked for outside a mapping.
    var slot: Int?
}
