@testable import EntenteImport
import EntenteModel

extension Mapping {
    /// A mapping from its text.
    static func of(_ text: String, tables: [String: String] = [:]) throws -> Mapping {
        try Mapping(Array(text.utf8), file: "own.yaml") { name in tables[name].map { Array($0.utf8) } }
    }

    /// What a mapping's text is refused for, one line each.
    static func faults(_ text: String, tables: [String: String] = [:]) -> [String] {
        do throws(MappingFaults) {
            _ = try Mapping(Array(text.utf8), file: "own.yaml") { name in tables[name].map { Array($0.utf8) } }
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    /// What comes of a table.
    func records(_ table: String, file: String = "rows.csv") -> MappedRecords {
        var records = MappedRecords(self)
        records.take(.delimited(Array(table.utf8)), file: file)
        return records
    }

    /// What comes of JSON.
    func records(json: String) throws -> MappedRecords {
        var records = MappedRecords(self)
        if case .document(let document) = JSONLinesImporter().read(json, file: "rows.jsonl") {
            records.take(.tree(document.root), file: "rows.jsonl")
        }
        return records
    }
}

extension MappedRecords {
    /// The records on a line each.
    var outline: [String] { records.map(\.field.outline) }

    /// What the rows were refused for.
    var refusals: [String] { rejections.map(\.problem.description) }
}
