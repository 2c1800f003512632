import ArgumentParser
import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject
import EntenteSystem
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
              entente diagram records/ --view people --split year -o people.svg
              entente diagram events.csv --view people -o people.csv
              entente diagram records/ --layout-file relations.layout -o relations.svg
            """)

    @OptionGroup var inputs: InputOptions

    @Option(help: "What to show: \(DiagramKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var view: DiagramKind = .relations

    @Option(help: "Several figures, one a year or quarter: NAME-2025.svg, NAME-2025-Q1.svg.")
    var split: PeriodLength?

    @Option(help: "The format of the records, where extensions do not say it.")
    var inputFormat: String?

    @Flag(help: "In a table of a projection, a row for each pair and type of event.")
    var byType = false

    @Option(
        help: "The file that keeps where everything stands: read where it is there, and written after drawing.",
        completion: .file())
    var layoutFile: String?

    @Flag(help: "With --layout-file, lay the diagram out afresh.")
    var relayout = false

    @OptionGroup var output: FigureOutput<DrawnDiagram>
    @OptionGroup(title: "Mapped sources") var mapping: MappingOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Setting") var setting: SettingOptions

    func run() async throws {
        let exporter = try output.exporter()
        let options = try setting.figureOptions
        try checkLayout(exporter)
        let input = try mapping.input(
            inputs.input, format: inputFormat, output: output.output, layout: layoutFile)
        if let level = view.level, split == nil {
            let request = ProjectionRequest(
                onto: level, byType: byType && exporter is CSVExporter,
                try filters.filter(dates: options.dateStyle, topIsOfNodes: true))
            if let large = try input.largeOrExit(mapping, projecting: request) {
                try await draw(large, exporter, options)
                return
            }
        }
        let (chronicle, echoes) = try input.chronicleOrExit(mapping)
        let selection = try filters.selection(
            of: setting.common.shown(chronicle), dates: options.dateStyle, topIsOfNodes: view.level != nil)
        var request = ViewRequest(
            chronicle, Numbering(chronicle), selection, heading: Project.heading(of: inputs.input), echoes: echoes,
            options: options)
        request.top = filters.top
        if let split { return try await draw(request, splitBy: split, exporter, options) }
        let view = view.view(request)
        guard !view.isEmpty else {
            let hasAny = chronicle.events.count + chronicle.agreements.count > 0
            let isWhole = request.selection.statements.isEmpty
            let hint = isWhole && hasAny ? "choose another --view" : filters.hintForNothing
            Report.show(error: "there is nothing to draw: \(self.view.wordsForNothing); \(hint)")
            throw ExitStatus.findings
        }
        try await draw(view, request, exporter, options, to: output)
    }

    /// Draws a figure a period; one that would be empty is left out.
    private func draw(
        _ request: ViewRequest, splitBy length: PeriodLength, _ exporter: any Exporter, _ options: FigureOptions
    ) async throws {
        var hasAny = false
        for (period, part) in request.split(by: length) {
            let view = self.view.view(part)
            guard !view.isEmpty else { continue }
            hasAny = true
            try await draw(view, part, exporter, options, to: output.named(period.name, exporter.name))
        }
        guard hasAny else {
            Report.show(
                error: "there is nothing to draw that is dated to the \(length.rawValue); \(filters.hintForNothing)")
            throw ExitStatus.findings
        }
    }

    /// Draws a projection of a large source, or gives its ties as a table.
    private func draw(_ large: LargeInput, _ exporter: any Exporter, _ options: FigureOptions) async throws {
        guard let projection = try filters.projection(of: large.rows), !projection.ties.isEmpty else {
            Report.show(error: "there is nothing to draw: \(view.wordsForNothing); \(filters.hintForNothing)")
            throw ExitStatus.findings
        }
        if exporter is CSVExporter {
            try output.write(large.bytes(ofTable: projection, options.table))
            return
        }
        let heading = Project.heading(of: inputs.input)
        let chronicle = setting.common.shown(projection.chronicle)
        let request = ViewRequest(
            chronicle, Numbering(chronicle), Selection(all: chronicle), heading: heading, options: options)
        let shown = options.language.map { projection.shown(in: $0) } ?? projection
        let view = large.view(shown, heading: heading, table: large.table(projection), top: filters.top)
        try await draw(view, request, exporter, options, to: output)
    }

    private func draw(
        _ view: DiagramView, _ request: ViewRequest, _ exporter: any Exporter, _ options: FigureOptions,
        to output: FigureOutput<DrawnDiagram>
    ) async throws {
        if exporter is CSVExporter {
            // A table needs no layout.
            let table = byType ? self.view.level.map { request.tiesByType(onto: $0) } : nil
            try output.write((table ?? view.table).bytes(options.table))
            return
        }
        let layout = try openedLayout(of: view.name)
        do {
            let figure = try await Figure.diagram(
                view, request, options: options, layout: .ownWorkers, keeping: layout?.keeping ?? .none)
            try await output.write(figure, as: exporter, options)
            try write(figure, to: layout)
        } catch let failure as LayoutFailure {
            Report.show(error: "\(view.name) could not be laid out: \(failure)")
            throw failure.exitCode
        }
    }
}

extension PeriodLength: ExpressibleByArgument {}

extension DiagramCommand {
    /// Ends where there is no layout to keep.
    private func checkLayout(_ exporter: any Exporter) throws {
        let message: String
        if layoutFile == nil {
            guard relayout else { return }
            message = "--relayout lays out afresh what --layout-file keeps; give both"
        } else if exporter is CSVExporter {
            message = "a table has no layout; leave out --layout-file"
        } else if split != nil {
            message = "--split makes several figures, and a layout file holds one; leave out one of the two"
        } else if layoutFile == "-" || layoutFile == "" {
            message = "--layout-file names a file to read and to write; standard output is none"
        } else {
            return
        }
        Report.show(error: message)
        throw ExitStatus.usage
    }

    /// The layout file that is named, or the exit code for one that cannot be read.
    private func openedLayout(of figure: String) throws -> OpenedLayout? {
        guard let layoutFile else { return nil }
        do {
            let layout = try OpenedLayout(layoutFile, figure: figure, relayout: relayout)
            Report.show(layout.problems)
            return layout
        } catch {
            Report.show([
                Problem(
                    .error, rule: .noInput, file: layoutFile, at: nil,
                    "\(error.reason); name a file that can be read and written")
            ])
            throw ExitStatus.noInput
        }
    }

    /// Tells of the layout, and keeps it.
    private func write(_ figure: Figure, to layout: OpenedLayout?) throws {
        guard let layout else { return }
        Report.show(
            figure.layoutRemarks.map { Problem(.warning, rule: .keptLayout, file: layout.path, at: nil, $0) })
        do {
            try layout.write(figure.layoutMemory)
        } catch {
            Report.show([
                Problem(
                    .error, rule: .notWritten, file: layout.path, at: nil,
                    "\(error.reason); name another file with --layout-file")
            ])
            throw ExitStatus.notWritten
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
        case .organizations: "no two organizations took part in an event together"
        case .agreements: "there is no agreement"
        }
    }
}
