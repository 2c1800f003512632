import EntenteModel

extension MappingReader {
    /// A text as a value: a constant that the field may hold, or a template.
    mutating func template(_ text: String, of shape: FieldShape, named name: String, at position: TextPosition)
        -> ValueRecipe?
    {
        var item = shape
        if case .list(let inner) = shape { item = inner }
        guard allowsText(item) else {
            report(.wrongMapping, position, "\(name) is text; it is a mapping of fields")
            return nil
        }
        guard let parts = parts(of: text, at: position) else { return nil }
        if parts.contains(where: { !$0.columns.isEmpty }) { return .template(parts, Modifiers()) }
        let constant = parts.reduce(into: "") { whole, part in
            if case .text(let text) = part { whole += text }
        }
        check(constant, item, name, at: position)
        return .constant(constant)
    }

    /// The parts of a template; nil where it is none.
    mutating func parts(of text: String, at position: TextPosition) -> [TemplatePart]? {
        do throws(TemplateText.Fault) {
            return try TemplateText.pieces(of: text).map { piece in
                switch piece {
                case .text(let text): .text(text)
                case .place(let names, let pipes): .column(column(names, pipes, at: position))
                }
            }
        } catch {
            report(.wrongMapping, position, error.message)
            return nil
        }
    }

    private mutating func column(_ names: [String], _ pipes: [TemplateText.Pipe], at position: TextPosition)
        -> TemplateColumn
    {
        var column = TemplateColumn(columns: names.map { use($0, at: position) })
        for pipe in pipes {
            switch (pipe.key, pipe.value) {
            case ("lookup", let name): column.lookup = lookupUse(name, at: position)
            case ("otherwise", ""): column.lookup?.otherwise = .blank
            case ("otherwise", "keep"): column.lookup?.otherwise = .keep
            case ("otherwise", let value): column.lookup?.otherwise = .value(value)
            case ("default", let text): column.standIn = text
            case ("case", "title"): column.isTitleCase = true
            case ("case", "upper"): column.isUpperCase = true
            case ("prefix", let text): column.prefix = text
            case ("suffix", let text): column.suffix = text
            default:
                report(
                    .wrongMapping, position,
                    "a place of the template has no `\(pipe.key.forMessage): \(pipe.value.forMessage)`; it may have "
                        + "the name of a lookup, otherwise: VALUE, default: TEXT, case: title or upper, prefix: \"…\", suffix: \"…\""
                )
            }
        }
        return column
    }

    /// The value of `default`, which the field must be able to hold.
    mutating func standIn(_ keys: MappingKeys, _ shape: FieldShape, _ name: String) -> String? {
        guard let text = text(keys, "default"), let place = keys["default"]?.position else { return nil }
        check(text, shape, name, at: place)
        return text
    }

    /// A constant must be what its field may hold.
    private mutating func check(_ text: String, _ shape: FieldShape, _ name: String, at position: TextPosition) {
        switch shape {
        case .word(let words):
            if !words.contains(text.lowercased()) { report(.wrongWord, position, wrong(text, name, words)) }
        case .flag:
            if !["true", "false", "yes", "no"].contains(text.lowercased()) {
                report(.wrongMapping, position, "\(name) cannot be `\(text.forMessage)`; it is true or false")
            }
        case .number(let range):
            if Int(text).map({ range.contains($0) }) != true {
                report(
                    .notANumber, position,
                    "\(name) cannot be `\(text.forMessage)`; it is a whole number from \(range.lowerBound) to "
                        + "\(range.upperBound)")
            }
        case .date:
            guard text.lowercased() != "unknown" else { return }
            do throws(DateError) {
                _ = try EventDate(edtf: text)
            } catch {
                report(.wrongDate, position, "\(name): \(error.message)")
            }
        default: return
        }
    }
}
