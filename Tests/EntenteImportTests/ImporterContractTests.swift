import EntenteImport
import EntenteModel
import Testing
import TestSupport

/// What every importer in the list must do, whatever its format.
@Suite("Every importer")
struct ImporterContractTests {
    /// One event with text that is not ASCII before other values, in each format.
    static let samples: [String: String] = [
        "yaml": """
        events:
          - {title: "Été 石破茂 🇯🇵", date: 2025-04-28, place: Hanoï}
          - title: Second
            date: 2025-02-18~
            participants: [Shigeru Ishiba (guest), Pham Minh Chinh (host)]

        """,
        "json": """
        {"events": [{"title": "Été 石破茂 🇯🇵", "date": "2025-04-28", "place": "Hano\\u00ef"},
          {"title": "Second", "date": 2025, "participants": ["A (guest)", {"name": "B", "delegation": true}]}]}

        """,
        "jsonl": """
        {"title": "Été 石破茂 🇯🇵", "date": "2025-04-28"}
        {"title": "Second", "date": "2025-02-18~"}

        """,
        "markdown": """
        ---
        title: Été 石破茂 🇯🇵
        date: 2025-04-28
        ---
        # Text
        Below.

        """,
        "csv": #"""
        title,date,place,participants
        Été 石破茂 🇯🇵,2025-04-28,Hanoï,A (guest); B (host)
        "Second, with ""quotes""",2025-02-18~,,C

        """#,
    ]

    static let names = Importers.all.map(\.name)

    @Test("has a sample in these tests", arguments: names)
    func hasSample(name: String) throws {
        let importer = try #require(Importers.named(name))
        let reading = importer.read(try #require(Self.samples[name]))
        let document = try #require(reading.document)
        #expect(reading.problems.isEmpty)
        var problems: [Problem] = []
        let records = document.records(into: &problems)
        #expect(problems.isEmpty)
        #expect(records.count == (name == "markdown" ? 1 : 2))
        #expect(records.allSatisfy { $0.kind == .event })
    }

    @Test("is found by its name and by each of its extensions", arguments: names)
    func isFound(name: String) throws {
        let importer = try #require(Importers.named(name))
        #expect(!importer.summary.isEmpty)
        for fileExtension in importer.fileExtensions {
            #expect(Importers.forFile("some.folder/Events.\(fileExtension.uppercased())")?.name == name)
            #expect(Importers.named(fileExtension)?.name == name)
        }
    }

    @Test("says that an empty file is empty, with and without a byte-order mark", arguments: names)
    func refusesEmpty(name: String) throws {
        let importer = try #require(Importers.named(name))
        let bare: [[UInt8]] = [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x20, 0x0D, 0x0A, 0x0A]]
        for bytes in bare {
            let reading = importer.read(bytes, file: "some.file")
            #expect(reading.document == nil)
            #expect(
                reading.problems.contains { $0.rule.rawValue == (name == "markdown" ? "not-records" : "empty-file") })
            #expect(reading.problems.allSatisfy { $0.file == "some.file" })
        }
    }

    @Test("gives one error for bytes that are no text", arguments: names)
    func refusesBinary(name: String) throws {
        let importer = try #require(Importers.named(name))
        let binaries: [[UInt8]] = [
            [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0x00],
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF],
            [0x81, 0x8D, 0x8F, 0x90, 0x9D], [0xFF, 0xFE, 0x41], [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41],
            [0xFF, 0xFE, 0x00, 0x00], (0...255).map { UInt8($0) },
        ]
        for bytes in binaries {
            let reading = importer.read(bytes, file: "some.file")
            #expect(reading.document == nil)
            #expect(reading.errors.count == 1, "\(bytes.prefix(9)): \(reading.messages)")
        }
    }

    @Test("reads the same with a byte-order mark, with CRLF, and without a last line break", arguments: names)
    func readsVariants(name: String) throws {
        let importer = try #require(Importers.named(name))
        let text = try #require(Self.samples[name])
        let expected = importer.read(text).placedOutline
        #expect(importer.read("\u{FEFF}" + text).placedOutline == expected)
        #expect(importer.read(String(text.dropLast())).placedOutline == expected)
        let returned = Array(text.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let crossed = importer.read(returned, file: "input.\(importer.fileExtensions[0])").placedOutline
        #expect(crossed.replacing("\r\n", with: "\n") == expected)
    }

    @Test("reads UTF-16 as the same text, and says so", arguments: names)
    func readsUTF16(name: String) throws {
        let importer = try #require(Importers.named(name))
        let text = try #require(Self.samples[name])
        let file = "input.\(importer.fileExtensions[0])"
        let little: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] =
            [0xFE, 0xFF] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [little, big] {
            let reading = importer.read(bytes, file: file)
            #expect(reading.placedOutline == importer.read(text).placedOutline)
            #expect(reading.problems.map(\.rule.rawValue) == ["detected-encoding"])
        }
    }

    @Test("gives a document or an error for a file cut short at any byte", arguments: names)
    func survivesTruncation(name: String) throws {
        let importer = try #require(Importers.named(name))
        let bytes = Array(try #require(Self.samples[name]).utf8)
        for length in 0..<bytes.count {
            expectAnswer(importer.read(Array(bytes.prefix(length)), file: "cut.file"), "\(name) cut at \(length)")
        }
    }

    @Test("survives random changes to its bytes", arguments: names)
    func survivesMutations(name: String) throws {
        let seed: UInt64 = 20_250_428
        var generator = SplitMix64(seed: seed)
        let importer = try #require(Importers.named(name))
        let original = Array(try #require(Self.samples[name]).utf8)
        let marks = Array("\"'[]{}(),:;|-?*&!#%@`\\\n\r\t ~<>=.\u{0}é石🇯🇵".utf8)
        for round in 0..<1500 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes[place] = marks.randomElement(using: &generator) ?? 0
                case 2: bytes.insert(marks.randomElement(using: &generator) ?? 0, at: place)
                case 3: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place)
                }
                if bytes.isEmpty { bytes = original }
            }
            expectAnswer(importer.read(bytes, file: "cut.file"), "\(name), seed \(seed), round \(round)")
        }
    }

    private func expectAnswer(_ reading: Reading, _ comment: Comment) {
        #expect(reading.problems.allSatisfy { $0.file == "cut.file" && !$0.message.isEmpty }, comment)
        guard let document = reading.document else {
            let wantsError = if case .failed = reading { true } else { false }
            #expect(!wantsError || !reading.errors.isEmpty, comment)
            #expect(!reading.problems.isEmpty, comment)
            return
        }
        var problems: [Problem] = []
        let records = document.records(into: &problems)
        #expect(records.allSatisfy { $0.file == "cut.file" }, comment)
        #expect(problems.allSatisfy { $0.file == "cut.file" }, comment)
    }
}
