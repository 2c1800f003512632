import EntenteModel

/// Reads the YAML front matter of Markdown; the text below is the summary of the one event that the front matter tells.
public struct MarkdownImporter: Importer {
    /// `markdown`.
    public let name = "markdown"
    /// `.md` and `.markdown`.
    public let fileExtensions = ["md", "markdown"]
    /// What the format is.
    public let summary = "Markdown with YAML front matter between two lines of ---"

    /// The Markdown importer.
    public init() {}

    /// Reads one file; Markdown without front matter is well formed, and holds no records.
    public func read(_ bytes: [UInt8], file: String) -> Reading {
        do throws(Problem) {
            let source: SourceText
            do throws(Problem) {
                source = try SourceText(bytes, file: file, sizeLimit: YAMLImporter.sizeLimit)
            } catch  where error.rule == .emptyFile {
                return notRecords(file)
            }
            guard let parts = try FrontMatter(of: source.utf8, file: file) else { return notRecords(file) }
            let root = try YAMLText(parts.yaml, file: file).root()
            if case .absent = root.value { return notRecords(file) }
            var document = RecordDocument(file: file, root: root, problems: source.problems)
            if let body = parts.body { add(body, to: &document) }
            return .document(document)
        } catch {
            return .failed([error])
        }
    }

    private func notRecords(_ file: String) -> Reading {
        let start = TextPosition(line: 1, column: 1)
        return .notRecords(
            Problem(
                .note, rule: .notRecords, file: file, at: start,
                "Markdown without front matter holds no records; begin it with YAML between two lines of ---"))
    }

    private func add(_ body: Field, to document: inout RecordDocument) {
        guard case .mapping(var entries) = document.root.value, document.root.isOneEvent,
            !entries.contains(where: { $0.name == "summary" })
        else {
            document.problems.append(
                Problem(
                    .note, rule: .unusedText, file: document.file, at: body.position,
                    "the text below the front matter is left out; it is taken only as the summary of one event without"
                        + " one"))
            return
        }
        entries.append(Field.Entry(name: "summary", position: body.position, field: body))
        document.root.value = .mapping(entries)
    }
}
