/// How a source is written: its format, and for delimited text what parts cells and rows.
struct SourceDialect: Sendable {
    /// The formats that a mapping can read.
    enum Format: String, CaseIterable, Sendable {
        case delimited, xlsx, json, jsonl, yaml, markdown, xml

        /// Whether its rows have columns rather than nested values.
        var isTable: Bool { self == .delimited || self == .xlsx }
    }

    /// The format.
    var format = Format.delimited
    /// What parts cells; one byte of ASCII.
    var delimiter = UInt8(ascii: ",")
    /// What encloses cells that hold the delimiter or line breaks; nil where nothing does.
    var quote: UInt8? = UInt8(ascii: "\"")
    /// Whether the first row names the columns.
    var hasHeader = true
    /// The encoding of the bytes.
    var encoding = TextEncoding.utf8
    /// Texts of cells that mean that nothing is known.
    var nulls: [String] = []
    /// The names of columns where there is no header; layouts are told apart by their number of columns.
    var layouts: [[String]] = []
    /// The sheet of a workbook; nil for the first.
    var sheet: String?
    /// The names that lead to the rows of a tree.
    var path: [String] = []

    /// The longest row, in bytes.
    var longestRow = SourceDialect.longestRow

    /// The longest row of every source, in bytes.
    static let longestRow = 16 << 20

    /// The names by which a mapping file may call a delimiter.
    static let delimiterNames: [(name: String, byte: UInt8)] = [
        ("comma", UInt8(ascii: ",")), ("semicolon", UInt8(ascii: ";")), ("tab", 0x09), ("pipe", UInt8(ascii: "|")),
    ]
}
