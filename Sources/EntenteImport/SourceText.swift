import EntenteModel

/// The text of one file as UTF-8 without a byte-order mark, and what had to be said about its encoding.
struct SourceText: Sendable {
    /// The name of the file in messages.
    let file: String
    /// The text; well-formed UTF-8 that holds no NUL.
    let utf8: [UInt8]
    /// A note where the encoding was told by its look.
    let problems: [Problem]

    /// Decodes UTF-8, UTF-16 with a byte-order mark and, where asked for, Windows-1252.
    ///
    /// Throws one error for a file that is too large, empty, binary, or in no encoding that is known.
    init(_ bytes: [UInt8], file: String, sizeLimit: Int, allowsWindows1252: Bool = false) throws(Problem) {
        self.file = file
        guard bytes.count <= sizeLimit else {
            throw Problem(
                .error, rule: .fileTooLarge, file: file, at: nil,
                "the file holds \(bytes.count) bytes, and \(sizeLimit) are the most that are read; split it")
        }
        var decoding = TextDecoding(file: file, allowsWindows1252: allowsWindows1252)
        let utf8 = try decoding.decode(bytes)
        if let zero = utf8.firstIndex(of: 0) {
            throw Problem(
                .error, rule: .notText, file: file, at: TextPosition(ofByte: zero, in: utf8),
                "a NUL byte stands here, so this is no text; give a text file, saved as UTF-8")
        }
        self.utf8 = utf8
        self.problems = decoding.problems
        if utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
            throw Problem(
                .error, rule: .emptyFile, file: file, at: TextPosition(line: 1, column: 1),
                "the file is empty; write at least one event with a title and a date")
        }
    }

    /// The text.
    var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension TextPosition {
    /// The place of a byte in UTF-8 text, where LF, CR and CRLF end lines. O(offset).
    init(ofByte offset: Int, in utf8: [UInt8]) {
        var (line, column) = (1, 1)
        for index in 0..<min(offset, utf8.count) {
            let byte = utf8[index]
            if byte == 0x0A || (byte == 0x0D && !(index + 1 < utf8.count && utf8[index + 1] == 0x0A)) {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(line: line, column: column)
    }
}
