import EntenteImport
import EntenteModel

/// Records as text, by the name of the file they stand in.
struct RecordText {
    var file = "records.yaml"
    let text: String

    init(_ text: String, in file: String = "records.yaml") {
        self.text = text
        self.file = file
    }

    /// The records, with what the reader had to say.
    func read() -> (records: [Record], problems: [Problem]) {
        let reading = (Importers.forFile(file) ?? YAMLImporter()).read(Array(text.utf8), file: file)
        var problems = reading.problems
        let records = reading.document?.records(into: &problems) ?? []
        return (records, problems)
    }
}

extension Chronicle {
    /// The Chronicle of YAML texts, in the order given.
    static func reading(_ texts: RecordText...) -> Chronicle {
        reading(texts)
    }

    /// The Chronicle of YAML texts, in the order given.
    static func reading(_ texts: [RecordText]) -> Chronicle {
        var builder = ChronicleBuilder()
        for text in texts {
            let (records, problems) = text.read()
            for record in records { builder.add(record) }
            builder.add(problems)
        }
        return builder.build()
    }

    /// The Chronicle of one YAML text.
    static func reading(_ text: String) -> Chronicle { reading(RecordText(text)) }

    /// The problems of a severity or worse, a line each.
    func lines(_ least: Problem.Severity = .warning) -> [String] {
        problems.filter { $0.severity >= least }.map(\.description)
    }

    /// The event of an id or a title.
    func event(_ name: String) -> Event? {
        eventIDs.map { self[$0] }.first { $0.id == name || $0.title == name }
    }

    /// The actor of an id or a name.
    func actor(_ name: String) -> Actor? {
        actorIDs.map { self[$0] }.first { $0.id == name || $0.name == name }
    }

    /// The agreement of an id or a title.
    func agreement(_ name: String) -> Agreement? {
        agreementIDs.map { self[$0] }.first { $0.id == name || $0.title == name }
    }

    /// The source of an id or a title.
    func source(_ name: String) -> Source? {
        sourceIDs.map { self[$0] }.first { $0.id == name || $0.title == name }
    }
}
