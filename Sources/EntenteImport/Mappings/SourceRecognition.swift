import EntenteModel
import EntenteSystem

/// Tells which bundled mapping reads a file, by its name and how it begins.
public enum SourceRecognition {
    /// Whether a file of this name may be a source that a bundled mapping reads: YAML, JSON and Markdown hold native records, and an
    /// archive is opened only where its name tells a table within.
    public static func mayKnow(_ path: String) -> Bool {
        let name = plainName(path)
        guard let fileExtension = Importers.fileExtension(of: name) else { return name == path }
        if name != path { return tableExtensions.contains(fileExtension) }
        return !["yaml", "yml", "json", "md", "markdown", "zip", "gz"].contains(fileExtension)
    }

    private static let tableExtensions: Set<String> = [
        "csv", "tsv", "tab", "txt", "xml", "jsonl", "ndjson", "ijson", "xlsx",
    ]

    /// The mapping that reads a file, or those that may; an archive is known by the first of its files that one certainly reads. O(bytes) for XML, workbooks and
    /// archives, else O(1).
    public static func mapping(of path: String, _ bytes: FileBytes) throws(Problem) -> RecognizedMapping {
        var (name, content) = (path, bytes)
        let start = bytes.bytes(in: 0..<8)
        if CompressedFile.kind(of: start, named: path) != nil {
            do throws(ArchiveFault) {
                let members = try CompressedFile.contents(of: bytes.bytes(in: 0..<bytes.count), named: path)
                guard let first = members.first else { return .likely([]) }
                // What lies before the tables, such as a README.txt, tells nothing of them.
                for member in members.dropLast().prefix(8) where members.count > 1 {
                    let known = recognized(member.name, FileBytes(member.bytes))
                    if case .certain = known { return known }
                }
                let last = members.count > 1 ? members[members.count - 1] : first
                name = start.starts(with: [0x1F, 0x8B]) ? path : last.name
                content = FileBytes(last.bytes)
            } catch {
                throw error.problem
            }
        }
        return recognized(name, content)
    }

    private static func recognized(_ name: String, _ bytes: FileBytes) -> RecognizedMapping {
        guard let beginning = beginning(plainName(name), bytes) else { return .likely([]) }
        return RecognizedMapping.of(SourceStart(file: name, beginning), among: Presets.all)
    }

    private static func beginning(_ name: String, _ bytes: FileBytes) -> SourceStart.Beginning? {
        switch Importers.fileExtension(of: name) {
        case "xml":
            return (try? XMLTree(bytes.bytes(in: 0..<bytes.count), file: name)).map { .tree($0.content) }
        case "xlsx", "xlsm":
            let workbook = try? Workbook(bytes.bytes(in: 0..<bytes.count), file: name)
            let rows = try? workbook?.rows().prefix(2).map { row in
                row.cells.map { LocatedCell(text: $0.text, position: $0.position) }
            }
            return rows.map { .rows($0) }
        case "jsonl", "ndjson", "ijson":
            let line = bytes.bytes(in: 0..<firstPiece).prefix { $0 != 0x0A }
            let reading = JSONLinesImporter().read(Array(line), file: name)
            return reading.document.map { .tree($0.root) }
        default:
            var piece = bytes.bytes(in: 0..<firstPiece)
            if piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece.removeFirst(3) }
            if piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]) {
                guard let decoded = try? TextEncoding.utf16.utf8(Array(piece.prefix(piece.count / 2 * 2))) else {
                    return nil
                }
                piece = decoded
            }
            // The piece may end within a line.
            if bytes.count > firstPiece, let end = piece.lastIndex(of: 0x0A) { piece.removeSubrange((end + 1)...) }
            return .lines(piece)
        }
    }

    /// A file's name without `.gz` and `.zip`.
    private static func plainName(_ path: String) -> String {
        for ending in [".gz", ".gzip", ".zip"] where path.lowercased().hasSuffix(ending) {
            return String(path.dropLast(ending.count))
        }
        return path
    }

    private static let firstPiece = 1 << 18
}
