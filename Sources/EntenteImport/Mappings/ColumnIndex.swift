/// Where the columns of a table stand, by name.
struct ColumnIndex: Sendable {
    /// The names in the order of the table; blank ones have none.
    let names: [String]
    /// Where the columns of a mapping stand, by their slots; nil for one that is not there.
    private(set) var places: [Int?] = []
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

    /// The same columns, ready for those of a mapping.
    func bound(to columnNames: [String]) -> ColumnIndex {
        var bound = self
        bound.places = columnNames.map { index(of: $0) }
        return bound
    }

    /// The place of a column that a mapping uses. O(1).
    func place(of column: ColumnUse) -> Int? {
        guard let slot = column.slot, slot < places.count else { return index(of: column.name) }
        return places[slot]
    }

    /// The place of a column: of the very same name, else of the same name without regard to case. O(1).
    func index(of name: String) -> Int? { exact[name] ?? folded[name.lowercased()] }
}
