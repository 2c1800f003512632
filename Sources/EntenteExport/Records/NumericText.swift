/// How readers of YAML tell numbers and dates from text.
enum NumericText {
    /// Whether a text is a number of YAML 1.1 or 1.2: decimal, hexadecimal, octal, binary, sexagesimal, with `_` between digits.
    static func isNumber(_ utf8: [UInt8]) -> Bool {
        var rest = utf8[...]
        if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
        if rest.count > 2, rest.first == 0x30 {
            let second = rest[rest.startIndex + 1] | 0x20
            let digits = rest.dropFirst(2)
            if second == 0x78 || second == 0x6F || second == 0x62 {
                return digits.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x5F }
            }
        }
        guard rest.contains(where: isDigit) else { return false }
        // An exponent at the end.
        if let mark = rest.lastIndex(where: { $0 | 0x20 == 0x65 }) {
            var exponent = rest[(mark + 1)...]
            if exponent.first == 0x2B || exponent.first == 0x2D { exponent.removeFirst() }
            guard !exponent.isEmpty, exponent.allSatisfy(isDigit) else { return false }
            rest = rest[..<mark]
        }
        return rest.allSatisfy { isDigit($0) || $0 == 0x5F || $0 == 0x2E || $0 == 0x3A }
    }

    /// Whether a text begins as a day does, `2025-04-28`, and ends there or goes on with a time.
    static func isDate(_ utf8: [UInt8]) -> Bool {
        let parts = utf8.split(separator: 0x2D, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(isDigit), (1...2).contains(parts[1].count),
            parts[1].allSatisfy(isDigit)
        else { return false }
        let day = parts[2].prefix(while: isDigit)
        let rest = parts[2].dropFirst(day.count)
        return (1...2).contains(day.count)
            && (rest.isEmpty || rest.first.map { $0 | 0x20 == 0x74 || $0 == 0x20 } == true)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
