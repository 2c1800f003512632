import EntenteSystem

/// One file of a mapped source, opened: its name and its bytes as text in UTF-8.
public struct SourceFile: Sendable {
    /// The name of the file in messages.
    public let name: String
    /// The bytes, expanded and decoded; a byte-order mark may stand before them.
    public let bytes: FileBytes

    /// An opened file.
    public init(name: String, bytes: FileBytes) {
        self.name = name
        self.bytes = bytes
    }
}
