/// Every text of a Chronicle, stored once.
///
/// Two texts are the same when their scalars are: canonically equivalent spellings stay apart, so that what was written is kept.
public struct TextTable: Sendable {
    private var texts: [String] = [""]
    private var indices: [Key: UInt32] = [Key(text: ""): 0]

    /// A table that holds only the empty text.
    public init() {}

    /// The index of the empty text.
    public static let empty = TextID(0)

    /// The number of distinct texts.
    public var count: Int { texts.count }

    /// The text at an index.
    public subscript(id: TextID) -> String { texts[id.offset] }

    /// The index of a text, added if it is new. O(length).
    public mutating func intern(_ text: String) -> TextID {
        let key = Key(text: text)
        if let index = indices[key] { return TextID(Int(index)) }
        let id = TextID(texts.count)
        texts.append(text)
        indices[key] = id.index
        return id
    }

    /// A text compared by its bytes.
    private struct Key: Hashable {
        let text: String

        static func == (left: Key, right: Key) -> Bool {
            left.text.utf8.elementsEqual(right.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}
