import EntenteModel

/// Steps through delimited text row by row; none is kept.
struct DelimitedRows {
    /// The most bytes of one row.
    static let rowLimit = 16 << 20

    /// What a step gives.
    enum Step: Sendable {
        case row(DelimitedRow)
        /// Bytes that are no row; reading goes on with the next line.
        case refused(RowFault, text: String)
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let quote: UInt8?
    private var index = 0
    private var line = 1
    private var column = 1

    /// Rows of a part of a text, which begins at a line of its own.
    init(part bytes: [UInt8], dialect: SourceDialect, line: Int) {
        self.bytes = bytes
        delimiter = dialect.delimiter
        quote = dialect.quote
        self.line = line
    }

    /// Rows of well-formed UTF-8 without a byte-order mark.
    init(_ bytes: [UInt8], dialect: SourceDialect) {
        self.bytes = bytes
        delimiter = dialect.delimiter
        quote = dialect.quote
        // A first line `sep=;` is how a file tells its delimiter to Excel.
        let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        if first.count == 5, first.last == delimiter,
            String(decoding: first, as: UTF8.self).lowercased().hasPrefix("sep=")
        {
            while index < first.count { advance() }
            endRow()
        }
    }

    /// The next row that is not blank; nil at the end. O(bytes of the row).
    mutating func next() -> Step? {
        while index < bytes.count {
            guard bytes[index] != 0x0A, bytes[index] != 0x0D else {
                endRow()
                continue
            }
            return row()
        }
        return nil
    }

    /// How much has been read, from 0 to 1.
    var share: Double { Double(index) / Double(max(bytes.count, 1)) }

    private var position: TextPosition { TextPosition(line: line, column: column) }

    private mutating func row() -> Step {
        let (start, place) = (index, position)
        do throws(RowFault) {
            var cells: [DelimitedRow.Cell] = []
            while true {
                cells.append(try cell(rowStart: start, rowPosition: place))
                guard index < bytes.count, bytes[index] == delimiter else { break }
                advance()
                if index - start > Self.rowLimit { throw tooLong(place) }
            }
            let row = DelimitedRow(cells: cells, bytes: bytes[start..<index], quote: quote, position: place)
            endRow()
            return .row(row)
        } catch {
            // What stands in quotation marks may be all the rest of the file; the next line is where reading can go on.
            (index, line, column) = (start, Int(place.line), Int(place.column))
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { advance() }
            let text = String(decoding: bytes[start..<min(index, start + 65_536)], as: UTF8.self)
            endRow()
            return .refused(error, text: text)
        }
    }

    private mutating func cell(rowStart: Int, rowPosition: TextPosition) throws(RowFault) -> DelimitedRow.Cell {
        let place = position
        guard let quote, index < bytes.count, bytes[index] == quote else {
            let start = index
            skipToDelimiter()
            if index - rowStart > Self.rowLimit { throw tooLong(rowPosition) }
            return DelimitedRow.Cell(range: start..<index, position: place, isDoubled: false)
        }
        advance()
        let start = index
        var isDoubled = false
        while true {
            guard index < bytes.count else {
                throw RowFault(
                    .brokenCsv, at: place,
                    "the quotation that begins here is never closed; close it, and write a quotation mark inside it twice"
                )
            }
            if index - rowStart > Self.rowLimit { throw tooLong(rowPosition, quotation: place) }
            guard bytes[index] == quote else {
                advance()
                continue
            }
            guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
            isDoubled = true
            advance()
            advance()
        }
        let end = index
        advance()
        let after = position
        let rest = index
        skipToDelimiter()
        guard bytes[rest..<index].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
            throw RowFault(
                .brokenCsv, at: after,
                "text follows a closing quotation mark; write a quotation mark inside a quoted cell twice")
        }
        return DelimitedRow.Cell(range: start..<end, position: place, isDoubled: isDoubled)
    }

    private func tooLong(_ place: TextPosition, quotation: TextPosition? = nil) -> RowFault {
        let hint =
            quotation.map { "a quotation that begins at \($0.line):\($0.column) may not be closed" }
            ?? "check the line breaks and the delimiter"
        return RowFault(
            .rowTooLong, at: place, "the row is longer than \(Self.rowLimit >> 20) MiB; \(hint)")
    }

    private mutating func skipToDelimiter() {
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { advance() }
    }

    private mutating func endRow() {
        if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { advance() }
        if index < bytes.count { advance() }
    }

    /// Steps over one byte; LF, CR and CRLF begin a line, and only a character's first byte counts as a column.
    private mutating func advance() {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
            (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80, byte != 0x0D {
            column += 1
        }
    }
}
