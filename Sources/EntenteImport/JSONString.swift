import EntenteModel

extension TextCursor {
    /// Reads a JSON string (RFC 8259, section 7) that begins here, quotation marks included.
    mutating func jsonString(file: String) throws(Problem) -> String {
        let start = position
        advance()
        var text: [UInt8] = []
        var runStart = index
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                let run = slice(from: runStart)
                advance()
                return text.isEmpty ? String(decoding: run, as: UTF8.self) : String(decoding: text + run, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += slice(from: runStart)
                let scalar = try escape(file: file)
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                runStart = index
            case 0x0A, 0x0D:
                throw JSONFault.unclosedString(from: start, file: file)
            case 0..<0x20:
                throw JSONFault.problem(
                    at: position, file: file,
                    "a control character stands inside text; write it as an escape, \\t or \\u0009")
            default: advance()
            }
        }
        throw JSONFault.unclosedString(from: start, file: file)
    }

    private mutating func escape(file: String) throws(Problem) -> Unicode.Scalar {
        let start = position
        advance()
        guard let byte = next else { throw JSONFault.unclosedString(from: start, file: file) }
        advance()
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start, file: file)
        default:
            throw JSONFault.problem(
                at: start, file: file, "this escape is not one of JSON's; write `\\\\` for a backslash")
        }
    }

    private mutating func unicodeEscape(from start: TextPosition, file: String) throws(Problem) -> Unicode.Scalar {
        let first = try hexadecimalUnit(from: start, file: file)
        if let scalar = Unicode.Scalar(first) { return scalar }
        if UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\"), second == UInt8(ascii: "u") {
            advance()
            advance()
            let trail = try hexadecimalUnit(from: start, file: file)
            let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(trail & 0x3FF))
            if UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(value) { return scalar }
        }
        throw JSONFault.problem(
            at: start, file: file, "this escape is half of a surrogate pair; write the character itself, or both halves"
        )
    }

    private mutating func hexadecimalUnit(from start: TextPosition, file: String) throws(Problem) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw JSONFault.problem(
                    at: start, file: file, "`\\u` needs four hexadecimal digits; write \\u00e9 for é")
            }
            unit = unit << 4 | UInt16(digit)
            advance()
        }
        return unit
    }
}

/// The errors that a JSON string can hold.
enum JSONFault {
    /// An error at a place.
    static func problem(at position: TextPosition, file: String, _ message: String) -> Problem {
        Problem(.error, rule: .brokenJson, file: file, at: position, message)
    }

    /// A string that its line or the file ends.
    static func unclosedString(from start: TextPosition, file: String) -> Problem {
        problem(
            at: start, file: file,
            "the text that begins here is never closed on its line; close it with `\"`, and write line breaks as `\\n`")
    }
}
