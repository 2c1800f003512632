import EntenteModel

/// One row of a table with the names of its columns; blank cells are left out.
struct TableRow {
    /// One cell under its column.
    struct Cell {
        let column: TableHeader.Column
        let text: CellText
        let whole: Field
    }

    let cells: [Cell]
    /// What parts several values of a cell.
    let separators: Set<Unicode.Scalar>

    /// The cell of a column, if it is not blank.
    func cell(_ name: String) -> Cell? { cells.first { $0.column.name == name } }

    /// The row as the fields of a record; cells of fields that may hold several values become lists.
    func entries(of kind: RecordKind, without computed: Set<String>) -> [Field.Entry] {
        cells.filter { !computed.contains($0.column.name) }.compactMap { entry($0, named: $0.column.name, of: kind) }
    }

    /// A row of `timeline.csv` that tells an event: its bounds say what is known where the date is not, and a precision of
    /// `within` that the days lie somewhere in the interval.
    func eventOfTimeline(without computed: Set<String>) -> [Field.Entry] {
        var entries = entries(of: .event, without: computed)
        if let number = cell("number") {
            entries.append(Field.Entry(name: "number", position: number.column.position, field: number.whole))
        }
        if let precision = cell("precision"), precision.whole.words == "within" {
            let field = Field(.text("true"), at: precision.whole.position)
            entries.append(Field.Entry(name: "within", position: precision.column.position, field: field))
        }
        if cell("date")?.whole.words == "unknown" {
            for (column, name) in [("earliest", "after"), ("latest", "before")] {
                guard let bound = cell(column) else { continue }
                entries.append(Field.Entry(name: name, position: bound.column.position, field: bound.whole))
            }
        }
        return entries
    }

    /// A row of `timeline.csv` that tells a step of an agreement: those who took part are its parties, its type is its kind.
    func agreementOfTimeline(without computed: Set<String>) -> [Field.Entry] {
        var entries: [Field.Entry] = []
        var parties: [Field] = []
        var partiesPosition: TextPosition?
        for cell in cells where !computed.contains(cell.column.name) {
            switch cell.column.name {
            case "people", "countries", "organizations":
                parties += cell.text.parts(by: separators)
                partiesPosition = partiesPosition ?? cell.column.position
            case "part_of": entries += entry(cell, named: "events", of: .agreement).map { [$0] } ?? []
            case "end", "agreements": continue
            case "type": entries += entry(cell, named: "kind", of: .agreement).map { [$0] } ?? []
            default: entries += entry(cell, named: cell.column.name, of: .agreement).map { [$0] } ?? []
            }
        }
        if let partiesPosition, let first = parties.first {
            let field = Field(.list(parties), at: first.position)
            entries.append(Field.Entry(name: "parties", position: partiesPosition, field: field))
        }
        return entries
    }

    private func entry(_ cell: Cell, named name: String, of kind: RecordKind) -> Field.Entry? {
        guard RecordFormat.of(kind).field(named: name)?.shape.isList == true else {
            return Field.Entry(name: name, position: cell.column.position, field: cell.whole)
        }
        let parts = cell.text.parts(by: separators)
        guard !parts.isEmpty else { return nil }
        return Field.Entry(
            name: name, position: cell.column.position, field: Field(.list(parts), at: cell.whole.position))
    }
}

extension Field {
    /// The text of a field that holds one.
    fileprivate var words: String? {
        if case .text(let text) = value { return text }
        return nil
    }
}
