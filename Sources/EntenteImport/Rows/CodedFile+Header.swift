import EntenteModel
import EntenteSystem

extension CodedFile {
    /// Scans a source by a plan: finds its header where it has one, and the columns of the plan.
    /// - Throws: what is wrong with the header, or with the mapping where it names columns that are not there.
    init(_ source: SourceFile, _ plan: RowPlan, hashesAddress: Bool, sliceLength: Int = 1 << 24) throws(MappingFaults) {
        let dialect = plan.mapping.source
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var start = source.bytes.bytes(in: 0..<3) == mark ? 3 : 0
        var line = 1
        var header: ColumnIndex?
        let first = CodedFile.firstRow(in: source.bytes, from: start, dialect)
        if dialect.hasHeader {
            let bytes = source.bytes.bytes(in: start..<first.end)
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
            (count: index.names.count, columns: columns.map { index.index(of: $0) ?? -1 })
        }
        self.init(
            source.bytes, name: source.name, header: header,
            layout: RowLayout(
                delimiter: dialect.delimiter, quote: dialect.quote, width: columns.count, places: places,
                hashedColumn: address == nil ? nil : columns.count - 1),
            from: start, line: line, sliceLength: sliceLength)
    }

    /// Where the first row that is not blank ends, and how many lines end up to there.
    private static func firstRow(
        in bytes: FileBytes, from start: Int, _ dialect: SourceDialect
    ) -> (end: Int, lines: Int, isDelimiterLine: Bool) {
        unsafe bytes.withBytes { buffer in
            let view = unsafe ByteView(buffer)
            let layout = RowLayout(delimiter: dialect.delimiter, quote: dialect.quote, width: 0, places: [])
            var (end, lines) = (start, 0)
            while end < view.count {
                var scanner = RowScanner(layout, view, start: end)
                scanner.scan(until: end + 1)
                let text = view.bytes(in: end..<min(end + 4, scanner.slice.end))
                let isDelimiterLine = String(decoding: text, as: UTF8.self).lowercased() == "sep="
                lines += scanner.slice.lineCount
                end = min(scanner.slice.end, view.count)
                if isDelimiterLine && lines == 1 && !dialect.hasHeader { return (end, lines, true) }
                if !scanner.slice.faults.isEmpty && !(isDelimiterLine && lines == 1) { break }
            }
            return (end, lines, false)
        }
    }
}
