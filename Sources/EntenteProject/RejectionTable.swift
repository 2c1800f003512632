import EntenteExport
import EntenteImport
import EntenteModel

/// The rows that were set aside, as a table: `file, line, column, rule, reason, row`.
public struct RejectionTable {
    /// The columns.
    static let columns = ["file", "line", "column", "rule", "reason", "row"]

    private let rejections: [Rejection]

    /// A table of rejections, in their order.
    public init(_ rejections: [Rejection]) { self.rejections = rejections }

    /// The table as RFC 4180 has it, guarded against formulas.
    public var bytes: [UInt8] {
        var table = Table(
            columns: RejectionTable.columns, values: ["line", "column"])
        for rejection in rejections {
            let problem = rejection.problem
            table.append([
                "file": problem.file, "line": problem.position.map { "\($0.line)" } ?? "",
                "column": problem.position.map { "\($0.column)" } ?? "", "rule": problem.rule.rawValue,
                "reason": problem.message, "row": rejection.row,
            ])
        }
        return table.bytes(TableOptions())
    }
}
