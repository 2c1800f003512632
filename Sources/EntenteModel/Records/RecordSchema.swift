/// The JSON Schema of the records (draft 2020-12), made from the same forms that the reader reads by.
public enum RecordSchema {
    /// The schema as JSON text, indented by two spaces, ending in a line feed.
    public static var text: String { root.text + "\n" }

    private static var root: OrderedJSON {
        let sections = RecordKind.allCases.map { kind -> (String, OrderedJSON) in
            (
                kind.section,
                .object([
                    ("description", .text("The \(kind.section) of the file.")),
                    alternatives([list(of: reference(kind.rawValue)), reference(kind.rawValue), empty]),
                ])
            )
        }
        let file: OrderedJSON = .object([
            ("description", .text("A file with lists of records.")), ("type", .text("object")),
            ("properties", .object(sections)), ("additionalProperties", .flag(false)), ("minProperties", .number(1)),
        ])
        return .object([
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("Entente event records")),
            ("description", .text("Who met whom, when, where, what they agreed, and which source says so.")),
            alternatives([file, list(of: reference("event")), reference("event")]),
            ("$defs", .object(RecordFormat.all.map { ($0.name, definition($0)) })),
        ])
    }

    private static func definition(_ format: RecordFormat) -> OrderedJSON {
        var members: [(String, OrderedJSON)] = [
            ("description", .text(format.summary)), ("type", .text("object")),
            (
                "properties",
                .object(
                    format.fields.map { field in
                        let rules = field.isRequired ? given(field.shape) : optional(field.shape)
                        return (field.name, .object([("description", .text(field.summary))] + rules))
                    })
            ),
            ("additionalProperties", .flag(false)),
        ]
        let required = format.fields.filter(\.isRequired).map { OrderedJSON.text($0.name) }
        if !required.isEmpty { members.append(("required", .list(required))) }
        return .object(members)
    }

    /// The schema of a required field: nothing and blank text are not enough.
    private static func given(_ shape: FieldShape) -> [(String, OrderedJSON)] {
        let content: [(String, OrderedJSON)] = [
            ("pattern", .text("\\S")), ("minItems", .number(1)), ("minProperties", .number(1)),
        ]
        return constraints(shape) + [("not", empty)] + (shape.isOneValue ? [content[0]] : content)
    }

    /// The schema of a field that may be left empty.
    private static func optional(_ shape: FieldShape) -> [(String, OrderedJSON)] {
        guard case .record = shape else { return constraints(shape) }
        return [alternatives([schema(shape), empty])]
    }

    private static func schema(_ shape: FieldShape) -> OrderedJSON { .object(constraints(shape)) }

    /// The values are those of YAML and JSON alike, where a date such as 2010 may be written as a number.
    private static func constraints(_ shape: FieldShape) -> [(String, OrderedJSON)] {
        switch shape {
        case .text, .date:
            return [("type", .list(["string", "number", "boolean", "null"].map { .text($0) }))]
        case .openWord(let words):
            return constraints(.text) + [("examples", .list(words.map { .text($0) }))]
        case .word(let words):
            return [("enum", .list(words.map { .text($0) } + [.null]))]
        case .flag:
            return [
                ("enum", .list([.flag(true), .flag(false), .null] + ["true", "false", "yes", "no"].map { .text($0) }))
            ]
        case .number(let range):
            let digits = (range.lowerBound...range.upperBound).map { OrderedJSON.text("\($0)") }
            return [("enum", .list((range.lowerBound...range.upperBound).map { .number($0) } + digits + [.null]))]
        case .record(let name):
            guard RecordFormat.named(name)?.allowsText == true else { return [("$ref", .text("#/$defs/\(name)"))] }
            return [alternatives([.object([("type", .text("string"))]), reference(name)])]
        case .list(let item):
            return [alternatives([list(of: schema(item)), schema(item), empty])]
        case .texts:
            return [
                ("type", .list([.text("object"), .text("null")])),
                (
                    "additionalProperties",
                    .object([
                        ("type", .list(["string", "number", "boolean"].map { .text($0) })), ("pattern", .text("\\S")),
                    ])
                ),
            ]
        case .anything:
            return []
        }
    }

    private static var empty: OrderedJSON { .object([("type", .text("null"))]) }

    private static func reference(_ name: String) -> OrderedJSON {
        .object([("$ref", .text("#/$defs/\(name)"))])
    }

    /// The schema of a list of one kind of item.
    private static func list(of item: OrderedJSON) -> OrderedJSON {
        .object([("type", .text("array")), ("items", item)])
    }

    private static func alternatives(_ schemas: [OrderedJSON]) -> (String, OrderedJSON) {
        ("anyOf", .list(schemas))
    }
}
