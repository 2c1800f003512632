/// A place in a text: line and column, both from 1; columns count Unicode scalars.
public struct TextPosition: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int32
    /// The column, from 1, in Unicode scalars.
    public var column: Int32

    /// A place given by line and column.
    public init(line: Int, column: Int) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    /// Orders places as they are read.
    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A value of a record as it was given, with the place where it stands; nothing is understood yet.
public struct Field: Sendable {
    /// What a field holds. Numbers and truth values stay the text that was written.
    public enum Value: Sendable {
        /// Nothing: an empty YAML value, `~`, or JSON `null`.
        case absent
        /// Text exactly as written.
        case text(String)
        /// A list of values.
        case list([Field])
        /// Named values in the order of the file.
        case mapping([Entry])
    }

    /// One named value of a mapping.
    public struct Entry: Sendable {
        /// The name as written.
        public var name: String
        /// Where the name stands.
        public var position: TextPosition
        /// The value.
        public var field: Field

        /// A named value.
        public init(name: String, position: TextPosition, field: Field) {
            self.name = name
            self.position = position
            self.field = field
        }
    }

    /// What the field holds.
    public var value: Value
    /// Where the value stands.
    public var position: TextPosition

    /// A value at a place.
    public init(_ value: Value, at position: TextPosition) {
        self.value = value
        self.position = position
    }
}

/// A parsed file before its records are told apart: the first stage after bytes.
public struct RecordDocument: Sendable {
    /// The name used in messages: the path as the user gave it, or `-` for standard input.
    public var file: String
    /// The whole content.
    public var root: Field
    /// What the reader had to say, such as a detected encoding.
    public var problems: [Problem]

    /// A parsed file.
    public init(file: String, root: Field, problems: [Problem] = []) {
        self.file = file
        self.root = root
        self.problems = problems
    }
}
