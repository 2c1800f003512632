import ArgumentParser
import EntenteImport
import EntenteModel

/// `entente schema`: the published form of the records, and of mappings.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema of the records, or of mappings, for editors.",
        discussion: """
            EXAMPLES
              entente schema > entente.schema.json
              entente schema mapping > mapping.schema.json
              # then, at the head of a YAML file: # yaml-language-server: $schema=entente.schema.json
            """)

    /// What a schema describes.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case records, mapping
    }

    @Argument(help: "What the schema describes: records or mapping.")
    var subject: Subject = .records

    func run() throws {
        switch subject {
        case .records: try Report.write(Array(RecordSchema.text.utf8))
        case .mapping: try Report.write(Array(MappingSchema.text.utf8))
        }
    }
}
