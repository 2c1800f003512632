import EntenteExport
import EntenteImport
import EntenteModel
import Graphviz

/// Records written down in a test, and what comes of them.
enum Records {
    /// The Chronicle of sections such as `events`.
    static func chronicle(_ sections: [(String, [Field])]) -> Chronicle {
        var builder = ChronicleBuilder()
        let root = Field.mapping(sections.map { ($0.0, .list($0.1)) })
        let document = RecordDocument(file: "records", root: root)
        var problems: [Problem] = []
        for record in document.records(into: &problems) { builder.add(record) }
        builder.add(problems)
        return builder.build()
    }

    /// The Chronicle of a YAML file.
    static func chronicle(yaml text: String) -> Chronicle {
        let reading = YAMLImporter().read(Array(text.utf8), file: "records.yaml")
        var builder = ChronicleBuilder()
        var problems = reading.problems
        for record in reading.document?.records(into: &problems) ?? [] { builder.add(record) }
        builder.add(problems)
        return builder.build()
    }

    /// The errors among what a Chronicle has to say.
    static func errors(_ chronicle: Chronicle) -> [String] {
        // A control character stops an export; exporters must stand it all the same.
        chronicle.problems.filter { $0.severity == .error && $0.rule.rawValue != "control-character" }.map(\.message)
    }
}

extension Field {
    /// A text without a place.
    static func text(_ text: String) -> Field { Field(.text(text), at: TextPosition(line: 1, column: 1)) }

    /// A list without a place.
    static func list(_ items: [Field]) -> Field { Field(.list(items), at: TextPosition(line: 1, column: 1)) }

    /// A list of texts without a place.
    static func texts(_ items: [String]) -> Field { .list(items.map { .text($0) }) }

    /// A mapping without a place.
    static func mapping(_ entries: [(String, Field)]) -> Field {
        let place = TextPosition(line: 1, column: 1)
        return Field(.mapping(entries.map { .init(name: $0.0, position: place, field: $0.1) }), at: place)
    }
}

extension ViewRequest {
    /// Everything that a Chronicle holds.
    static func all(_ chronicle: Chronicle, heading: String = "") -> ViewRequest {
        ViewRequest(chronicle, Numbering(chronicle), Selection(all: chronicle), heading: heading)
    }

    /// Every figure that has something to show, diagrams before the timelines.
    func figures(options: FigureOptions = FigureOptions()) async throws -> [Figure] {
        var figures: [Figure] = []
        for kind in DiagramKind.ofEveryProject {
            let view = kind.view(self)
            if !view.isEmpty {
                figures.append(try await Figure.diagram(view, self, options: options, layout: LayoutPlace.trusted))
            }
        }
        return figures + LaneKind.allCases.map { Figure.lanesTimeline(self, lanes: $0, options: options) }
    }
}

extension LayoutPlace {
    /// Workers where the program is built, so that a crash of Graphviz is a failure of one test.
    static let trusted: LayoutPlace = GoldenTests.program.map { .workers(LayoutWorkers(executable: $0)) } ?? .inProcess
}
