/// By what a source is known to be one of a mapping's; all that is given must hold.
struct Recognition: Sendable {
    /// Patterns of file names without `.gz` or `.zip`; one must match. `*` and `?` stand for any characters.
    var names: [String] = []
    /// Columns that the header must have, or keys of the first object.
    var columns: [String] = []
    /// Texts of which the first row must hold one, by column in the order of the mapping file.
    var values: [(column: String, texts: [String])] = []
    /// Forms that columns of the first row have, by which a source without a header is known under any name.
    var dates: [(column: String, format: DateFormat)] = []
}
