import EntenteModel

extension MappingReader {
    /// How a field of a shape comes about; nil where that cannot be understood.
    mutating func value(_ field: Field, of shape: FieldShape, named name: String) -> ValueRecipe? {
        switch field.value {
        case .absent:
            report(.wrongMapping, field.position, "\(name) is empty; give it a value, or leave it out")
            return nil
        case .text(let text):
            return template(text, of: shape, named: name, at: field.position)
        case .list(let items):
            let item: FieldShape
            switch shape {
            case .list(let inner): item = inner
            case .anything: item = .anything
            default:
                report(
                    .wrongMapping, field.position,
                    "\(name) is a list, and holds one value; write text with {column}, or {column: NAME}")
                return nil
            }
            return .list(items.compactMap { value($0, of: item, named: name) })
        case .mapping(let entries):
            return value(entries, of: shape, named: name, at: field.position)
        }
    }

    private mutating func value(
        _ entries: [Field.Entry], of shape: FieldShape, named name: String, at position: TextPosition
    ) -> ValueRecipe? {
        if case .list(let item) = shape { return value(entries, of: item, named: name, at: position) }
        if case .date = shape, !entries.contains(where: { $0.name == "template" || $0.name == "lookup" }) {
            return date(keys(of: entries, at: position, .date)).map { .date($0) }
        }
        if entries.contains(where: { ["column", "columns", "template"].contains($0.name) }) {
            return columnValue(keys(of: entries, at: position, .value), of: shape, named: name)
        }
        switch shape {
        case .record(let form):
            return RecordFormat.named(form).map { .record(nested(entries, $0, at: position)) }
        case .texts: return .record(free(entries, of: .text, at: position))
        case .anything: return .record(free(entries, of: .anything, at: position))
        default:
            report(
                .wrongMapping, position,
                "\(name) is a mapping without column, columns or template; write text with {column}, or {column: NAME}")
            return nil
        }
    }

    /// A mapping with names of one's own.
    private mutating func free(_ entries: [Field.Entry], of shape: FieldShape, at position: TextPosition)
        -> NestedRecipe
    {
        let fields = entries.compactMap { entry in
            value(entry.field, of: shape, named: entry.name).map {
                FieldRecipe(name: entry.name, value: $0, shape: shape, position: entry.position)
            }
        }
        return NestedRecipe(fields: fields, conditions: [], position: position)
    }

    /// A record inside a record.
    private mutating func nested(_ entries: [Field.Entry], _ form: RecordFormat, at position: TextPosition)
        -> NestedRecipe
    {
        var keys = MappingKeys(at: position)
        for entry in entries where entry.name == "when" { keys["when"] = entry.field }
        return NestedRecipe(
            fields: fields(entries.filter { $0.name != "when" }, form, at: position),
            conditions: conditions(keys, "when"), position: position)
    }

    /// The fields of a record or of a part of one, checked against its form.
    mutating func fields(_ entries: [Field.Entry], _ form: RecordFormat, at position: TextPosition) -> [FieldRecipe] {
        var fields: [FieldRecipe] = []
        let article = "aeiou".contains(form.name.prefix(1)) ? "an \(form.name)" : "a \(form.name)"
        for entry in entries {
            guard let definition = form.field(named: entry.name) else {
                let hint = hint(for: entry.name, in: form)
                report(.unknownField, entry.position, "\(article) has no field \(entry.name.forMessage); \(hint)")
                continue
            }
            guard !fields.contains(where: { $0.name == entry.name }) else {
                report(.repeatedField, entry.position, "\(entry.name) is given twice; keep one of them")
                continue
            }
            guard let value = value(entry.field, of: definition.shape, named: entry.name) else { continue }
            fields.append(
                FieldRecipe(name: entry.name, value: value, shape: definition.shape, position: entry.position))
        }
        for definition in form.fields where definition.isRequired {
            guard !entries.contains(where: { $0.name == definition.name }) else { continue }
            let hint =
                form.name == "source" ? "; an address alone is written as text: \"{column}\"" : ""
            report(
                .missingField, position,
                "\(article) without \(definition.name); every \(form.name) has a \(definition.name)\(hint)")
        }
        return fields
    }

    /// What is meant by a name that is no field of a record.
    private func hint(for name: String, in form: RecordFormat) -> String {
        let besides = MappingForm.record.keys.map(\.name).filter { RecordKind(rawValue: $0) == nil }
        if besides.contains(name), RecordKind(rawValue: form.name) != nil {
            return "it stands beside \(form.name):, not within it"
        }
        return NearestWord.to(name, among: form.fields.map(\.name)).map { "did you mean \($0)?" }
            ?? (besides.contains(name)
                ? "it stands beside the kind of record, such as event:, not within it"
                : "put what is your own under custom")
    }

    /// A value of columns with its modifiers.
    mutating func columnValue(_ keys: MappingKeys, of shape: FieldShape, named name: String) -> ValueRecipe? {
        checkRecord(shape, name, at: keys.position)
        var modifiers = Modifiers()
        modifiers.split = text(keys, "split")
        if modifiers.split?.isEmpty == true, let place = keys["split"]?.position {
            report(.wrongMapping, place, "split is empty; give what parts the values, such as \";\"")
        }
        modifiers.ignored = Set(texts(keys, "ignore"))
        modifiers.lookup = lookup(keys)
        modifiers.scheme = word(keys, "scheme", CountryScheme.self)
        let letters = word(keys, "case", LetterCase.self)
        (modifiers.isTitleCase, modifiers.isUpperCase) = (letters == .title, letters == .upper)
        modifiers.steps = steps(keys)
        modifiers.standIn = standIn(keys, shape, name)
        modifiers.conditions = conditions(keys, "when")
        if let lookup = modifiers.lookup { check(lookup, shape, name) }
        let sources = ["column", "columns", "template"].filter { keys[$0] != nil }
        guard sources.count == 1 else {
            report(
                .wrongMapping, keys.position,
                "\(name) has \(sources.joined(separator: " and ")); give one of column, columns, template")
            return nil
        }
        if let text = text(keys, "template"), let place = keys["template"]?.position {
            return parts(of: text, at: place).map { .template($0, modifiers) }
        }
        return .columns(columns(keys), modifiers)
    }

    /// The table of a value, with what an unknown code gives.
    mutating func lookup(_ keys: MappingKeys) -> LookupUse? {
        let otherwise = keys["otherwise"] != nil ? text(keys, "otherwise") : nil
        guard let text = text(keys, "lookup"), let place = keys["lookup"]?.position else {
            if otherwise != nil, let place = keys["otherwise"]?.position {
                report(.wrongMapping, place, "otherwise says what an unknown code gives; give lookup: too")
            }
            return nil
        }
        var use = lookupUse(text, at: place)
        switch otherwise {
        case nil: break
        case "": use?.otherwise = .blank
        case "keep": use?.otherwise = .keep
        case .some(let value): use?.otherwise = .value(value)
        }
        return use
    }

    private mutating func steps(_ keys: MappingKeys) -> [Double] {
        guard let field = keys["steps"] else { return [] }
        let steps = texts(keys, "steps").map { Double($0) ?? .nan }
        let isRising = zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 } && steps.allSatisfy(\.isFinite)
        if !isRising || steps.isEmpty {
            report(.notANumber, field.position, "steps are no rising numbers; write such as [2, 5, 10]")
        }
        return steps
    }

    /// Text may stand for a participant, but not for a step.
    func allowsText(_ shape: FieldShape) -> Bool {
        switch shape {
        case .record(let form): RecordFormat.named(form)?.allowsText ?? false
        case .texts: false
        default: true
        }
    }

    private mutating func checkRecord(_ shape: FieldShape, _ name: String, at position: TextPosition) {
        guard !allowsText(shape) else { return }
        report(.wrongMapping, position, "\(name) is text; it is a mapping of fields")
    }

    /// Whatever a table gives must be a word that the field may hold.
    private mutating func check(_ use: LookupUse, _ shape: FieldShape, _ name: String) {
        guard case .word(let words) = shape, let table = lookups[use.table] else { return }
        for code in table.codes {
            guard let value = table.value(code, field: use.field), !value.isEmpty, !words.contains(value) else {
                continue
            }
            report(
                .wrongWord, use.position, "the lookup \(use.table) gives for \(code): \(wrong(value, name, words))")
            return
        }
    }
}
