import EntenteModel

/// One row of a source: a line of a table, or an item of a tree.
struct SourceRow: Sendable {
    /// What the row holds.
    enum Content: Sendable {
        case bytes(DelimitedRow, ColumnIndex)
        case cells([LocatedCell], ColumnIndex)
        case tree(Field)
    }

    /// What it holds.
    let content: Content
    /// Where it begins.
    let position: TextPosition
    /// Texts that are read as blank.
    let nulls: Set<String>

    /// What a column, or the way to a value, gives: nothing where that is blank, several texts where the way meets lists.
    func cells(of column: ColumnUse) -> [LocatedCell] {
        switch content {
        case .bytes(let row, let index):
            guard let place = index.place(of: column), place < row.cells.count else { return [] }
            guard !row.cells[place].range.isEmpty else { return [] }
            return given([LocatedCell(text: row.text(of: place), position: row.cells[place].position)])
        case .cells(let cells, let index):
            guard let place = index.place(of: column), place < cells.count else { return [] }
            return given([cells[place]])
        case .tree(let field):
            return given(TreePath(column.name).cells(in: field))
        }
    }

    /// The row as text, for the list of the refused.
    var text: String {
        switch content {
        case .bytes(let row, _): row.text
        case .cells(let cells, _): cells.map(\.text).joined(separator: "\t")
        case .tree(let field): field.compactText
        }
    }

    private func given(_ cells: [LocatedCell]) -> [LocatedCell] {
        cells.compactMap { cell in
            let text = cell.text.withoutBlanks
            return text.isEmpty || nulls.contains(text) ? nil : LocatedCell(text: text, position: cell.position)
        }
    }
}

extension String {
    /// The text without white space at its ends. O(length) at most; nothing is copied where there is none.
    var withoutBlanks: String {
        guard let start = utf8.first, let end = utf8.last else { return self }
        // Nearly all cells begin and end with a letter, digit or mark of ASCII, and need no look at properties.
        if (0x21...0x7E).contains(start), (0x21...0x7E).contains(end) { return self }
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
        guard first.properties.isWhitespace || last.properties.isWhitespace else { return self }
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
