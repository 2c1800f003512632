import EntenteModel

/// Reads tables: one event a row, or any of the tables that Entente writes.
public struct CSVImporter: Importer {
    /// `csv`.
    public let name = "csv"
    /// `.csv` and `.tsv`.
    public let fileExtensions = ["csv", "tsv"]
    /// What the format is.
    public let summary = "CSV with a header: one event a row, parted by comma, semicolon or tab"

    /// The CSV importer.
    public init() {}

    /// Reads one table; each row that is out of shape gives one error, and the others are kept.
    public func read(_ bytes: [UInt8], file: String) -> Reading {
        do throws(Problem) {
            let source = try SourceText(
                bytes, file: file, sizeLimit: JSONImporter.sizeLimit, allowsWindows1252: true)
            let isTabbed = Importers.fileExtension(of: file) == "tsv"
            let table = try DelimitedText(source.utf8, file: file, delimiter: isTabbed ? .tab : nil)
            var problems = source.problems
            if table.delimiter != .comma, !isTabbed, let header = table.rows.first {
                problems.append(
                    Problem(
                        .note, rule: .detectedDelimiter, file: file, at: header.position,
                        "the cells are read as parted by \(table.delimiter.noun)s, of which the header holds most"))
            }
            return TableReader(table, file: file, problems: problems).read()
        } catch {
            return .failed([error])
        }
    }
}
