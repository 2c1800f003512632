import EntenteModel

/// The way to values of a tree, written `properties.name` or `country.@id`.
struct TreePath: Sendable {
    private let names: [Substring]

    /// A way as written.
    init(_ text: String) {
        names = text.split(separator: ".")
    }

    /// A way of names.
    init(_ names: [String]) {
        self.names = names.map { $0[...] }
    }

    /// The texts at its end, in the order of the tree. Lists on the way give all of their items; an element with attributes
    /// gives its text. O(size of what it meets).
    func cells(in field: Field) -> [LocatedCell] {
        fields(in: field).flatMap { TreePath.texts(of: $0) }
    }

    /// What stands at its end; lists are taken apart.
    func fields(in field: Field) -> [Field] {
        names.reduce(TreePath.items(of: field)) { fields, name in
            fields.flatMap { field -> [Field] in
                guard case .mapping(let entries) = field.value else { return [] }
                return entries.filter { $0.name == name }.flatMap { TreePath.items(of: $0.field) }
            }
        }
    }

    /// The items of a list, lists within it taken apart; else the field itself. Lists nest no deeper than a parser lets them.
    private static func items(of field: Field) -> [Field] {
        guard case .list(let items) = field.value else { return [field] }
        return items.flatMap { TreePath.items(of: $0) }
    }

    private static func texts(of field: Field) -> [LocatedCell] {
        switch field.value {
        case .absent, .list: []
        case .text(let text): [LocatedCell(text: text, position: field.position)]
        case .mapping(let entries):
            entries.filter { $0.name == "#text" }.flatMap { texts(of: $0.field) }
        }
    }
}

extension Field {
    /// The value as JSON on one line.
    var compactText: String {
        switch value {
        case .absent: "null"
        case .text(let text): OrderedJSON.quoted(text)
        case .list(let items): "[" + items.map(\.compactText).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\(OrderedJSON.quoted($0.name)): \($0.field.compactText)" }.joined(separator: ", ")
                + "}"
        }
    }
}
