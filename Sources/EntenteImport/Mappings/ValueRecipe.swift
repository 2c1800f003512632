import EntenteModel

/// Where a value comes from.
indirect enum ValueRecipe: Sendable {
    /// The same in every row; its place is that of the row.
    case constant(String)
    /// Text with columns in it.
    case template([TemplatePart], Modifiers)
    /// The texts of columns, one value each, blank ones left out.
    case columns([ColumnUse], Modifiers)
    /// A nested record.
    case record(NestedRecipe)
    /// The values of several recipes.
    case list([ValueRecipe])
    /// A date.
    case date(DateRecipe)

    /// The columns that it refers to, with all that is nested. O(size).
    var columns: [ColumnUse] {
        switch self {
        case .constant: []
        case .template(let parts, let modifiers): parts.flatMap(\.columns) + modifiers.conditions.flatMap(\.columns)
        case .columns(let columns, let modifiers): columns + modifiers.conditions.flatMap(\.columns)
        case .record(let nested): nested.fields.flatMap(\.value.columns) + nested.conditions.flatMap(\.columns)
        case .list(let items): items.flatMap(\.columns)
        case .date(let date): date.columns
        }
    }
}

/// A record inside a record, such as a participant.
struct NestedRecipe: Sendable {
    /// Its fields.
    let fields: [FieldRecipe]
    /// Where these do not hold, it is left out.
    let conditions: [RowCondition]
    /// Where it stands in the mapping file.
    let position: TextPosition

    /// Fields that tell nothing without the others: a participant of whom only the role is known is nobody.
    static let accessories: Set<String> = ["role", "status", "note", "evidence"]
}

/// A piece of a template.
enum TemplatePart: Sendable {
    case text(String)
    case column(TemplateColumn)

    /// The columns that it refers to.
    var columns: [ColumnUse] {
        guard case .column(let column) = self else { return [] }
        return column.columns
    }
}

/// A place of a template where the text of a column goes: `{a, b | table.field | case: title | prefix: " – "}`.
struct TemplateColumn: Sendable {
    /// The columns; the first that is not blank counts.
    let columns: [ColumnUse]
    /// The table that the text is looked up in.
    var lookup: LookupUse?
    /// Whether text all in upper case is written as a title.
    var isTitleCase = false
    /// Whether text is written in upper case.
    var isUpperCase = false
    /// The text where all columns are blank; nil for none.
    var standIn: String?
    /// What stands before the text where there is any.
    var prefix = ""
    /// What stands after the text where there is any.
    var suffix = ""
}

/// What is done with the texts of columns or of a template, in this order.
struct Modifiers: Sendable {
    /// What parts several values of one cell.
    var split: String?
    /// Texts that are read as blank.
    var ignored: Set<String> = []
    /// The table that a text is looked up in.
    var lookup: LookupUse?
    /// Whether text all in upper case is written as a title.
    var isTitleCase = false
    /// Whether text is written in upper case.
    var isUpperCase = false
    /// The scheme of a country's code.
    var scheme: CountryScheme?
    /// Bounds in rising order; a number becomes how many of them it reaches.
    var steps: [Double] = []
    /// The value where nothing else gives one; nil for none.
    var standIn: String?
    /// Where these do not hold, the value is blank.
    var conditions: [RowCondition] = []
}

/// The use of a table of codes.
struct LookupUse: Sendable {
    /// What a code gives that the table does not have.
    enum Otherwise: Sendable {
        /// An error of the row.
        case refuse
        case blank
        /// The code itself.
        case keep
        case value(String)
    }

    /// The name of the table.
    let table: String
    /// The column of the table; nil where it has but one.
    let field: String?
    /// What an unknown code gives.
    var otherwise = Otherwise.refuse
    /// Where it stands in the mapping file.
    let position: TextPosition
}
