import ArgumentParser
import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject

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
        let imported = try imported()
        let hasError = imported.problems.contains { $0.severity == .error }
        guard !hasError, !imported.records.isEmpty else {
            Report.tell(imported.report)
            if !hasError {
                Report.show(
                    error:
                        "no row became a record, so nothing was written; see what was filtered and refused, or give another "
                        + "--mapping")
            }
            throw ExitStatus.wrongRecords
        }
        try output.write(RecordFile(imported.records, as: format, keepsOrigin: true), to: target)
        for remark in imported.remarks { Report.show(warning: remark) }
        Report.tell(imported.report)
    }

    /// The records of the sources, with what was wrong told; or the exit code where there are none.
    private func imported() throws -> ImportedRecords {
        let input = try mapping.input(source, format: nil, output: output.output)
        let problems = input.problems.sorted()
        let files = input.mappedFiles
        guard
            let imported = input.imported(
                stopsAtRejection: mapping.stopOnReject, progress: ProgressBar.onTerminal("reading"))
        else {
            Report.show(problems.filter { $0.isTold })
            if mapping.mapping != nil { throw ExitStatus.wrongRecords }
            throw fail(
                "no source is recognized as that of a bundled mapping; name one with --mapping: entente import --list "
                    + "explains them")
        }
        Report.show(imported.problems.filter { $0.isTold }, mapped: files)
        try mapping.report(imported.rejections, of: files)
        return imported
    }

    private func fail(_ message: String) -> ExitCode {
        Report.show(error: message)
        return ExitStatus.usage
    }
}

extension Problem {
    /// Whether import tells it: what is wrong, which mapping was taken, and what was not read.
    fileprivate var isTold: Bool { severity > .note || rule == .recognizedSource || rule == .skipped }
}
