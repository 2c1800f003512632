import EntenteModel

/// Reads JSON Lines: one JSON value a line, blank lines skipped.
public struct JSONLinesImporter: Importer {
    /// `jsonl`.
    public let name = "jsonl"
    /// `.jsonl`, `.ndjson` and `.ijson`.
    public let fileExtensions = ["jsonl", "ndjson", "ijson"]
    /// What the format is.
    public let summary = "JSON Lines: one JSON value a line"

    /// The JSON Lines importer.
    public init() {}

    /// Reads one file; each line that does not parse gives one error, and the others are kept.
    public func read(_ bytes: [UInt8], file: String) -> Reading {
        let source: SourceText
        do throws(Problem) {
            source = try SourceText(bytes, file: file, sizeLimit: JSONImporter.sizeLimit)
        } catch {
            return .failed([error])
        }
        var problems = source.problems
        var items: [Field] = []
        let lines = source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            do throws(Problem) {
                var parser = JSONParser(line, file: file, line: index + 1)
                items.append(try parser.document())
            } catch {
                problems.append(error)
            }
        }
        guard let first = items.first else { return .failed(problems) }
        return .document(
            RecordDocument(file: file, root: Field(.list(items), at: first.position), problems: problems))
    }
}
