/// Why a document could not be read as XML.
public struct XMLFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// It breaks a rule of XML, in Expat's words.
        case notWellFormed(String)
        /// It ends within an element, a tag, or before there is one.
        case endsEarly
        /// An end tag closes another element than the one that is open.
        case otherTagOpen(String)
        /// The document says that it is in an encoding that Expat does not read.
        case unknownEncoding(String)
        /// The document declares an entity of this name.
        case declaredEntity(String)
        /// The document declares what an attribute of this name is where it is not given.
        case declaredDefault(String)
        /// An entity of this name stands in it, and is not declared there.
        case undefinedEntity(String)
        /// Elements nest deeper than so many levels.
        case nestedTooDeep(Int)
        /// There is no memory for it.
        case noMemory
    }

    /// What is wrong.
    public let reason: Reason
    /// Where.
    public let place: XMLPlace

    /// What is wrong, and after a semicolon what would be right.
    public var message: String {
        switch reason {
        case .notWellFormed(let words): "this is no well-formed XML (\(words)); correct it here"
        case .endsEarly: "the document ends before its elements do; copy or download it again, whole"
        case .otherTagOpen(let name): "the end tag here is not that of `\(name)`, which is open; write `</\(name)>`"
        case .unknownEncoding(let name): "the encoding `\(name)` is not known; convert the file to UTF-8"
        case .declaredEntity(let name):
            "the document declares the entity `\(name)`; write its text in place, and remove the declaration"
        case .declaredDefault(let name):
            "the document declares a default of the attribute `\(name)`; write it where it is meant, and remove the declaration"
        case .undefinedEntity(let name): "the entity `&\(name);` is not defined; write the character itself"
        case .nestedTooDeep(let limit): "elements nest deeper than \(limit) levels; records need fewer"
        case .noMemory: "there is no memory to read the document; close other programs, or split it"
        }
    }
}
