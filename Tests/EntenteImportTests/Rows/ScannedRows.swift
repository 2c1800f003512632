@testable import EntenteImport
import EntenteModel
import EntenteSystem

/// What a road makes of the rows of delimited text, a line a row: the cells, or what is wrong and where.
enum ScannedRows {
    /// What the scanner gives in stretches of so many bytes.
    static func coded(_ text: GeneratedText, columns: Int, sliceLength: Int) -> [String] {
        let order = Array(0..<columns)
        let layout = RowLayout(
            delimiter: text.dialect.delimiter, quote: text.dialect.quote, width: columns,
            places: [RowLayout.Place(count: columns, columns: order)], longestRow: text.dialect.longestRow)
        let file = CodedFile(
            FileBytes(text.bytes), name: "rows", header: nil, layout: layout, from: 0, line: 1,
            sliceLength: sliceLength)
        let texts = order.map { ColumnTexts([file], column: $0, quote: text.dialect.quote) }
        let reader = RowReader(file, mapping(text.dialect), declaredCountries: DeclaredCountries())
        var rows: [(offset: Int, text: String)] = []
        for (number, slice) in file.slices.enumerated() {
            for row in 0..<slice.count {
                let cells = order.map {
                    texts[$0].texts[Int(texts[$0].codes[number][Int(slice.cells[row * columns + $0])])]
                }
                let offset = slice.offset(ofRow: row)
                rows.append((offset, "\(file.line(of: offset, in: number)): \(cells)"))
            }
            for fault in slice.faults {
                let line = file.line(ofFault: fault, in: number)
                if case .count(let count) = fault.reason {
                    rows.append((fault.place.lowerBound, "\(line): \(count) cells"))
                } else if let rejection = reader.rejection(fault, in: number) {
                    rows.append((fault.place.lowerBound, "\(rejection.problem) | \(rejection.row)"))
                }
            }
        }
        return rows.sorted { $0.offset < $1.offset }.map(\.text)
    }

    /// What the whole reading gives.
    static func whole(_ text: GeneratedText, columns: Int) -> [String] {
        var rows = DelimitedRows(part: text.bytes, dialect: text.dialect, line: 1)
        var lines: [String] = []
        while let step = rows.next() {
            switch step {
            case .row(let row):
                let cells = row.cells.indices.map { row.text(of: $0) }
                lines.append(
                    "\(row.position.line): " + (cells.count == columns ? "\(cells)" : "\(cells.count) cells"))
            case .refused(let fault, let text):
                let rejection = Rejection(fault, file: "rows", row: text)
                lines.append("\(rejection.problem) | \(rejection.row)")
            }
        }
        return lines
    }

    private static func mapping(_ dialect: SourceDialect) -> Mapping {
        Mapping(
            name: "", title: "", summary: "", isCoded: false, file: "", source: dialect, recognition: Recognition(),
            lookups: [:], conditions: [], records: [], columnNames: [], echoAddress: nil)
    }
}
