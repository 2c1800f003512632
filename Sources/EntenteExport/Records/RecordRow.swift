import EntenteModel

/// A record as the cells of a row, in the forms that the reader of tables takes apart again.
struct RecordRow {
    /// The cells that are not blank, each under its column; several of one column never.
    private(set) var cells: [(name: String, text: String)] = []
    /// The fields that no cell holds, such as `participants.note`, each once.
    private(set) var losses: [String] = []
    /// The values of columns that hold several.
    private var lists: [(name: String, items: [String])] = []

    private let kind: RecordKind

    init(_ record: Record) {
        kind = record.kind
        guard case .mapping(let entries) = record.field.value else {
            lose(record.kind.rawValue)
            return
        }
        for placed in FieldOrder.placed(entries, of: .record(record.kind.rawValue)) { add(placed) }
        for list in lists where !list.items.isEmpty {
            cells.append((list.name, list.items.map { ListCellText($0).text }.joined(separator: "; ")))
        }
    }

    private mutating func lose(_ field: String) {
        if !losses.contains(field) { losses.append(field) }
    }

    private mutating func add(_ placed: FieldOrder.Placed) {
        let (name, field) = (placed.name, placed.field)
        guard !isComputed(name), let shape = placed.shape else {
            if !field.isBlank { lose(name) }
            return
        }
        switch shape {
        case .text, .date, .number, .flag, .word, .openWord, .record:
            if let text = field.oneText {
                if !text.isEmpty { cells.append((name, text)) }
            } else {
                lose(name)
            }
        case .texts:
            if !field.isBlank { lose(name) }
        case .anything:
            // Kept and never read, so that one line of JSON holds it as well.
            if !field.isBlank { cells.append((name, field.oneText ?? JSONRecordText.line(field))) }
        case .list(let item):
            let items: [Field] = if case .list(let items) = field.value { items } else { [field] }
            for given in items where !given.isBlank { addItem(given, item, name) }
        }
    }

    private mutating func addItem(_ field: Field, _ shape: FieldShape, _ name: String) {
        if let text = field.oneText {
            append(text, to: name)
            return
        }
        guard case .mapping(let entries) = field.value, case .record(let form) = shape else { return lose(name) }
        let nested: NestedCell? =
            switch form {
            case "participant": .participant(entries, in: name)
            case "party": .party(entries)
            case "agreement": .agreement(entries)
            case "source": .source(entries)
            case "claim": .claim(entries)
            default: nil
            }
        guard let nested else { return lose(name) }
        for field in nested.losses { lose("\(name).\(field)") }
        if let text = nested.text { append(text, to: nested.column ?? name) }
    }

    private mutating func append(_ text: String, to name: String) {
        if let index = lists.firstIndex(where: { $0.name == name }) {
            lists[index].items.append(text)
        } else {
            lists.append((name, [text]))
        }
    }

    /// Whether the reader passes over a column of this name, because tables of figures bear one that is computed.
    private func isComputed(_ name: String) -> Bool {
        switch kind {
        case .event: false
        case .agreement, .source: ["number", "events"].contains(name)
        case .person, .country, .organization: ["kind", "first", "last", "events"].contains(name)
        }
    }
}

extension Field {
    /// The text of a field that holds one or nothing.
    var oneText: String? {
        switch value {
        case .absent: ""
        case .text(let text): text
        case .list, .mapping: nil
        }
    }

    /// Whether nothing is there.
    var isBlank: Bool {
        switch value {
        case .absent: true
        case .text(let text): text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        case .list(let items): items.isEmpty
        case .mapping(let entries): entries.isEmpty
        }
    }
}
