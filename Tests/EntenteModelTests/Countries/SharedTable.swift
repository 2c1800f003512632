import EntenteImport
import Foundation

/// A table of the optional folder of data sets beside the checkout, its rows by the names of its columns.
struct SharedTable {
    let rows: [[String: String]]

    private static let folder = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        .appending(path: "shared/data")

    /// Whether the folder has a table.
    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path())
    }

    init(_ path: String, delimiter: DelimitedText.Delimiter = .comma) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: path)))
        let lines = try DelimitedText(bytes, file: path, delimiter: delimiter).rows.map { $0.cells.map(\.text) }
        let header = lines.first ?? []
        rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }
}
