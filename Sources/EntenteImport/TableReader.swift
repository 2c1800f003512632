import EntenteModel

/// Turns the rows of a table into sections of records.
struct TableReader {
    private let table: DelimitedText
    private let file: String
    private var problems: [Problem]
    private var sections: [RecordKind: [Field]] = [:]
    private var shortRows: [TextPosition] = []

    init(_ table: DelimitedText, file: String, problems: [Problem]) {
        self.table = table
        self.file = file
        self.problems = problems
    }

    /// The content of the table.
    consuming func read() -> Reading {
        guard let first = table.rows.first else {
            report(.emptyFile, nil, "the table is empty; begin it with a header that names title and date")
            return .failed(problems)
        }
        let header = TableHeader(first, file: file)
        guard header.problems.isEmpty else { return .failed(problems + header.problems) }
        guard let kind = TableKind(header: header.names) else {
            report(
                .wrongHeader, first.position,
                "the header tells neither events nor any other table; name the columns, `title` and `date` for events, "
                    + "`kind` and `name` for actors, `title` and `parties` for agreements, `title` and `url` for sources"
            )
            return .failed(problems)
        }
        if case .relations = kind {
            report(
                .wrongHeader, first.position,
                "this table holds counted ties, not events; give the timeline (timeline.csv) instead")
            return .failed(problems)
        }
        for row in table.rows.dropFirst() where row.cells.contains(where: { !$0.text.isEmpty }) {
            add(row, header, kind)
        }
        noteShortRows()
        let entries = RecordKind.allCases.compactMap { kind in
            sections[kind].map { items in
                Field.Entry(
                    name: kind.section, position: first.position, field: Field(.list(items), at: first.position))
            }
        }
        let root = Field(.mapping(entries), at: first.position)
        return .document(RecordDocument(file: file, root: root, problems: problems))
    }

    private mutating func add(_ row: DelimitedText.Row, _ header: TableHeader, _ tableKind: TableKind) {
        if let extra = row.cells.dropFirst(header.columns.count).first(where: { CellText($0).whole() != nil }) {
            report(
                .raggedRow, extra.position,
                "the row has \(row.cells.count) cells and the header \(header.columns.count); put a cell that holds the "
                    + "\(table.delimiter.noun) itself into quotation marks")
            return
        }
        if row.cells.count < header.columns.count { shortRows.append(row.position) }
        var cells: [TableRow.Cell] = []
        for (column, cell) in zip(header.columns, row.cells) {
            let text = CellText(cell)
            guard let whole = text.whole() else { continue }
            guard !column.name.isEmpty else {
                report(.unnamedColumn, cell.position, "this column has no name; name it in the header")
                continue
            }
            cells.append(TableRow.Cell(column: column, text: text, whole: whole))
        }
        let content = TableRow(cells: cells, separators: table.delimiter == .semicolon ? ["|", ";"] : [";"])
        guard let kind = recordKind(of: content, in: tableKind, row) else { return }
        let entries =
            if case .timeline = tableKind {
                kind == .agreement
                    ? content.agreementOfTimeline(without: tableKind.computedColumns)
                    : content.eventOfTimeline(without: tableKind.computedColumns)
            } else {
                content.entries(of: kind, without: tableKind.computedColumns)
            }
        sections[kind, default: []].append(Field(.mapping(entries), at: row.position))
    }

    private mutating func recordKind(of row: TableRow, in table: TableKind, _ place: DelimitedText.Row) -> RecordKind? {
        switch table {
        case .events, .relations: return .event
        case .agreements: return .agreement
        case .sources: return .source
        case .timeline: return kind(of: row, among: [.event, .agreement], place)
        case .actors: return kind(of: row, among: [.person, .country, .organization], place)
        }
    }

    private mutating func kind(of row: TableRow, among kinds: [RecordKind], _ place: DelimitedText.Row) -> RecordKind? {
        let names = kinds.map(\.rawValue).joined(separator: ", ")
        guard let cell = row.cell("kind"), case .text(let word) = cell.whole.value else {
            report(.wrongKind, place.position, "the row does not say its kind; give one of \(names)")
            return nil
        }
        if let kind = kinds.first(where: { $0.rawValue == word.lowercased() }) { return kind }
        let nearest = NearestWord.to(word, among: kinds.map(\.rawValue)).map { "did you mean \($0)" }
        report(
            .wrongKind, cell.whole.position, "`\(word)` is no kind of row here; \(nearest ?? "give one of \(names)")")
        return nil
    }

    private mutating func noteShortRows() {
        guard let first = shortRows.first else { return }
        let subject = shortRows.count == 1 ? "this row has" : "this row and \(shortRows.count - 1) more have"
        problems.append(
            Problem(
                .note, rule: .shortRow, file: file, at: first,
                "\(subject) fewer cells than the header; the missing ones are read as empty"))
    }

    private mutating func report(_ rule: ProblemRule, _ position: TextPosition?, _ message: String) {
        problems.append(Problem(.error, rule: rule, file: file, at: position, message))
    }
}
