@testable import EntenteImport
import EntenteModel
import EntenteSystem
import TestSupport
import Testing

@Suite("Bad rows on both roads")
struct BadRowsTests {
    private static let own = """
        mapping: own
        lookups: {kinds: {"012": talks, "3": visit}}
        records:
          - event:
              date: {column: day}
              title: "{name}"
              type: {column: kind, lookup: kinds}
              participants: [{country: {column: land, scheme: iso}}, {country: {column: mate, scheme: iso}}]
        """
    private static let good = "2001-02-03,Talks,012,JPN,VNM\n"

    /// Bytes that no text has.
    static let broken = "\u{FFFF}"

    @Test(
        "A country that nobody knows and a NUL byte are faults of their row on both roads",
        arguments: [
            ("2001-02-03,Talks,012,Nowhere,VNM", "3:22: error: no country is called `Nowhere`"),
            ("2001-02-03,Talks,012,JPN,Vietnan", "3:26: error: no country is called `Vietnan`; did you mean Vietnam?"),
            ("2001-02-03,Talks,012,Congo,VNM", "3:22: error: `Congo` may be "),
            ("2001-02-03,Ta\u{0}lks,012,JPN,VNM", "3:12: error: title holds the control character U+0000"),
        ])
    func unknownCountries(row: String, message: String) throws {
        let mapping = try Mapping.of(BadRowsTests.own.replacing(", scheme: iso", with: ""))
        let lines = "day,name,kind,land,mate\n" + BadRowsTests.good + row + "\n" + BadRowsTests.good
        let roads = try BothRoads(mapping, lines)
        let whole = roads.wholeOutcome
        #expect(whole.contains { $0.hasPrefix("rows.csv:" + message) }, "\(whole)")
        #expect(whole.first?.contains("2 taken") == true, "\(whole)")
        if let coded = try roads.codedOutcome() { #expect(coded == whole) }
        if message.contains("no country") { #expect(try roads.codedOutcome() == whole) }
    }

    @Test(
        "Each is named with file, row and column, and the others are taken",
        arguments: [
            ("2001-02-03,Talks,012,JPN", "3:1: error: the row has 4 cells and the header 5"),
            ("2001-02-03,Talks,012,JPN,VNM,x", "3:30: error: the row has 6 cells and the header 5"),
            ("2001-02-03,\"Talks,012,JPN,VNM", "3:12: error: the quotation that begins here is never closed"),
            ("2001-02-03,\"Talks\"!,012,JPN,VNM", "3:19: error: text follows a closing quotation mark"),
            ("2001-02-30,Talks,012,JPN,VNM", "3:1: error: "), ("2.02E+13,Talks,012,JPN,VNM", "3:1: error: "),
            ("2001-02-03,Talks,013,JPN,VNM", "3:18: error: kinds has no code `013`"),
            ("2001-02-03,Talks,12,JPN,VNM", "3:18: error: kinds has no code `12`, but `012`"),
            ("2001-02-03,Talks,012,JPN,QQQ", "3:26: error: `QQQ` is no country's code in iso"),
            ("2001-02-03,,012,JPN,VNM", "3:1: error: the row gives no title"),
            (",Talks,012,JPN,VNM", "3:1: error: the row gives no date"),
            ("\"\"", "3:1: error: the row has 1 cells and the header 5"),
            ("2001-02-03,Ta\(broken)lks,012,JPN,VNM", "3:14: error: the bytes from here on are not UTF-8"),
            ("2001-02-03,\"Ta\n\(broken)lks\",012,JPN,VNM", "4:1: error: the bytes from here on are not UTF-8"),
            (
                "2001-02-03,\"\(String(repeating: "long\n", count: 30))\",012,JPN,VNM",
                "3:1: error: the row is longer than 100 bytes"
            ),
            (
                "2001-02-03,\(String(repeating: "long ", count: 30)),012,JPN,VNM",
                "3:1: error: the row is longer than 100 bytes"
            ),
        ])
    func namesRow(row: String, message: String) throws {
        var mapping = try Mapping.of(BadRowsTests.own)
        mapping.source.longestRow = 100
        for end in ["\n", "\r\n", "\r"] {
            let lines = "day,name,kind,land,mate\n" + BadRowsTests.good + row + "\n" + BadRowsTests.good
            let bytes = Array(lines.replacing("\n", with: end).replacing(BadRowsTests.broken, with: "\u{FF}").utf8)
            // U+00FF is C3 BF; alone, BF begins no character.
            let spoiled = bytes.indices.filter { !(bytes[$0] == 0xC3 && bytes[$0 + 1] == 0xBF) }.map { bytes[$0] }
            let roads = try BothRoads(mapping, [("a.csv", spoiled)])
            let whole = roads.wholeOutcome
            #expect(whole.contains { $0.hasPrefix("a.csv:" + message) }, "\(whole)")
            #expect(whole.first?.contains("2 taken") == true, "\(whole)")
            for length in [16, 50, 1000] { #expect(try roads.codedOutcome(sliceLength: length) == whole) }
        }
    }

    @Test("A row of 20 MB is one refused row", arguments: ["none", "\"'\""])
    func refusesVeryLongRow(quote: String) throws {
        let mapping = try Mapping.of(
            "mapping: own\nsource: {header: false, columns: [a], quote: \(quote)}\nrecords: [{event: {date: \"2001\", title: \"{a}\"}}]"
        )
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 20_000_000)
        let source = SourceFile(name: "a.csv", bytes: FileBytes(Array("a\n".utf8) + long + Array("\nb\n".utf8)))
        let rows = try #require(try CodedRows.read([source], mapping, beside: [], echo: nil))
        #expect(rows.counts.taken == 2 && rows.rejections.map(\.problem.rule) == [.rowTooLong])
        #expect(rows.rejections.first?.problem.position == TextPosition(line: 2, column: 1))
        #expect((rows.rejections.first?.row.utf8.count ?? 0) < 100_000)
    }

    @Test("A column that is not there is told with the nearest, a broken header with its place")
    func namesHeader() throws {
        let mapping = try Mapping.of(BadRowsTests.own)
        for header in [
            "day,nmae,kind,land,mate", "day,\"name,kind,land,mate", "day,\"na\nme\"x,kind",
            "day,name,day,kind,land,mate", "",
        ] {
            let roads = try BothRoads(mapping, header + "\n" + BadRowsTests.good)
            let whole = roads.wholeOutcome
            #expect(whole.first?.contains(": error: ") == true, "\(whole)")
            #expect(try roads.codedOutcome() == whole)
        }
        let roads = try BothRoads(mapping, "day,nmae,kind,land,mate\n" + BadRowsTests.good)
        #expect(roads.wholeOutcome.first?.contains("no column `name`; did you mean `nmae`?") == true)
    }

    @Test("A first line sep=; tells the delimiter, and only that one", arguments: ["sep=;\n", "SEP=;\r\n", "sep=;\r"])
    func readsDelimiterLine(line: String) throws {
        let mapping = try Mapping.of(
            "mapping: own\nsource: {delimiter: semicolon, header: false, columns: [a, b]}\nrecords: [{event: {date: \"2001\", title: \"{a}\"}}]"
        )
        for text in [line + "x;y\n", "sep=x;y\n", "x;y\n" + line, "\n" + line, "sep=;;\n"] {
            let roads = try BothRoads(mapping, text)
            #expect(try roads.codedOutcome() == roads.wholeOutcome, "\(text.debugDescription)")
        }
    }

    @Test(
        "What is no text in the stated encoding is told with file, line and column",
        arguments: ["shift-jis", "euc-jp", "utf-16"])
    func namesEncoding(encoding: String) throws {
        let mapping = try Mapping.of(
            BadRowsTests.own.replacing("lookups:", with: "source: {encoding: \(encoding)}\nlookups:"))
        let bytes = Array("day,name,kind,land,mate\n2001-02-03,".utf8) + [0xFF, 0x80, 0x0A]
        let roads = try BothRoads(mapping, [("a.csv", bytes)])
        let whole = roads.wholeOutcome
        #expect(whole.first?.hasPrefix("a.csv") == true, "\(whole)")
        #expect(throws: (any Error).self) { try roads.sources.codedRows(beside: [], echo: nil) }
        do throws(MappingFaults) {
            _ = try roads.sources.codedRows(beside: [], echo: nil)
        } catch {
            #expect(error.problems.map(\.description) == whole)
        }
    }

    @Test(
        "Any mess gives the same on both roads, or is left to the whole reading",
        arguments: 1...60 as ClosedRange<UInt64>)
    func survives(seed: UInt64) throws {
        let mapping = try Mapping.of(BadRowsTests.own)
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "a", ",", "\"", "\n", "\r", "\r\n", "é", " ", "\"\"", "2.02E+13", "🎌", "2001-02-03", "JPN", "012",
            BadRowsTests.good, BadRowsTests.good,
        ]
        let text =
            "day,name,kind,land,mate\n" + (0..<120).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        let roads = try BothRoads(mapping, text)
        let whole = roads.wholeOutcome
        for length in [16, 200] {
            guard let coded = try roads.codedOutcome(sliceLength: length) else { continue }
            #expect(coded == whole, "seed \(seed): \(text.debugDescription)")
        }
    }
}
