import EntenteModel

/// Takes a template apart: `{state1}–{state2} pact`, `{EventCode | cameo.label}`, `{a, b | case: title | prefix: " – "}`.
struct TemplateText {
    /// A pipe of a place, not yet understood.
    struct Pipe: Equatable {
        let key: String
        let value: String
    }

    /// A piece as written.
    enum Piece: Equatable {
        case text(String)
        case place(names: [String], pipes: [Pipe])
    }

    /// What is wrong with a template.
    struct Fault: Error {
        let message: String
    }

    private var rest: Substring.UnicodeScalarView
    private var pieces: [Piece] = []
    private var literal = String.UnicodeScalarView()

    private init(_ text: String) {
        rest = Substring(text).unicodeScalars
    }

    /// The pieces of a template; one text where it has no places. O(length).
    static func pieces(of text: String) throws(Fault) -> [Piece] {
        var template = TemplateText(text)
        try template.read()
        return template.pieces
    }

    private mutating func read() throws(Fault) {
        while let next = rest.first {
            rest.removeFirst()
            if (next == "{" || next == "}"), rest.first == next {
                rest.removeFirst()
                literal.append(next)
            } else if next == "{" {
                endLiteral()
                pieces.append(try place())
            } else if next == "}" {
                throw Fault(message: "a brace closes that was never opened; write {column}, or }} for a brace itself")
            } else {
                literal.append(next)
            }
        }
        endLiteral()
    }

    private mutating func endLiteral() {
        guard !literal.isEmpty else { return }
        pieces.append(.text(String(literal)))
        literal.removeAll()
    }

    private mutating func place() throws(Fault) -> Piece {
        var names: [String] = []
        var pipes: [Pipe] = []
        while true {
            names.append(try word(until: [",", "|", "}"]))
            guard let mark = rest.popFirst() else { throw Fault.unclosed }
            if mark == "," { continue }
            if mark == "}" { break }
            pipes = try self.pipes()
            break
        }
        guard names.allSatisfy({ !$0.isEmpty }) else {
            throw Fault(message: "a place of the template names no column; write {column}, or {{ for a brace itself")
        }
        return .place(names: names, pipes: pipes)
    }

    private mutating func pipes() throws(Fault) -> [Pipe] {
        var pipes: [Pipe] = []
        while true {
            let word = try word(until: ["|", "}", ":"])
            guard let mark = rest.popFirst() else { throw Fault.unclosed }
            guard mark == ":" else {
                pipes.append(Pipe(key: "lookup", value: word))
                if mark == "}" { return pipes }
                continue
            }
            pipes.append(Pipe(key: word, value: try self.word(until: ["|", "}"])))
            guard let end = rest.popFirst() else { throw Fault.unclosed }
            if end == "}" { return pipes }
        }
    }

    /// Text up to one of some marks, without blanks around it; in quotation marks it may hold these marks and blanks.
    private mutating func word(until marks: Set<Unicode.Scalar>) throws(Fault) -> String {
        while rest.first == " " { rest.removeFirst() }
        if rest.first == "\"" {
            rest.removeFirst()
            let text = rest.prefix { $0 != "\"" }
            rest = rest[text.endIndex...]
            guard rest.popFirst() != nil else { throw Fault.unclosed }
            while rest.first == " " { rest.removeFirst() }
            guard let next = rest.first, marks.contains(next) else { throw Fault.unclosed }
            return String(text)
        }
        var text = rest.prefix { !marks.contains($0) && $0 != "{" }
        rest = rest[text.endIndex...]
        guard let next = rest.first, next != "{" else { throw Fault.unclosed }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension TemplateText.Fault {
    fileprivate static let unclosed = TemplateText.Fault(
        message: "a brace of the template is never closed; write {column}, or {{ for a brace itself")
}
