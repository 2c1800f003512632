import EntenteModel

/// A row of a source that was set aside.
public struct Rejection: Hashable, Sendable {
    /// What is wrong, with the place of the cell; an error.
    public let problem: Problem
    /// The row as it stands in the file; cut where it is very long.
    public let row: String

    /// A row of a file with its fault.
    init(_ fault: RowFault, file: String, row: String) {
        problem = Problem(.error, rule: fault.rule, file: file, at: fault.position, fault.message)
        self.row = row.utf8.count > 65_536 ? String(row.unicodeScalars.prefix(16_384)) + "…" : row
    }
}
