import EntenteModel

/// What is known of a source before it is read: the name of its file, and how it begins.
struct SourceStart: Sendable {
    /// How well a mapping fits.
    enum Fit: Sendable {
        case none, part, whole
    }

    /// How a source begins.
    enum Beginning: Sendable {
        /// The first lines of a text in UTF-8, to be parted as each mapping says.
        case lines([UInt8])
        /// The first two rows of a sheet.
        case rows([[LocatedCell]])
        /// A tree.
        case tree(Field)
    }

    /// The name of the file without folders, `.gz` and `.zip`.
    private let name: String
    private let beginning: Beginning

    /// A source by its path and how it begins.
    init(file: String, _ beginning: Beginning) {
        var name = file.split(separator: "/").last.map(String.init) ?? file
        for end in [".gz", ".gzip", ".zip"] where name.lowercased().hasSuffix(end) {
            name = String(name.dropLast(end.count))
        }
        self.name = name
        self.beginning = beginning
    }

    /// Whether the name of a file is one that a mapping is recognized by.
    static func isNamed(_ path: String, by mapping: Mapping) -> Bool {
        let start = SourceStart(file: path, .lines([]))
        return mapping.recognition.names.contains { NamePattern($0).matches(start.name) }
    }

    /// How well a mapping fits; one that does not say by what it is recognized never does.
    func fit(of mapping: Mapping) -> Fit {
        let recognition = mapping.recognition
        let isNamed = recognition.names.contains { NamePattern($0).matches(name) }
        let asksContent = !recognition.columns.isEmpty || !recognition.values.isEmpty || !mapping.source.hasHeader
        guard asksContent else { return isNamed ? .whole : .none }
        guard let row = firstRow(mapping) else { return .none }
        let holds =
            recognition.columns.allSatisfy { row.has($0) }
            && recognition.values.allSatisfy { value in
                !Set(row.texts(value.column)).isDisjoint(with: value.texts)
            }
        guard holds else { return .none }
        if recognition.names.isEmpty { return mapping.source.hasHeader ? .whole : .part }
        let isDated =
            !recognition.dates.isEmpty
            && recognition.dates.allSatisfy { column, format in
                row.texts(column).contains { format.parts(of: $0) != nil }
            }
        return isNamed || (isDated && !mapping.source.hasHeader) ? .whole : .part
    }

    /// The first row with what its columns are called.
    private struct FirstRow {
        let index: ColumnIndex?
        let row: SourceRow?

        func has(_ column: String) -> Bool {
            if let index { return index.index(of: column) != nil }
            return !texts(column).isEmpty || isEntry(column)
        }

        func texts(_ column: String) -> [String] {
            let use = ColumnUse(name: column, position: TextPosition(line: 1, column: 1))
            return row?.cells(of: use).map(\.text) ?? []
        }

        /// Whether a tree's row has an entry that holds no text itself, such as a mapping.
        private func isEntry(_ column: String) -> Bool {
            guard case .tree(let field) = row?.content else { return false }
            return !TreePath(column).fields(in: field).isEmpty
        }
    }

    /// The first row as a mapping reads it; nil where it cannot be one of its source.
    private func firstRow(_ mapping: Mapping) -> FirstRow? {
        var plain = mapping.source
        switch beginning {
        case .lines(let bytes):
            guard mapping.source.format == .delimited else { return nil }
            // Rows are only parted here; whether they have the columns of the header is not asked.
            var rows = DelimitedRows(bytes, dialect: plain)
            guard case .row(let first) = rows.next() else { return nil }
            let texts = first.cells.indices.map { first.text(of: $0).withoutBlanks }
            guard mapping.source.hasHeader else {
                return mapping.source.layouts.first { $0.count == texts.count }.map { names in
                    let index = ColumnIndex(names)
                    return FirstRow(
                        index: index,
                        row: SourceRow(content: .bytes(first, index), position: first.position, nulls: []))
                }
            }
            let index = ColumnIndex(texts)
            guard case .row(let second) = rows.next() else { return FirstRow(index: index, row: nil) }
            return FirstRow(
                index: index, row: SourceRow(content: .bytes(second, index), position: second.position, nulls: []))
        case .rows(let rows):
            guard mapping.source.format == .xlsx || mapping.source.format == .delimited, let header = rows.first else {
                return nil
            }
            let index = ColumnIndex(header.map(\.text.withoutBlanks))
            let row = rows.dropFirst().first.map {
                SourceRow(content: .cells($0, index), position: TextPosition(line: 2, column: 1), nulls: [])
            }
            return FirstRow(index: index, row: row)
        case .tree(let root):
            plain.nulls = []
            guard !mapping.source.format.isTable,
                let item = TreePath(mapping.source.path).fields(in: root).first
            else { return nil }
            return FirstRow(index: nil, row: SourceRow(content: .tree(item), position: item.position, nulls: []))
        }
    }
}
