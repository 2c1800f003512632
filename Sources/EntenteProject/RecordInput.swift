import EntenteImport
import EntenteModel
import EntenteSystem

/// Reads files, folders and standard input into a Chronicle.
public struct RecordInput: Sendable {
    /// Why nothing could be read.
    public enum Failure: Error, Sendable {
        /// There is no such file or folder, or it cannot be read.
        case missing([Problem])
        /// The command names a format that there is none of.
        case usage(String)
    }

    /// The paths as given: files, folders, `-` for standard input.
    public let paths: [String]
    /// The format to read everything as, instead of what extensions say.
    public let format: String?
    /// How sources that are no native records become such; nil where all are.
    public let mapping: Mapping?
    /// Whether standard input is a source for the mapping rather than native records.
    public let mapsStandardInput: Bool

    /// Input from paths.
    public init(paths: [String], format: String? = nil, mapping: Mapping? = nil, mapsStandardInput: Bool = false) {
        self.paths = paths
        self.format = format
        self.mapping = mapping
        self.mapsStandardInput = mapsStandardInput
    }

    /// Reads everything. Problems of the records are in the Chronicle; what a folder holds beside records is noted there too.
    public func chronicle() throws(Failure) -> Chronicle {
        try opened().chronicle()
    }

    /// Reads the records, and opens what a mapping reads.
    public func opened() throws(Failure) -> OpenedInput {
        var input = OpenedInput(mapping)
        var missing: [Problem] = []
        var seen: Set<String> = []
        var forced: (any Importer)?
        if let format {
            guard let importer = Importers.named(format) else {
                let names = Importers.all.map(\.name)
                let hint =
                    NearestWord.to(format, among: names).map { "did you mean \($0)?" }
                    ?? "it is one of \(names.joined(separator: ", "))"
                throw .usage("\(format) is no format of records; \(hint)")
            }
            forced = importer
        }
        for path in paths {
            do {
                try read(path, forced, &seen, into: &input)
            } catch {
                missing.append(
                    Problem(
                        .error, rule: .noInput, file: path, at: nil,
                        "\(error.reason); name a file or folder that can be read"))
            }
        }
        guard missing.isEmpty else {
            // What is wrong in the rest is told in the same run; what only lacks the missing file is not known.
            throw .missing((missing + input.builder.problems).sorted())
        }
        input.leaveOutOthers()
        input.noteUnusedMapping(among: paths, format: forced?.name)
        return input
    }

    private func read(
        _ path: String, _ forced: (any Importer)?, _ seen: inout Set<String>, into input: inout OpenedInput
    ) throws(FileError) {
        if path == "-" {
            let bytes = try FileReader.standardInput(limit: RecordInput.largestFile)
            if mapsStandardInput, mapping != nil {
                input.opens(standardInput: bytes)
                return
            }
            let importer = forced ?? Importers.named(RecordInput.startsLikeJSON(bytes) ? "json" : "yaml")
            if let importer { take(importer.read(bytes, file: "-"), isNamed: true, into: &input) }
            return
        }
        if path.isEmpty { throw FileError(.read, path, .missing) }
        if (try? FolderWalk.files(in: path)) != nil {
            try readFolder(path, forced, &seen, into: &input)
            return
        }
        guard isNew(path, &seen, &input) else { return }
        if forced == nil, try input.opens(path) { return }
        var likely: [Mapping] = []
        if forced == nil, try input.recognizes(path, &likely) { return }
        let bytes = try FileReader.bytes(of: path, limit: RecordInput.largestFile)
        guard let importer = forced ?? Importers.forFile(path) else {
            let extensions = Importers.all.flatMap(\.fileExtensions).map { "." + $0 }.joined(separator: " ")
            let hint =
                likely.isEmpty
                ? "use one of \(extensions), name the format, or give a mapping with --mapping"
                : "it may be read by --mapping \(likely.map(\.name).joined(separator: " or "))"
            input.builder.add([
                Problem(
                    .error, rule: .unknownFormat, file: path, at: nil,
                    "the extension tells no format of records; \(hint)")
            ])
            return
        }
        input.reads(path)
        take(importer.read(bytes, file: path).suggesting(likely, file: path), isNamed: true, into: &input)
    }

    private func readFolder(
        _ path: String, _ forced: (any Importer)?, _ seen: inout Set<String>, into input: inout OpenedInput
    )
        throws(FileError)
    {
        let entries = try FolderWalk.files(in: path)
        let outputs = entries.filter {
            $0.relativePath.lastName == Manifest.fileName && Manifest.isManifest(at: $0.path)
        }
        .map { String($0.relativePath.dropLast(Manifest.fileName.count)) }
        // Where records and figures share the folder that was named, what Entente wrote is told by the manifest alone.
        let written = outputs.contains("") ? Manifest(folder: path).files.union([Manifest.fileName]) : []
        // Kept layouts are no records; a folder of that name elsewhere may hold some.
        let isProject = outputs.contains("") || entries.contains { $0.relativePath == Project.fileName }
        let editions = Project.editionsName + "/"
        var count = 0
        for entry in entries {
            if isProject, entry.relativePath.hasPrefix(editions) { continue }
            if let output = outputs.first(where: { !$0.isEmpty && entry.relativePath.hasPrefix($0) }) {
                if entry.relativePath == output + Manifest.fileName {
                    skip(path.joined(output), "is an output folder of Entente", &input)
                }
                continue
            }
            if written.contains(entry.relativePath) {
                skip(entry.path, "was written by Entente", &input)
                continue
            }
            switch entry.kind {
            case .unreadable(let reason):
                throw FileError(.read, entry.path, reason)
            case .file:
                break
            case .special, .brokenLink, .unreadableName:
                skip(entry.path, "is no readable file", &input)
                continue
            }
            guard entry.relativePath.lastName != Project.fileName else {
                if entry.relativePath != Project.fileName {
                    skip(entry.path, "is the file of another project", &input)
                } else {
                    input.reads(entry.path)
                    if case .wrong(let problems) = Project.fault(of: path) { input.builder.add(problems) }
                }
                continue
            }
            let importer = forced ?? Importers.forFile(entry.path)
            let mayBeMapped =
                forced == nil && (input.isMapped(entry.path, inFolder: true) || SourceRecognition.mayKnow(entry.path))
            if importer != nil || mayBeMapped, !isNew(entry.path, &seen, &input) {
                count += 1
                continue
            }
            if mayBeMapped, let start = try? FileReader.start(of: entry.path), OwnTable.isHeader(start) {
                skip(entry.path, "is a table that Entente wrote", advice: "; name the file itself to read it", &input)
                continue
            }
            var likely: [Mapping] = []
            if mayBeMapped {
                var isTaken = try input.opens(entry.path, inFolder: true)
                if !isTaken { isTaken = try input.recognizes(entry.path, &likely) }
                if isTaken {
                    count += 1
                    continue
                }
            }
            guard let importer else {
                skip(entry.path, "is in no format of records", &input)
                continue
            }
            let bytes = try FileReader.bytes(of: entry.path, limit: RecordInput.largestFile)
            if OwnTable.isHeader(bytes) {
                skip(entry.path, "is a table that Entente wrote", advice: "; name the file itself to read it", &input)
                continue
            }
            count += 1
            input.reads(entry.path)
            take(importer.read(bytes, file: entry.path), isNamed: false, into: &input)
        }
        if count == 0 {
            input.builder.add([
                Problem(
                    .error, rule: .noRecords, file: path, at: nil,
                    "the folder holds no records; put YAML, JSON, CSV or Markdown files into it")
            ])
        }
    }

    /// Whether a file is read for the first time; one that is named twice, or within a folder that is named too, is read once.
    private func isNew(_ path: String, _ seen: inout Set<String>, _ input: inout OpenedInput) -> Bool {
        if seen.insert(WorkingFolder.resolved(path)).inserted { return true }
        input.builder.add([Problem(.note, rule: .skipped, file: path, at: nil, "is named twice, and was read once")])
        return false
    }

    private func skip(
        _ path: String, _ reason: String, advice: String = "", _ input: inout OpenedInput
    ) {
        input.builder.add([
            Problem(.note, rule: .skipped, file: path, at: nil, "\(reason), so it was not read\(advice)")
        ])
    }

    private func take(_ reading: Reading, isNamed: Bool, into input: inout OpenedInput) {
        switch reading {
        case .document(let document):
            var problems = document.problems
            for record in document.records(into: &problems) { input.add(record) }
            input.builder.add(problems)
        case .notRecords(var problem):
            // Among other files such a one is passed over; named outright it is a mistake.
            if isNamed { problem.severity = .error }
            input.builder.add([problem])
        case .failed(let problems):
            input.builder.add(problems)
        }
    }

    private static func startsLikeJSON(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// The largest file that is read whole, in bytes.
    private static let largestFile = 1 << 30
}

extension Reading {
    /// The reading, with the mappings that may fit named where the header of a table is none of ours.
    fileprivate func suggesting(_ likely: [Mapping], file: String) -> Reading {
        guard !likely.isEmpty, document == nil else { return self }
        // What is wrong with it as a table of ours is beside the point.
        let names = likely.map(\.name).joined(separator: " or ")
        return .failed([
            Problem(
                .error, rule: .wrongHeader, file: file, at: TextPosition(line: 1, column: 1),
                "the file has no header of Entente's own, and as many columns as a source of \(names); give --mapping \(names), "
                    + "which entente import --list explains")
        ])
    }
}

extension String {
    /// The last part of a path.
    var lastName: String { split(separator: "/").last.map(String.init) ?? self }

    /// A path within a folder.
    func joined(_ name: String) -> String {
        hasSuffix("/") ? self + name : self + "/" + name
    }
}
