import EntenteImport
import EntenteModel

extension Field {
    /// The content on one line: text in quotes, `-` for nothing.
    var outline: String {
        switch value {
        case .absent: "-"
        case .text(let text): "'\(text)'"
        case .list(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.name): \($0.field.outline)" }.joined(separator: ", ") + "}"
        }
    }

    /// The same with `@line:column` after every name and value.
    var placedOutline: String {
        let place = "@\(position.line):\(position.column)"
        switch value {
        case .absent, .text: return outline + place
        case .list(let items): return "[" + items.map(\.placedOutline).joined(separator: ", ") + "]" + place
        case .mapping(let entries):
            let content = entries.map { entry in
                "\(entry.name)@\(entry.position.line):\(entry.position.column): \(entry.field.placedOutline)"
            }
            return "{" + content.joined(separator: ", ") + "}" + place
        }
    }
}

extension Importer {
    /// Reads text under a name with the format's extension.
    func read(_ text: String, file: String? = nil) -> Reading {
        read(Array(text.utf8), file: file ?? "input.\(fileExtensions[0])")
    }
}

extension Reading {
    /// The content on one line, or what went wrong.
    var outline: String { document?.root.outline ?? messages.joined(separator: "\n") }

    /// The same with places.
    var placedOutline: String { document?.root.placedOutline ?? messages.joined(separator: "\n") }

    /// Every problem as it is printed.
    var messages: [String] { problems.map(\.description) }

    /// The errors' places and rules, such as `3:5 broken-json`.
    var errors: [String] {
        problems.filter { $0.severity == .error }.map { problem in
            let place = problem.position.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(place) \(problem.rule)"
        }
    }
}
