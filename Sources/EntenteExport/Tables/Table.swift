/// Rows and columns before any format is known.
public struct Table: Sendable {
    /// What a column holds, which decides how a spreadsheet must be kept from misreading it.
    public enum Content: Sendable {
        /// Words, which a spreadsheet may take for a formula.
        case text
        /// Numbers and dates, which are never altered.
        case value
    }

    /// One column.
    public struct Column: Sendable {
        /// The name in the header.
        public let name: String
        /// What it holds.
        public let content: Content
    }

    /// The columns, left to right.
    public let columns: [Column]
    /// The cells, row by row, as many in each as there are columns.
    public private(set) var rows: [[String]] = []

    /// A table without rows; names in `values` hold numbers or dates.
    public init(columns names: [String], values: Set<String>) {
        columns = names.map { Column(name: $0, content: values.contains($0) ? .value : .text) }
    }

    /// Adds the rows of a table of the same columns.
    public mutating func append(contentsOf table: Table) { rows += table.rows }

    /// Adds a row of named cells; columns that are not named stay empty.
    public mutating func append(_ cells: KeyValuePairs<String, String>) {
        var row = [String](repeating: "", count: columns.count)
        // Cells mostly come in the order of the columns.
        var next = 0
        for (name, cell) in cells {
            if next < columns.count, columns[next].name == name {
                row[next] = cell
            } else if let index = columns.firstIndex(where: { $0.name == name }) {
                row[index] = cell
                next = index
            }
            next += 1
        }
        rows.append(row)
    }

    /// Adds a row of cells by the names of their columns; names of no column are passed over.
    mutating func append(_ cells: [(name: String, text: String)]) {
        var row = [String](repeating: "", count: columns.count)
        for cell in cells {
            if let index = columns.firstIndex(where: { $0.name == cell.name }) { row[index] = cell.text }
        }
        rows.append(row)
    }
}
