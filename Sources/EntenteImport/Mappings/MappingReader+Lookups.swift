import EntenteModel

extension MappingReader {
    /// The tables of codes.
    mutating func readLookups(_ field: Field, _ lookupFile: (String) -> [UInt8]?) {
        guard case .mapping(let entries) = field.value else {
            report(.wrongMapping, field.position, "lookups is \(field.noun); it is tables by name")
            return
        }
        for entry in entries {
            if lookups[entry.name] != nil {
                report(.repeatedField, entry.position, "the lookup \(entry.name.forMessage) is given twice; keep one")
                continue
            }
            lookupNames.append(entry.name)
            // A table that cannot be read is told once, not wherever it is used.
            lookups[entry.name] = table(entry, lookupFile) ?? LookupTable(fields: [], rows: [])
        }
    }

    private mutating func table(_ entry: Field.Entry, _ lookupFile: (String) -> [UInt8]?) -> LookupTable? {
        guard case .mapping(let values) = entry.field.value else {
            report(
                .wrongMapping, entry.field.position,
                "the lookup \(entry.name.forMessage) is \(entry.field.noun); give file: and key:, or a value for each code"
            )
            return nil
        }
        guard values.contains(where: { $0.name == "file" }) else {
            var pairs: [(code: String, value: String)] = []
            for value in values {
                switch value.field.value {
                case .text(let text): pairs.append((value.name, text))
                case .absent: pairs.append((value.name, ""))
                case .list, .mapping:
                    report(.wrongMapping, value.field.position, "a code means \(value.field.noun); it means one text")
                }
            }
            return LookupTable(pairs)
        }
        guard let keys = keys(of: entry.field, .lookup), let name = text(keys, "file"), let key = text(keys, "key"),
            let place = keys["file"]?.position
        else { return nil }
        guard let bytes = lookupFile(name) else {
            report(
                .noInput, place,
                "the table \(name.forMessage) is not there; put it beside the mapping file, or mend the name")
            return nil
        }
        return table(bytes, file: name, key: key, keyPosition: keys["key"]?.position ?? place)
    }

    private mutating func table(_ bytes: [UInt8], file name: String, key: String, keyPosition: TextPosition)
        -> LookupTable?
    {
        do throws(Problem) {
            let source = try SourceText(bytes, file: name, sizeLimit: Self.sizeLimit)
            let rows = try DelimitedText(source.utf8, file: name).rows
            let header = rows.first?.cells.map(\.text) ?? []
            guard let keyIndex = header.firstIndex(of: key) else {
                let hint =
                    NearestWord.to(key, among: header).map { "did you mean `\($0)`?" }
                    ?? "its columns are \(header.joined(separator: ", "))"
                report(.unknownLookup, keyPosition, "the table \(name) has no column `\(key.forMessage)`; \(hint)")
                return nil
            }
            var codes: [(code: String, values: [String])] = []
            for row in rows.dropFirst() {
                guard row.cells.count == header.count else {
                    throw Problem(
                        .error, rule: .raggedRow, file: name, at: row.position,
                        "the row has \(row.cells.count) cells and the header \(header.count); make them equal")
                }
                var values = row.cells.map(\.text)
                codes.append((values.remove(at: keyIndex), values))
            }
            var fields = header
            fields.remove(at: keyIndex)
            return LookupTable(fields: fields, rows: codes)
        } catch {
            absorb([error])
            return nil
        }
    }

    /// The use of a table, written `name` or `name.field`; nil where there is no such table.
    mutating func lookupUse(_ text: String, at position: TextPosition) -> LookupUse? {
        let dot = text.firstIndex(of: ".")
        let name = dot.map { String(text[..<$0]) } ?? text
        let field = dot.map { String(text[text.index(after: $0)...]) }
        guard let table = lookups[name] else {
            let hint =
                NearestWord.to(name, among: lookupNames).map { "did you mean \($0)?" }
                ?? (lookupNames.isEmpty ? "give it under lookups" : "there are \(lookupNames.joined(separator: ", "))")
            report(.unknownLookup, position, "there is no lookup \(name.forMessage); \(hint)")
            return nil
        }
        guard !table.fields.isEmpty else { return nil }
        let choices = table.fields.map { "\(name).\($0)" }.joined(separator: ", ")
        if let field, !table.fields.contains(field) {
            let hint =
                NearestWord.to(field, among: table.fields).map { "did you mean \(name).\($0)?" }
                ?? "there are \(choices)"
            report(.unknownLookup, position, "the lookup \(name) has no column \(field.forMessage); \(hint)")
            return nil
        }
        if field == nil, table.fields.count > 1 {
            report(.unknownLookup, position, "the lookup \(name) has several columns; name one: \(choices)")
            return nil
        }
        return LookupUse(table: name, field: field, position: position)
    }
}
