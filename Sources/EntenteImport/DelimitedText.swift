import EntenteModel

/// A table as text: RFC 4180, and what spreadsheets write beside it.
///
/// Fields are parted by a comma, semicolon or tab, rows end in LF, CR or CRLF, a quoted cell may hold all of these and `""`
/// for a quotation mark. A quotation mark inside a cell that does not begin with one stands for itself.
public struct DelimitedText: Sendable {
    /// What parts the cells of a row.
    public enum Delimiter: UInt8, CaseIterable, Sendable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09

        /// The mark's name in messages.
        public var noun: String {
            switch self {
            case .comma: "comma"
            case .semicolon: "semicolon"
            case .tab: "tab"
            }
        }
    }

    /// One cell with its place.
    public struct Cell: Sendable {
        /// The text, without the quotation marks around it.
        public var text: String
        /// Where the cell begins; a quoted one, at its quotation mark.
        public var position: TextPosition
        /// Whether it stands in quotation marks.
        public var isQuoted: Bool
    }

    /// One row; never without cells.
    public struct Row: Sendable {
        /// The cells in the order of the file.
        public var cells: [Cell]
        /// Where the row begins.
        public var position: TextPosition
    }

    /// What parts the cells.
    public let delimiter: Delimiter
    /// The rows, header included; blank lines are left out.
    public let rows: [Row]

    /// Parses well-formed UTF-8 without a byte-order mark; the delimiter, where not given, is the one that the first row holds most of.
    ///
    /// Throws the one error that leaves a table without sense: a quotation that is never closed, or that text follows.
    /// O(bytes).
    public init(_ utf8: [UInt8], file: String, delimiter: Delimiter? = nil) throws(Problem) {
        var scanner = DelimitedScanner(utf8[...], file: file)
        let stated = scanner.skipDelimiterLine()
        let chosen = delimiter ?? stated ?? scanner.mostFrequentDelimiter()
        var rows: [Row] = []
        while let row = try scanner.nextRow(delimiter: chosen.rawValue) {
            let isBlank = row.cells.count == 1 && row.cells[0].text.isEmpty && !row.cells[0].isQuoted
            if !isBlank { rows.append(row) }
        }
        self.delimiter = chosen
        self.rows = rows
    }
}
