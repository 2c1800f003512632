import ArgumentParser
import EntenteDrawing
import EntenteExport
import EntenteImport
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
              entente export records/ --formats svg,png,pdf
            """)

    @Argument(help: "The folder of the project.", completion: .directory)
    var project: String?

    @Option(name: [.customShort("o"), .long], help: "The folder to write to.", completion: .directory)
    var output: String?

    @Flag(help: "Lay diagrams out afresh, instead of leaving what was in them where it stands.")
    var relayout = false

    @Flag(help: "Replace files that were edited, or that Entente did not write.")
    var overwrite = false

    @Option(
        help: ArgumentHelp(
            "The formats of figures, parted by commas: \(Exporters.ofFigures.map(\.name).joined(separator: ", ")). Without it, \(Exporters.ofEveryProject.joined(separator: " and ")).",
            valueName: "formats"))
    var formats: [String] = []

    @OptionGroup(title: "Mapped sources") var mapping: MappingOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Setting") var setting: ExportSetting

    func run() async throws {
        let (formats, options) = (try chosenFormats, try setting.figureOptions)
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
        run.options = options
        run.formats = formats
        run.overwrites = overwrite
        run.echoes = echoes
        run.relayouts = relayout
        let selection = try filters.selection(of: setting.shown(chronicle), dates: options.dateStyle)
        run.editions = project.editions(output: run.folder, isWhole: selection.statements.isEmpty)
        let outcome = await run.export(chronicle, title: project.title, selection: selection)
        Report.show(outcome.failures + outcome.warnings)
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

extension ExportCommand {
    /// The formats that are asked for, or the exit code for one that there is none of.
    private var chosenFormats: [String] {
        get throws {
            let names = formats.flatMap { $0.lowercased().split(separator: ",") }.map { word in
                word.split(separator: " ").joined(separator: " ")
            }
            guard !formats.isEmpty else { return Exporters.ofEveryProject }
            let known = Exporters.ofFigures.map(\.name)
            for name in names where !known.contains(name) {
                let hint =
                    NearestWord.to(name, among: known).map { "did you mean \($0)?" }
                    ?? "it is one of \(known.joined(separator: ", "))"
                let remark = name == "csv" ? "the tables are written in any case" : hint
                Report.show(error: "--formats: \(name) is no format of figures; \(remark)")
                throw ExitStatus.usage
            }
            guard !names.isEmpty else {
                Report.show(error: "--formats names none; give some of \(known.joined(separator: ", "))")
                throw ExitStatus.usage
            }
            return known.filter(names.contains)
        }
    }
}
