import Foundation

/// A JSON value that tells numbers from truth values and keeps no order of members.
indirect enum JSONValue: Equatable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// Reads what `JSONSerialization` takes for JSON.
    init(_ text: String) throws {
        self.init(try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
    }

    private init(_ value: Any) {
        switch value {
        case let members as [String: Any]: self = .object(members.mapValues(JSONValue.init))
        case let items as [Any]: self = .list(items.map(JSONValue.init))
        case let text as String: self = .text(text)
        case let number as NSNumber:
            self =
                unsafe String(cString: number.objCType) == "c" ? .flag(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }

    subscript(name: String) -> JSONValue? {
        if case .object(let members) = self { return members[name] }
        return nil
    }

    var items: [JSONValue] {
        if case .list(let items) = self { return items }
        return []
    }

    /// The value as JSON text, members sorted.
    var json: String {
        switch self {
        case .null: "null"
        case .flag(let flag): "\(flag)"
        case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
        case .text(let text):
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.key < $1.key }.map { JSONValue.text($0.key).json + ":" + $0.value.json }
                .joined(separator: ",") + "}"
        }
    }
}
