import EntenteModel
import EntenteSystem

extension CodedFile {
    /// Scans a source by a plan: finds its header where it has one, and the columns of the plan.
    /// - Throws: what is wrong with the header, or with the mapping where it names columns that are not there.
    init(
        _ source: SourceFile, _ plan: RowPlan, hashesAddress: Bool, sliceLength: Int,
        progress: (@Sendable (Double) -> Void)? = nil
    ) throws(MappingFaults) {
        let dialect = plan.mapping.source
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var start = source.bytes.bytes(in: 0..<3) == mark ? 3 : 0
        var line = 1
        var header: ColumnIndex?
        let first = CodedFile.firstRow(in: source.bytes, from: start, dialect)
        if dialect.hasHeader {
            // What is wrong with a header may show only behind its first line.
            let end = first.isBroken ? start + dialect.longestRow + 2 : first.end
            let bytes = source.bytes.bytes(in: start..<max(start, end))
            header = try SourceRows(.delimited(bytes), plan.mapping, file: source.name).header
            line += first.lines
            start = first.end
        } else if first.isDelimiterLine {
            line += 1
            start = first.end
        }
        var columns = plan.columns
        let address = hashesAddress ? plan.mapping.echoAddress : nil
        if let address { columns.append(address.name) }
        let indices = header.map { [$0] } ?? dialect.layouts.map { ColumnIndex($0) }
        // A row may end in blank cells that the header has no name for: those are left to the careful reading.
        let places = indices.map { index in
            RowLayout.Place(
                count: index.names.count, columns: columns.map { index.index(of: $0) ?? -1 },
                needs: plan.titleColumns.compactMap { index.index(of: $0) },
                id: plan.idColumn.flatMap { index.index(of: $0) } ?? -1)
        }
        self.init(
            source.bytes, name: source.name, header: header,
            layout: RowLayout(
                delimiter: dialect.delimiter, quote: dialect.quote, width: columns.count, places: places,
                hashedColumn: address == nil ? nil : columns.count - 1,
                nulls: dialect.nulls.map { Array($0.utf8) }, longestRow: dialect.longestRow),
            from: start, line: line, sliceLength: sliceLength, progress: progress)
    }

    /// Where the first row that is not blank ends, and how many lines end up to there.
    private struct FirstRow {
        var end: Int
        var lines = 0
        /// Whether it is a line `sep=;`, which tells the delimiter to Excel.
        var isDelimiterLine = false
        /// Whether it cannot be parted into cells.
        var isBroken = false
    }

    private static func firstRow(in bytes: FileBytes, from start: Int, _ dialect: SourceDialect) -> FirstRow {
        unsafe bytes.withBytes { buffer in
            let view = unsafe ByteView(buffer)
            let layout = RowLayout(
                delimiter: dialect.delimiter, quote: dialect.quote, width: 0, places: [],
                longestRow: dialect.longestRow)
            var row = FirstRow(end: start)
            while row.end < view.count {
                var scanner = RowScanner(layout, view, start: row.end)
                scanner.scan(until: row.end + 1)
                let text = view.bytes(in: row.end..<min(row.end + 5, scanner.slice.end))
                let behind = view.bytes(in: row.end + 5..<row.end + 6).first
                let isDelimiterLine =
                    row.lines == 0 && text.last == dialect.delimiter && [nil, 0x0A, 0x0D].contains(behind)
                    && String(decoding: text, as: UTF8.self).lowercased().hasPrefix("sep=")
                row.lines += scanner.slice.lineCount
                row.end = min(scanner.slice.end, view.count)
                if isDelimiterLine {
                    row.isDelimiterLine = true
                    if !dialect.hasHeader { return row }
                } else if let fault = scanner.slice.faults.first {
                    if case .count = fault.reason { return row }
                    row.isBroken = true
                    return row
                }
            }
            return row
        }
    }
}
