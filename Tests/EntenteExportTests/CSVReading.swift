/// A parser of RFC 4180 and nothing else: what it refuses is no CSV.
struct CSVReading {
    let header: [String]
    let rows: [[String]]

    struct Fault: Error { var words: String }

    init(_ text: String) throws {
        var records: [[String]] = []
        var record: [String] = []
        var cell = String.UnicodeScalarView()
        var (isQuoted, isClosed) = (false, false)
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            index += 1
            if isQuoted {
                if scalar != "\"" {
                    cell.append(scalar)
                } else if next == "\"" {
                    cell.append(scalar)
                    index += 1
                } else {
                    (isQuoted, isClosed) = (false, true)
                }
                continue
            }
            switch scalar {
            case "\"":
                guard cell.isEmpty, !isClosed else { throw Fault(words: "a quotation mark within a cell") }
                isQuoted = true
            case ",":
                record.append(String(cell))
                (cell, isClosed) = (.init(), false)
            case "\r":
                guard next == "\n" else { throw Fault(words: "a carriage return alone") }
                record.append(String(cell))
                records.append(record)
                (record, cell, isClosed) = ([], .init(), false)
                index += 1
            case "\n": throw Fault(words: "a line feed alone")
            default:
                guard !isClosed else { throw Fault(words: "text after a quoted cell") }
                cell.append(scalar)
            }
        }
        guard record.isEmpty, cell.isEmpty, !isQuoted else { throw Fault(words: "the last row does not end") }
        guard let first = records.first else { throw Fault(words: "no header") }
        guard records.allSatisfy({ $0.count == first.count }) else { throw Fault(words: "rows of different lengths") }
        header = first
        rows = Array(records.dropFirst())
    }

    /// The cells of a column.
    func column(_ name: String) -> [String] {
        header.firstIndex(of: name).map { index in rows.map { $0[index] } } ?? []
    }
}
