import EntenteModel

/// What a source holds once its bytes are opened and decoded, before a mapping reads it.
enum SourceContent: Sendable {
    /// Delimited text in UTF-8 without a byte-order mark; rows of it may be broken.
    case delimited([UInt8])
    /// The rows of a sheet; cells that are missing at the end of a row are blank.
    case cells([[LocatedCell]])
    /// A tree: JSON, YAML, Markdown, or XML, in which attributes are entries `@name`, text beside them `#text`, and repeated
    /// elements repeated entries of one name.
    case tree(Field)
}

/// A text of a source with its place.
struct LocatedCell: Hashable, Sendable {
    /// The text.
    var text: String
    /// Where it stands.
    var position: TextPosition
    /// Whether it is a formula of a workbook that has no result.
    var isUncomputed = false
}
