import ArgumentParser
import EntenteExport
import EntenteModel
import EntenteProject

/// `entente timeline`: one timeline.
struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Draws one timeline, or gives its rows as a table.",
        discussion: """
            EXAMPLES
              entente timeline records/ -o timeline.svg
              entente timeline records/ --country JPN --from 2025-04 -o japan.svg
              entente timeline records/ -o appendix.svg --layout list --page letter
              entente timeline records/ -o timeline.png --scale 3
              entente timeline records/ -o timeline.csv --excel
            """)

    @OptionGroup var inputs: InputOptions

    @Option(help: "How the timeline is laid out: lanes (time runs right) or list (time runs down the pages).")
    var layout: TimelineLayout = .lanes

    @Option(help: "What the lanes are: \(LaneKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var lanes: LaneKind = .auto

    @Option(
        help: "In which order lanes stand: by the first event of each, by weight, or by name.")
    var order: LaneOrder = .first

    @Flag(help: "Draw the axis without cutting out its empty stretches.")
    var noBreaks = false

    @Option(help: "The format of the records, where extensions do not say it.")
    var inputFormat: String?

    @OptionGroup var output: FigureOutput<DrawnTimeline>
    @OptionGroup(title: "Mapped sources") var mapping: MappingOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Setting") var setting: SettingOptions

    func run() async throws {
        let exporter = try output.exporter()
        var options = try setting.figureOptions
        let input = try mapping.input(inputs.input, format: inputFormat, output: output.output)
        options.cutsAxis = !noBreaks
        if !(exporter is CSVExporter), layout == .lanes, let large = try input.largeOrExit(mapping) {
            try await draw(large, beside: input.records, exporter, options)
            return
        }
        let (chronicle, echoes) = try input.chronicleOrExit(mapping)
        let selection = try filters.selection(of: setting.common.shown(chronicle), dates: options.dateStyle)
        guard selection.events.count + selection.agreements.count > 0 else {
            Report.show(error: "there is nothing to draw: no event passes; \(filters.hintForNothing)")
            throw ExitStatus.findings
        }
        let request = ViewRequest(
            chronicle, Numbering(chronicle), selection, heading: Project.heading(of: inputs.input), echoes: echoes,
            options: options)
        if exporter is CSVExporter {
            let table = Table.timeline(chronicle, request.numbering, selection)
            try output.write(table.bytes(options.table))
            return
        }
        let figure: Figure =
            switch layout {
            case .lanes: .lanesTimeline(request, lanes: lanes, order: order, options: options)
            case .list: .listTimeline(request, options: options)
            }
        try await output.write(figure, as: exporter, options)
    }

    private func draw(
        _ large: LargeInput, beside records: [Record], _ exporter: any Exporter, _ options: FigureOptions
    ) async throws {
        let filter = try filters.filter(dates: options.dateStyle)
        let figure: Figure?
        do {
            figure = try large.timeline(
                lanes: lanes, order, filter, beside: records, heading: Project.heading(of: inputs.input),
                options: options)
        } catch {
            Report.show(error: error.message)
            throw ExitStatus.usage
        }
        guard let figure else {
            Report.show(error: "there is nothing to draw: no event passes; \(filters.hintForNothing)")
            throw ExitStatus.findings
        }
        try await output.write(figure, as: exporter, options)
    }
}

/// The layouts that a timeline can have.
enum TimelineLayout: String, CaseIterable, ExpressibleByArgument {
    case lanes, list
}

extension LaneKind: ExpressibleByArgument {}

extension LaneOrder: ExpressibleByArgument {}
