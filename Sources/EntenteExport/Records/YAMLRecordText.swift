import EntenteModel

/// Records as YAML in block style; short lists and mappings stand in brackets on one line, as people write them.
struct YAMLRecordText {
    private(set) var bytes: [UInt8] = []

    /// The most characters of a line that holds brackets, and of a name that stands before its colon.
    private static let width = 120

    /// Begins a section.
    mutating func begin(_ kind: RecordKind, isFirst: Bool) {
        if !isFirst { bytes.append(0x0A) }
        bytes += kind.section.utf8
        bytes += ":\n".utf8
    }

    /// Parts two records of a section by a blank line.
    mutating func part() { bytes.append(0x0A) }

    /// Adds a record to the section.
    mutating func add(_ record: Record) {
        addItem(record.field, .record(record.kind.rawValue), indent: 2, isRecord: true)
    }

    /// A value after `- `, lists and mappings in lines of their own where they are long.
    private mutating func addItem(_ field: Field, _ shape: FieldShape?, indent: Int, isRecord: Bool = false) {
        addBlanks(indent)
        bytes += "-".utf8
        guard case .mapping(let entries) = field.value, !entries.isEmpty else {
            return addValue(field, shape, indent: indent, column: indent + 1)
        }
        if !isRecord, let line = flow(field, shape, limit: YAMLRecordText.width - indent - 2) {
            bytes.append(0x20)
            bytes += line
            bytes.append(0x0A)
            return
        }
        for (index, entry) in FieldOrder.placed(entries, of: shape).enumerated() {
            if index == 0 { bytes.append(0x20) } else { addBlanks(indent + 2) }
            add(entry, indent: indent + 2)
        }
    }

    /// A name with its value; the cursor stands at the indent already.
    private mutating func add(_ entry: FieldOrder.Placed, indent: Int) {
        let name = YAMLScalar(entry.name).bytes
        if name.count > YAMLRecordText.width {
            // Only so may a name be of any length.
            bytes += "? ".utf8
            bytes += name
            bytes.append(0x0A)
            addBlanks(indent)
            bytes.append(0x3A)
            addValue(entry.field, entry.shape, indent: indent, column: indent + 1)
            return
        }
        bytes += name
        bytes.append(0x3A)
        addValue(entry.field, entry.shape, indent: indent, column: indent + name.count + 1)
    }

    /// A value after a name and its colon, or after the dash of a list, with the end of its line.
    private mutating func addValue(_ field: Field, _ shape: FieldShape?, indent: Int, column: Int) {
        switch field.value {
        case .text(let text):
            if addLiteral(text, indent: indent + 2) { return }
        case .list(let items):
            if items.contains(where: \.hasParts), !items.isEmpty { return addItems(items, shape, indent: indent) }
        case .absent, .mapping: break
        }
        let limit = field.hasParts ? YAMLRecordText.width - column - 1 : Int.max
        if let line = flow(field, shape, limit: limit) {
            bytes.append(0x20)
            bytes += line
            bytes.append(0x0A)
            return
        }
        switch field.value {
        case .list(let items): addItems(items, shape, indent: indent)
        case .mapping(let entries):
            bytes.append(0x0A)
            for entry in FieldOrder.placed(entries, of: FieldOrder.item(of: shape)) {
                addBlanks(indent + 2)
                add(entry, indent: indent + 2)
            }
        case .absent, .text: break
        }
    }

    private mutating func addItems(_ items: [Field], _ shape: FieldShape?, indent: Int) {
        bytes.append(0x0A)
        for item in items { addItem(item, FieldOrder.item(of: shape), indent: indent + 2) }
    }

    /// Text of several lines as it is, where that keeps every character; else false.
    private mutating func addLiteral(_ text: String, indent: Int) -> Bool {
        let utf8 = Array(text.utf8)
        guard utf8.contains(0x0A), let first = utf8.first, first != 0x20, first != 0x0A, first != 0x09,
            !YAMLScalar.hasUnprintable(utf8.filter { $0 != 0x0A })
        else { return false }
        let endsInBreak = utf8.last == 0x0A
        let lines = (endsInBreak ? utf8.dropLast() : utf8[...]).split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.last?.isEmpty == false, lines.allSatisfy({ $0.isEmpty || $0.contains { $0 != 0x20 } }) else {
            return false
        }
        bytes += endsInBreak ? " |\n".utf8 : " |-\n".utf8
        for line in lines {
            if !line.isEmpty { addBlanks(indent) }
            bytes += line
            bytes.append(0x0A)
        }
        return true
    }

    /// A value on one line; nil where it takes more bytes than it may.
    private func flow(_ field: Field, _ shape: FieldShape?, limit: Int) -> [UInt8]? {
        switch field.value {
        case .absent: return Array("null".utf8)
        case .text(let text):
            let scalar = YAMLScalar(text, FieldOrder.item(of: shape)).bytes
            return scalar.count <= limit ? scalar : nil
        case .list(let items):
            return joined(items.lazy.map { flow($0, FieldOrder.item(of: shape), limit: limit) }, "[", "]", limit)
        case .mapping(let entries):
            let parts = FieldOrder.placed(entries, of: FieldOrder.item(of: shape)).lazy.map { entry -> [UInt8]? in
                guard let value = flow(entry.field, entry.shape, limit: limit) else { return nil }
                return YAMLScalar(entry.name).bytes + [0x3A, 0x20] + value
            }
            return joined(parts, "{", "}", limit)
        }
    }

    private func joined(
        _ parts: some Sequence<[UInt8]?>, _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ limit: Int
    ) -> [UInt8]? {
        var line = Array(String(open).utf8)
        for part in parts {
            guard let part else { return nil }
            if line.count > 1 { line += [0x2C, 0x20] }
            line += part
            if line.count >= limit { return nil }
        }
        return line + Array(String(close).utf8)
    }

    private mutating func addBlanks(_ count: Int) {
        for _ in 0..<count { bytes.append(0x20) }
    }
}

extension Field {
    /// Whether this is a list or mapping that is not empty.
    fileprivate var hasParts: Bool {
        switch value {
        case .absent, .text: false
        case .list(let items): !items.isEmpty
        case .mapping(let entries): !entries.isEmpty
        }
    }
}
