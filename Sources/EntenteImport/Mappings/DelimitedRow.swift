import EntenteModel

/// One row of delimited text whose cells are ranges of the bytes; a text is made where one is wanted.
struct DelimitedRow: Sendable {
    /// One cell.
    struct Cell: Sendable {
        /// Where its content lies in the bytes, without the quotation marks around it.
        let range: Range<Int>
        /// Where it begins; a quoted one, at its quotation mark.
        let position: TextPosition
        /// Whether quotation marks in it stand twice.
        let isDoubled: Bool
    }

    /// The cells; never none.
    let cells: [Cell]
    /// The bytes of the row, without the line break after it.
    let bytes: ArraySlice<UInt8>
    /// The mark that encloses cells.
    let quote: UInt8?
    /// Where the row begins.
    let position: TextPosition

    /// The text of a cell. O(length).
    func text(of cell: Int) -> String {
        let content = bytes[cells[cell].range]
        guard cells[cell].isDoubled, let quote else { return String(decoding: content, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(content.count)
        var isSecond = false
        for byte in content {
            isSecond = byte == quote && !isSecond
            if !isSecond || byte != quote { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The row as it stands in the file.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
