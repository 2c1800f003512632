import EntenteModel

/// The fields of a published form by name, so that written records have them in the order of the documentation.
struct FieldOrder: Sendable {
    /// A named value with the shape that the form gives it; nil where the form knows no such field.
    struct Placed {
        let name: String
        let field: Field
        let shape: FieldShape?
    }

    private let ranks: [String: Int]
    private let shapes: [FieldShape]

    private init(_ format: RecordFormat) {
        shapes = format.fields.map(\.shape)
        ranks = Dictionary(uniqueKeysWithValues: format.fields.enumerated().map { ($1.name, $0) })
    }

    private static let all = Dictionary(
        uniqueKeysWithValues: RecordFormat.all.map { ($0.name, FieldOrder($0)) })

    /// The values of a mapping of a shape: those that its form knows in the form's order, then the others as given.
    static func placed(_ entries: [Field.Entry], of shape: FieldShape?) -> [Placed] {
        guard case .record(let name) = shape, let order = all[name] else {
            return entries.map { entry in
                // Where a row's number stands under `custom`, it is written as one.
                Placed(name: entry.name, field: entry.field, shape: entry.name == "row" ? .number(0...0) : nil)
            }
        }
        var known: [(rank: Int, entry: Field.Entry)] = []
        var others: [Placed] = []
        for entry in entries {
            if let rank = order.ranks[entry.name] {
                known.append((rank, entry))
            } else {
                others.append(Placed(name: entry.name, field: entry.field, shape: nil))
            }
        }
        known.sort { $0.rank < $1.rank }
        return known.map { Placed(name: $0.entry.name, field: $0.entry.field, shape: order.shapes[$0.rank]) } + others
    }

    /// The shape of the items of a list of a shape.
    static func item(of shape: FieldShape?) -> FieldShape? {
        if case .list(let item) = shape { return item }
        return shape
    }
}

extension String {
    /// Whether this is a whole number as everybody writes it: digits without a leading zero.
    var isPlainNumber: Bool {
        guard let first = utf8.first, utf8.count <= 15, utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return false
        }
        return first != 0x30 || utf8.count == 1
    }
}
