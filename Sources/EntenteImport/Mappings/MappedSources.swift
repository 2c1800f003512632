import EntenteModel
import EntenteSystem

/// The files that a mapping reads, opened: expanded where they are compressed, in the order of their names.
public struct MappedSources: Sendable {
    /// The mapping.
    public let mapping: Mapping
    /// The files, sorted by name, as they are in the file system or the archive.
    public private(set) var files: [SourceFile] = []
    /// The names of those that nobody named: they lay in a folder or an archive.
    private var found: Set<String> = []
    /// What was passed over in archives, a note each.
    private var passedOver: [Problem] = []

    /// No files yet.
    public init(_ mapping: Mapping) {
        self.mapping = mapping
    }

    /// Whether a file of this name is one that the mapping reads, by its extension; `.gz` and `.zip` are looked through.
    ///
    /// A file that was named may have any ending that no other format owns; one that lies in a folder must have a known one, or a name
    /// that the mapping is recognized by.
    public static func reads(_ mapping: Mapping, fileNamed name: String, inFolder: Bool = false) -> Bool {
        let path = name
        var name = name.lowercased()
        for ending in [".gz", ".gzip", ".zip"] where name.hasSuffix(ending) {
            name = String(name.dropLast(ending.count))
        }
        let known = mapping.source.format.fileExtensions
        guard let fileExtension = Importers.fileExtension(of: name) else {
            return !inFolder && mapping.source.format == .delimited
        }
        if known.contains(fileExtension) { return true }
        if inFolder { return SourceStart.isNamed(path, by: mapping) }
        // Dumps bear endings of all kinds (`.export`, `.2015`, `.sample`); what another format owns is not theirs.
        return mapping.source.format == .delimited
            && !SourceDialect.Format.allCases.contains { $0.fileExtensions.contains(fileExtension) }
    }

    /// Adds a file, or what a compressed one holds; one of a folder was not named by itself.
    public mutating func add(_ name: String, _ bytes: FileBytes, inFolder: Bool = false) throws(Problem) {
        let start = bytes.bytes(in: 0..<8)
        guard CompressedFile.kind(of: start, named: name) != nil,
            mapping.source.format != .xlsx || !start.starts(with: [0x50])
        else {
            if inFolder { found.insert(name) }
            insert(SourceFile(name: name, bytes: bytes))
            return
        }
        let members: [ArchiveMember]
        do throws(ArchiveFault) {
            members = try CompressedFile.contents(of: bytes.bytes(in: 0..<bytes.count), named: name)
        } catch {
            throw error.problem
        }
        guard !members.isEmpty else {
            throw Problem(
                .error, rule: .emptyFile, file: name, at: nil, "the archive holds no files; give the tables themselves")
        }
        let isGzip = start.starts(with: [0x1F, 0x8B])
        for member in members {
            let place = isGzip ? name : "\(name)/\(member.name)"
            guard isGzip || MappedSources.reads(mapping, fileNamed: member.name) else {
                passedOver.append(MappedSources.note(place, "is in no format that the mapping \(mapping.name) reads"))
                continue
            }
            if inFolder || !isGzip { found.insert(place) }
            insert(SourceFile(name: place, bytes: FileBytes(member.bytes)))
        }
    }

    /// Leaves out files of folders and archives that cannot be what the mapping reads, such as a README.txt, where others can be; a note for
    /// each, and for what was passed over before.
    public mutating func leaveOutOthers() -> [Problem] {
        let areOthers = files.map { found.contains($0.name) && isOther($0) }
        defer { passedOver = [] }
        guard areOthers.contains(true), areOthers.contains(false) else { return passedOver }
        let others = zip(files, areOthers).filter { $0.1 }.map(\.0.name)
        files = zip(files, areOthers).filter { !$0.1 }.map(\.0)
        return passedOver + others.map { MappedSources.note($0, "has none of the columns that \(mapping.name) reads") }
    }

    private static func note(_ file: String, _ reason: String) -> Problem {
        Problem(
            .note, rule: .skipped, file: file, at: nil, "\(reason), so it was not read; give it by itself to read it")
    }

    /// Whether a file is a text of another kind: its name is not that of a table, and neither are its first lines.
    private func isOther(_ file: SourceFile) -> Bool {
        let plain = file.name.lowercased().hasSuffix(".gz") ? String(file.name.dropLast(3)) : file.name
        let tables = mapping.source.format.fileExtensions.filter { $0 != "txt" }
        guard mapping.source.format == .delimited, !SourceStart.isNamed(file.name, by: mapping),
            Importers.fileExtension(of: plain).map(tables.contains) != true,
            let text = try? MappedSources.inUTF8(file, mapping).bytes.bytes(in: 0..<1 << 18)
        else { return false }
        var rows = DelimitedRows(
            text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text, dialect: mapping.source)
        for _ in 0..<10 {
            guard let step = rows.next() else { return true }
            guard case .row(let row) = step else { continue }
            guard mapping.source.hasHeader else {
                if mapping.source.layouts.contains(where: { $0.count == row.cells.count }) { return false }
                continue
            }
            let index = ColumnIndex(row.cells.indices.map { row.text(of: $0).withoutBlanks })
            return !mapping.columns.contains { index.index(of: $0.name) != nil }
        }
        return true
    }

    private mutating func insert(_ file: SourceFile) {
        files.append(file)
        files.sort { $0.name.isBefore($1.name) }
    }

    /// The rows on the fast road; nil where only whole records tell what they mean. O(bytes), on all processors.
    /// - Throws: what is wrong with a file as a whole, or with the mapping where it names columns that are not there.
    public func codedRows(
        beside records: [Record], echo: CodedRows.Echo?, projecting request: ProjectionRequest? = nil,
        progress: (@Sendable (Double) -> Void)? = nil
    ) throws(MappingFaults) -> CodedRows? {
        guard mapping.source.format == .delimited, !files.isEmpty else { return nil }
        var decoded: [SourceFile] = []
        var problems: [Problem] = []
        for file in files {
            do throws(Problem) {
                decoded.append(try MappedSources.inUTF8(file, mapping))
            } catch {
                problems.append(error)
            }
        }
        guard problems.isEmpty else { throw MappingFaults(problems) }
        return try CodedRows.read(
            decoded, mapping, beside: records, echo: echo, projecting: request, progress: progress)
    }

    /// The records of all rows. O(bytes).
    ///
    /// - Parameters:
    ///   - records: records beside the rows, which may give codes of countries.
    ///   - stopsAtRejection: whether reading ends with the first row that is set aside.
    ///   - progress: told the share of the bytes read so far, now and then.
    public func records(
        beside records: [Record], stopsAtRejection: Bool = false, progress: ((Double) -> Void)? = nil
    ) -> MappedRecords {
        var made = MappedRecords(mapping)
        made.stopsAtRejection = stopsAtRejection
        made.declaredCountries = DeclaredCountries(of: records)
        let total = files.reduce(0) { $0 + $1.bytes.count }
        var done = 0
        for file in files where !made.hasStopped {
            let before = done
            let counts = made.counts
            let problems = made.problems.count
            do throws(Problem) {
                let tell = { (share: Double) -> Void in
                    progress?((Double(before) + share * Double(file.bytes.count)) / Double(max(total, 1)))
                }
                if mapping.source.format == .jsonl {
                    let text = try MappedSources.inUTF8(file, mapping).bytes
                    made.take(
                        MappedLines(text.bytes(in: 0..<text.count), file: file.name), file: file.name, progress: tell)
                } else {
                    made.take(try MappedSources.content(of: file, mapping, &made), file: file.name, progress: tell)
                }
            } catch {
                made.note(error)
            }
            if made.problems.count == problems, !made.hasStopped,
                let nothing = made.counts.wordsForNothing(since: counts, hasHeader: mapping.source.hasHeader)
            {
                made.remark(Problem(.warning, rule: .noRecords, file: file.name, at: nil, nothing))
            }
            done += file.bytes.count
        }
        return made
    }

    /// A file in UTF-8: as it is where that is what the mapping states.
    static func inUTF8(_ file: SourceFile, _ mapping: Mapping) throws(Problem) -> SourceFile {
        let start = file.bytes.bytes(in: 0..<2)
        let hasMark = start == [0xFE, 0xFF] || start == [0xFF, 0xFE]
        let encoding = hasMark ? .utf16 : mapping.source.encoding
        guard encoding != .utf8 else { return file }
        do throws(EncodingFault) {
            return SourceFile(
                name: file.name, bytes: FileBytes(try encoding.utf8(file.bytes.bytes(in: 0..<file.bytes.count))))
        } catch {
            throw error.problem(file: file.name)
        }
    }

    /// What a file holds.
    private static func content(
        of file: SourceFile, _ mapping: Mapping, _ made: inout MappedRecords
    ) throws(Problem) -> SourceContent {
        let name = file.name
        switch mapping.source.format {
        case .delimited:
            let decoded = try inUTF8(file, mapping)
            var bytes = decoded.bytes.bytes(in: 0..<decoded.bytes.count)
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            return .delimited(bytes)
        case .xlsx:
            let workbook = try Workbook(file.bytes.bytes(in: 0..<file.bytes.count), file: name)
            return .cells(try workbook.rows(ofSheet: mapping.source.sheet).map(\.locatedCells))
        case .xml:
            let encoding = mapping.source.encoding == .utf8 ? nil : mapping.source.encoding
            return .tree(
                try XMLTree(file.bytes.bytes(in: 0..<file.bytes.count), file: name, encoding: encoding).content)
        case .json, .jsonl, .yaml, .markdown:
            let importer: any Importer =
                switch mapping.source.format {
                case .json: JSONImporter()
                case .jsonl: JSONLinesImporter()
                case .markdown: MarkdownImporter()
                default: YAMLImporter()
                }
            let text = try inUTF8(file, mapping)
            let reading = importer.read(text.bytes.bytes(in: 0..<text.bytes.count), file: name)
            for problem in reading.problems where problem.severity < .error || reading.document != nil {
                made.note(problem)
            }
            guard let document = reading.document else {
                throw reading.problems.first { $0.severity == .error }
                    ?? Problem(.error, rule: .noRecords, file: name, at: nil, "the file holds no rows; name another")
            }
            return .tree(document.root)
        }
    }
}

extension SourceDialect.Format {
    /// The extensions of files in the format.
    var fileExtensions: [String] {
        switch self {
        case .delimited: ["csv", "tsv", "tab", "txt", "psv", "dat"]
        case .xlsx: ["xlsx", "xlsm"]
        case .json: ["json"]
        case .jsonl: ["jsonl", "ndjson", "ijson", "json"]
        case .yaml: ["yaml", "yml"]
        case .markdown: ["md", "markdown"]
        case .xml: ["xml"]
        }
    }
}

extension WorkbookRow {
    /// The cells by their columns, those between them blank.
    fileprivate var locatedCells: [LocatedCell] {
        let last = cells.last?.column ?? 0
        guard last <= 16_384 else { return [] }
        return (0..<last).map { index in
            let cell = self[column: index + 1]
            return LocatedCell(
                text: cell?.text ?? "", position: cell?.position ?? TextPosition(line: number, column: index + 1),
                isUncomputed: cell?.isUncomputed ?? false)
        }
    }
}
