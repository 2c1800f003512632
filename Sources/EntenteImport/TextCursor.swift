import EntenteModel

/// A place in well-formed UTF-8 that knows its line and column.
struct TextCursor {
    private let bytes: ArraySlice<UInt8>
    private(set) var index: Int
    private var line: Int
    private var column = 1

    init(_ bytes: ArraySlice<UInt8>, line: Int = 1) {
        self.bytes = bytes
        self.index = bytes.startIndex
        self.line = line
    }

    /// The place.
    var position: TextPosition { TextPosition(line: line, column: column) }
    /// Whether nothing follows.
    var isAtEnd: Bool { index >= bytes.endIndex }
    /// The byte that follows; nil at the end.
    var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }
    /// The byte after the one that follows.
    var second: UInt8? { index + 1 < bytes.endIndex ? bytes[index + 1] : nil }

    /// The character that follows; nil at the end.
    var scalar: Unicode.Scalar? {
        guard !isAtEnd else { return nil }
        return String(decoding: bytes[index..<min(index + 4, bytes.endIndex)], as: UTF8.self).unicodeScalars.first
    }

    /// Steps over one byte; LF, CR and CRLF begin a line, and only a character's first byte counts as a column.
    mutating func advance() {
        guard let byte = next else { return }
        index += 1
        if byte == 0x0A || (byte == 0x0D && next != 0x0A) {
            (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80, byte != 0x0D {
            column += 1
        }
    }

    /// Steps over spaces, tabs and line breaks.
    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { advance() }
    }

    /// Steps over letters, digits, signs and points, and gives them.
    mutating func word() -> String {
        let start = index
        while let byte = next, byte >= 0x80 || Self.isWordByte(byte) { advance() }
        return text(from: start)
    }

    /// The text between an offset and here.
    func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }

    /// The bytes between an offset and here.
    func slice(from start: Int) -> ArraySlice<UInt8> { bytes[start..<index] }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }
}
