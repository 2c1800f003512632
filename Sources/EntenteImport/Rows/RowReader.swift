import EntenteModel
import EntenteSystem

/// Reads single rows of a coded file again, as a whole reading would: their records, or what is wrong with them and where.
struct RowReader {
    private let file: CodedFile
    private let mapping: Mapping
    private let declaredCountries: DeclaredCountries

    init(_ file: CodedFile, _ mapping: Mapping, declaredCountries: DeclaredCountries) {
        self.file = file
        self.mapping = mapping
        self.declaredCountries = declaredCountries
    }

    /// What a whole reading gives for the row that begins at a byte. O(length of its slice, for the line).
    func records(at offset: Int) -> MappedRecords {
        records(of: file.rowRange(at: offset), line: file.line(of: offset))
    }

    /// The text that a recipe gives for the row that begins at a byte; nil for none. O(length of the row).
    func text(of recipe: FieldRecipe, at offset: Int) -> String? {
        let bytes = file.bytes.bytes(in: file.rowRange(at: offset))
        var rows = SourceRows(bytes, mapping, header: file.header, line: 1)
        guard case .row(let row) = rows.next() else { return nil }
        let fields = try? RowValues(row: row, lookups: mapping.lookups).fields(recipe.value, of: recipe.shape)
        guard case .text(let text) = fields?.first?.value else { return nil }
        return text
    }

    /// Whether a whole reading refuses the row that begins at a byte. O(length of the row).
    func refuses(rowAt offset: Int) -> Bool {
        !records(of: file.rowRange(at: offset), line: 1).rejections.isEmpty
    }

    /// What a whole reading says of a row that the fast road refuses; nil where it takes the row. O(length of the row).
    func rejection(_ refusal: RowReadings.Refusal, at offset: Int, line: Int) -> Rejection? {
        let range = file.rowRange(at: offset)
        if let rejection = records(of: range, line: line).rejections.first { return rejection }
        // A name that nobody bears, or several, is found wrong only when all records are known.
        if refusal.isOfCell { return nil }
        var fault = refusal.fault
        fault.position = TextPosition(line: line, column: 1)
        return Rejection(fault, file: file.name, row: text(of: range))
    }

    /// What a whole reading says of bytes that the scanner set aside; nil where it takes them as a row.
    func rejection(_ fault: RowSlice.Fault, in slice: Int) -> Rejection? {
        let line = file.line(ofFault: fault, in: slice)
        let start = TextPosition(line: line, column: 1)
        let position = { (offset: Int) -> TextPosition in
            self.position(of: offset, inRowAt: fault.place.lowerBound, line: line)
        }
        let found: RowFault
        switch fault.reason {
        case .count(let count):
            let records = records(of: fault.place, line: line)
            if let rejection = records.rejections.first { return rejection }
            if records.counts.read > 0 { return nil }
            found = RowFault(.raggedRow, at: start, "the row has \(count) cells; mend the row")
        case .encoding: found = .brokenText(file.bytes.bytes(in: fault.place), line: line)
        case .openQuote(let quote): found = .openQuotation(at: position(quote))
        case .afterQuote(let closing): found = .textAfterQuotation(at: position(closing + 1))
        case .tooLong(let quote):
            found = .tooLong(at: start, longest: mapping.source.longestRow, quotation: quote.map(position))
        }
        return Rejection(found, file: file.name, row: text(of: fault.place))
    }

    /// The place of a byte of a row that begins in a line. O(bytes between).
    private func position(of offset: Int, inRowAt start: Int, line: Int) -> TextPosition {
        let bytes = file.bytes.bytes(in: start..<offset + 1)
        var (line, column) = (line, 1)
        for (index, byte) in bytes.prefix(offset - start).enumerated() {
            let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if byte == 0x0A || (byte == 0x0D && !isPair) {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80, byte != 0x0D {
                column += 1
            }
        }
        return TextPosition(line: line, column: column)
    }

    private func records(of range: Range<Int>, line: Int) -> MappedRecords {
        var records = MappedRecords(mapping)
        records.declaredCountries = declaredCountries
        var rows = SourceRows(file.bytes.bytes(in: range), mapping, header: file.header, line: line)
        records.take(&rows, file: file.name)
        return records
    }

    /// The row as it stands, cut where it is very long.
    private func text(of range: Range<Int>) -> String {
        String(decoding: file.bytes.bytes(in: range.prefix(65_536)), as: UTF8.self)
    }
}
