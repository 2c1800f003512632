import EntenteModel

extension ValueRecipe {
    /// Whether it can give several values for one row.
    var mayGiveSeveral: Bool {
        switch self {
        case .constant, .date: false
        case .template(_, let modifiers): modifiers.split != nil
        case .columns(let columns, let modifiers): columns.count > 1 || modifiers.split != nil
        case .list: true
        case .record(let nested): nested.fields.contains { !$0.isList && $0.value.mayGiveSeveral }
        }
    }

    /// The columns of which any that holds something makes the value hold something; none where it always does, and nil where that
    /// cannot be told from columns one by one.
    func tellingColumns(_ tables: [String: LookupTable]) -> [String]? {
        switch self {
        case .constant: return []
        case .date, .list, .record: return nil
        case .columns(let columns, let modifiers):
            guard modifiers.keepsText else { return nil }
            return modifiers.standIn == nil ? columns.map(\.name) : []
        case .template(let parts, let modifiers):
            guard modifiers.keepsText else { return nil }
            var names: [String] = []
            for case .column(let column) in parts {
                if column.standIn != nil { return [] }
                if let lookup = column.lookup, !(tables[lookup.table]?.alwaysTells(lookup.field) ?? false) { continue }
                if case .blank = column.lookup?.otherwise { continue }
                names += column.columns.map(\.name).filter { !names.contains($0) }
            }
            if modifiers.standIn != nil || !parts.contains(where: { !$0.columns.isEmpty }) { return [] }
            return names.isEmpty ? nil : names
        }
    }
}

extension Modifiers {
    /// Whether a text that holds something still does so behind them.
    fileprivate var keepsText: Bool {
        split == nil && ignored.isEmpty && lookup == nil && steps.isEmpty && conditions.isEmpty
    }
}

extension FieldShape {
    /// Whether a text can be refused for what it is.
    var canRefuse: Bool {
        switch self {
        case .word, .number, .flag, .date: true
        case .text, .openWord, .record, .list, .texts, .anything: false
        }
    }
}
