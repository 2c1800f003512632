import EntenteModel

/// A text as a scalar of YAML on one line: plain where every reader, of YAML 1.1 and 1.2 alike, takes it for that text; else in
/// quotation marks.
struct YAMLScalar {
    /// The scalar in UTF-8.
    let bytes: [UInt8]

    /// A text in a field of a shape. Dates stand plain where dates belong, as people write them, and so do numbers and truth values.
    init(_ text: String, _ shape: FieldShape? = nil) {
        let utf8 = Array(text.utf8)
        if YAMLScalar.isPlain(utf8), YAMLScalar.isTextToAll(text, utf8, shape) {
            bytes = utf8
        } else if YAMLScalar.hasUnprintable(utf8) {
            bytes = YAMLScalar.escaped(text)
        } else if utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) {
            bytes = [0x27] + utf8.flatMap { $0 == 0x27 ? [0x27, 0x27] : [$0] } + [0x27]
        } else {
            bytes = [0x22] + utf8 + [0x22]
        }
    }

    /// Whether nothing in the text parts, comments or opens anything, within brackets too.
    private static func isPlain(_ utf8: [UInt8]) -> Bool {
        guard let first = utf8.first, let last = utf8.last, first != 0x20, last != 0x20, last != 0x3A,
            !"-?:,[]{}#&*!|>'\"%@`<=~".utf8.contains(first), !hasUnprintable(utf8)
        else { return false }
        for (index, byte) in utf8.enumerated() {
            switch byte {
            // , [ ] { }
            case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: return false
            // A colon before a blank, or within brackets before a question mark; a number sign after a blank.
            case 0x3A where utf8[index + 1] == 0x20 || utf8[index + 1] == 0x3F: return false
            case 0x23 where utf8[index - 1] == 0x20: return false
            default: continue
            }
        }
        return true
    }

    /// Whether no reader takes the plain text for nothing, a number, a truth value or a date, save where that belongs.
    private static func isTextToAll(_ text: String, _ utf8: [UInt8], _ shape: FieldShape?) -> Bool {
        if utf8.count <= 5, reservedWords.contains(text.lowercased()) {
            if case .flag = shape { return text == "true" || text == "false" }
            return false
        }
        guard let first = utf8.first, (0x30...0x39).contains(first) || first == 0x2B || first == 0x2E else {
            return true
        }
        if case .date = shape, NumericText.isDate(utf8) { return true }
        if NumericText.isNumber(utf8) {
            switch shape {
            case .number, .date: return text.isPlainNumber
            default: return false
            }
        }
        return !NumericText.isDate(utf8) && !utf8.starts(with: "...".utf8)
    }

    private static let reservedWords: Set<String> = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", ".nan",
    ]

    /// Whether a character must be escaped: line ends, tabs, controls, the byte-order mark, and what is no character.
    static func hasUnprintable(_ utf8: [UInt8]) -> Bool {
        for (index, byte) in utf8.enumerated() {
            if byte < 0x20 || byte == 0x7F { return true }
            guard byte >= 0xC2, index + 1 < utf8.count else { continue }
            let next = utf8[index + 1]
            if byte == 0xC2, next < 0xA0 { return true }
            guard byte == 0xE2 || byte == 0xEF, index + 2 < utf8.count else { continue }
            let last = utf8[index + 2]
            if byte == 0xE2, next == 0x80, last == 0xA8 || last == 0xA9 { return true }
            if byte == 0xEF, (next == 0xBB && last == 0xBF) || (next == 0xBF && last >= 0xBE) { return true }
        }
        return false
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = [0x22]
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\n": bytes += "\\n".utf8
            case "\t": bytes += "\\t".utf8
            case "\r": bytes += "\\r".utf8
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: bytes += Array(String(scalar).utf8)
            }
        }
        return bytes + [0x22]
    }
}
