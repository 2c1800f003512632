import EntenteModel

/// Reads JSON (RFC 8259), strictly; numbers and truth values stay the text that was written.
public struct JSONImporter: Importer {
    /// `json`.
    public let name = "json"
    /// `.json`.
    public let fileExtensions = ["json"]
    /// What the format is.
    public let summary = "JSON: one mapping of lists of records, a list of events, or one event"

    /// The most bytes that are read.
    public static let sizeLimit = 512 << 20

    /// The JSON importer.
    public init() {}

    /// Reads one file; one that does not parse gives exactly one error.
    public func read(_ bytes: [UInt8], file: String) -> Reading {
        do throws(Problem) {
            let source = try SourceText(bytes, file: file, sizeLimit: Self.sizeLimit)
            var parser = JSONParser(source.utf8[...], file: file)
            let root = try parser.document()
            return .document(RecordDocument(file: file, root: root, problems: source.problems))
        } catch {
            return .failed([error])
        }
    }
}
