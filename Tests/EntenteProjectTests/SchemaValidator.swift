import Foundation

/// A validator for the part of JSON Schema 2020-12 that the published schema uses; any other keyword is noted.
struct SchemaValidator {
    let schema: JSONValue
    private static let annotations: Set<String> = ["$schema", "title", "description", "examples", "$defs"]

    /// Whether a value is what the schema describes.
    func accepts(_ value: JSONValue) -> Bool { accepts(value, schema) }

    private func accepts(_ value: JSONValue, _ schema: JSONValue) -> Bool {
        guard case .object(let rules) = schema else { return true }
        return rules.allSatisfy { keyword, rule in fits(value, keyword, rule, rules) }
    }

    private func fits(_ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ rules: [String: JSONValue]) -> Bool {
        switch (keyword, value) {
        case ("$ref", _): resolve(rule).map { accepts(value, $0) } ?? false
        case ("anyOf", _): rule.items.contains { accepts(value, $0) }
        case ("not", _): !accepts(value, rule)
        case ("enum", _): rule.items.contains(value)
        case ("type", _): (rule.items.isEmpty ? [rule] : rule.items).contains(.text(typeName(of: value)))
        case ("items", .list(let items)): items.allSatisfy { accepts($0, rule) }
        case ("minItems", .list(let items)): .number(Double(items.count)) == rule || !items.isEmpty
        case ("minProperties", .object(let members)): .number(Double(members.count)) == rule || !members.isEmpty
        case ("pattern", .text(let text)):
            rule == .text("\\S") && text.unicodeScalars.contains { !$0.properties.isWhitespace }
        case ("properties", .object(let members)):
            members.allSatisfy { name, member in rule[name].map { accepts(member, $0) } ?? true }
        case ("additionalProperties", .object(let members)):
            members.allSatisfy { name, member in
                rules["properties"]?[name] != nil || (rule != .flag(false) && accepts(member, rule))
            }
        case ("required", .object(let members)):
            rule.items.allSatisfy { name in members.contains { .text($0.key) == name } }
        default: true
        }
    }

    private func typeName(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .flag: "boolean"
        case .number: "number"
        case .text: "string"
        case .list: "array"
        case .object: "object"
        }
    }

    private func resolve(_ reference: JSONValue) -> JSONValue? {
        guard case .text(let path) = reference, path.hasPrefix("#/") else { return nil }
        return path.dropFirst(2).split(separator: "/").reduce(schema as JSONValue?) { $0?[String($1)] }
    }

    /// Keywords that this validator knows nothing of, and references that lead nowhere.
    var faults: [String] { faults(in: schema) }

    private func faults(in schema: JSONValue) -> [String] {
        guard case .object(let rules) = schema else { return schema == .flag(false) ? [] : ["\(schema.json)"] }
        return rules.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
            switch keyword {
            case "$ref": resolve(rule) == nil ? ["nothing at \(rule.json)"] : []
            case "anyOf": rule.items.flatMap(faults)
            case "items", "additionalProperties", "not": faults(in: rule)
            case "properties", "$defs":
                if case .object(let members) = rule { members.values.flatMap(faults) } else { ["\(keyword)"] }
            case "pattern": rule == .text("\\S") ? [] : ["pattern \(rule.json)"]
            case "minItems", "minProperties": rule == .number(1) ? [] : ["\(keyword) \(rule.json)"]
            case "type", "enum", "required": []
            default: SchemaValidator.annotations.contains(keyword) && keyword != "$defs" ? [] : ["\(keyword)"]
            }
        }
    }
}
