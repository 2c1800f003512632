import EntenteModel

/// Works out a date of one row.
struct RowDate {
    let values: RowValues

    /// The date in EDTF with the place of its first cell; nil where it is blank.
    func text(_ recipe: DateRecipe) throws(RowFault) -> LocatedCell? {
        guard values.failure(of: recipe.conditions) == nil else { return nil }
        guard let start = try widened(recipe) else {
            return recipe.standIn.map { LocatedCell(text: $0, position: values.row.position) }
        }
        let isBefore = recipe.orBefore.map { values.holds($0) } ?? false
        let isAfter = recipe.orAfter.map { values.holds($0) } ?? false
        var text = start.text
        var end: LocatedCell?
        if case .date(let until) = recipe.until { end = try self.text(until) }
        if let end {
            // What began on or before a day, and lasted till another, has an open start.
            text = (isBefore ? ".." : text) + "/" + (isAfter ? ".." : end.text)
        } else if recipe.isOpenEnded {
            text = (isBefore ? ".." : text) + "/.."
        } else if isBefore {
            text = "[..\(start.text)]"
        } else if isAfter {
            text = "[\(start.text)..]"
        }
        let cell = LocatedCell(text: text, position: start.position)
        if text != start.text { try RowDate.check(cell, end: end) }
        return cell
    }

    /// Refuses a text that is no date of EDTF.
    static func check(_ cell: LocatedCell, end: LocatedCell? = nil) throws(RowFault) {
        guard cell.text.lowercased() != "unknown" else { return }
        do throws(DateError) {
            _ = try EventDate(edtf: cell.text)
        } catch {
            throw RowFault(.wrongDate, at: end?.position ?? cell.position, error.message)
        }
    }

    /// The day as far as the precision lets it be known.
    private func widened(_ recipe: DateRecipe) throws(RowFault) -> LocatedCell? {
        guard var cell = try day(recipe.day) else { return nil }
        guard let precision = recipe.precision, let code = values.row.cells(of: precision.column).first else {
            return cell
        }
        guard let width = precision.widths.first(where: { $0.text == code.text })?.width else {
            throw RowFault(
                .unknownCode, at: code.position,
                "`\(code.text.forMessage)` is no precision of \(precision.column.name); the mapping knows "
                    + precision.widths.map(\.text).joined(separator: ", "))
        }
        cell.text = try RowDate.widened(cell, to: width)
        return cell
    }

    private static func widened(_ cell: LocatedCell, to width: DateRecipe.Width) throws(RowFault) -> String {
        guard width != .day, let date = try? EventDate(edtf: cell.text), date.isPlain, let first = date.earliest,
            date.latest == first
        else { return cell.text }
        let precision: DatePrecision = width == .year ? .year : .month
        let (year, month, _) = first.components
        switch width {
        case .day: return cell.text
        case .month, .year:
            let start = CivilDay(year: year, month: width == .year ? 1 : month, day: 1)
            return start.flatMap { EventDate(precision: precision, earliest: $0)?.edtf } ?? cell.text
        case .week:
            let days = [-3, 3].compactMap { first.advanced(byDays: $0) }
                .compactMap { EventDate(precision: .day, earliest: $0)?.edtf }
            return days.count == 2 ? "[\(days[0])..\(days[1])]" : cell.text
        }
    }

    private func day(_ day: DateRecipe.Day) throws(RowFault) -> LocatedCell? {
        switch day {
        case .columns(let columns, let format):
            let cells = columns.lazy.map { values.row.cells(of: $0) }.first { !$0.isEmpty } ?? []
            guard var cell = cells.first else { return nil }
            // Where a source gives several dates, it is one of them.
            if cells.count > 1 { cell.text = "[" + cells.map(\.text).joined(separator: ",") + "]" }
            try values.refuseSpoiled(cell)
            if values.isOfWorkbook, let fault = SpreadsheetDate.faultOfTime(cell) { throw fault }
            let spoiled = { SpreadsheetDate.faultOfNumber(cell, isOfWorkbook: values.isOfWorkbook) }
            guard let format else {
                do throws(RowFault) {
                    try RowDate.check(cell)
                } catch {
                    throw spoiled() ?? error
                }
                return cell
            }
            guard let parts = format.parts(of: cell.text) else {
                // A cell that a workbook knows for a date needs no form, and comes in that of ISO.
                if values.isOfWorkbook, let date = try? EventDate(edtf: cell.text), date.isPlain, date.precision == .day
                {
                    return cell
                }
                if let fault = spoiled() { throw fault }
                throw RowFault(
                    .wrongDate, at: cell.position,
                    "`\(cell.text.forMessage)` is not of the form \(format.text); mend the cell, or the format in the mapping"
                )
            }
            return try date(parts, at: cell)
        case .parts(let year, let month, let day):
            guard let cell = values.row.cells(of: year).first else { return nil }
            var parts = DateFormat.Parts()
            parts.year = try number(cell)
            parts.month = try month.flatMap { column throws(RowFault) in try part(column) }
            parts.day = try day.flatMap { column throws(RowFault) in try part(column) }
            return try date(parts, at: cell)
        }
    }

    /// A month or day; nil where it is blank or 0.
    private func part(_ column: ColumnUse) throws(RowFault) -> Int? {
        guard let cell = values.row.cells(of: column).first else { return nil }
        let number = try number(cell)
        return number == 0 ? nil : number
    }

    private func number(_ cell: LocatedCell) throws(RowFault) -> Int {
        try values.refuseSpoiled(cell)
        if let number = Int(cell.text), (-9999...9999).contains(number) { return number }
        throw RowFault(
            .wrongDate, at: cell.position,
            "`\(cell.text.forMessage)` is no part of a date; it is a whole number")
    }

    private func date(_ parts: DateFormat.Parts, at cell: LocatedCell) throws(RowFault) -> LocatedCell {
        let (month, day) = (parts.month, parts.month == nil ? nil : parts.day)
        guard let first = CivilDay(year: Int64(parts.year), month: month ?? 1, day: day ?? 1),
            let date = EventDate(
                precision: day != nil ? .day : month != nil ? .month : .year, earliest: first)
        else {
            let written = [parts.year, month, day].compactMap { $0 }.map(String.init).joined(separator: "-")
            throw RowFault(.wrongDate, at: cell.position, "there is no day \(written); mend the date")
        }
        return LocatedCell(text: date.edtf, position: cell.position)
    }
}
