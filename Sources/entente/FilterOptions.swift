import ArgumentParser
import EntenteImport
import EntenteExport
import EntenteModel

/// The filters that every command understands.
struct FilterOptions: ParsableArguments {
    @Option(help: "Only events that may have taken place on or after this date (EDTF).")
    var from: String?

    @Option(help: "Only events that may have taken place on or before this date (EDTF).")
    var to: String?

    @Option(help: "Only what this person, country or organization took part in, and with whom.")
    var focus: String?

    @Option(help: "How many steps around the focus are shown.")
    var depth: Int?

    @Option(help: "Only events of this type, or of types that are kinds of it; may be repeated.")
    var type: [String] = []

    @Option(help: "Only events in which this country takes part; may be repeated.")
    var country: [String] = []

    @Option(help: "Only events in which this person takes part; may be repeated.")
    var person: [String] = []

    @Option(
        help:
            "Only this many events, the most important ones; in ties between actors, this many actors of greatest weighted degree."
    )
    var top: Int?

    /// The part of a Chronicle that passes, or the exit code for a filter that cannot be applied.
    func selection(of chronicle: Chronicle, dates: DateStyle, topIsOfNodes: Bool = false) throws -> Selection {
        let filter = try self.filter(dates: dates, topIsOfNodes: topIsOfNodes)
        do {
            return try Selection(chronicle, filter)
        } catch {
            throw fail(error.message)
        }
    }

    /// The ties of what passes, or the exit code for a filter that cannot be applied.
    func projection(of rows: CodedRows) throws -> SummedProjection? {
        do {
            return try rows.projection?.get()
        } catch {
            throw fail(error.message)
        }
    }

    /// What would give something to draw: other records where nothing was filtered.
    var hintForNothing: String {
        let isFiltered =
            [from, to, focus].contains { $0 != nil } || depth != nil || top != nil || !(type + country + person).isEmpty
        return isFiltered ? "loosen the filters" : "give records of events"
    }

    /// The filter, or the exit code for one that makes no sense; of events, unless the greatest number is one of nodes.
    func filter(dates: DateStyle, topIsOfNodes: Bool = false) throws -> Filter {
        var filter = Filter()
        filter.dateStyle = dates
        filter.from = try date(from, "--from")
        filter.to = try date(to, "--to")
        filter.focus = focus
        if let depth {
            guard depth > 0 else { throw fail("--depth \(depth) shows nothing; give a number above 0") }
            guard focus != nil else { throw fail("--depth goes with --focus; name what to look around") }
            filter.depth = depth
        }
        filter.types = type
        filter.countries = country
        filter.people = person
        if !topIsOfNodes {
            filter.top = top
        } else if let top, top < 1 {
            throw fail("--top \(top) shows nothing; give a number above 0")
        }
        return filter
    }

    private func date(_ text: String?, _ option: String) throws -> EventDate? {
        guard let text else { return nil }
        do {
            return try EventDate(edtf: text)
        } catch {
            throw fail("\(option): \(error.message)")
        }
    }

    private func fail(_ message: String) -> ExitCode {
        Report.show(error: message)
        return ExitStatus.usage
    }
}

/// The input of every command that reads records.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files or folders of records; - for standard input.", completion: .file())
    var input: [String]
}

/// How figures and tables are set.
struct SettingOptions: ParsableArguments {
    @Option(help: "A title instead of the figure's own.")
    var title: String?

    @Option(help: "A subtitle instead of the figure's own.")
    var subtitle: String?

    @OptionGroup var common: ExportSetting

    /// How the figure is set, or the exit code for what cannot be.
    var figureOptions: FigureOptions {
        get throws {
            var options = try common.figureOptions
            options.title = title
            options.subtitle = subtitle
            return options
        }
    }
}
