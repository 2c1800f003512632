import EntenteModel

/// A list or mapping whose end has not been read yet.
struct JSONContainer {
    /// The bracket that opened it; small, so that looking at it copies none of the content.
    struct Bracket {
        /// Whether it opened a mapping.
        let isMapping: Bool
        /// Where it stands.
        let position: TextPosition

        /// What it opened, in messages.
        var noun: String { isMapping ? "mapping" : "list" }
        /// The bracket that ends it.
        var closing: UInt8 { isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]") }
        /// The same as a character.
        var closingMark: Character { isMapping ? "}" : "]" }
    }

    /// The bracket that opened it.
    let bracket: Bracket
    private var items: [Field] = []
    private var entries: [Field.Entry] = []
    private var places: [String: TextPosition] = [:]
    private var name = ""
    private var namePosition: TextPosition

    init(_ bracket: Bracket) {
        self.bracket = bracket
        self.namePosition = bracket.position
    }

    /// The whole, once its end has been read.
    var field: Field { Field(bracket.isMapping ? .mapping(entries) : .list(items), at: bracket.position) }

    /// Remembers the name of the next value; gives the place where the name stood before, if it did.
    mutating func expect(_ name: String, at position: TextPosition) -> TextPosition? {
        self.name = name
        self.namePosition = position
        return places.updateValue(position, forKey: name)
    }

    /// Adds a value, in a mapping under the name that was read before it.
    mutating func take(_ field: Field) {
        if bracket.isMapping {
            entries.append(Field.Entry(name: name, position: namePosition, field: field))
        } else {
            items.append(field)
        }
    }
}
