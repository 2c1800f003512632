import ArgumentParser
import Glibc
import Graphviz

/// The command line: event records in, diagrams and timelines out.
@main
struct Entente: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract: "Turns event records into relationship diagrams and timelines for reports.",
        discussion: """
            Records are YAML, JSON, JSON Lines, Markdown with front matter, or CSV: who met whom, when, where, what they agreed, \
            and which source says so. Their form is published: entente schema. Other tables and dumps are read with --mapping: \
            entente import --list.

            EXAMPLES
              entente export Samples/japan-economic-security
              entente diagram records/ --view countries -o countries.svg
              entente timeline records/ --from 2025 -o timeline.svg
              entente check records/

            Exit codes: 0 done; 1 done, with findings; 64 wrong usage; 65 wrong records; 66 no such input; 69 an installed part is \
            missing; 70 an error of Entente's own; 73 output cannot be written.
            """,
        version: "0.1.0",
        subcommands: [
            ExportCommand.self, DiagramCommand.self, TimelineCommand.self, CheckCommand.self, ImportCommand.self,
            SchemaCommand.self,
        ])

    /// The name under which this program serves as a worker that lays graphs out.
    static let workerName = "layout-worker"

    static func main() async {
        // A worker must set its own limits before anything else runs.
        if CommandLine.arguments.count == 2, CommandLine.arguments[1] == workerName {
            Glibc.exit(LayoutWorker.run())
        }
        await main(nil)
    }
}
