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
              cat events.json | entente check - --input-format json
            """)

    @OptionGroup var inputs: InputOptions

    @Flag(help: "Count warnings as findings.")
    var strict = false

    @Option(help: "The format of the records, where extensions do not say it.")
    var inputFormat: String?

    func run() throws {
        let chronicle: Chronicle
        do {
            chronicle = try RecordInput(paths: inputs.input, format: inputFormat).chronicle()
        } catch {
            switch error {
            case .missing(let problems):
                Report.show(problems)
                throw ExitStatus.noInput
            case .usage(let message):
                Report.show(error: message)
                throw ExitStatus.usage
            }
        }
        Report.show(chronicle.problems)
        let count = { (severity: Problem.Severity) in chronicle.problems.filter { $0.severity == severity }.count }
        Report.print([
            "\(chronicle.events.count) events, \(chronicle.agreements.count) agreements, \(chronicle.actors.count) actors, "
                + "\(chronicle.sources.count) sources; \(count(.error)) errors, \(count(.warning)) warnings"
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
