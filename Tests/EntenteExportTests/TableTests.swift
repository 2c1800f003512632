import EntenteExport
import EntenteImport
import EntenteModel
import Testing

@Suite("Tables")
struct TableTests {
    private func tables(_ chronicle: Chronicle) -> [(name: String, table: Table)] {
        let request = ViewRequest.all(chronicle)
        return [
            ("timeline", .timeline(chronicle, request.numbering, request.selection)),
            ("actors", .actors(chronicle, request.numbering)),
            ("agreements", .agreements(chronicle, request.numbering, request.selection)),
            ("sources", .sources(chronicle, request.numbering)),
            ("relations", DiagramKind.people.view(request).table),
        ]
    }

    @Test("Every table is RFC 4180, and a strict parser finds its cells again")
    func strict() throws {
        for (name, table) in tables(GeneratedRecords(seed: 21, count: 40, isHostile: true).chronicle) {
            var options = TableOptions()
            options.guardsFormulas = false
            let reading = try CSVReading(table.commaSeparatedValues(options))
            #expect(reading.header == table.columns.map(\.name), "\(name)")
            #expect(reading.rows == table.rows, "\(name)")
            let lenient = try DelimitedText(Array(table.commaSeparatedValues(options).utf8), file: name)
            #expect(lenient.delimiter == .comma)
            #expect(lenient.rows.dropFirst().map { $0.cells.map(\.text) } == table.rows, "\(name)")
        }
    }

    @Test("Formula guards stand before texts only, never before numbers and dates")
    func guards() throws {
        for (name, table) in tables(GeneratedRecords(seed: 22, count: 60, isHostile: true).chronicle) {
            let reading = try CSVReading(table.commaSeparatedValues())
            for (row, given) in zip(reading.rows, table.rows) {
                for (index, column) in table.columns.enumerated() {
                    let first = row[index].unicodeScalars.first
                    if case .value = column.content {
                        #expect(row[index] == given[index], "\(name).\(column.name)")
                    } else {
                        #expect(first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true, "\(name).\(column.name)")
                    }
                }
            }
        }
        let table = try CSVReading(
            Table.timeline(
                Records.chronicle([("events", [.mapping([("title", .text("-1")), ("date", .text("-0043"))])])]))
        )
        #expect(table.column("date") == ["-0043"])
        #expect(table.column("earliest") == ["-0043-01-01"])
        #expect(table.column("title") == ["'-1"])
    }

    @Test("Tables of ties name both ends in their last columns, so that ids that are mere digests can be read")
    func names() throws {
        let chronicle = GeneratedRecords(seed: 23, count: 40).chronicle
        let request = ViewRequest.all(chronicle)
        var named: [String: String] = [:]
        for id in chronicle.actorIDs { named[chronicle[id].id] = chronicle[id].name }
        for id in chronicle.eventIDs { named[chronicle[id].id] = chronicle[id].title }
        for id in chronicle.agreementIDs { named[chronicle[id].id] = chronicle[id].title }
        for kind in DiagramKind.allCases {
            let table = kind.view(request).table
            #expect(table.columns.map(\.name).suffix(2) == ["source_name", "target_name"])
            for row in table.rows { #expect(row.suffix(2) == [named[row[0]] ?? "?", named[row[1]] ?? "?"], "\(kind)") }
        }
    }

    @Test("Guards can be left out, and a byte-order mark put in")
    func options() {
        var table = Table(columns: ["title", "date"], values: ["date"])
        table.append(["title": "=1", "date": "-0043"])
        var options = TableOptions()
        #expect(table.commaSeparatedValues(options) == "title,date\r\n'=1,-0043\r\n")
        options.guardsFormulas = false
        options.marksByteOrder = true
        #expect(table.commaSeparatedValues(options) == "\u{FEFF}title,date\r\n=1,-0043\r\n")
    }

    @Test("Tables given back as input make the same tables again", arguments: [UInt64](30..<38))
    func roundTrip(seed: UInt64) throws {
        print("tables given back: seed \(seed)")
        let records = GeneratedRecords(seed: seed, count: 30, isHostile: seed % 2 == 1)
        let first = tables(records.chronicle).dropLast()
        let again = TableTests.chronicle(
            ofTables: first.map { ("given-" + $0.name + ".csv", $0.table.commaSeparatedValues()) })
        #expect(Records.errors(again) == [])
        for (given, table) in zip(first, tables(again)) {
            #expect(given.table.rows.count == table.table.rows.count, "\(given.name), seed \(seed)")
            for (left, right) in zip(given.table.rows, table.table.rows) {
                for (index, column) in given.table.columns.enumerated() where left[index] != right[index] {
                    Issue.record(
                        "\(given.name).\(column.name), seed \(seed): \(left[index].debugDescription) ≠ \(right[index].debugDescription)"
                    )
                }
            }
        }
    }

    @Test("Names and titles with separators, brackets, quotation marks and line feeds come back as they were")
    func textsComeBack() throws {
        let records = GeneratedRecords(seed: 41, count: 40, isHostile: true)
        let chronicle = records.chronicle
        let again = TableTests.chronicle(
            ofTables: tables(chronicle).dropLast().map { ("in-" + $0.name + ".csv", $0.table.commaSeparatedValues()) })
        #expect(again.eventIDs.map { again[$0].title } == chronicle.eventIDs.map { chronicle[$0].title })
        #expect(again.actorIDs.map { again[$0].name } == chronicle.actorIDs.map { chronicle[$0].name })
        #expect(again.actorIDs.map { again[$0].aliases } == chronicle.actorIDs.map { chronicle[$0].aliases })
        #expect(again.agreementIDs.map { again[$0].title } == chronicle.agreementIDs.map { chronicle[$0].title })
        #expect(again.eventIDs.map { again[$0].topics } == chronicle.eventIDs.map { chronicle[$0].topics })
        #expect(again.eventIDs.map { again[$0].place } == chronicle.eventIDs.map { chronicle[$0].place })
        #expect(again.eventIDs.map { again[$0].summary } == chronicle.eventIDs.map { chronicle[$0].summary })
    }

    @Test("Two people of one name are told apart by their ids when a table is given back")
    func homonyms() throws {
        let person = { (id: String) in Field.mapping([("id", .text(id)), ("name", .text("John Smith"))]) }
        let chronicle = Records.chronicle([
            (
                "events",
                [
                    .mapping([
                        ("title", .text("T")), ("date", .text("2025")),
                        ("participants", .texts(["smith-1", "smith-2 (host)"])),
                    ])
                ]
            ),
            ("people", [person("smith-1"), person("smith-2")]),
        ])
        #expect(Records.errors(chronicle) == [])
        let given = tables(chronicle).prefix(2)
        let again = TableTests.chronicle(ofTables: given.map { ($0.name + ".csv", $0.table.commaSeparatedValues()) })
        #expect(Records.errors(again) == [])
        #expect(
            again.eventIDs.flatMap { again[$0].participations.map { again[$0.actor].id } } == ["smith-1", "smith-2"])
    }

    @Test("What stands in brackets comes back: people not named and posts, with commas and semicolons of their own")
    func brackets() {
        let chronicle = Records.chronicle([
            (
                "events",
                [
                    .mapping([
                        ("title", .text("T")), ("date", .text("2025")),
                        (
                            "participants",
                            .list([
                                .mapping([
                                    ("country", .text("JPN")), ("role", .text("host")),
                                    ("unnamed", .text("officials, researchers; others")),
                                ]),
                                .mapping([("person", .text("A; B")), ("post", .text("Head, X; host"))]),
                            ])
                        ),
                    ])
                ]
            )
        ])
        let again = TableTests.chronicle(
            ofTables: tables(chronicle).prefix(2).map { ($0.name + ".csv", $0.table.commaSeparatedValues()) })
        #expect(Records.errors(again) == [])
        for chronicle in [chronicle, again] {
            let parts = chronicle.eventIDs.flatMap { Array(chronicle[$0].participations) }
            #expect(Set(parts.map { chronicle.texts[$0.unnamed] }) == ["", "officials, researchers; others"])
            #expect(Set(parts.map { chronicle.texts[$0.post] }) == ["", "Head, X; host"])
            #expect(Set(parts.map { chronicle[$0.actor].name }) == ["Japan", "A; B"])
        }
    }

    static func chronicle(ofTables texts: [(file: String, text: String)]) -> Chronicle {
        var builder = ChronicleBuilder()
        for (file, text) in texts {
            switch CSVImporter().read(Array(text.utf8), file: file) {
            case .document(let document):
                var problems = document.problems
                for record in document.records(into: &problems) { builder.add(record) }
                builder.add(problems)
            case .failed(let problems): builder.add(problems)
            case .notRecords(let problem): builder.add([problem])
            }
        }
        return builder.build()
    }
}

extension Table {
    /// The timeline of everything, as CSV.
    fileprivate static func timeline(_ chronicle: Chronicle) -> String {
        timeline(chronicle, Numbering(chronicle), Selection(all: chronicle)).commaSeparatedValues()
    }
}
