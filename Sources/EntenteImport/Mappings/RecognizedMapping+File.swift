import EntenteModel
import EntenteSystem

extension RecognizedMapping {
    /// Which of some mappings fit a file, by its name and how it begins; an archive is told by its first file. O(mappings × first row)
    /// for delimited text, O(bytes) for what must be read whole.
    public static func of(
        file name: String, _ bytes: FileBytes, among mappings: [Mapping] = Presets.all
    ) -> RecognizedMapping {
        let start = bytes.bytes(in: 0..<min(bytes.count, 8))
        guard CompressedFile.kind(of: start, named: name) != nil else {
            return beginning(of: bytes, named: name).map { of(SourceStart(file: name, $0), among: mappings) }
                ?? .likely([])
        }
        let members = try? CompressedFile.contents(of: bytes.bytes(in: 0..<bytes.count), named: name)
        guard let first = members?.first,
            let beginning = beginning(of: FileBytes(first.bytes), named: first.name)
        else { return .likely([]) }
        return of(SourceStart(file: first.name, beginning), among: mappings)
    }

    /// How a file that is not compressed begins; nil where it cannot be read as what its extension says.
    private static func beginning(of bytes: FileBytes, named name: String) -> SourceStart.Beginning? {
        let fileExtension = Importers.fileExtension(of: name) ?? ""
        let format = SourceDialect.Format.allCases.first { $0.fileExtensions.contains(fileExtension) } ?? .delimited
        switch format {
        case .delimited:
            var lines = bytes.bytes(in: 0..<min(bytes.count, enough))
            if lines.starts(with: [0xFF, 0xFE]) || lines.starts(with: [0xFE, 0xFF]) {
                lines = (try? TextEncoding.utf16.utf8(lines)) ?? []
            }
            if lines.starts(with: [0xEF, 0xBB, 0xBF]) { lines.removeFirst(3) }
            return .lines(lines)
        case .xlsx:
            let whole = bytes.bytes(in: 0..<bytes.count)
            guard let rows = try? Workbook(whole, file: name).rows(ofSheet: nil) else { return nil }
            return .rows(rows.prefix(2).map(\.locatedCells))
        case .xml:
            return (try? XMLTree(bytes.bytes(in: 0..<bytes.count), file: name, encoding: nil)).map { .tree($0.root) }
        case .jsonl:
            // The first line is enough.
            let line =
                bytes.bytes(in: 0..<min(bytes.count, enough)).split(separator: 0x0A).first.map { [UInt8]($0) } ?? []
            return JSONLinesImporter().read(line, file: name).document.map { .tree($0.root) }
        case .json, .yaml, .markdown:
            let importer = Importers.named(fileExtension)
            let whole = bytes.bytes(in: 0..<bytes.count)
            let document =
                importer?.read(whole, file: name).document
                ?? (format == .json ? JSONLinesImporter().read(whole, file: name).document : nil)
            return document.map { .tree($0.root) }
        }
    }

    /// How many bytes hold the first lines of any table.
    private static let enough = 1 << 20
}
