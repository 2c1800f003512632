import EntenteModel

extension MappingReader {
    /// What a row becomes; nil where that is no record.
    mutating func record(_ field: Field) -> RecordRecipe? {
        guard let keys = keys(of: field, .record) else { return nil }
        let kinds = RecordKind.allCases.filter { keys[$0.rawValue] != nil }
        guard kinds.count == 1, let kind = kinds.first, let content = keys[kind.rawValue] else {
            let names = RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
            report(
                .wrongMapping, field.position,
                kinds.isEmpty
                    ? "an item of records says no kind of record; give one of \(names)"
                    : "an item of records makes one record; write \(kinds.map(\.rawValue).joined(separator: " and ")) as items of their own"
            )
            return nil
        }
        guard case .mapping(let entries) = content.value else {
            report(.wrongMapping, content.position, "\(kind.rawValue) is \(content.noun); it is a mapping of fields")
            return nil
        }
        let form = RecordFormat.of(kind)
        let fields = fields(entries, form, at: content.position)
        let merges = flag(keys, "merge") ?? false
        if merges, kind != .event, let place = keys["merge"]?.position {
            report(.wrongMapping, place, "events alone are merged by type, day and actors; leave merge out")
        }
        return RecordRecipe(
            kind: kind, fields: fields, conditions: conditions(keys, "when"),
            groupBy: items(keys, "group_by").compactMap { groupKey($0) }, firstCounts: first(keys, fields),
            mergesAlike: merges, position: field.position)
    }

    private mutating func first(_ keys: MappingKeys, _ fields: [FieldRecipe]) -> Set<String> {
        guard let field = keys["first"] else { return [] }
        let names = texts(keys, "first")
        if keys["group_by"] == nil {
            report(.wrongMapping, field.position, "first says what counts among rows of a group; give group_by: too")
        }
        for name in names where !fields.contains(where: { $0.name == name }) {
            let nearest = NearestWord.to(name, among: fields.map(\.name)).map { "did you mean \($0)?" }
            report(
                .unknownField, field.position,
                "first names \(name.forMessage), which the record has not; \(nearest ?? "give one of its fields")")
        }
        return Set(names)
    }

    private mutating func groupKey(_ field: Field) -> GroupKey? {
        if case .mapping(let entries) = field.value, entries.contains(where: { $0.name == "unordered" }) {
            let keys = keys(of: entries, at: field.position, .group)
            guard entries.count == 1 else {
                report(.wrongMapping, field.position, "unordered stands beside other keys; put them into its list")
                return nil
            }
            let values = items(keys, "unordered").compactMap { keyValue($0) }
            return GroupKey(values: values, isUnordered: true, position: field.position)
        }
        return keyValue(field).map { GroupKey(values: [$0], isUnordered: false, position: field.position) }
    }

    /// A part of a key: the name of a column, or what is made of columns.
    private mutating func keyValue(_ field: Field) -> ValueRecipe? {
        switch field.value {
        case .text(let name):
            return .columns([use(name, at: field.position)], Modifiers())
        case .mapping(let entries):
            let keys = keys(of: entries, at: field.position, .group)
            if let place = keys["unordered"]?.position {
                report(.wrongMapping, place, "unordered stands in unordered; write one list")
            }
            return columnValue(keys, of: .text, named: "an item of group_by")
        case .absent, .list:
            report(.wrongMapping, field.position, "an item of group_by is \(field.noun); it is a column")
            return nil
        }
    }
}
