import EntenteModel

/// Reads YAML 1.1 and 1.2 as libyaml knows it; every value stays the text that was written.
public struct YAMLImporter: Importer {
    /// `yaml`.
    public let name = "yaml"
    /// `.yaml` and `.yml`.
    public let fileExtensions = ["yaml", "yml"]
    /// What the format is.
    public let summary = "YAML; several documents in one file are read one after the other"

    /// The most bytes that are read; libyaml's tree takes some fifty times as much memory.
    public static let sizeLimit = 64 << 20

    /// The YAML importer.
    public init() {}

    /// Reads one file; one that does not parse gives exactly one error.
    public func read(_ bytes: [UInt8], file: String) -> Reading {
        do throws(Problem) {
            let source = try SourceText(bytes, file: file, sizeLimit: Self.sizeLimit)
            let root = try YAMLText(source.utf8, file: file).root()
            return .document(RecordDocument(file: file, root: root, problems: source.problems))
        } catch {
            return .failed([error])
        }
    }
}
