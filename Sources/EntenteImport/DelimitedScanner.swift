import EntenteModel

/// Steps through delimited text cell by cell.
struct DelimitedScanner {
    private var cursor: TextCursor
    private let utf8: ArraySlice<UInt8>
    private let file: String

    init(_ utf8: ArraySlice<UInt8>, file: String) {
        self.cursor = TextCursor(utf8)
        self.utf8 = utf8
        self.file = file
    }

    /// Steps over a first line `sep=;`, by which Excel lets a file state its delimiter.
    mutating func skipDelimiterLine() -> DelimitedText.Delimiter? {
        let line = utf8.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, line.dropLast().elementsEqual("sep=".utf8) || line.dropLast().elementsEqual("SEP=".utf8),
            let last = line.last, let delimiter = DelimitedText.Delimiter(rawValue: last)
        else { return nil }
        while cursor.index < line.endIndex { cursor.advance() }
        endRow()
        return delimiter
    }

    /// The delimiter that stands most often outside quotation marks in the first row that is not blank; else a comma.
    func mostFrequentDelimiter() -> DelimitedText.Delimiter {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in utf8[cursor.index...].drop(while: { $0 == 0x0A || $0 == 0x0D }) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        var best = DelimitedText.Delimiter.comma
        for delimiter in DelimitedText.Delimiter.allCases
        where counts[delimiter.rawValue, default: 0] > counts[best.rawValue, default: 0] {
            best = delimiter
        }
        return best
    }

    /// The next row; nil at the end.
    mutating func nextRow(delimiter: UInt8) throws(Problem) -> DelimitedText.Row? {
        guard !cursor.isAtEnd else { return nil }
        let position = cursor.position
        var cells: [DelimitedText.Cell] = []
        while true {
            cells.append(try nextCell(delimiter: delimiter))
            guard cursor.next == delimiter else { break }
            cursor.advance()
        }
        endRow()
        return DelimitedText.Row(cells: cells, position: position)
    }

    private mutating func endRow() {
        if cursor.next == 0x0D, cursor.second == 0x0A { cursor.advance() }
        cursor.advance()
    }

    private mutating func nextCell(delimiter: UInt8) throws(Problem) -> DelimitedText.Cell {
        let position = cursor.position
        guard cursor.next == UInt8(ascii: "\"") else {
            let start = cursor.index
            skip(to: delimiter)
            return DelimitedText.Cell(text: cursor.text(from: start), position: position, isQuoted: false)
        }
        let text = try quotedText(from: position)
        let afterQuote = cursor.position
        let start = cursor.index
        skip(to: delimiter)
        guard cursor.slice(from: start).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
            throw Problem(
                .error, rule: .brokenCsv, file: file, at: afterQuote,
                "text follows a closing quotation mark; write a quotation mark inside a quoted cell twice")
        }
        return DelimitedText.Cell(text: text, position: position, isQuoted: true)
    }

    private mutating func skip(to delimiter: UInt8) {
        while let byte = cursor.next, byte != delimiter, byte != 0x0A, byte != 0x0D { cursor.advance() }
    }

    /// The content of a quoted cell; the cursor is left after its closing mark.
    private mutating func quotedText(from position: TextPosition) throws(Problem) -> String {
        cursor.advance()
        var text: [UInt8] = []
        var start = cursor.index
        while let byte = cursor.next {
            cursor.advance()
            guard byte == UInt8(ascii: "\"") else { continue }
            text += cursor.slice(from: start).dropLast()
            guard cursor.next == UInt8(ascii: "\"") else { return String(decoding: text, as: UTF8.self) }
            text.append(byte)
            cursor.advance()
            start = cursor.index
        }
        throw Problem(
            .error, rule: .brokenCsv, file: file, at: position,
            "the quotation that begins here is never closed; close it, and write a quotation mark inside it twice")
    }
}
