/// The rows of one stretch of a file: for each the codes of its cells and where it begins.
struct RowSlice: Sendable {
    /// A row that could not be taken.
    struct Fault: Sendable {
        enum Reason: Sendable {
            /// It has another number of cells.
            case count(Int)
            /// It is longer than any row may be, and so may be the quotation that begins at this byte.
            case tooLong(Int?)
            /// The quotation that begins at this byte is never closed.
            case openQuote(Int)
            /// Text follows the closing quotation mark at this byte.
            case afterQuote(Int)
            /// Its bytes are no UTF-8.
            case encoding
        }

        let reason: Reason
        /// The bytes of the row.
        let place: Range<Int>
        /// How many lines of the slice end before it.
        let line: Int
    }

    /// The codes of the read cells, row after row, as many as columns are read.
    var cells: [UInt32] = []
    /// Where each row begins, counted from the beginning of the slice.
    var starts: [UInt32] = []
    /// What the texts of the hashed column come to; empty where none is.
    var hashes: [UInt64] = []
    /// The rows in which none of the needed columns surely holds something, rising.
    var doubtful: [Int] = []
    /// What the codes mean, column by column.
    var codes: [CellCodes]
    /// How the source's own numbers of the rows run.
    var ids = RowNumbers()
    /// Whether scanning was given up: quotations that are never closed would be looked for again and again, or a zero byte stands where
    /// no text has one.
    var isGivenUp = false
    /// Rows that were set aside.
    var faults: [Fault] = []
    /// How many lines end in the slice.
    var lineCount = 0
    /// Where the slice begins.
    let start: Int
    /// Where the row that comes after it begins.
    var end: Int

    init(start: Int, width: Int) {
        self.start = start
        end = start
        codes = Array(repeating: CellCodes(), count: width)
    }

    /// The number of rows.
    var count: Int { starts.count }

    /// The source's own number of the row that begins at a byte of the file, where that is a plain number. O(log n) in the rows.
    func number(ofRowAt offset: Int) -> UInt64? {
        guard ids.isPlain, ids.values.count == count else { return nil }
        let place = UInt32(truncatingIfNeeded: offset - start)
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < count && starts[low] == place ? ids.values[low] : nil
    }

    /// Where a row begins in the file.
    func offset(ofRow row: Int) -> Int { start + Int(starts[row]) }
}
