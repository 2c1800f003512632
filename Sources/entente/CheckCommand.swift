import ArgumentParser
import EntenteExport
import EntenteImport
import EntenteModel
import EntenteProject

/// `entente check`: every problem, with its place.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Lists every problem of the records with file, line and column.",
        discussion: """
            Errors are what no figure can be drawn with; warnings what may be wrong, such as two names that may be one person, with the \
            line that settles it; notes what was merged, skipped or taken as given.

            EXAMPLES
              entente check records/
              entente check --strict --today 2026-05-03 events.yaml people.yaml
              entente check records/ --names
              entente check records/ --format json > report.json
            """)

    @Argument(help: "Files, folders, or - for standard input.")
    var input: [String] = []

    @OptionGroup(title: "Mapped sources") var mapping: MappingOptions

    @Flag(help: "Count warnings as findings.")
    var strict = false

    @Option(help: "The day to hold planned and past events against (EDTF); without it they are not.")
    var today: String?

    @Option(help: "What to print: text or json; the format of the records where it names another.")
    var format: String?

    @Option(name: .customLong("input-format"), help: "The format of the records, where extensions do not say it.")
    var inputFormat: String?

    @Flag(help: "Also list how every name was understood.")
    var names = false

    @Flag(help: "List the rules and end.")
    var rules = false

    func validate() throws {
        if input.isEmpty, !rules { throw ValidationError("Missing expected argument '<input> ...'") }
    }

    func run() throws {
        if rules { return try Report.print(ProblemRule.allCases.map { "\($0.rawValue): \($0.summary)" }) }
        let isJSON = format == "json"
        let day = try todayOrExit()
        let recordFormat = inputFormat ?? (isJSON || format == "text" ? nil : format)
        let opened = try mapping.input(input, format: recordFormat)
        let files = opened.mappedFiles
        let (chronicle, outcome) = opened.understood(
            stopsAtRejection: mapping.stopOnReject, echo: mapping.distinct, progress: ProgressBar.onTerminal("reading"))
        let rejections = outcome?.rejections ?? []
        try mapping.write(rejections)
        let report = CheckReport(chronicle, today: day, others: rejections.map(\.problem))
        if isJSON {
            try Report.write(Array(report.json.utf8))
        } else {
            let refused = Set(rejections.map(\.problem))
            Report.show(
                CondensedProblems.of(report.problems, in: Set(files)) { problem in
                    refused.contains(problem) ? mapping.listing : "--format json lists all"
                })
            try Report.print((names ? report.names : []) + report.summary)
        }
        if report.count(.error) > 0 || (strict && report.count(.warning) > 0) { throw ExitStatus.findings }
    }

    private func todayOrExit() throws -> CivilDay? {
        guard let today else { return nil }
        do {
            let date = try EventDate(edtf: today)
            if date.isPlain, date.precision == .day, let day = date.earliest { return day }
            Report.show(error: "--today: \(date.text) is no single day; write it as 2026-05-03")
        } catch {
            Report.show(error: "--today: \(error.message)")
        }
        throw ExitStatus.usage
    }
}
