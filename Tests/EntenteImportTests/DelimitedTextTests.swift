import EntenteImport
import EntenteModel
import Foundation
import Testing

@Suite("Delimited text")
struct DelimitedTextTests {
    private func rows(_ text: String, _ delimiter: DelimitedText.Delimiter? = nil) throws -> [[String]] {
        try DelimitedText(Array(text.utf8), file: "table.csv", delimiter: delimiter).rows.map { $0.cells.map(\.text) }
    }

    @Test("Rows end in LF, CR or CRLF, the last also in nothing", arguments: ["\n", "\r", "\r\n"])
    func endsRows(lineBreak: String) throws {
        let text = ["a,b", "", "1,", ",", "2,3"].joined(separator: lineBreak)
        #expect(try rows(text) == [["a", "b"], ["1", ""], ["", ""], ["2", "3"]])
        #expect(try rows(text + lineBreak) == rows(text))
    }

    @Test("Quoted cells hold delimiters, line breaks and doubled quotation marks")
    func readsQuotes() throws {
        #expect(
            try rows("a,\"b,\"\"c\"\"\r\nd\",\"\"\n\"x\" ,5\" wide,\"\"\"\"")
                == [["a", "b,\"c\"\r\nd", ""], ["x", "5\" wide", "\""]])
    }

    @Test("The delimiter is the one that stands most often in the header outside quotation marks")
    func detectsDelimiter() throws {
        #expect(try rows("a;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
        #expect(try rows("\"a,b,c\";d\n1;2") == [["a,b,c", "d"], ["1", "2"]])
        #expect(try rows("a\tb,c\td\n") == [["a", "b,c", "d"]])
        #expect(try rows("sep=;\r\na;b,c,d\r\n") == [["a", "b,c,d"]])
        #expect(try rows("a;b\n", .tab) == [["a;b"]])
    }

    @Test("Cells have their places in Unicode scalars, after quoted line breaks too")
    func placesCells() throws {
        let table = try DelimitedText(Array("é,石\n\"a\r\nb\",🎌,c\n".utf8), file: "table.csv")
        let places = table.rows.map { $0.cells.map { "\($0.position.line):\($0.position.column)" } }
        #expect(places == [["1:1", "1:3"], ["2:1", "3:4", "3:6"]])
    }

    @Test("A quotation that is never closed, or that text follows, is an error at its place")
    func refusesBrokenQuotes() {
        for (text, place) in [("a,b\n1,\"x\ny", "2:3"), ("a\n\"x\"y\n", "2:4"), ("\"", "1:1"), ("a,\"b\"\"", "1:3")] {
            do throws(Problem) {
                _ = try DelimitedText(Array(text.utf8), file: "table.csv")
                Issue.record("\(text) was read")
            } catch {
                #expect(error.position.map { "\($0.line):\($0.column)" } == place)
                #expect(error.file == "table.csv")
            }
        }
    }

    /// The optional folder of corner cases beside the checkout.
    static let cornerCases: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/csvs")
        // The JSON of this one tells another telephone number than its table.
        return (names ?? []).filter { $0 != "location_coordinates.csv" }.sorted()
    }()

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/csv-spectrum").path()

    @Test(
        "The corner cases of csv-spectrum give the JSON beside them",
        .enabled(if: !cornerCases.isEmpty, "the optional folder ../shared/data/csv-spectrum is absent"),
        arguments: cornerCases)
    func readsCornerCases(name: String) throws {
        let table = try DelimitedText(try bytes("csvs/\(name)"), file: name)
        let header = try #require(table.rows.first).cells.map(\.text)
        let content = table.rows.dropFirst().map { row in
            let pairs = zip(header, row.cells).map { "\($0): '\($1.text)'" }
            return "{" + pairs.joined(separator: ", ") + "}"
        }
        let json = JSONImporter().read(try bytes("json/\(name.replacing(".csv", with: ".json"))"), file: name)
        // Copies of the collection differ in whether a line break inside a cell is LF or CRLF.
        let outline = "[" + content.joined(separator: ", ") + "]"
        #expect(outline.replacing("\r\n", with: "\n") == json.outline.replacing("\r\n", with: "\n"))
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: Self.folder + "/" + path)))
    }
}
