import EntenteModel

/// A template of nothing but columns and words, read straight from the bytes of a row: what the ids of events mostly are.
struct PlainTemplate {
    private enum Part {
        case text(String)
        /// A column, by its place in every row.
        case column(Int)
    }

    private let parts: [Part]
    private let quote: UInt8?
    private let delimiter: UInt8?
    private let nulls: [String]
    private let longestNull: Int

    /// A template that a recipe comes to; nil for recipes that ask for more, or columns that stand elsewhere in some rows.
    init?(_ recipe: ValueRecipe, _ dialect: SourceDialect, header: ColumnIndex?) {
        guard case .template(let pieces, let modifiers) = recipe, modifiers.isNone else { return nil }
        let layouts = header.map { [$0] } ?? dialect.layouts.map { ColumnIndex($0) }
        var parts: [Part] = []
        for piece in pieces {
            switch piece {
            case .text(let text): parts.append(.text(text))
            case .column(let column):
                let places = Set(layouts.map { $0.index(of: column.columns[0].name) })
                guard column.isPlain, places.count == 1, case let place?? = places.first else { return nil }
                parts.append(.column(place))
            }
        }
        self.parts = parts
        quote = dialect.quote
        delimiter = dialect.delimiter
        nulls = Array(dialect.nulls)
        longestNull = nulls.map(\.utf8.count).max() ?? 0
    }

    /// The text for a row whose one column holds a number; nil for templates of more columns or none.
    func text(number: UInt64) -> String? {
        guard parts.count(where: { if case .column = $0 { true } else { false } }) == 1 else { return nil }
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .column: text += String(number)
            }
        }
        return text
    }

    /// The text for the row that begins at a place; nil where a cell is quoted or blank, and must be read with more care.
    func text(_ bytes: ByteView, rowAt start: Int) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .column(let column):
                guard let cell = cell(column, bytes, start) else { return nil }
                text += cell
            }
        }
        return text
    }

    private func cell(_ column: Int, _ bytes: ByteView, _ start: Int) -> String? {
        var (index, place) = (0, start)
        var cell = start
        while place < bytes.count {
            let byte = bytes[place]
            if byte == quote { return nil }
            if byte == delimiter || byte == 0x0A || byte == 0x0D {
                if index == column { break }
                guard byte == delimiter else { return nil }
                index += 1
                cell = place + 1
            }
            place += 1
        }
        guard index == column else { return nil }
        if cell < place, place - cell > longestNull, !bytes.hasBlankEnd(cell, place) {
            return String(decoding: bytes.bytes(in: cell..<place), as: UTF8.self)
        }
        let text = String(decoding: bytes.bytes(in: cell..<place), as: UTF8.self).withoutBlanks
        return text.isEmpty || nulls.contains(text) ? nil : text
    }
}

extension TemplateColumn {
    /// Whether it is a single column's text as it stands.
    fileprivate var isPlain: Bool {
        columns.count == 1 && lookup == nil && !isTitleCase && !isUpperCase && prefix.isEmpty && suffix.isEmpty
            && standIn == nil
    }
}

extension Modifiers {
    /// Whether nothing is done with the text.
    fileprivate var isNone: Bool {
        split == nil && ignored.isEmpty && lookup == nil && scheme == nil && !isTitleCase && !isUpperCase
            && steps.isEmpty
            && conditions.isEmpty && standIn == nil
    }
}
