import EntenteModel

/// A strict parser of RFC 8259 that keeps the place of every name and value. It never recurses.
struct JSONParser {
    /// The most levels of lists and mappings.
    static let depthLimit = 512

    private var cursor: TextCursor
    private var open: [JSONContainer] = []
    private let file: String

    /// A parser of well-formed UTF-8, of which the first line has a number.
    init(_ utf8: ArraySlice<UInt8>, file: String, line: Int = 1) {
        self.cursor = TextCursor(utf8, line: line)
        self.file = file
    }

    /// The one value of the text. O(bytes).
    mutating func document() throws(Problem) -> Field {
        var value = try nextValue()
        while true {
            guard let field = value else {
                value = try nextValue()
                continue
            }
            guard !open.isEmpty else {
                cursor.skipBlanks()
                guard cursor.isAtEnd else {
                    throw broken("something follows the end of the value; keep one value, or name the file .jsonl")
                }
                return field
            }
            open[open.count - 1].take(field)
            value = try afterItem()
        }
    }

    /// What stands after an item: a comma, or the end of the container, which then is a value itself.
    private mutating func afterItem() throws(Problem) -> Field? {
        cursor.skipBlanks()
        guard let bracket = open.last?.bracket else { return nil }
        guard let byte = cursor.next else { throw endOfFile() }
        if byte == UInt8(ascii: ",") {
            let comma = cursor.position
            cursor.advance()
            cursor.skipBlanks()
            if cursor.next == bracket.closing {
                throw broken("a comma stands before the end of the \(bracket.noun); remove it", at: comma)
            }
            if bracket.isMapping { try readName() }
            return nil
        }
        if byte == bracket.closing { return close() }
        throw broken(
            "\(quoted()) stands where a comma or the end of the \(bracket.noun) is expected; "
                + "part values by `,` and close with `\(bracket.closingMark)`")
    }

    /// A value without parts, or nil where a list or mapping with parts has been opened.
    private mutating func nextValue() throws(Problem) -> Field? {
        cursor.skipBlanks()
        let position = cursor.position
        guard let byte = cursor.next else { throw endOfFile() }
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            guard open.count < Self.depthLimit else {
                throw Problem(
                    .error, rule: .nestedTooDeep, file: file, at: position,
                    "lists and mappings nest deeper than \(Self.depthLimit) levels; records need no more than six")
            }
            cursor.advance()
            let bracket = JSONContainer.Bracket(isMapping: byte == UInt8(ascii: "{"), position: position)
            open.append(JSONContainer(bracket))
            cursor.skipBlanks()
            if cursor.next == bracket.closing { return close() }
            if bracket.isMapping { try readName() }
            return nil
        case UInt8(ascii: "\""):
            return Field(.text(try cursor.jsonString(file: file)), at: position)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Field(.text(try number()), at: position)
        default:
            return Field(try literal(), at: position)
        }
    }

    private mutating func close() -> Field? {
        cursor.advance()
        return open.popLast()?.field
    }

    private mutating func readName() throws(Problem) {
        cursor.skipBlanks()
        let position = cursor.position
        guard let byte = cursor.next else { throw endOfFile() }
        guard byte == UInt8(ascii: "\"") else {
            throw broken("\(quoted()) stands where a name is expected; write `\"name\": value`")
        }
        let name = try cursor.jsonString(file: file)
        if let first = open[open.count - 1].expect(name, at: position) {
            throw Problem(
                .error, rule: .duplicateName, file: file, at: position,
                "the name `\(name)` stands twice in one mapping, first at \(first.line):\(first.column); keep one")
        }
        cursor.skipBlanks()
        guard let colon = cursor.next else { throw endOfFile() }
        guard colon == UInt8(ascii: ":") else {
            throw broken("\(quoted()) stands where a colon is expected; write `\"name\": value`")
        }
        cursor.advance()
    }

    private mutating func literal() throws(Problem) -> Field.Value {
        let position = cursor.position
        let word = cursor.word()
        switch word {
        case "true", "false": return .text(word)
        case "null": return .absent
        case "":
            throw broken("\(quoted()) stands where a value is expected; text stands between double quotation marks")
        default:
            throw broken("`\(word.prefix(40))` is no JSON value; put text between double quotation marks", at: position)
        }
    }

    private mutating func number() throws(Problem) -> String {
        let position = cursor.position
        let word = cursor.word()
        guard JSONNumber.isWellFormed(word.utf8) else {
            throw broken("`\(word.prefix(40))` is no JSON number; put it between double quotation marks", at: position)
        }
        return word
    }

    private func endOfFile() -> Problem {
        guard let bracket = open.last?.bracket else {
            return broken("the file ends where a value is expected; write one")
        }
        return broken(
            "the file ends inside a \(bracket.noun) that began at \(bracket.position.line):\(bracket.position.column); "
                + "close it with `\(bracket.closingMark)`")
    }

    private func broken(_ message: String, at position: TextPosition? = nil) -> Problem {
        Problem(.error, rule: .brokenJson, file: file, at: position ?? cursor.position, message)
    }

    private func quoted() -> String { "`\(cursor.scalar.map(String.init) ?? "")`" }
}
