import EntenteModel

extension SpreadsheetDate {
    /// What is wrong with a time of day that a workbook gives for a date; nil where it is none.
    static func faultOfTime(_ cell: LocatedCell) -> RowFault? {
        let isTime = ["1899-12-30T", "1899-12-31T", "1900-01-00"].contains { cell.text.hasPrefix($0) }
        return isTime ? spoiled(cell, "a time of day without its day; write the day into the cell") : nil
    }

    /// What a bare number likely is that stands for a date and cannot be one, as spreadsheets leave it; nil where it is something else.
    ///
    /// A number of five digits is taken for a count of days in text too, where a spreadsheet wrote it; a year of four is one anywhere.
    static func faultOfNumber(_ cell: LocatedCell, isOfWorkbook: Bool) -> RowFault? {
        let text = cell.text
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), let number = Double(text) else {
            return nil
        }
        if number >= 10_000, number < 100_000 {
            let day = SpreadsheetDate(is1904: false).text(of: number.rounded(.down), NumberFormat("yyyy-mm-dd"))
            return spoiled(
                cell,
                "a day that has lost its format (\(day ?? "a count of days"), where days count from 1900); format the column as a date, "
                    + "and save it again")
        }
        guard isOfWorkbook else { return nil }
        if number < 1 {
            return spoiled(
                cell, "a blank date or a time of day without its day; clear the cell, or write the day into it")
        }
        guard number >= 1e11 else { return nil }
        return spoiled(
            cell,
            "a time stamp that the spreadsheet keeps as a number, maybe rounded; format the column as text, and write it anew"
        )
    }

    private static func spoiled(_ cell: LocatedCell, _ meaning: String) -> RowFault {
        RowFault(
            .spoiledCell, at: cell.position, "`\(cell.text.forMessage)` stands for a date, and likely is \(meaning)")
    }
}
