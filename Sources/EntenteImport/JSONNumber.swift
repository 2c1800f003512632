/// The grammar of numbers in RFC 8259, section 6.
enum JSONNumber {
    /// Whether a text is a number: no leading zeros, no bare point, no plus sign.
    static func isWellFormed(_ text: String.UTF8View) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = digits(&rest)
        guard whole == 1 || (whole > 1 && leadingDigit(text) != UInt8(ascii: "0")) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard digits(&rest) > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard digits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func leadingDigit(_ text: String.UTF8View) -> UInt8? {
        text.first { $0 != UInt8(ascii: "-") }
    }

    private static func digits(_ rest: inout Substring.UTF8View) -> Int {
        let run = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(run.count)
        return run.count
    }
}
