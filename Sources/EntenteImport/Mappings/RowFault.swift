import EntenteModel

/// Why a row is refused.
struct RowFault: Error, Sendable {
    /// The rule that the row breaks.
    let rule: ProblemRule
    /// The place of the cell.
    var position: TextPosition
    /// What is wrong; what would be right.
    let message: String

    /// Bytes of one row that are no UTF-8. O(length).
    static func brokenText(_ bytes: some Collection<UInt8>, line: Int) -> RowFault {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var place = TextPosition(line: line, column: 1)
        var isAfterCR = false
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n", isAfterCR {
                // The line has begun with the CR.
            } else if scalar == "\n" || scalar == "\r" {
                place = TextPosition(line: Int(place.line) + 1, column: 1)
            } else {
                place = TextPosition(line: Int(place.line), column: Int(place.column) + 1)
            }
            isAfterCR = scalar == "\r"
        }
        return RowFault(
            .wrongEncoding, at: place,
            "the bytes from here on are not UTF-8; state the encoding in the mapping, or save the file as UTF-8")
    }

    /// A quotation without an end.
    static func openQuotation(at place: TextPosition) -> RowFault {
        RowFault(
            .brokenCsv, at: place,
            "the quotation that begins here is never closed; close it, and write a quotation mark inside it twice")
    }

    /// A quoted cell that goes on behind its closing mark.
    static func textAfterQuotation(at place: TextPosition) -> RowFault {
        RowFault(
            .brokenCsv, at: place,
            "text follows a closing quotation mark; write a quotation mark inside a quoted cell twice")
    }

    /// A row longer than so many bytes, maybe because of a quotation.
    static func tooLong(at place: TextPosition, longest: Int, quotation: TextPosition?) -> RowFault {
        let hint =
            quotation.map { "a quotation that begins at \($0.line):\($0.column) may not be closed" }
            ?? "check the line breaks and the delimiter"
        let length = longest >= 1 << 20 ? "\(longest >> 20) MiB" : "\(longest) bytes"
        return RowFault(.rowTooLong, at: place, "the row is longer than \(length); \(hint)")
    }

    init(_ rule: ProblemRule, at position: TextPosition, _ message: String) {
        self.rule = rule
        self.position = position
        self.message = message
    }
}
