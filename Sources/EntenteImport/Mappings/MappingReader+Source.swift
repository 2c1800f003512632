import EntenteModel

extension MappingReader {
    /// How the source is written.
    mutating func dialect(_ field: Field) -> SourceDialect {
        var dialect = SourceDialect()
        guard let keys = keys(of: field, .source) else { return dialect }
        dialect.format = word(keys, "format", SourceDialect.Format.self) ?? .delimited
        dialect.encoding = encoding(keys) ?? .utf8
        dialect.hasHeader = flag(keys, "header") ?? true
        dialect.nulls = texts(keys, "nulls")
        dialect.sheet = text(keys, "sheet")
        dialect.path = text(keys, "path")?.split(separator: ".").map(String.init) ?? []
        if let text = text(keys, "delimiter"), let byte = delimiter(text, keys) { dialect.delimiter = byte }
        if let text = text(keys, "quote") { dialect.quote = quote(text, dialect.delimiter, keys) }
        readLayouts(keys, &dialect)
        return dialect
    }

    /// The encoding; a name that it goes by elsewhere is told from one that means nothing.
    private mutating func encoding(_ keys: MappingKeys) -> TextEncoding? {
        guard let text = text(keys, "encoding"), let field = keys["encoding"],
            TextEncoding(rawValue: text.lowercased()) == nil, let meant = TextEncoding(named: text)
        else { return word(keys, "encoding", TextEncoding.self) }
        report(.wrongWord, field.position, "encoding cannot be `\(text.forMessage)`; did you mean \(meant.rawValue)?")
        return nil
    }

    private mutating func delimiter(_ text: String, _ keys: MappingKeys) -> UInt8? {
        if let named = SourceDialect.delimiterNames.first(where: { $0.name == text.lowercased() }) { return named.byte }
        var byte: UInt8?
        if text.utf8.count == 1 { byte = text.utf8.first }
        if text.hasPrefix("0x") { byte = UInt8(text.dropFirst(2), radix: 16) }
        if let byte, byte > 0, byte < 0x80, byte != 0x0A, byte != 0x0D { return byte }
        if let field = keys["delimiter"] {
            report(
                .wrongMapping, field.position,
                wrong(text, "delimiter", SourceDialect.delimiterNames.map(\.name))
                    + (text.utf8.count == 1 ? "" : ", one ASCII character, or its number such as 0x01"))
        }
        return nil
    }

    private mutating func quote(_ text: String, _ delimiter: UInt8, _ keys: MappingKeys) -> UInt8? {
        if text.lowercased() == "none" { return nil }
        if text.utf8.count == 1, let byte = text.utf8.first, byte > 0x20, byte < 0x7F, byte != delimiter { return byte }
        if let field = keys["quote"] {
            report(
                .wrongMapping, field.position,
                "quote cannot be `\(text.forMessage)`; it is one ASCII character other than the delimiter, or none")
        }
        return nil
    }

    private mutating func readLayouts(_ keys: MappingKeys, _ dialect: inout SourceDialect) {
        if keys["columns"] != nil { dialect.layouts = [texts(keys, "columns")] }
        for item in items(keys, "layouts") {
            let names = texts(item, "a layout")
            if dialect.layouts.contains(where: { $0.count == names.count }) {
                report(
                    .wrongMapping, item.position,
                    "two layouts have \(names.count) columns; they are told apart by their number, so keep one")
            }
            dialect.layouts.append(names)
        }
        let isNamed = !dialect.layouts.isEmpty
        if dialect.hasHeader, isNamed, let place = (keys["columns"] ?? keys["layouts"])?.position {
            report(
                .wrongMapping, place,
                "the columns are named here and in the header; write header: false, or leave them out")
        }
        if !dialect.hasHeader, !isNamed, dialect.format.isTable {
            report(.wrongMapping, keys.position, "a source without a header names no columns; give columns: [names]")
        }
    }

    /// By what a source is known.
    mutating func recognition(_ field: Field) -> Recognition {
        var recognition = Recognition()
        guard let keys = keys(of: field, .recognize) else { return recognition }
        recognition.names = texts(keys, "names")
        recognition.columns = texts(keys, "columns")
        recognition.dates = recognizedDates(keys)
        guard let values = keys["values"] else { return recognition }
        guard case .mapping(let entries) = values.value else {
            report(.wrongMapping, values.position, "values is \(values.noun); it is texts by column")
            return recognition
        }
        recognition.values = entries.map { ($0.name, texts($0.field, "values")) }
        return recognition
    }

    private mutating func recognizedDates(_ keys: MappingKeys) -> [(column: String, format: DateFormat)] {
        guard let field = keys["dates"] else { return [] }
        guard case .mapping(let entries) = field.value else {
            report(.wrongMapping, field.position, "dates is \(field.noun); it is forms of dates by column")
            return []
        }
        return entries.compactMap { entry in
            guard let text = texts(entry.field, "dates").first else { return nil }
            if let format = DateFormat(text) { return (entry.name, format) }
            report(
                .wrongMapping, entry.field.position,
                "`\(text.forMessage)` is no form of a date; write such as YYYYMMDD or DD/MM/YYYY")
            return nil
        }
    }

    /// The conditions of a key: one or a list.
    mutating func conditions(_ keys: MappingKeys, _ name: String) -> [RowCondition] {
        items(keys, name).compactMap { condition($0) }
    }

    /// One condition.
    mutating func condition(_ field: Field) -> RowCondition? {
        guard let keys = keys(of: field, .condition) else { return nil }
        let columns = self.columns(keys)
        guard !columns.isEmpty else {
            report(.wrongMapping, field.position, "the condition names no column; give column: NAME")
            return nil
        }
        var tests: [RowCondition.Test] = []
        if keys["is"] != nil { tests.append(.isOneOf(texts(keys, "is"))) }
        if keys["is_not"] != nil { tests.append(.isNoneOf(texts(keys, "is_not"))) }
        if keys["like"] != nil { tests.append(.isLike(texts(keys, "like"))) }
        if keys["unlike"] != nil { tests.append(.isUnlike(texts(keys, "unlike"))) }
        if let other = column(keys, "same_as") { tests.append(.isSame(other)) }
        if let other = column(keys, "other_than") { tests.append(.isOther(other)) }
        if let blank = flag(keys, "blank") { tests.append(blank ? .isBlank : .isNotBlank) }
        guard tests.count == 1, let test = tests.first else {
            report(
                .wrongMapping, field.position,
                "a condition asks one thing; give one of is, is_not, like, unlike, same_as, other_than, blank")
            return nil
        }
        return RowCondition(asked: columns, test: test, position: field.position)
    }

    /// The columns that `column` or `columns` names; `c1..c91` are ninety-one.
    mutating func columns(_ keys: MappingKeys) -> [ColumnUse] {
        if let column = column(keys, "column") { return [column] }
        guard let field = keys["columns"] else { return [] }
        return texts(field, "columns").flatMap { ColumnRange.names($0) }.map {
            use($0, at: field.position)
        }
    }
}
