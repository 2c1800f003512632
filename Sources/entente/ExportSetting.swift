import ArgumentParser
import EntenteDrawing
import EntenteExport
import EntenteModel
import EntenteProject

/// How an export sets its figures and tables.
struct ExportSetting: ParsableArguments {
    @Flag(help: "Leave title, subtitle and sources to the report.")
    var bare = false

    @Option(
        help:
            "The page: \(PageSize.named.map(\.name).joined(separator: ", ")), or its measures, such as 120x80mm. Without it, a figure is as high as what it shows.",
        transform: PageSize.argument
    )
    var page: PageSize?

    @Option(
        help: ArgumentHelp(
            "The colours: \(Theme.named.map(\.name).joined(separator: ", ")), or a theme file.", valueName: "theme"),
        completion: .file())
    var theme = "light"

    @Option(help: "How dates are written: \(DateStyle.allCases.map(\.rawValue).joined(separator: ", ")).")
    var dateStyle: DateStyle = .dayMonth

    @Option(help: "The language of names, such as ja, where records have a name in it.")
    var language: String?

    @Option(help: "The pixels of a png for each pixel of a screen, which is 1/96 inch.")
    var scale = 2.0

    @Flag(help: "Begin tables with a byte-order mark, so that Excel reads them as UTF-8.")
    var excel = false

    @Flag(help: "Leave cells that a spreadsheet would run as formulas as they are.")
    var noFormulaGuard = false

    /// How figures are set, or the exit code for what cannot be.
    var figureOptions: FigureOptions {
        get throws {
            var options = FigureOptions()
            guard PageRenderer.scales.contains(scale) else {
                Report.show(error: PageRenderer.wordsForScale("\(scale)"))
                throw ExitStatus.usage
            }
            options.scale = scale
            options.dateStyle = dateStyle
            options.language = language
            do {
                options.theme = try ThemeFile.theme(theme)
            } catch {
                Report.show(error.problems)
                throw error.isMissing ? ExitStatus.noInput : ExitStatus.wrongRecords
            }
            options.isBare = bare
            options.page = page
            options.table.marksByteOrder = excel
            options.table.guardsFormulas = !noFormulaGuard
            return options
        }
    }
}

extension ExportSetting {
    /// The records with the names of the language that is asked for; a warning where no record has one in it.
    func shown(_ chronicle: Chronicle) -> Chronicle {
        guard let language else { return chronicle }
        if !chronicle.knows(language: language) {
            let languages = chronicle.languages
            Report.show(
                warning: "--language \(language): no record has a name in it, so the usual names stand; "
                    + (languages.isEmpty
                        ? "give names: {\(language): …} in the records"
                        : "the records have \(languages.joined(separator: ", "))"))
        }
        return chronicle.shown(in: language)
    }
}

extension DateStyle: ExpressibleByArgument {}

extension PageSize {
    /// The page that an argument names.
    static func argument(_ text: String) throws -> PageSize {
        if let page = PageSize(text) { return page }
        throw ValidationError(
            "--page \(text) is no page; it is one of \(named.map(\.name).joined(separator: ", ")), or measures such as 120x80mm, "
                + "at least \(Int(widths.lowerBound)) mm wide and \(Int(heights.lowerBound)) mm high")
    }
}
