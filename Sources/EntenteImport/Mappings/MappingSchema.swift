import EntenteModel

/// The JSON Schema of mapping files (draft 2020-12), made from the same forms that the reader reads by.
public enum MappingSchema {
    /// The schema as JSON text, indented by two spaces, ending in a line feed.
    public static var text: String { root.text + "\n" }

    private static var root: OrderedJSON {
        let parts = MappingForm.all.map { ($0.name, definition($0)) }
        let records = RecordFormat.all.map { ("\($0.name)-fields", fields(of: $0)) }
        return .object([
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("Entente mappings")),
            ("description", .text(MappingForm.mapping.summary)),
            ("$ref", .text("#/$defs/mapping")),
            ("$defs", .object(parts + records)),
        ])
    }

    private static func definition(_ form: MappingForm) -> OrderedJSON {
        let keys = form.keys.map { key in
            (key.name, OrderedJSON.object([("description", .text(key.summary))] + constraints(key.shape)))
        }
        var members: [(String, OrderedJSON)] = [
            ("description", .text(form.summary)), ("type", .text("object")), ("properties", .object(keys)),
            ("additionalProperties", .flag(false)),
        ]
        let required = form.keys.filter(\.isRequired).map { OrderedJSON.text($0.name) }
        if !required.isEmpty { members.append(("required", .list(required))) }
        return .object(members)
    }

    /// The values are those of YAML, where a code such as 12 is a number unless it stands in quotation marks.
    private static func constraints(_ shape: MappingForm.Shape) -> [(String, OrderedJSON)] {
        switch shape {
        case .text: plain
        case .flag: [("enum", .list([.flag(true), .flag(false)] + ["true", "false", "yes", "no"].map { .text($0) }))]
        case .word(let words): [("enum", .list(words.map { .text($0) }))]
        case .texts: [anyOf([.object(plain), list(of: .object(plain))])]
        case .form(let name): [("$ref", .text("#/$defs/\(name)"))]
        case .list(let item): [anyOf([schema(item), list(of: schema(item))])]
        case .byName(let value): [("type", .text("object")), ("additionalProperties", schema(value))]
        case .either(let shapes): [anyOf(shapes.map { schema($0) })]
        case .fields(let kind): [("$ref", .text("#/$defs/\(kind.rawValue)-fields"))]
        case .date: [("$ref", .text("#/$defs/date"))]
        }
    }

    private static let plain: [(String, OrderedJSON)] = [
        ("type", .list(["string", "number", "boolean", "null"].map { .text($0) }))
    ]

    private static func schema(_ shape: MappingForm.Shape) -> OrderedJSON { .object(constraints(shape)) }

    /// How the fields of a record, or of a part of one, may come about.
    private static func fields(of format: RecordFormat) -> OrderedJSON {
        let fields = format.fields.map { field in
            (field.name, OrderedJSON.object([("description", .text(field.summary)), value(field.shape)]))
        }
        let isPart = RecordKind(rawValue: format.name) == nil || RecordFormat.named(format.name)?.allowsText == true
        let condition = MappingForm.value.keys.filter { isPart && $0.name == "when" }.map { key in
            (
                key.name,
                OrderedJSON.object(
                    [("description", .text("Where these do not hold, it is left out."))]
                        + constraints(key.shape))
            )
        }
        var members: [(String, OrderedJSON)] = [
            ("description", .text(format.summary)), ("type", .text("object")),
            ("properties", .object(fields + condition)), ("additionalProperties", .flag(false)),
        ]
        let required = format.fields.filter(\.isRequired).map { OrderedJSON.text($0.name) }
        if !required.isEmpty { members.append(("required", .list(required))) }
        return .object(members)
    }

    private static func value(_ shape: FieldShape) -> (String, OrderedJSON) {
        let columns = OrderedJSON.object([("$ref", .text("#/$defs/value"))])
        switch shape {
        case .record(let name):
            let part = OrderedJSON.object([("$ref", .text("#/$defs/\(name)-fields"))])
            return anyOf(RecordFormat.named(name)?.allowsText == true ? [written(), columns, part] : [part])
        case .list(let item):
            let inner = OrderedJSON.object([value(item)])
            return anyOf([inner, list(of: inner)])
        case .date: return anyOf([written(), columns, .object([("$ref", .text("#/$defs/date"))])])
        case .word(let words): return anyOf([.object([("enum", .list(words.map { .text($0) }))]), template, columns])
        case .texts:
            let entry = OrderedJSON.object([anyOf([written(), columns])])
            return anyOf([.object([("type", .text("object")), ("additionalProperties", entry)])])
        case .anything: return anyOf([.object([])])
        case .text, .number, .flag, .openWord: return anyOf([written(), columns])
        }
    }

    private static func written() -> OrderedJSON {
        .object([("type", .list(["string", "number", "boolean"].map { .text($0) }))])
    }

    /// A text with a column in it.
    private static let template = OrderedJSON.object([("type", .text("string")), ("pattern", .text("\\{"))])

    private static func list(of item: OrderedJSON) -> OrderedJSON {
        .object([("type", .text("array")), ("items", item)])
    }

    private static func anyOf(_ schemas: [OrderedJSON]) -> (String, OrderedJSON) { ("anyOf", .list(schemas)) }
}
