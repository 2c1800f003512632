import EntenteModel
import EntenteSystem

/// An XML document as fields with their places.
///
/// The root is a mapping of one entry, the document's element. An element is a mapping in the order of the document: its
/// attributes under `@name`, its children under their names (children of one name are entries of one name), its text, if
/// it has children or attributes besides, under `#text` at the end. An element of nothing but text is that text, with
/// white space collapsed; one of nothing at all is absent. Prefixes of namespaces are left out. Attributes have the place of
/// their element.
public struct XMLTree: Sendable {
    /// What the document's element holds: paths of mappings lead from there.
    var content: Field {
        guard case .mapping(let entries) = root.value, entries.count == 1 else { return root }
        return entries[0].field
    }

    /// The most bytes that are read.
    static let sizeLimit = JSONImporter.sizeLimit

    /// The document.
    public let root: Field

    /// Reads a document; throws one error with the place and what would be right. O(n).
    ///
    /// An encoding that is given goes before the one that the document states.
    public init(_ bytes: [UInt8], file: String, encoding: TextEncoding? = nil) throws(Problem) {
        guard bytes.count <= Self.sizeLimit else {
            throw Problem(
                .error, rule: .fileTooLarge, file: file, at: nil,
                "the file holds \(bytes.count) bytes, and \(Self.sizeLimit) are the most that are read; split it")
        }
        guard !bytes.isEmpty else {
            throw Problem(
                .error, rule: .emptyFile, file: file, at: TextPosition(line: 1, column: 1),
                "the file is empty; give a document of XML")
        }
        let isUTF16 = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        let known = encoding ?? (isUTF16 ? .utf16 : nil)
        var outcome = Self.root(of: try Self.utf8(bytes, known, file: file), isUTF8: known != nil)
        // What Expat does not read may be one of the encodings that tables come in.
        if case .failure(let fault) = outcome, case .unknownEncoding(let name) = fault.reason,
            let stated = TextEncoding(named: name)
        {
            outcome = Self.root(of: try Self.utf8(bytes, stated, file: file), isUTF8: true)
        }
        do throws(XMLFault) {
            root = try outcome.get()
        } catch {
            let position = TextPosition(line: error.place.line, column: error.place.column)
            throw Problem(.error, rule: .brokenXml, file: file, at: position, error.message)
        }
    }

    private static func root(of bytes: [UInt8], isUTF8: Bool) -> Result<Field, XMLFault> {
        var builder = XMLTreeBuilder()
        if let fault = XMLReader.read(bytes, isUTF8: isUTF8, handle: { builder.take($0) }) { return .failure(fault) }
        return .success(builder.root)
    }

    /// Bytes as UTF-8, or as they are where no encoding is given.
    private static func utf8(_ bytes: [UInt8], _ encoding: TextEncoding?, file: String) throws(Problem) -> [UInt8] {
        guard let encoding else { return bytes }
        do throws(EncodingFault) {
            return try encoding.utf8(bytes)
        } catch {
            throw error.problem(file: file)
        }
    }
}
