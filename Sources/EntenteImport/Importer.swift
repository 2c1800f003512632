import EntenteModel

/// A reader of one input format: bytes in, fields with their places out.
///
/// A new format is one new file with a type that conforms, and one line in ``Importers/all``.
public protocol Importer: Sendable {
    /// The name of the format, as `--format` takes it.
    var name: String { get }
    /// The file extensions that mean this format, in lower case and without the dot.
    var fileExtensions: [String] { get }
    /// What the format is, in one sentence, for the help.
    var summary: String { get }

    /// Reads one file; `file` is its name as messages give it. Never traps, whatever the bytes.
    func read(_ bytes: [UInt8], file: String) -> Reading
}

/// What came of reading one file.
public enum Reading: Sendable {
    /// The content; its problems may hold errors about single lines or rows that were left out.
    case document(RecordDocument)
    /// The file is well formed but holds no records, such as Markdown without front matter; the note says why.
    case notRecords(Problem)
    /// Nothing could be read; at least one error says where and why.
    case failed([Problem])

    /// The content, where there is one.
    public var document: RecordDocument? {
        if case .document(let document) = self { return document }
        return nil
    }

    /// Everything that the reader had to say.
    public var problems: [Problem] {
        switch self {
        case .document(let document): document.problems
        case .notRecords(let note): [note]
        case .failed(let problems): problems
        }
    }
}
