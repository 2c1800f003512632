import ArgumentParser
import EntenteExport
import EntenteModel
import EntenteProject
import Graphviz

/// `entente diagram`: one diagram.
struct DiagramCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram", abstract: "Draws one relationship diagram, or gives its ties as a table.",
        discussion: """
            EXAMPLES
              entente diagram records/ -o relations.svg
              entente diagram records/ --view countries --from 2025 -o countries.svg
              entente diagram records/ --focus "Shigeru Ishiba" --depth 2 -o ishiba.dot
              entente diagram events.csv --view people -o people.csv
            """)

    @OptionGroup var inputs: InputOptions

    @Option(help: "What to show: \(DiagramKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var view: DiagramKind = .relations

    @Option(help: "The format of the records, where extensions do not say it.")
    var inputFormat: String?

    @OptionGroup var output: FigureOutput
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Setting") var setting: SettingOptions

    func run() async throws {
        let exporter = try output.exporter()
        let chronicle = try RecordInput(paths: inputs.input, format: inputFormat).chronicleOrExit()
        let request = ViewRequest(
            chronicle, Numbering(chronicle), try filters.selection(of: chronicle),
            heading: Project.heading(of: inputs.input))
        let view = view.view(request)
        guard !view.isEmpty else {
            let hint = request.selection.statements.isEmpty ? "choose another --view" : "loosen the filters"
            Report.show(error: "there is nothing to draw: \(self.view.wordsForNothing); \(hint)")
            throw ExitStatus.findings
        }
        let options = setting.figureOptions
        if exporter is CSVExporter {
            // A table needs no layout.
            try output.write(Array(view.table.commaSeparatedValues(options.table).utf8))
            return
        }
        do {
            let figure = try await Figure.diagram(view, request, options: options, layout: .ownWorkers)
            try output.write(figure, as: exporter, options)
        } catch let failure as LayoutFailure {
            Report.show(error: "\(view.name) could not be laid out: \(failure)")
            throw failure.exitCode
        }
    }
}

extension DiagramKind: ExpressibleByArgument {
    /// Why a view is empty.
    fileprivate var wordsForNothing: String {
        switch self {
        case .relations: "there is no event and no agreement"
        case .countries: "no two countries took part in an event together"
        case .people: "no two people took part in an event together"
        case .agreements: "there is no agreement"
        }
    }
}
