import EntenteExport
import EntenteImport
import EntenteModel
import Testing
import TestSupport

@Suite("Files of records")
struct RecordFileTests {
    private func read(_ bytes: [UInt8], as format: RecordFileFormat) throws -> [Record] {
        let importer = try #require(Importers.named(format.rawValue))
        let reading = importer.read(bytes, file: "records." + format.rawValue)
        var problems = reading.problems
        let records = reading.document?.records(into: &problems) ?? []
        #expect(problems.isEmpty, "\(problems.prefix(3)) in \(String(decoding: bytes, as: UTF8.self).prefix(2000))")
        return records
    }

    private func outline(_ records: [Record]) -> [String] {
        RecordKind.allCases.flatMap { kind in
            records.filter { $0.kind == kind }.map { "\(kind): \($0.field.sortedOutline)" }
        }
    }

    @Test(
        "Records of any content are read back from YAML and JSON Lines as they were",
        arguments: [4_004, 71_113, 900_007])
    func readsBackAnything(seed: UInt64) throws {
        print("files of records: seed \(seed)")
        var trees = GeneratedTrees(seed: seed)
        let records = (0..<100).map { _ in trees.record() }
        for format in [RecordFileFormat.yaml, .jsonl] {
            let file = RecordFile(records, as: format)
            #expect(file.losses.isEmpty)
            // Each record in a file of its own too, so that a fault shows which it is.
            for record in records {
                let alone = RecordFile([record], as: format).bytes
                let back = try read(alone, as: format)
                #expect(outline(back) == outline([record]), "\(String(decoding: alone, as: UTF8.self))")
            }
            #expect(outline(try read(file.bytes, as: format)) == outline(records))
        }
    }

    @Test("Files of many pieces are read back whole, with sections and the header once")
    func readsBackManyPieces() throws {
        let records = (0..<2500).map { number in
            Record.reading("{date: 2025, title: 'No. \(number)', topics: [a, 'b; c']}", as: .event)
        }
        for format in RecordFileFormat.allCases {
            #expect(Array(RecordFile(records, as: format)).count == 3)
            #expect(outline(try read(RecordFile(records, as: format).bytes, as: format)) == outline(records))
        }
    }

    @Test(
        "YAML reads as people write it: order of the form, short lists in brackets, quotation marks only where they must be"
    )
    func looksWell() throws {
        let record = Record.reading(
            """
            {title: 'Talks: a beginning', date: 2025-04-28, type: talks, importance: 7, summary: "One.\\n\\nTwo.", id: '012',
             participants: [{role: guest, person: Shigeru Ishiba}, {country: JPN, delegation: true}, 'A, B (host)'],
             topics: [defence, 'yes', '2025-04-28', 1.5], custom: {x: 'NO'}, sources: ['https://example.org/a?b=c#d', ''],
             agreements: [], label: null}
            """, as: .event, file: "rows.csv", line: 12)
        let person = Record.reading("{name: Shigeru Ishiba, names: {ja: 石破茂}}", as: .person)
        let text = String(decoding: RecordFile([person, record], as: .yaml, keepsOrigin: true).bytes, as: UTF8.self)
        #expect(
            text == """
                events:
                  - id: "012"
                    date: 2025-04-28
                    type: talks
                    title: "Talks: a beginning"
                    label: null
                    participants:
                      - {person: Shigeru Ishiba, role: guest}
                      - {country: JPN, delegation: true}
                      - "A, B (host)"
                    agreements: []
                    topics: [defence, "yes", "2025-04-28", "1.5"]
                    summary: |-
                      One.

                      Two.
                    importance: 7
                    sources: [https://example.org/a?b=c#d, ""]
                    custom: {x: "NO", origin: {file: rows.csv, row: 12}}

                people:
                  - name: Shigeru Ishiba
                    names: {ja: 石破茂}
                    custom: {origin: {file: records.yaml, row: 1}}

                """)
        let lines = String(decoding: RecordFile([person, record], as: .jsonl).bytes, as: UTF8.self).split(
            separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix("{\"id\": \"012\", \"date\": \"2025-04-28\""))
        #expect(lines[0].contains("\"delegation\": true") && lines[0].contains("\"importance\": 7,"))
        #expect(lines[1] == "{\"people\": [{\"name\": \"Shigeru Ishiba\", \"names\": {\"ja\": \"石破茂\"}}]}")
    }

    @Test("Where a record came from is kept beside what custom holds, and one that says so itself is left alone")
    func keepsOrigins() {
        func custom(_ text: String) -> String {
            Record.reading(text, as: .event, file: "a.csv", line: 3).keepingOrigin.field.sortedOutline
        }
        #expect(custom("{title: T}") == "{custom: {origin: {file: 'a.csv', row: '3'}}, title: 'T'}")
        #expect(custom("{custom: }") == "{custom: {origin: {file: 'a.csv', row: '3'}}}")
        #expect(custom("{custom: {k: v}}") == "{custom: {k: 'v', origin: {file: 'a.csv', row: '3'}}}")
        #expect(custom("{custom: text}") == "{custom: {origin: {file: 'a.csv', row: '3'}, value: 'text'}}")
        #expect(custom("{custom: {origin: here}}") == "{custom: {origin: 'here'}}")
    }

    @Test("custom with an origin is taken in records of every kind without a word", arguments: RecordKind.allCases)
    func takesOrigins(kind: RecordKind) {
        let record = Record.reading("{id: jpn, title: T, date: 2025, name: Japan}", as: kind)
        var kept: [Field.Entry] = []
        if case .mapping(let entries) = record.field.value {
            kept = entries.filter { RecordFormat.of(kind).field(named: $0.name) != nil }
        }
        func problems(_ record: Record) -> [Problem] {
            var builder = ChronicleBuilder()
            builder.add(record)
            return builder.build().problems
        }
        let plain = Record(kind: kind, file: "a.yaml", field: Field(.mapping(kept), at: record.field.position))
        #expect(problems(plain.keepingOrigin) == problems(plain))
    }
}

extension Record {
    /// A record of a mapping in YAML.
    static func reading(_ yaml: String, as kind: RecordKind, file: String = "records.yaml", line: Int = 1) -> Record {
        var field =
            YAMLImporter().read(Array(yaml.utf8), file: file).document?.root
            ?? Field(.absent, at: TextPosition(line: 1, column: 1))
        field.position = TextPosition(line: line, column: 1)
        return Record(kind: kind, file: file, field: field)
    }
}

extension Field {
    /// The content on one line, names sorted.
    var sortedOutline: String {
        switch value {
        case .absent: "-"
        case .text(let text): "'\(text)'"
        case .list(let items): "[" + items.map(\.sortedOutline).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.name): \($0.field.sortedOutline)" }.sorted().joined(separator: ", ") + "}"
        }
    }
}
