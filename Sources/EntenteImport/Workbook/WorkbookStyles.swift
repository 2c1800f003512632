import EntenteSystem

/// The number formats of a workbook's cells.
struct WorkbookStyles: Sendable {
    private var codes: [Int: NumberFormat] = [:]
    private var formats: [Int] = []
    private var list = ""

    /// The number format of a cell by the number of its style.
    func format(_ style: Int) -> NumberFormat {
        guard formats.indices.contains(style) else { return NumberFormat(builtIn: 0) }
        return codes[formats[style]] ?? NumberFormat(builtIn: formats[style])
    }

    /// Takes the next event of the part that describes styles.
    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let start):
            switch start.name {
            // Other lists hold elements of the same names.
            case "numFmts", "cellXfs", "cellStyleXfs", "dxfs": list = start.name
            case "numFmt" where list == "numFmts":
                guard let number = start[attribute: "numFmtId"].flatMap({ Int($0) }) else { return }
                codes[number] = NumberFormat(start[attribute: "formatCode"] ?? "")
            case "xf" where list == "cellXfs":
                formats.append(start[attribute: "numFmtId"].flatMap { Int($0) } ?? 0)
            default: break
            }
        case .end(let name): if name == list { list = "" }
        case .text: break
        }
    }
}
