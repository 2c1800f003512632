import EntenteModel

/// Steps through delimited text row by row; none is kept.
struct DelimitedRows {
    /// What a step gives.
    enum Step: Sendable {
        case row(DelimitedRow)
        /// Bytes that are no row; reading goes on with the next line.
        case refused(RowFault, text: String)
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let quote: UInt8?
    private let longestRow: Int
    /// Whether all bytes are UTF-8; else every row is looked at.
    private let isText: Bool
    private var index = 0
    private var line = 1
    private var column = 1
    /// The bytes that were looked at in vain for the ends of quotations.
    private var wasted = 0
    static let mostWasted = 1 << 27

    /// Rows of a part of a text, which begins at a line of its own.
    init(part bytes: [UInt8], dialect: SourceDialect, line: Int) {
        self.bytes = bytes
        delimiter = dialect.delimiter
        quote = dialect.quote
        longestRow = dialect.longestRow
        isText = String(validating: bytes, as: UTF8.self) != nil
        self.line = line
    }

    /// Rows of a text in UTF-8 without a byte-order mark; rows that are broken are refused.
    init(_ bytes: [UInt8], dialect: SourceDialect) {
        self.init(part: bytes, dialect: dialect, line: 1)
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
                if index - start > longestRow { throw tooLong(place) }
            }
            let content = bytes[start..<index]
            guard isText || String(validating: content, as: UTF8.self) != nil else {
                let text = String(decoding: content.prefix(65_536), as: UTF8.self)
                endRow()
                return .refused(.brokenText(content, line: Int(place.line)), text: text)
            }
            let row = DelimitedRow(cells: cells, bytes: content, quote: quote, position: place)
            endRow()
            return .row(row)
        } catch {
            wasted += index - start
            // What stands in quotation marks may be all the rest of the file; the next line is where reading can go on.
            (index, line, column) = (start, Int(place.line), Int(place.column))
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { advance() }
            let text = String(decoding: bytes[start..<min(index, start + 65_536)], as: UTF8.self)
            endRow()
            guard wasted < Self.mostWasted else {
                // Looking for the ends of quotations again and again would never end.
                index = bytes.count
                let fault = RowFault(
                    .brokenCsv, at: place,
                    "too many quotations are never closed, and nothing is read from here on; mend them, or state quote: none"
                )
                return .refused(fault, text: text)
            }
            return .refused(error, text: text)
        }
    }

    private mutating func cell(rowStart: Int, rowPosition: TextPosition) throws(RowFault) -> DelimitedRow.Cell {
        let place = position
        guard let quote, index < bytes.count, bytes[index] == quote else {
            let start = index
            skipToDelimiter()
            if index - rowStart > longestRow { throw tooLong(rowPosition) }
            return DelimitedRow.Cell(range: start..<index, position: place, isDoubled: false)
        }
        advance()
        let start = index
        var isDoubled = false
        while true {
            guard index < bytes.count else { throw RowFault.openQuotation(at: place) }
            if index - rowStart > longestRow { throw tooLong(rowPosition, quotation: place) }
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
        if index - rowStart > longestRow { throw tooLong(rowPosition) }
        guard bytes[rest..<index].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
            throw RowFault.textAfterQuotation(at: after)
        }
        return DelimitedRow.Cell(range: start..<end, position: place, isDoubled: isDoubled)
    }

    private func tooLong(_ place: TextPosition, quotation: TextPosition? = nil) -> RowFault {
        .tooLong(at: place, longest: longestRow, quotation: quotation)
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
