import EntenteModel

/// Tells the encoding of a file's bytes and turns them into UTF-8.
struct TextDecoding {
    let file: String
    let allowsWindows1252: Bool
    private(set) var problems: [Problem] = []

    init(file: String, allowsWindows1252: Bool) {
        self.file = file
        self.allowsWindows1252 = allowsWindows1252
    }

    /// The bytes as well-formed UTF-8 without a byte-order mark.
    mutating func decode(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            return try decodeUTF16(bytes.dropFirst(2), isBigEndian: bytes[0] == 0xFE)
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: content, as: UTF8.self) != nil { return content }
        guard allowsWindows1252, content.count == bytes.count else {
            throw broken(placeOfFault(in: content, as: UTF8.self), "UTF-8")
        }
        return try decodeWindows1252(content)
    }

    private mutating func decodeUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) throws(Problem) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        // Half a unit at the end is a fault like any other: it stands for what a lone surrogate would.
        if index < bytes.endIndex { units.append(0xD800) }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw broken(placeOfFault(in: units, as: UTF16.self), "UTF-16")
        }
        note("the file is in UTF-16; it is read as such, and UTF-8 is what other tools expect")
        return Array(text.utf8)
    }

    private mutating func decodeWindows1252(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for (offset, byte) in bytes.enumerated() {
            guard let scalar = Windows1252.scalar(of: byte) else {
                throw Problem(
                    .error, rule: .notText, file: file, at: TextPosition(ofByte: offset, in: bytes),
                    "this is no text in UTF-8, UTF-16 or Windows-1252; save the file as UTF-8")
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        note("the file is not in UTF-8; it is read as Windows-1252, so check its accented letters or save it as UTF-8")
        return text
    }

    private mutating func note(_ message: String) {
        let start = TextPosition(line: 1, column: 1)
        problems.append(Problem(.note, rule: .detectedEncoding, file: file, at: start, message))
    }

    private func broken(_ position: TextPosition, _ encoding: String) -> Problem {
        Problem(
            .error, rule: .wrongEncoding, file: file, at: position,
            "the bytes from here on are not \(encoding); save the file as UTF-8")
    }

    private func placeOfFault<Encoding: UnicodeCodec>(
        in units: [Encoding.CodeUnit], as encoding: Encoding.Type
    ) -> TextPosition {
        var decoder = Encoding()
        var iterator = units.makeIterator()
        var before: [UInt8] = []
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            before.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return TextPosition(ofByte: before.count, in: before)
    }
}
