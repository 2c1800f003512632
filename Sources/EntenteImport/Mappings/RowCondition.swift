import EntenteModel

/// What a row must be like.
struct RowCondition: Sendable {
    /// What is asked of the columns.
    enum Test: Sendable {
        /// One of them holds one of these.
        case isOneOf([String])
        /// None of them holds any of these.
        case isNoneOf([String])
        /// All are blank.
        case isBlank
        /// One has something in it.
        case isNotBlank
    }

    /// The columns.
    let columns: [ColumnUse]
    /// What is asked of them.
    let test: Test
    /// Where it stands in the mapping file.
    let position: TextPosition

    /// The reason for which a row that does not meet it is filtered, for counts: `IsRootEvent is not 1`.
    var refusal: String {
        let names = columns.map(\.name).joined(separator: ", ")
        return switch test {
        case .isOneOf(let texts): "\(names) is not \(texts.joined(separator: " or "))"
        case .isNoneOf(let texts): "\(names) is \(texts.joined(separator: " or "))"
        case .isBlank: "\(names) is not blank"
        case .isNotBlank: "\(names) is blank"
        }
    }
}
