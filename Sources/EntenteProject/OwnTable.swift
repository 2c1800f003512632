import EntenteExport

/// Tables that Entente wrote, told by their header, so that a folder of records may hold them.
enum OwnTable {
    private static let headers: [String] = [
        Table.timelineColumns, Table.timelineColumns + ["coded"], RejectionTable.columns, Table.actorColumns,
        Table.agreementColumns, Table.sourceColumns, Table.relationColumns,
        // Tables of ties ended here before they told names.
        Array(Table.relationColumns.dropLast(2)),
    ].map { $0.joined(separator: ",") }

    /// Whether a file begins with the header of one of them.
    static func isHeader(_ bytes: [UInt8]) -> Bool {
        let line = bytes.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
        let text = String(decoding: line, as: UTF8.self)
        return headers.contains(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    }
}
