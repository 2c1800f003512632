import EntenteModel

/// What a row must be like.
struct RowCondition: Sendable {
    /// What is asked of the columns.
    enum Test: Sendable {
        /// One of them holds one of these.
        case isOneOf([String])
        /// None of them holds any of these.
        case isNoneOf([String])
        /// One of them is of one of these patterns, in which `*` and `?` stand for any characters.
        case isLike([String])
        /// None of them is of any of these patterns.
        case isUnlike([String])
        /// One of them holds what another column holds; two blanks are no match.
        case isSame(ColumnUse)
        /// None of them holds what another column holds.
        case isOther(ColumnUse)
        /// All are blank.
        case isBlank
        /// One has something in it.
        case isNotBlank
    }

    /// The columns that are asked.
    let asked: [ColumnUse]
    /// What is asked of them.
    let test: Test
    /// Where it stands in the mapping file.
    let position: TextPosition

    /// Every column that it refers to.
    var columns: [ColumnUse] {
        switch test {
        case .isSame(let other), .isOther(let other): asked + [other]
        default: asked
        }
    }

    /// Whether it holds for a row, given what the row has in a column: nothing where that is blank.
    func holds(_ given: (ColumnUse) -> [String]) -> Bool {
        let texts = asked.flatMap(given)
        return switch test {
        case .isOneOf(let allowed): texts.contains { allowed.contains($0) } || (texts.isEmpty && allowed.contains(""))
        case .isNoneOf(let refused):
            !texts.contains { refused.contains($0) } && !(texts.isEmpty && refused.contains(""))
        case .isLike(let patterns): texts.contains { text in patterns.contains { NamePattern($0).matches(text) } }
        case .isUnlike(let patterns): !texts.contains { text in patterns.contains { NamePattern($0).matches(text) } }
        case .isSame(let other):
            given(other).contains { texts.contains($0) }
        case .isOther(let other):
            !given(other).contains { texts.contains($0) }
        case .isBlank: texts.isEmpty
        case .isNotBlank: !texts.isEmpty
        }
    }

    /// The reason for which a row that does not meet it is filtered, for counts: `IsRootEvent is not 1`.
    var refusal: String {
        let names = asked.map(\.name).joined(separator: ", ")
        return switch test {
        case .isOneOf(let texts): "\(names) is not \(texts.joined(separator: " or "))"
        case .isNoneOf(let texts): "\(names) is \(texts.joined(separator: " or "))"
        case .isLike(let patterns): "\(names) is not like \(patterns.joined(separator: " or "))"
        case .isUnlike(let patterns): "\(names) is like \(patterns.joined(separator: " or "))"
        case .isSame(let other): "\(names) is not the same as \(other.name)"
        case .isOther(let other): "\(names) is the same as \(other.name)"
        case .isBlank: "\(names) is not blank"
        case .isNotBlank: "\(names) is blank"
        }
    }
}
