import EntenteModel
import EntenteSystem

/// Makes fields of what a reader of XML comes upon.
struct XMLTreeBuilder {
    private var open: [Element] = []

    /// The whole document, once it has been read.
    private(set) var root = Field(.absent, at: TextPosition(line: 1, column: 1))

    /// Takes the next event; it always wants more.
    mutating func take(_ event: XMLEvent) -> Bool {
        switch event {
        case .start(let start): open.append(Element(start))
        case .text(let text, let place):
            if !open.isEmpty { open[open.count - 1].text.append(text, at: place) }
        case .end:
            guard let entry = open.popLast()?.entry else { return true }
            if open.isEmpty {
                root = Field(.mapping([entry]), at: entry.position)
            } else {
                open[open.count - 1].entries.append(entry)
            }
        }
        return true
    }

    /// An element whose end has not been read yet.
    private struct Element {
        let name: String
        let position: TextPosition
        var entries: [Field.Entry] = []
        var text = CollapsedText()

        init(_ start: XMLStart) {
            name = start.name
            position = TextPosition(line: start.place.line, column: start.place.column)
            entries = start.attributes.map { [position] attribute in
                Field.Entry(
                    name: "@" + attribute.name, position: position, field: Field(.text(attribute.value), at: position))
            }
        }

        /// The element with all that is in it.
        var entry: Field.Entry {
            let text = text.field
            guard !entries.isEmpty else {
                return Field.Entry(name: name, position: position, field: text ?? Field(.absent, at: position))
            }
            let textEntry = text.map { [Field.Entry(name: "#text", position: $0.position, field: $0)] } ?? []
            return Field.Entry(
                name: name, position: position, field: Field(.mapping(entries + textEntry), at: position))
        }
    }
}

/// Text of which each run of white space is one blank, and none at the ends.
struct CollapsedText {
    private var utf8: [UInt8] = []
    private var endsBlank = false
    /// Where its first character stands; nil where it has none.
    private(set) var position: TextPosition?

    /// The text at its place; nil where it has no character.
    var field: Field? { position.map { Field(.text(String(decoding: utf8, as: UTF8.self)), at: $0) } }

    /// Appends a piece that stands at a place.
    mutating func append(_ piece: String, at place: XMLPlace) {
        var blanks = 0
        for byte in piece.utf8 {
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                endsBlank = true
                blanks += 1
                continue
            }
            if position == nil {
                position = TextPosition(line: place.line, column: place.column + blanks)
            } else if endsBlank {
                utf8.append(0x20)
            }
            endsBlank = false
            utf8.append(byte)
        }
    }
}
