import EntenteModel
import EntenteSystem

/// Makes rows of what the part of a sheet holds.
struct SheetReader {
    let sheet: String
    let file: String
    let strings: [String]
    let styles: WorkbookStyles
    let dates: SpreadsheetDate

    /// The rows that hold something, so far.
    private(set) var rows: [WorkbookRow] = []

    private var isInData = false
    private var row = 0
    private var cells: [WorkbookCell] = []
    private var cell = OpenCell(reference: CellReference(row: 0, column: 0))
    private var isInCell = false

    /// A cell whose end has not been read yet.
    private struct OpenCell {
        let reference: CellReference
        var type = "n"
        var style = 0
        var value = ""
        var inline = RichText()
        var isInValue = false
        var isFormula = false
        var hasValue = false
    }

    init(sheet: String, file: String, strings: [String], styles: WorkbookStyles, dates: SpreadsheetDate) {
        self.sheet = sheet
        self.file = file
        self.strings = strings
        self.styles = styles
        self.dates = dates
    }

    /// Takes the next event; a problem ends the reading.
    mutating func take(_ event: XMLEvent) -> Problem? {
        do throws(Problem) {
            switch event {
            case .start(let start): try begin(start, event)
            case .text(let text, _):
                if isInCell {
                    if cell.isInValue { cell.value += text } else { cell.inline.take(event) }
                }
            case .end(let name): try end(name, event)
            }
            return nil
        } catch {
            return error
        }
    }

    private mutating func begin(_ start: XMLStart, _ event: XMLEvent) throws(Problem) {
        if isInCell {
            cell.isInValue = start.name == "v"
            if start.name == "f" { cell.isFormula = true }
            if start.name == "v" { cell.hasValue = true }
            if !cell.isInValue { cell.inline.take(event) }
            return
        }
        switch start.name {
        case "sheetData": isInData = true
        case "row" where isInData:
            let stated = start[attribute: "r"].map { Int($0) ?? 0 } ?? row + 1
            guard stated > row, stated <= CellReference.rowLimit else {
                throw broken("a row of number \(stated) follows row \(row)", at: row, 1)
            }
            row = stated
            cells = []
            cell = OpenCell(reference: CellReference(row: row, column: 0))
        case "c" where isInData && row > 0:
            let last = cell.reference.column
            var reference = CellReference(row: row, column: last + 1)
            if let name = start[attribute: "r"] {
                guard let stated = CellReference(name), stated.row == row, stated.column > last else {
                    throw broken("a cell named \(name.prefix(20)) follows column \(last)", at: row, max(last, 1))
                }
                reference = stated
            }
            guard reference.column <= CellReference.columnLimit else {
                throw broken("there are more than \(CellReference.columnLimit) cells", at: row, last)
            }
            cell = OpenCell(reference: reference)
            cell.type = start[attribute: "t"] ?? "n"
            cell.style = start[attribute: "s"].flatMap { Int($0) } ?? 0
            isInCell = true
        default: break
        }
    }

    private mutating func end(_ name: String, _ event: XMLEvent) throws(Problem) {
        switch name {
        case "sheetData": isInData = false
        case "row" where !isInCell:
            if isInData && !cells.isEmpty { rows.append(WorkbookRow(number: row, cells: cells)) }
        case "c" where isInCell:
            isInCell = false
            let text = try text()
            // A text without a letter is a result; a number without a digit is none.
            let isUncomputed = cell.isFormula && text.isEmpty && (cell.type != "str" || !cell.hasValue)
            guard !text.isEmpty || isUncomputed else { return }
            let position = TextPosition(line: row, column: cell.reference.column)
            guard !isUncomputed else {
                cells.append(WorkbookCell(text: "", position: position, isError: false, isUncomputed: true))
                return
            }
            cells.append(WorkbookCell(text: text, position: position, isError: cell.type == "e"))
        default:
            if isInCell {
                if !cell.isInValue { cell.inline.take(event) }
                cell.isInValue = false
            }
        }
    }

    /// What the cell that ends holds; empty where it holds nothing.
    private func text() throws(Problem) -> String {
        let reference = cell.reference
        let value = cell.type == "str" ? cell.value[...] : SpreadsheetNumber.trimmed(cell.value)
        switch cell.type {
        case "inlineStr": return cell.inline.text
        case "str": return RichText.unescaped(cell.value)
        case "e": return String(value)
        case "s":
            guard !value.isEmpty else { return "" }
            guard let number = Int(value), strings.indices.contains(number) else {
                throw broken(
                    "the text number \(value.prefix(20)) is not there", at: reference.row, reference.column)
            }
            return strings[number]
        case "b": return ["1": "true", "0": "false"][String(value)] ?? String(value)
        case "d": return SpreadsheetDate.text(ofISO: String(value))
        case "n":
            guard !value.isEmpty else { return "" }
            guard let number = SpreadsheetNumber.text(of: value) else {
                throw broken("`\(value.prefix(20))` is no number", at: reference.row, reference.column)
            }
            let format = styles.format(cell.style)
            guard format.isDateOrTime, let days = Double(value) else { return number }
            return dates.text(of: days, format) ?? number
        default:
            throw broken("a value of type \(cell.type.prefix(20)) is not known", at: reference.row, reference.column)
        }
    }

    private func broken(_ what: String, at row: Int, _ column: Int) -> Problem {
        Problem(
            .error, rule: .brokenWorkbook, file: file, at: TextPosition(line: max(row, 1), column: column),
            "at \(CellReference(row: max(row, 1), column: column).name) of the sheet \(sheet), \(what); "
                + "open the workbook and save it again")
    }
}
