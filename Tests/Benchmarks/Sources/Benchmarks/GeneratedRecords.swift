import EntenteModel

/// Records made in memory, so that no reader is part of what is measured.
enum GeneratedRecords {
    static func person(_ name: String, id: String) -> Record {
        Record(kind: .person, file: "people", field: mapping([("id", text(id)), ("name", text(name))]))
    }

    /// An event of a day with participants.
    static func event(_ number: Int, id: String? = nil, participants: [String]) -> Record {
        var fields = [
            ("date", text("2025-01-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)")),
            ("title", text("Event \(number)")),
            ("type", text("talks")),
        ]
        if let id { fields.append(("id", text(id))) }
        let names = participants.map { mapping([("person", text($0))]) }
        fields.append(("participants", Field(.list(names), at: place(number))))
        return Record(kind: .event, file: "events", field: mapping(fields, at: place(number)))
    }

    static func chronicle(_ records: [Record]) -> Chronicle {
        var builder = ChronicleBuilder()
        for record in records { builder.add(record) }
        return builder.build()
    }

    private static func place(_ line: Int) -> TextPosition { TextPosition(line: line + 1, column: 1) }

    private static func text(_ text: String) -> Field { Field(.text(text), at: place(0)) }

    private static func mapping(_ fields: [(String, Field)], at position: TextPosition = place(0)) -> Field {
        Field(.mapping(fields.map { Field.Entry(name: $0.0, position: position, field: $0.1) }), at: position)
    }
}
