/// Where the columns of a table stand, by name.
struct ColumnIndex: Sendable {
    /// The names in the order of the table; blank ones have none.
    let names: [String]
    private var exact: [String: Int] = [:]
    private var folded: [String: Int] = [:]

    /// Columns by name; of several of one name the first counts.
    init(_ names: [String]) {
        self.names = names
        for (index, name) in names.enumerated() where !name.isEmpty {
            if exact[name] == nil { exact[name] = index }
            let lower = name.lowercased()
            if folded[lower] == nil { folded[lower] = index }
        }
    }

    /// The place of a column: of the very same name, else of the same name without regard to case. O(1).
    func index(of name: String) -> Int? { exact[name] ?? folded[name.lowercased()] }
}
