import EntenteModel

/// The first row of a table: the names of its columns.
struct TableHeader {
    /// One named column.
    struct Column {
        /// The name in lower case, blanks written as `_`; empty where the cell is.
        let name: String
        /// Where the name stands.
        let position: TextPosition
    }

    /// The columns in the order of the file.
    let columns: [Column]
    /// Two columns of one name: one error each.
    let problems: [Problem]

    init(_ row: DelimitedText.Row, file: String) {
        var columns: [Column] = []
        var problems: [Problem] = []
        var places: [String: TextPosition] = [:]
        for cell in row.cells {
            guard let title = CellText(cell).whole(), case .text(let text) = title.value else {
                columns.append(Column(name: "", position: cell.position))
                continue
            }
            let name = Self.canonical(text)
            if let first = places[name] {
                problems.append(
                    Problem(
                        .error, rule: .duplicateName, file: file, at: title.position,
                        "the column `\(name)` stands twice, first at \(first.line):\(first.column); "
                            + "keep one"))
            }
            places[name] = places[name] ?? title.position
            columns.append(Column(name: name, position: title.position))
        }
        self.columns = columns
        self.problems = problems
    }

    /// The names without order.
    var names: Set<String> { Set(columns.map(\.name)).subtracting([""]) }

    private static func canonical(_ text: String) -> String {
        String(text.lowercased().map { $0.isWhitespace ? "_" : $0 })
    }
}
