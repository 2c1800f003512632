import EntenteModel

/// Why a row is refused.
struct RowFault: Error, Sendable {
    /// The rule that the row breaks.
    let rule: ProblemRule
    /// The place of the cell.
    var position: TextPosition
    /// What is wrong; what would be right.
    let message: String

    /// Bytes of one line that are no UTF-8. O(length).
    static func brokenText(_ bytes: some Collection<UInt8>, line: Int) -> RowFault {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var column = 1
        while case .scalarValue = decoder.decode(&iterator) { column += 1 }
        return RowFault(
            .wrongEncoding, at: TextPosition(line: line, column: column),
            "the bytes from here on are not UTF-8; state the encoding in the mapping, or save the file as UTF-8")
    }

    init(_ rule: ProblemRule, at position: TextPosition, _ message: String) {
        self.rule = rule
        self.position = position
        self.message = message
    }
}
