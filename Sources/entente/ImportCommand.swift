import ArgumentParser
import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject
import EntenteSystem

/// `entente import`: any table or dump as native records.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Writes the rows of a table or dump as event records, to keep and edit.",
        discussion: """
            Every record keeps where it came from under custom: the file, the row, and what the mapping keeps of the source's own ids. \
            A report on standard error tells what became of the rows. Every other command reads sources with --mapping as well; \
            import is for those who want to edit them.

            EXAMPLES
              entente import 20151027220000.events.tsv --mapping gdelt2 -o events.jsonl
              entente import alliances.csv --mapping cow-alliances -o alliances.yaml --rejects rejects.csv
              entente import trips.xml --mapping my-mapping.yaml --format csv -o -
              entente import --list
            """)

    @Argument(help: "Tables and dumps: files, folders, or - for standard input.", completion: .file())
    var source: [String] = []

    @Flag(help: "Explain each bundled mapping and end.")
    var list = false

    @OptionGroup var output: RecordOutput
    @OptionGroup(title: "Mapped sources") var mapping: MappingOptions

    func validate() throws {
        if list { return }
        if source.isEmpty { throw ValidationError("Missing expected argument '<source> ...'") }
        if output.output == nil { throw ValidationError("Missing expected argument '--output <output>'") }
    }

    func run() throws {
        if list { return try Report.print(Array(Presets.all.map { $0.explanation() }.joined(separator: [""]))) }
        let target = output.output ?? "-"
        let format = try output.chosen(target)
        guard mapping.distinct == nil else {
            Report.show(
                error:
                    "--distinct counts echoes in figures and tables; import writes every row, so give it to those instead"
            )
            throw ExitStatus.usage
        }
        try output.check(target, against: source + [mapping.rejects].compactMap { $0 })
        let chosen = try mapping.chosen() ?? recognized()
        let imported = try imported(chosen)
        let hasError = imported.problems.contains { $0.severity == .error }
        guard !hasError, !imported.records.isEmpty else {
            Report.tell(imported.report)
            if !hasError {
                Report.show(
                    error: "no row became a record, so nothing was written; see what was filtered and refused, or give "
                        + "another --mapping than \(chosen.name)")
            }
            throw ExitStatus.wrongRecords
        }
        try output.write(RecordFile(imported.records, as: format, keepsOrigin: true), to: target)
        for remark in imported.remarks { Report.show(warning: remark) }
        Report.tell(imported.report)
    }

    /// The records of the sources, with what was wrong told; or the exit code where there are none.
    private func imported(_ chosen: Mapping) throws -> ImportedRecords {
        let input = try RecordInput(paths: source, mapping: chosen, mapsStandardInput: true).open()
        let problems = input.problems.filter { $0.severity > .note }.sorted()
        guard
            let imported = input.imported(
                stopsAtRejection: mapping.stopOnReject, progress: ProgressBar.onTerminal("reading"))
        else {
            Report.show(problems)
            let endings = chosen.fileExtensions.joined(separator: " ")
            Report.show(
                error:
                    "nothing was given that the mapping \(chosen.name) reads; it reads \(endings), also as .gz or .zip")
            throw ExitStatus.wrongRecords
        }
        Report.show(imported.problems.filter { $0.severity > .note })
        try mapping.report(imported.rejections)
        return imported
    }

    /// The bundled mapping that the sources are certainly of, or the exit code where none is.
    private func recognized() throws -> Mapping {
        var found: Mapping?
        for path in source {
            guard path != "-", (try? FolderWalk.files(in: path)) == nil else {
                throw fail(
                    "\(path == "-" ? "standard input" : path) is not looked into for its mapping; name it with --mapping"
                )
            }
            let bytes: FileBytes
            do {
                bytes = try FileBytes(mapping: path)
            } catch {
                Report.show([
                    Problem(
                        .error, rule: .noInput, file: path, at: nil,
                        "\(error.reason); name a file or folder that can be read")
                ])
                throw ExitStatus.noInput
            }
            switch RecognizedMapping.of(file: path, bytes) {
            case .certain(let mapping):
                if let found, found.name != mapping.name {
                    throw fail("\(path) is of \(mapping.name), and others are of \(found.name); import them one by one")
                }
                found = mapping
            case .likely(let mappings):
                let names = mappings.map(\.name).joined(separator: " or ")
                throw fail(
                    "\(path) is not recognized for certain; name its mapping with --mapping"
                        + (mappings.isEmpty
                            ? ": entente import --list explains those that are bundled" : ", which may be \(names)"))
            }
        }
        guard let found else {
            throw fail("name a mapping with --mapping; entente import --list explains those that are bundled")
        }
        Report.tell(["read as \(found.name): \(found.title)"])
        return found
    }

    private func fail(_ message: String) -> ExitCode {
        Report.show(error: message)
        return ExitStatus.usage
    }
}
