import EntenteModel

/// The keys of one part of a mapping file with their values.
struct MappingKeys {
    /// Where the part stands.
    let position: TextPosition
    private var fields: [String: Field] = [:]

    init(at position: TextPosition) { self.position = position }

    /// The value of a key.
    subscript(name: String) -> Field? {
        get { fields[name] }
        set { fields[name] = newValue }
    }
}

extension MappingReader {
    /// The keys of a part; nil where it is no mapping. Keys that the form does not know are errors.
    mutating func keys(of field: Field, _ form: MappingForm) -> MappingKeys? {
        guard case .mapping(let entries) = field.value else {
            report(
                .wrongMapping, field.position,
                "\(form.noun) is \(field.noun); it is a mapping with \(form.keys.map(\.name).joined(separator: ", "))")
            return nil
        }
        return keys(of: entries, at: field.position, form)
    }

    /// The keys of a part whose entries are known.
    mutating func keys(of entries: [Field.Entry], at position: TextPosition, _ form: MappingForm) -> MappingKeys {
        var keys = MappingKeys(at: position)
        let names = form.keys.map(\.name)
        for entry in entries {
            guard names.contains(entry.name) else {
                let hint =
                    NearestWord.to(entry.name, among: names).map { "did you mean \($0)?" }
                    ?? "its keys are \(names.joined(separator: ", "))"
                report(.unknownKey, entry.position, "\(form.noun) has no key \(entry.name.forMessage); \(hint)")
                continue
            }
            guard keys[entry.name] == nil else {
                report(.repeatedField, entry.position, "\(entry.name) is given twice; keep one of them")
                continue
            }
            if case .absent = entry.field.value { continue }
            keys[entry.name] = entry.field
        }
        for key in form.keys where key.isRequired && keys[key.name] == nil {
            report(.missingField, position, "\(form.noun) has no \(key.name); \(key.summary.loweredFirst)")
        }
        return keys
    }

    /// A text; nil where it is absent.
    mutating func text(_ keys: MappingKeys, _ name: String) -> String? {
        guard let field = keys[name] else { return nil }
        guard case .text(let text) = field.value else {
            report(.wrongMapping, field.position, "\(name) is \(field.noun); it is one text")
            return nil
        }
        return text
    }

    /// One text or a list of texts.
    mutating func texts(_ keys: MappingKeys, _ name: String) -> [String] {
        guard let field = keys[name] else { return [] }
        return texts(field, name)
    }

    /// One text or a list of texts.
    mutating func texts(_ field: Field, _ name: String) -> [String] {
        switch field.value {
        case .text(let text): return [text]
        case .absent:
            // YAML reads a bare NULL as nothing at all, which nobody who lists it means.
            report(
                .wrongMapping, field.position,
                "an item of \(name) is empty; write \"\" for what is blank, and words such as NULL in quotation marks")
            return []
        case .list(let items): return items.flatMap { texts($0, name) }
        case .mapping:
            report(.wrongMapping, field.position, "\(name) is a mapping; it is a text or a list of texts")
            return []
        }
    }

    /// `true` or `false`; nil where it is absent.
    mutating func flag(_ keys: MappingKeys, _ name: String) -> Bool? {
        guard let text = text(keys, name), let field = keys[name] else { return nil }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            report(.wrongMapping, field.position, "\(name) cannot be `\(text.forMessage)`; it is true or false")
            return nil
        }
    }

    /// A word of a closed list; nil where it is absent.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ keys: MappingKeys, _ name: String, _ type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let text = text(keys, name), let field = keys[name] else { return nil }
        if let word = Word(rawValue: text.lowercased()) { return word }
        report(.wrongWord, field.position, wrong(text, name, Word.allCases.map(\.rawValue)))
        return nil
    }

    /// The message for a word that is on no list.
    func wrong(_ text: String, _ name: String, _ words: [String]) -> String {
        let hint =
            NearestWord.to(text, among: words).map { "did you mean \($0)?" }
            ?? "it is one of \(words.joined(separator: ", "))"
        return "\(name) cannot be `\(text.forMessage)`; \(hint)"
    }

    /// The items of a key that holds one value or a list.
    func items(_ keys: MappingKeys, _ name: String) -> [Field] {
        guard let field = keys[name] else { return [] }
        if case .list(let items) = field.value { return items }
        return [field]
    }

    /// A column; nil where none is named.
    mutating func column(_ keys: MappingKeys, _ name: String) -> ColumnUse? {
        guard let text = text(keys, name), let field = keys[name] else { return nil }
        return use(text, at: field.position)
    }
}

extension String {
    /// The text for messages, cut past sixty scalars.
    var forMessage: String {
        unicodeScalars.dropFirst(60).isEmpty ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(57))) + "…"
    }

    /// The text with a small first letter.
    fileprivate var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
