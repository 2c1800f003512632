extension Field {
    /// The first place of it that holds a control character, which no figure can show, and what is wrong with it.
    public var controlCharacter: (position: TextPosition, message: String)? { ControlCharacters.first(in: self) }
}

/// Characters that no text may hold: they come from escapes or damage, and no figure, table or XML file can show them.
enum ControlCharacters {
    /// Notes every text of a record that holds a control character other than tab and line ends, and every name that does.
    static func problems(in field: Field, of record: Record) -> [Problem] {
        var problems: [Problem] = []
        check(field, "the value", record.file, &problems)
        return problems
    }

    /// The first place of a field that holds one, and what is wrong with it.
    static func first(in field: Field) -> (position: TextPosition, message: String)? {
        var problems: [Problem] = []
        check(field, "the value", "", &problems)
        return problems.first.map { ($0.position ?? field.position, $0.message) }
    }

    private static func check(_ field: Field, _ name: String, _ file: String, _ problems: inout [Problem]) {
        switch field.value {
        case .absent:
            return
        case .text(let text):
            note(text, name, file, field.position, &problems)
        case .list(let items):
            for item in items { check(item, name, file, &problems) }
        case .mapping(let entries):
            for entry in entries {
                note(entry.name, "a field's name", file, entry.position, &problems)
                check(entry.field, entry.name.shortened, file, &problems)
            }
        }
    }

    private static func note(
        _ text: String, _ name: String, _ file: String, _ position: TextPosition, _ problems: inout [Problem]
    ) {
        // U+FFFE and U+FFFF begin with the byte EF; most text holds neither that nor a control byte.
        guard
            text.utf8.contains(where: {
                ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F || $0 == 0xEF
            }),
            let found = text.unicodeScalars.first(where: isForbidden)
        else { return }
        let digits = String(found.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        problems.append(
            Problem(
                .error, rule: .controlCharacter, file: file, at: position,
                "\(name) holds the control character \(code); leave it out"))
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
