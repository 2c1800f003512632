import ArgumentParser
import EntenteExport
import EntenteModel
import EntenteProject

/// `entente check`: every problem, with its place.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Lists every problem of the records with file, line and column.",
        discussion: """
            EXAMPLES
              entente check records/
              entente check --strict events.yaml people.yaml
              cat events.json | entente check - --format json
            """)

    @OptionGroup var inputs: InputOptions

    @Flag(help: "Count warnings as findings.")
    var strict = false

    @Option(
        name: [.long, .customLong("input-format")], help: "The format of the records, where extensions do not say it.")
    var format: String?

    func run() throws {
        let chronicle = try RecordInput(paths: inputs.input, format: format).read()
        Report.show(chronicle.problems)
        let count = { (severity: Problem.Severity) in chronicle.problems.filter { $0.severity == severity }.count }
        let counts = [
            Report.count(chronicle.events.count, "event"), Report.count(chronicle.agreements.count, "agreement"),
            Report.count(chronicle.actors.count, "actor"), Report.count(chronicle.sources.count, "source"),
        ]
        try Report.print([
            counts.joined(separator: ", ")
                + "; \(Report.count(count(.error), "error")), \(Report.count(count(.warning), "warning"))"
        ])
        if count(.error) > 0 || (strict && count(.warning) > 0) { throw ExitStatus.findings }
    }
}

/// `entente schema`: the published form of the records.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema of the records, for editors.",
        discussion: """
            EXAMPLES
              entente schema > entente.schema.json
              # then, at the head of a YAML file: # yaml-language-server: $schema=entente.schema.json
            """)

    func run() throws {
        try Report.write(Array(RecordSchema.text.utf8))
    }
}
