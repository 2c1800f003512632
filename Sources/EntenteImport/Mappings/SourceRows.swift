import EntenteModel

/// The rows of one opened source, one at a time, under the names of their columns.
struct SourceRows {
    /// What a step gives.
    enum Step: Sendable {
        case row(SourceRow)
        case refused(RowFault, text: String)
    }

    private enum Rest {
        case delimited(DelimitedRows)
        case cells(ArraySlice<[LocatedCell]>)
        case tree(ArraySlice<Field>)
    }

    private var rest: Rest
    private let nulls: Set<String>
    private let mappingName: String
    /// The columns by their number, where the mapping names them; one entry for any number, where the header does.
    private var layouts: [Int: ColumnIndex] = [:]
    private(set) var header: ColumnIndex?

    /// The rows of a source.
    /// - Throws: what is wrong with the header, or with the mapping where it names columns that are not there.
    init(_ content: SourceContent, _ mapping: Mapping, file: String) throws(MappingFaults) {
        let dialect = mapping.source
        nulls = Set(dialect.nulls)
        mappingName = mapping.name
        for names in dialect.layouts { layouts[names.count] = ColumnIndex(names).bound(to: mapping.columnNames) }
        switch content {
        case .delimited(let bytes): rest = .delimited(DelimitedRows(bytes, dialect: dialect))
        case .cells(let rows): rest = .cells(rows[...])
        case .tree(let root):
            let items = TreePath(dialect.path).fields(in: root)
            rest = .tree(items[...])
            if items.isEmpty || dialect.path.isEmpty && items.allSatisfy({ $0.isAbsent }) {
                throw SourceColumns(mapping, file: file).noRows(in: root)
            }
            return
        }
        if dialect.hasHeader { try readHeader(mapping, file: file) }
    }

    /// The rows of a part of delimited text, which begins at a line of its own, under the header of the whole.
    init(_ part: [UInt8], _ mapping: Mapping, header: ColumnIndex?, line: Int) {
        nulls = Set(mapping.source.nulls)
        mappingName = mapping.name
        for names in mapping.source.layouts { layouts[names.count] = ColumnIndex(names) }
        rest = .delimited(DelimitedRows(part: part, dialect: mapping.source, line: line))
        self.header = header
    }

    private mutating func readHeader(_ mapping: Mapping, file: String) throws(MappingFaults) {
        let cells: [LocatedCell]
        switch nextCells() {
        case nil:
            throw MappingFaults([
                Problem(
                    .error, rule: .emptyFile, file: file, at: nil,
                    "the source is empty; it begins with a header that names its columns")
            ])
        case .refused(let fault, _):
            throw MappingFaults([
                Problem(.error, rule: fault.rule, file: file, at: fault.position, fault.message)
            ])
        case .bytes(let row):
            cells = row.cells.indices.map { LocatedCell(text: row.text(of: $0), position: row.cells[$0].position) }
        case .cells(let row): cells = row
        }
        let index = ColumnIndex(cells.map(\.text.withoutBlanks))
        try SourceColumns(mapping, file: file).check(index, cells)
        header = index.bound(to: mapping.columnNames)
    }

    /// How much has been read, from 0 to 1.
    var share: Double {
        switch rest {
        case .delimited(let rows): rows.share
        case .cells(let rows): Double(rows.startIndex) / Double(max(rows.endIndex, 1))
        case .tree(let items): Double(items.startIndex) / Double(max(items.endIndex, 1))
        }
    }

    private enum Cells {
        case bytes(DelimitedRow)
        case cells([LocatedCell])
        case refused(RowFault, text: String)
    }

    /// The next row of a table that is not blank.
    private mutating func nextCells() -> Cells? {
        switch rest {
        case .delimited(var rows):
            // The rows hold the bytes only by reference, so taking them out and back costs nothing.
            let step = rows.next()
            rest = .delimited(rows)
            switch step {
            case nil: return nil
            case .row(let row): return .bytes(row)
            case .refused(let fault, let text): return .refused(fault, text: text)
            }
        case .cells(var rows):
            while let row = rows.popFirst() {
                guard row.contains(where: { !$0.text.withoutBlanks.isEmpty || $0.isUncomputed }) else { continue }
                rest = .cells(rows)
                return .cells(row)
            }
            rest = .cells(rows)
            return nil
        case .tree: return nil
        }
    }

    /// The next row; nil at the end.
    mutating func next() -> Step? {
        if case .tree(var items) = rest {
            guard let item = items.popFirst() else { return nil }
            rest = .tree(items)
            guard case .mapping = item.value else {
                return .refused(
                    RowFault(
                        .wrongRow, at: item.position,
                        "\(item.noun) stands where a row is expected; give the path to a list of mappings"),
                    text: item.compactText)
            }
            return .row(SourceRow(content: .tree(item), position: item.position, nulls: nulls))
        }
        switch nextCells() {
        case nil: return nil
        case .refused(let fault, let text): return .refused(fault, text: text)
        case .bytes(let row):
            let count = row.cells.count
            guard let index = header ?? layouts[count] else { return wrongCount(row) }
            if header != nil, count != index.names.count {
                let extra = row.cells.indices.dropFirst(index.names.count)
                let isBlank = extra.allSatisfy { row.text(of: $0).withoutBlanks.isEmpty }
                guard count > index.names.count, isBlank else { return wrongCount(row) }
            }
            return .row(SourceRow(content: .bytes(row, index), position: row.position, nulls: nulls))
        case .cells(let cells):
            let position = cells.first?.position ?? TextPosition(line: 1, column: 1)
            // A sheet leaves out the blank cells at the end of a row.
            let widest = layouts.keys.max().flatMap { layouts[$0] }
            guard let index = header ?? layouts[cells.count] ?? widest else { return nil }
            let extra = cells.dropFirst(index.names.count).first { !$0.text.withoutBlanks.isEmpty }
            if let extra {
                let fault = RowFault(
                    .raggedRow, at: extra.position,
                    "this cell stands beyond the last of \(index.names.count) columns; name its column, or clear it")
                return .refused(fault, text: cells.map(\.text).joined(separator: "\t"))
            }
            if let cell = index.places.lazy.compactMap({ $0 }).filter({ $0 < cells.count }).map({ cells[$0] })
                .first(where: \.isUncomputed)
            {
                let fault = RowFault(
                    .spoiledCell, at: cell.position,
                    "the cell holds a formula without its result; open the workbook in a spreadsheet and save it there, so that "
                        + "results are stored")
                return .refused(fault, text: cells.map(\.text).joined(separator: "\t"))
            }
            return .row(SourceRow(content: .cells(cells, index), position: position, nulls: nulls))
        }
    }

    private func wrongCount(_ row: DelimitedRow) -> Step {
        let count = row.cells.count
        var place = row.position
        let expected: String
        if let header {
            expected = "the header \(header.names.count)"
            if count > header.names.count { place = row.cells[header.names.count].position }
        } else {
            expected = "\(mappingName) " + layouts.keys.sorted().map(String.init).joined(separator: " or ")
        }
        return .refused(
            RowFault(
                count > (header?.names.count ?? 0) ? .raggedRow : .shortRow, at: place,
                "the row has \(count) cells and \(expected); put a cell that holds the delimiter or a line break "
                    + "into quotation marks, or mend the row"), text: row.text)
    }
}

extension Field {
    fileprivate var isAbsent: Bool {
        if case .absent = value { return true }
        return false
    }
}
