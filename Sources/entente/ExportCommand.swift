import ArgumentParser
import EntenteDrawing
import EntenteExport
import EntenteModel
import EntenteProject

/// `entente export`: the main job.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Makes every figure and table of a project.",
        discussion: """
            A project is a folder of records. The four diagrams, the timeline, the tables and captions.md go to \
            Exports/<project>/. Without PROJECT, the current folder is taken if it has an entente.yaml.

            EXAMPLES
              entente export Samples/japan-economic-security
              entente export records/ --output figures/
            """)

    @Argument(help: "The folder of the project.", completion: .directory)
    var project: String?

    @Option(name: [.customShort("o"), .long], help: "The folder to write to.", completion: .directory)
    var output: String?

    @Flag(help: "Replace files that were edited, or that Entente did not write.")
    var overwrite = false

    @OptionGroup(title: "Mapped sources") var mapping: MappingOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Setting") var setting: ExportSetting

    func run() async throws {
        let project: Project
        do {
            project = try Project(folder: self.project)
        } catch {
            switch error {
            case .missing(let problems):
                Report.show(problems)
                throw ExitStatus.noInput
            case .wrong(let problems):
                // What is wrong with the records comes out in the same run.
                let records = try? RecordInput(paths: [self.project ?? "."]).chronicle()
                Report.show((problems + (records?.problems.filter { $0.severity > .note } ?? [])).sorted())
                throw ExitStatus.wrongRecords
            }
        }
        let (chronicle, echoes) = try mapping.input([project.folder], format: nil).chronicleOrExit(mapping)
        var run = ExportRun(folder: output ?? "Exports/" + project.name, layout: .ownWorkers)
        run.options = setting.figureOptions
        run.overwrites = overwrite
        run.echoes = echoes
        let outcome = await run.export(
            chronicle, title: project.title, selection: try filters.selection(of: chronicle))
        Report.show(outcome.failures)
        try Report.print(
            outcome.remarks + [
                "\(run.folder): \(Report.count(outcome.written.count, "file")) written, \(outcome.unchanged.count) unchanged"
                    + (outcome.removed.isEmpty ? "" : ", \(outcome.removed.count) removed")
            ])
        if outcome.isOutputRefused { throw ExitStatus.notWritten }
        if outcome.isPartMissing { throw ExitStatus.unavailable }
        if !outcome.failures.isEmpty { throw ExitStatus.findings }
    }
}

/// How an export sets its figures and tables.
struct ExportSetting: ParsableArguments {
    @Flag(help: "Leave title, subtitle and sources to the report.")
    var bare = false

    @Option(
        help:
            "The page: \(PageSize.named.map(\.name).joined(separator: ", ")), or its measures, such as 120x80mm. Without it, a figure is as high as what it shows."
    )
    var page: PageSize?

    @Flag(help: "Begin tables with a byte-order mark, so that Excel reads them as UTF-8.")
    var excel = false

    @Flag(help: "Leave cells that a spreadsheet would run as formulas as they are.")
    var noFormulaGuard = false

    var figureOptions: FigureOptions {
        var options = FigureOptions()
        options.isBare = bare
        options.page = page
        options.table.marksByteOrder = excel
        options.table.guardsFormulas = !noFormulaGuard
        return options
    }
}

extension PageSize: ExpressibleByArgument {
    /// The page of that name, or of these measures.
    public init?(argument: String) { self.init(argument) }
}
