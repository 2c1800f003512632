/// What a reader of XML comes upon, in the order of the document.
public enum XMLEvent: Hashable, Sendable {
    /// An element begins.
    case start(XMLStart)
    /// A piece of text, references and CDATA resolved; a text may come in several pieces.
    case text(String, at: XMLPlace)
    /// The element that began last ends; with its name.
    case end(String)
}

/// The start of an element.
public struct XMLStart: Hashable, Sendable {
    /// One attribute.
    public struct Attribute: Hashable, Sendable {
        /// Its name without prefix.
        public let name: String
        /// Its value, references resolved.
        public let value: String
    }

    /// The name without prefix.
    public let name: String
    /// The attributes in the order of the document, declarations of namespaces left out.
    public let attributes: [Attribute]
    /// Where its `<` stands.
    public let place: XMLPlace

    /// The value of the first attribute of a name; nil where there is none.
    public subscript(attribute name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }
}

/// A place in an XML document: line and column, both from 1; columns count Unicode scalars.
public struct XMLPlace: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A place given by line and column.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
