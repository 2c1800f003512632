import EntenteModel

/// How a row becomes one record of a kind.
struct RecordRecipe: Sendable {
    /// What the record describes.
    let kind: RecordKind
    /// Its fields in the order of the mapping file.
    let fields: [FieldRecipe]
    /// The rows of which it is made: those that meet all of these.
    let conditions: [RowCondition]
    /// What rows must have in common to become one record; empty where each row is a record.
    let groupBy: [GroupKey]
    /// The fields of which a group keeps the first row's value, whatever the later ones say.
    let firstCounts: Set<String>
    /// Whether events of the same type, day and actors are merged.
    let mergesAlike: Bool
    /// Where it stands in the mapping file.
    let position: TextPosition
}

/// How one field of a record comes about.
struct FieldRecipe: Sendable {
    /// The name of the field.
    let name: String
    /// Where its value comes from.
    let value: ValueRecipe
    /// What the form of the record allows in it.
    let shape: FieldShape
    /// Where the name stands in the mapping file.
    let position: TextPosition
    /// Whether its value refers to columns; kept, since every row asks for it.
    let asksColumns: Bool

    init(name: String, value: ValueRecipe, shape: FieldShape, position: TextPosition) {
        (self.name, self.value, self.shape, self.position) = (name, value, shape, position)
        asksColumns = !value.columns.isEmpty
    }
}

/// One part of the key by which rows are grouped.
struct GroupKey: Sendable {
    /// What gives the texts of the part.
    let values: [ValueRecipe]
    /// Whether the order of the texts is of no account.
    let isUnordered: Bool
    /// Where it stands in the mapping file.
    let position: TextPosition
}
