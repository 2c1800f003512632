import EntenteModel

/// Records as one table of CSV: events, or where there are none agreements, actors or sources.
///
/// The columns are the fields that occur, in the order of their published form. What has no column is counted as lost.
struct RecordTable: Sendable {
    /// What the table has no place for.
    let losses: RecordLosses
    /// The places of the records that are rows, kind by kind.
    let order: [Int]

    private let columns: [String]
    private let values: Set<String>

    /// A table of records. O(records).
    init(_ records: [Record], keepsOrigin: Bool) {
        var places: [RecordKind: [Int]] = [:]
        for (index, record) in records.enumerated() { places[record.kind, default: []].append(index) }
        let tables: [[RecordKind]] = [[.event], [.agreement], [.person, .country, .organization], [.source]]
        let kinds = tables.first { $0.contains { places[$0] != nil } } ?? [.event]
        var losses = RecordLosses()
        for kind in RecordKind.allCases where !kinds.contains(kind) {
            for _ in places[kind] ?? [] { losses.add(nil, of: kind) }
        }
        order = kinds.flatMap { places[$0] ?? [] }
        var occurring: Set<String> = []
        for index in order {
            let record = records[index]
            let row = RecordRow(keepsOrigin ? record.keepingOrigin : record)
            occurring.formUnion(row.cells.map(\.name))
            for field in row.losses { losses.add(field, of: record.kind) }
        }
        self.losses = losses
        // The reader tells the tables apart by these.
        let needed: Set<String> =
            switch kinds[0] {
            case .event: ["title", "date"]
            case .agreement: ["title", "parties"]
            case .source: ["title", "url"]
            default: ["kind", "name"]
            }
        var columns: [String] = kinds.count > 1 ? ["kind"] : []
        var values: Set<String> = []
        for kind in kinds {
            for field in RecordFormat.of(kind).fields
            where occurring.contains(field.name) || needed.contains(field.name) {
                if !columns.contains(field.name) { columns.append(field.name) }
                switch field.shape {
                case .date, .number, .flag: values.insert(field.name)
                default: continue
                }
            }
        }
        (self.columns, self.values) = (columns, values)
    }

    /// Rows as RFC 4180 has them, guarded against formulas.
    func bytes(_ records: some Sequence<Record>, hasHeader: Bool) -> [UInt8] {
        var table = Table(columns: columns, values: values)
        for record in records {
            var cells = RecordRow(record).cells
            if columns.first == "kind" { cells.append((name: "kind", text: record.kind.rawValue)) }
            table.append(cells)
        }
        return table.bytes(TableOptions(), hasHeader: hasHeader)
    }
}
