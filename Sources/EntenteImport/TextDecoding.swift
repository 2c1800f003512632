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
            do throws(EncodingFault) {
                let text = try UnicodeText.utf16(bytes)
                note("the file is in UTF-16; it is read as such, and UTF-8 is what other tools expect")
                return text
            } catch {
                throw broken(error.position, "UTF-16")
            }
        }
        do throws(EncodingFault) {
            return try UnicodeText.utf8(bytes)
        } catch {
            guard allowsWindows1252, !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
                throw broken(error.position, "UTF-8")
            }
        }
        return try decodeWindows1252(bytes)
    }

    private mutating func decodeWindows1252(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
        do throws(EncodingFault) {
            let text = try SingleByteText.windows1252(bytes)
            note(
                "the file is not in UTF-8; it is read as Windows-1252, so check its accented letters or save it as UTF-8"
            )
            return text
        } catch {
            throw Problem(
                .error, rule: .notText, file: file, at: error.position,
                "this is no text in UTF-8, UTF-16 or Windows-1252; save the file as UTF-8")
        }
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
}
