import EntenteModel

/// A guard for the one thing that Yams does with aliases before we can count: it hashes the names of mappings.
///
/// A name that is a list or mapping of aliases of aliases would be expanded to be hashed, for ever. From the
/// counts of what looks like an anchor or an alias follows the most that they can expand to; only where that is more than can be
/// walked through is a file refused that seems to use lists, mappings or aliases as names.
struct YAMLAliases {
    private let utf8: [UInt8]
    private let file: String

    init(_ utf8: [UInt8], file: String) {
        self.utf8 = utf8
        self.file = file
    }

    /// Refuses a text whose names may expand without end. O(bytes).
    func checkNames() throws(Problem) {
        var (anchors, aliases) = (0, 0)
        var firstOddName: Int?
        for index in utf8.indices {
            switch utf8[index] {
            case UInt8(ascii: "&") where begins(at: index) && isNameByte(at: index + 1): anchors += 1
            case UInt8(ascii: "*") where begins(at: index) && isNameByte(at: index + 1):
                aliases += 1
                if firstOddName == nil, endsInColon(from: index + 1) { firstOddName = index }
            case UInt8(ascii: "?") where begins(at: index):
                if firstOddName == nil { firstOddName = index }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if firstOddName == nil, colonFollows(index + 1) { firstOddName = index }
            default: break
            }
        }
        guard let firstOddName, anchors > 0, aliases > 0 else { return }
        // The product of a sum's parts is largest where they are equal.
        var expansion = Double(utf8.count)
        for _ in 0..<anchors where expansion < Self.limit { expansion *= Double(aliases) / Double(anchors) + 1 }
        guard expansion >= Self.limit else { return }
        throw Problem(
            .error, rule: .expandsTooFar, file: file, at: TextPosition(ofByte: firstOddName, in: utf8),
            "lists, mappings or aliases stand as names here, and the aliases may expand without end; write them out")
    }

    private static let limit = 200_000_000.0

    /// Whether a token can begin at an offset: at the start of a line, after a blank or an opening mark.
    private func begins(at index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = utf8[index - 1]
        return before <= 0x20 || before >= 0x80 || Self.openingMarks.contains(before)
    }

    private static let openingMarks = Array("[{,:?-".utf8)

    private func isNameByte(at index: Int) -> Bool {
        guard index < utf8.count else { return false }
        switch utf8[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): return true
        default: return false
        }
    }

    private func endsInColon(from start: Int) -> Bool {
        var index = start
        while isNameByte(at: index) { index += 1 }
        return colonFollows(index)
    }

    private func colonFollows(_ start: Int) -> Bool {
        var index = start
        while index < utf8.count, utf8[index] == 0x20 || utf8[index] == 0x09 { index += 1 }
        return index < utf8.count && utf8[index] == UInt8(ascii: ":")
    }
}
