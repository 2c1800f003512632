import EntenteModel

/// The lines of a source in JSON Lines: the values that they hold, and those that hold none.
struct MappedLines {
    /// What each line that can be read holds, in order.
    private(set) var items: [Field] = []
    /// The lines that cannot be read, with what is wrong, in order.
    private(set) var broken: [(fault: RowFault, text: String)] = []

    /// Reads a text in UTF-8, each line by itself; blank lines are skipped. O(bytes).
    init(_ bytes: [UInt8], file: String) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do throws(RowFault) {
                items.append(try MappedLines.value(of: line, file: file, number: index + 1))
            } catch {
                broken.append((error, String(decoding: line.prefix(65_536), as: UTF8.self)))
            }
        }
    }

    private static func value(of line: ArraySlice<UInt8>, file: String, number: Int) throws(RowFault) -> Field {
        if line.count > SourceDialect.longestRow {
            throw .tooLong(at: TextPosition(line: number, column: 1), longest: SourceDialect.longestRow, quotation: nil)
        }
        guard let text = String(validating: line, as: UTF8.self) else { throw .brokenText(line, line: number) }
        if let zero = line.firstIndex(of: 0) {
            let column = text.utf8.prefix(zero - line.startIndex).count { $0 & 0xC0 != 0x80 } + 1
            throw RowFault(
                .controlCharacter, at: TextPosition(line: number, column: column),
                "a NUL byte stands here, which no text holds; leave it out")
        }
        do throws(Problem) {
            var parser = JSONParser(line, file: file, line: number)
            return try parser.document()
        } catch {
            throw RowFault(
                error.rule, at: error.position ?? TextPosition(line: number, column: 1), error.message)
        }
    }
}
