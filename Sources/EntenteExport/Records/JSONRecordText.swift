import EntenteModel

/// Records as JSON Lines (RFC 8259): an event a line, every other record under the name of its section.
struct JSONRecordText {
    private(set) var bytes: [UInt8] = []

    /// Adds a record as one line.
    mutating func add(_ record: Record) {
        // A line is an event only if it has a title or a date of its own.
        let isBare = record.kind == .event && record.field.hasTitleOrDate
        if !isBare { bytes += "{\"\(record.kind.section)\": [".utf8 }
        add(record.field, .record(record.kind.rawValue))
        if !isBare { bytes += "]}".utf8 }
        bytes.append(0x0A)
    }

    private mutating func add(_ field: Field, _ shape: FieldShape?) {
        switch field.value {
        case .absent: bytes += "null".utf8
        case .text(let text): add(text, shape)
        case .list(let items):
            bytes.append(0x5B)
            for (index, item) in items.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                add(item, FieldOrder.item(of: shape))
            }
            bytes.append(0x5D)
        case .mapping(let entries):
            bytes.append(0x7B)
            for (index, entry) in FieldOrder.placed(entries, of: FieldOrder.item(of: shape)).enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                addQuoted(entry.name)
                bytes += ": ".utf8
                add(entry.field, entry.shape)
            }
            bytes.append(0x7D)
        }
    }

    private mutating func add(_ text: String, _ shape: FieldShape?) {
        switch shape {
        case .number where text.isPlainNumber, .flag where text == "true" || text == "false": bytes += text.utf8
        default: addQuoted(text)
        }
    }

    private mutating func addQuoted(_ text: String) {
        let needsEscapes = text.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }
        if needsEscapes {
            bytes += OrderedJSON.quoted(text).utf8
        } else {
            bytes.append(0x22)
            bytes += text.utf8
            bytes.append(0x22)
        }
    }

    /// A value on one line, for a cell.
    static func line(_ field: Field) -> String {
        var text = JSONRecordText()
        text.add(field, nil)
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

extension Field {
    fileprivate var hasTitleOrDate: Bool {
        guard case .mapping(let entries) = value else { return false }
        return entries.contains { $0.name == "title" || $0.name == "date" }
            && !entries.contains { $0.name == "events" }
    }
}
