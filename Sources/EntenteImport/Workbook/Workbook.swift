import EntenteModel
import EntenteSystem

/// A workbook as spreadsheets save it (.xlsx, ECMA-376, transitional and strict): its sheets, and their rows as text.
public struct Workbook: Sendable {
    /// The names of the sheets that hold cells, in the order of their tabs, hidden ones included.
    public let sheetNames: [String]

    private let package: WorkbookPackage
    private let file: String
    private let budget: ExpansionBudget
    private let paths: [String]
    private let dates: SpreadsheetDate
    private let stylesPath: String?
    private let stringsPath: String?

    /// Reads what the workbook says of itself; the rows of a sheet are read when they are asked for.
    ///
    /// Throws one error for a file that is no workbook, is protected by a password or damaged, or expands beyond the limits.
    public init(_ bytes: [UInt8], file: String, limits: ExpansionLimits = ExpansionLimits()) throws(Problem) {
        let package = try WorkbookPackage(bytes, file: file)
        var budget = ExpansionBudget(limits, file: file)
        let main = try package.relationships(of: "", &budget).first { $0.kind == "officeDocument" }
        let path = main?.target ?? "xl/workbook.xml"
        var sheets: [(name: String, id: String)] = []
        var is1904 = false
        let isThere = try package.read(path, &budget) { event in
            guard case .start(let start) = event else { return nil }
            switch start.name {
            case "workbookPr": is1904 = ["1", "true"].contains(start[attribute: "date1904"] ?? "")
            case "sheet":
                if let name = start[attribute: "name"], let id = start[attribute: "id"] { sheets.append((name, id)) }
            default: break
            }
            return nil
        }
        guard isThere else { throw package.broken("the file holds no workbook; save the table as .xlsx") }
        let relationships = try package.relationships(of: path, &budget)
        // Sheets of charts and of macros hold no cells.
        let worksheets = Dictionary(
            relationships.filter { $0.kind == "worksheet" }.map { ($0.id, $0.target) },
            uniquingKeysWith: { first, _ in first })
        let tables = sheets.compactMap { sheet in worksheets[sheet.id].map { (sheet.name, $0) } }
        guard !tables.isEmpty else { throw package.broken("the workbook has no sheet with cells; add one") }
        sheetNames = tables.map(\.0)
        paths = tables.map(\.1)
        dates = SpreadsheetDate(is1904: is1904)
        stylesPath = relationships.first { $0.kind == "styles" }?.target
        stringsPath = relationships.first { $0.kind == "sharedStrings" }?.target
        self.package = package
        self.file = file
        self.budget = budget
    }

    /// The rows of a sheet that hold something, from the top, hidden ones included; of the first sheet where no name is given.
    ///
    /// Names are the same without regard to case. Throws an error for a sheet that is not there, with the nearest that is, and
    /// for one that is damaged. O(n).
    public func rows(ofSheet name: String? = nil) throws(Problem) -> [WorkbookRow] {
        let index = try name.map { name throws(Problem) in try place(of: name) } ?? 0
        var budget = budget
        var styles = WorkbookStyles()
        if let stylesPath {
            _ = try package.read(stylesPath, &budget) { event in
                styles.take(event)
                return nil
            }
        }
        var strings = SharedStrings()
        if let stringsPath {
            _ = try package.read(stringsPath, &budget) { event in
                strings.take(event)
                return nil
            }
        }
        var reader = SheetReader(
            sheet: sheetNames[index], file: file, strings: strings.texts, styles: styles, dates: dates)
        guard try package.read(paths[index], &budget, handle: { reader.take($0) }) else {
            throw package.broken("the sheet \(sheetNames[index]) is missing in the file; save the workbook again")
        }
        return reader.rows
    }

    /// Which sheet bears a name.
    private func place(of name: String) throws(Problem) -> Int {
        if let index = sheetNames.firstIndex(of: name) { return index }
        let plain = name.lowercased()
        if let index = sheetNames.firstIndex(where: { $0.lowercased() == plain }) { return index }
        let hint =
            NearestWord.to(name, among: Array(sheetNames.prefix(1000))).map { "did you mean \($0)?" }
            ?? "it has \(sheetNames.prefix(10).joined(separator: ", "))"
        throw Problem(
            .error, rule: .unknownSheet, file: file, at: nil, "the workbook has no sheet \(name.prefix(60)); \(hint)")
    }
}
