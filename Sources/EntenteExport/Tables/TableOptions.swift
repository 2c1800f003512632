/// How a table is written as CSV.
public struct TableOptions: Sendable, Equatable {
    /// Whether text cells that a spreadsheet would run as a formula get a leading apostrophe (OWASP ASVS, CSV injection).
    public var guardsFormulas = true
    /// Whether the file begins with a byte-order mark, so that Excel reads it as UTF-8.
    public var marksByteOrder = false

    /// Guarded, without a byte-order mark.
    public init() {}
}

extension Table {
    /// The table as RFC 4180 text: UTF-8, lines ended by CRLF, cells quoted where they must be.
    public func commaSeparatedValues(_ options: TableOptions = TableOptions()) -> String {
        String(decoding: bytes(options), as: UTF8.self)
    }

    /// The same as bytes in UTF-8; without the header, the rows alone.
    public func bytes(_ options: TableOptions = TableOptions(), hasHeader: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = options.marksByteOrder && hasHeader ? [0xEF, 0xBB, 0xBF] : []
        if hasHeader {
            bytes += columns.map(\.name).joined(separator: ",").utf8
            bytes += [0x0D, 0x0A]
        }
        let isGuarded = columns.map { options.guardsFormulas && $0.content == .text }
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                Table.add(isGuarded[index] ? Table.guarded(cell) : cell, to: &bytes)
            }
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    /// A text that already looks guarded is guarded once more, so that taking one guard away gives back every text.
    private static func guarded(_ cell: String) -> String {
        // Most cells begin with a letter or a digit.
        if let first = cell.utf8.first, (0x30...0x39).contains(first) || (0x41...0x7A).contains(first) { return cell }
        guard let first = cell.unicodeScalars.first(where: { $0 != "'" }),
            "=+-@\t\r\u{0}".unicodeScalars.contains(first)
        else { return cell }
        return "'" + cell
    }

    /// Adds a cell, in quotation marks where it needs them.
    private static func add(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        let needsQuotes = bytes[start...].contains { byte in
            byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes else { return }
        bytes.removeSubrange(start...)
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
