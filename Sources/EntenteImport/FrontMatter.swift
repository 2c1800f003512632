import EntenteModel

/// The two parts of a Markdown file: the YAML between its first lines of `---`, and the text below.
struct FrontMatter {
    /// The YAML, with blank lines in place of what stands before it, so that its lines keep their numbers.
    let yaml: [UInt8]
    /// The text below, without the blanks around it; nil where there is none.
    let body: Field?

    /// Parts a file; nil where it does not begin with a line of `---`. Throws where no line ends the front matter.
    init?(of utf8: [UInt8], file: String) throws(Problem) {
        let lines = Self.lineRanges(of: utf8)
        guard let first = lines.first, Self.isFence(utf8[first], "---") else { return nil }
        let end = lines.dropFirst().firstIndex { Self.isFence(utf8[$0], "---") || Self.isFence(utf8[$0], "...") }
        guard let end, lines.count > 1 else {
            throw Problem(
                .error, rule: .unclosedFrontMatter, file: file, at: TextPosition(line: 1, column: 1),
                "the front matter that begins here never ends; end it with a line of ---")
        }
        yaml = [0x0A] + utf8[lines[1].lowerBound..<lines[end].lowerBound]
        let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        let below = utf8[lines[end].upperBound...]
        if let start = below.firstIndex(where: { !isBlank($0) }), let last = below.lastIndex(where: { !isBlank($0) }) {
            body = Field(
                .text(String(decoding: utf8[start...last], as: UTF8.self)), at: TextPosition(ofByte: start, in: utf8))
        } else {
            body = nil
        }
    }

    /// Whether a line is a mark and nothing else but blanks after it.
    private static func isFence(_ line: ArraySlice<UInt8>, _ mark: String) -> Bool {
        line.starts(with: mark.utf8) && line.dropFirst(mark.utf8.count).allSatisfy { $0 <= 0x20 }
    }

    /// The lines with what ends them: LF, CR or CRLF.
    private static func lineRanges(of utf8: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in utf8.indices {
            let byte = utf8[index]
            if byte == 0x0A || (byte == 0x0D && !(index + 1 < utf8.count && utf8[index + 1] == 0x0A)) {
                ranges.append(start..<index + 1)
                start = index + 1
            }
        }
        if start < utf8.count { ranges.append(start..<utf8.count) }
        return ranges
    }
}
