import EntenteModel

extension RowValues {
    /// The text of a template with its place; nil where it has columns and all are blank.
    func template(_ parts: [TemplatePart]) throws(RowFault) -> LocatedCell? {
        var text = ""
        var position: TextPosition?
        var asksColumns = false
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .column(let column):
                asksColumns = true
                guard let cell = try first(column) else { continue }
                text += cell.text
                position = position ?? cell.position
            }
        }
        if asksColumns, position == nil { return nil }
        return LocatedCell(text: text, position: position ?? row.position)
    }

    /// The first column's text that is not blank, with what its place makes of it.
    private func first(_ column: TemplateColumn) throws(RowFault) -> LocatedCell? {
        for use in column.columns {
            guard var cell = row.cells(of: use).first else { continue }
            if let lookup = column.lookup {
                guard let found = try found(cell, lookup) else { continue }
                cell = found
            }
            if column.isTitleCase { cell.text = TitleCase.text(cell.text) }
            if column.isUpperCase { cell.text = cell.text.uppercased() }
            cell.text = column.prefix + cell.text + column.suffix
            return cell
        }
        return column.standIn.map { LocatedCell(text: $0, position: row.position) }
    }

    /// Texts after modifiers, as fields.
    func modified(_ cells: [LocatedCell], _ modifiers: Modifiers, _ shape: FieldShape) throws(RowFault) -> [Field] {
        var fields: [Field] = []
        for cell in cells {
            for part in parts(of: cell, by: modifiers.split) where !modifiers.ignored.contains(part.text) {
                var part = part
                if let lookup = modifiers.lookup {
                    guard let found = try found(part, lookup) else { continue }
                    part = found
                }
                if modifiers.isTitleCase { part.text = TitleCase.text(part.text) }
                if modifiers.isUpperCase { part.text = part.text.uppercased() }
                if let scheme = modifiers.scheme {
                    part = try coded(part, scheme)
                }
                if !modifiers.steps.isEmpty { part.text = try step(part, modifiers.steps) }
                try check(part, shape.item)
                fields.append(Field(.text(part.text), at: part.position))
            }
        }
        if fields.isEmpty, let text = modifiers.standIn { return [Field(.text(text), at: row.position)] }
        return fields
    }

    /// Refuses what the field of a record cannot hold, so that the row is set aside rather than the whole source.
    private func check(_ cell: LocatedCell, _ shape: FieldShape) throws(RowFault) {
        switch shape {
        case .date: try RowDate.check(cell)
        case .word(let words):
            guard !words.contains(cell.text.lowercased()) else { return }
            throw RowFault(
                .wrongWord, at: cell.position,
                "`\(cell.text.forMessage)` is none of \(words.joined(separator: ", ")); give the mapping a lookup for it"
            )
        case .number(let range):
            guard Int(cell.text).map({ range.contains($0) }) != true else { return }
            throw RowFault(
                .notANumber, at: cell.position,
                "`\(cell.text.forMessage)` is no whole number from \(range.lowerBound) to \(range.upperBound); "
                    + "give the mapping steps for it")
        case .flag:
            guard !["true", "false", "yes", "no"].contains(cell.text.lowercased()) else { return }
            throw RowFault(
                .wrongValue, at: cell.position,
                "`\(cell.text.forMessage)` is neither true nor false; give the mapping a lookup for it")
        default: return
        }
    }

    private func parts(of cell: LocatedCell, by separator: String?) -> [LocatedCell] {
        guard let separator else { return [cell] }
        var parts: [LocatedCell] = []
        for piece in cell.text.split(separator: separator) {
            let text = String(piece).withoutBlanks
            guard !text.isEmpty, !row.nulls.contains(text) else { continue }
            parts.append(LocatedCell(text: text, position: cell.position))
        }
        return parts
    }

    /// What a table says of a code; nil for nothing.
    func found(_ cell: LocatedCell, _ use: LookupUse) throws(RowFault) -> LocatedCell? {
        guard let table = lookups[use.table] else { return nil }
        if let value = table.value(cell.text, field: use.field) {
            return value.isEmpty ? nil : LocatedCell(text: value, position: cell.position)
        }
        // A code that lost its zeros is a wrong value, whatever the mapping says of unknown ones.
        for zeros in ["0", "00"] where table.has(zeros + cell.text) {
            throw RowFault(
                .spoiledCell, at: cell.position,
                "\(use.table) has no code `\(cell.text.forMessage)`, but `\(zeros)\(cell.text.forMessage)`; a spreadsheet has dropped the zero: "
                    + "format the column as text and export again")
        }
        try refuseSpoiled(cell)
        switch use.otherwise {
        case .blank: return nil
        case .keep: return cell
        case .value(let value): return LocatedCell(text: value, position: cell.position)
        case .refuse:
            let hint =
                cell.text.count > 3
                ? NearestWord.to(cell.text, among: table.codes).map { "did you mean `\($0)`?" } : nil
            throw RowFault(
                .unknownCode, at: cell.position,
                "\(use.table) has no code `\(cell.text.forMessage)`; \(hint ?? "add it to the table, or give otherwise: to the lookup")"
            )
        }
    }

    /// Refuses what a spreadsheet makes of long digits.
    func refuseSpoiled(_ cell: LocatedCell) throws(RowFault) {
        guard cell.text.isSpoiledNumber else { return }
        throw RowFault(
            .spoiledCell, at: cell.position,
            "a spreadsheet has turned this cell into `\(cell.text.forMessage)`; format the column as text and export again"
        )
    }

    /// A country's code with its scheme; one that the scheme does not have is refused.
    private func coded(_ cell: LocatedCell, _ scheme: CountryScheme) throws(RowFault) -> LocatedCell {
        try refuseSpoiled(cell)
        let text = "\(scheme.rawValue):\(cell.text)"
        guard !describesCountries, Country.coded(cell.text, in: scheme).isEmpty, !declaredCountries.have(code: text)
        else {
            return LocatedCell(text: text, position: cell.position)
        }
        throw RowFault(
            .unknownCode, at: cell.position,
            "`\(cell.text.forMessage)` is no country's code in \(scheme.rawValue); name it under ignore: if it is none, or give it under "
                + "codes: of a country")
    }

    private func step(_ cell: LocatedCell, _ steps: [Double]) throws(RowFault) -> String {
        guard let number = Double(cell.text), number.isFinite else {
            throw RowFault(
                .notANumber, at: cell.position,
                "`\(cell.text.forMessage)` is no number, and steps count numbers; mend the cell")
        }
        return String(1 + steps.count { number >= $0 })
    }
}

extension String {
    /// Whether it looks like `2.02E+13`: what spreadsheets make of digits that are no number.
    var isSpoiledNumber: Bool {
        guard let mark = firstIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
        let (digits, exponent) = (self[..<mark], self[index(after: mark)...])
        guard digits.first.map({ ("0"..."9").contains($0) }) == true, exponent.first == "+" else { return false }
        let isNumber = digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
        return isNumber && exponent.count > 1 && exponent.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    }
}
