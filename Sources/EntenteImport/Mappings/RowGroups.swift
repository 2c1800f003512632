import EntenteModel

/// The records of rows that are alike in the key of their recipe.
struct RowGroups: Sendable {
    /// What the rows of one record have in common.
    struct Key: Hashable, Sendable {
        let recipe: Int
        let parts: [[String]]
    }

    private var slots: [Key: Int] = [:]
    /// What each record holds in its lists already, and the fields of which a difference was told.
    private var held: [Int: Set<String>] = [:]

    /// The key of a row; nil where the recipe does not group, or all parts are blank.
    static func key(of recipe: RecordRecipe, _ index: Int, _ values: RowValues) throws(RowFault) -> Key? {
        guard !recipe.groupBy.isEmpty else { return nil }
        var parts: [[String]] = []
        for item in recipe.groupBy {
            var texts: [String] = []
            for value in item.values {
                let given = try values.fields(value, of: .text).compactMap { field -> String? in
                    if case .text(let text) = field.value { return text }
                    return nil
                }
                // A blank stands for itself, so that (A, blank) is not (blank, A) unless order is of no account.
                texts.append(given.joined(separator: "\u{0}"))
            }
            if item.isUnordered { texts.sort { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) } }
            parts.append(texts)
        }
        guard parts.contains(where: { $0.contains { !$0.isEmpty } }) else { return nil }
        return Key(recipe: index, parts: parts)
    }

    /// The place of the record of a key, if there is one.
    func slot(of key: Key) -> Int? { slots[key] }

    /// Begins the record of a key; items that its lists hold twice are kept once.
    mutating func begin(_ key: Key, slot: Int, _ record: inout Record) {
        slots[key] = slot
        guard case .mapping(let entries) = record.field.value else { return }
        var kept: [Field.Entry] = []
        var seen: Set<String> = []
        RowGroups.merge(entries, into: &kept, path: "", seen: &seen) { _, _, _ in }
        held[slot] = seen
        record.field.value = .mapping(kept)
    }

    /// Joins a row with the record of its key. O(size of the row).
    mutating func merge(
        _ field: Field, into record: inout Record, _ recipe: RecordRecipe, slot: Int, file: String,
        problems: inout [Problem]
    ) {
        guard case .mapping(let added) = field.value, case .mapping(var entries) = record.field.value else { return }
        // Emptied for the while, so that lists grow in place.
        record.field.value = .absent
        var seen = held.removeValue(forKey: slot) ?? []
        var differences: [Problem] = []
        RowGroups.merge(added, into: &entries, path: "", seen: &seen) { path, first, second in
            guard !recipe.firstCounts.contains(path) else { return }
            differences.append(
                Problem(
                    .warning, rule: .differingRows, file: file, at: second.position,
                    "\(path) is \(second.compactText.forMessage) here and \(first.compactText.forMessage) in line "
                        + "\(first.position.line), and both rows make one record; the first counts: add the field "
                        + "to group_by to keep them apart, or to first to say that it is meant so"))
        }
        problems += differences
        held[slot] = seen
        record.field.value = .mapping(entries)
    }

    private static func merge(
        _ added: [Field.Entry], into entries: inout [Field.Entry], path: String, seen: inout Set<String>,
        differs: (_ path: String, _ first: Field, _ second: Field) -> Void
    ) {
        for entry in added {
            let name = path.isEmpty ? entry.name : "\(path).\(entry.name)"
            guard let index = entries.firstIndex(where: { $0.name == entry.name }) else {
                var entry = entry
                if case .list(let items) = entry.field.value {
                    entry.field.value = .list(items.filter { seen.insert("\(name)\u{0}\($0.compactText)").inserted })
                }
                entries.append(entry)
                continue
            }
            switch (entries[index].field.value, entry.field.value) {
            case (.list(var items), .list(let new)):
                entries[index].field.value = .absent
                for item in new where seen.insert("\(name)\u{0}\(item.compactText)").inserted { items.append(item) }
                entries[index].field.value = .list(items)
            case (.mapping(var inner), .mapping(let new)):
                merge(new, into: &inner, path: name, seen: &seen, differs: differs)
                entries[index].field.value = .mapping(inner)
            default:
                let isSame = entries[index].field.compactText == entry.field.compactText
                // Told once for each field of a record, however many its rows are.
                guard !isSame, seen.insert("differs\u{0}\(name)").inserted else { continue }
                differs(name, entries[index].field, entry.field)
            }
        }
    }
}
