/// The place of a cell as spreadsheets name it: `B3` is row 3, column 2.
struct CellReference: Hashable, Sendable {
    /// The most rows and columns that a sheet has.
    static let (rowLimit, columnLimit) = (1_048_576, 16_384)

    /// The row, from 1.
    let row: Int
    /// The column, from 1.
    let column: Int

    /// A place by its numbers.
    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The place of a name; nil where it is none, or lies beyond a sheet.
    init?(_ name: String) {
        var (row, column) = (0, 0)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
            default: return nil
            }
            guard row <= Self.rowLimit, column <= Self.columnLimit else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// The name: `B3`.
    var name: String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(row)
    }
}
