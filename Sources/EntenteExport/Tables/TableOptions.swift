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
        var text = options.marksByteOrder ? "\u{FEFF}" : ""
        text += columns.map(\.name).joined(separator: ",") + "\r\n"
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { text += "," }
                let isGuarded = options.guardsFormulas && columns[index].content == .text
                text += Table.cell(isGuarded ? Table.guarded(cell) : cell)
            }
            text += "\r\n"
        }
        return text
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

    private static func cell(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n")
                && byte != UInt8(ascii: "\r")
        }
        if isPlain { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
