import EntenteModel

/// Why a row is refused.
struct RowFault: Error, Sendable {
    /// The rule that the row breaks.
    let rule: ProblemRule
    /// The place of the cell.
    var position: TextPosition
    /// What is wrong; what would be right.
    let message: String

    init(_ rule: ProblemRule, at position: TextPosition, _ message: String) {
        self.rule = rule
        self.position = position
        self.message = message
    }
}
