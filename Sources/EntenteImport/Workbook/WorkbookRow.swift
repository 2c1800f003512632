import EntenteModel

/// One row of a sheet: the cells that hold something, from left to right.
public struct WorkbookRow: Hashable, Sendable {
    /// Its number as the spreadsheet shows it, from 1.
    public let number: Int
    /// The cells that hold something, from left to right.
    public let cells: [WorkbookCell]

    /// The cell in a column, from 1; nil where it is empty. O(log cells).
    public subscript(column column: Int) -> WorkbookCell? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
}

/// One cell of a sheet that holds something.
public struct WorkbookCell: Hashable, Sendable {
    /// What it holds as text: dates in ISO 8601, numbers without an exponent where they can be, `true` and `false`.
    public let text: String
    /// Its row and its column in the spreadsheet, both from 1, as line and column.
    public let position: TextPosition
    /// Whether it holds an error, such as `#N/A` or `#REF!`, which the text then is.
    public let isError: Bool
    /// Whether it holds a formula whose result was not saved; its text then is empty.
    public var isUncomputed = false

    /// Its column in the spreadsheet, from 1.
    public var column: Int { Int(position.column) }
}
