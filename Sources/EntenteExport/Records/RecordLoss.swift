import EntenteModel

/// Something that records hold and a format of files has no place for.
public struct RecordLoss: Hashable, Sendable {
    /// The kind of the records.
    public let kind: RecordKind
    /// The field, such as `participants.note`; nil where the records themselves are left out.
    public let field: String?
    /// How many records lose it.
    public internal(set) var count: Int

    /// What is lost and what would keep it, in one sentence.
    public var message: String {
        let number = "\(count) \(count == 1 ? kind.rawValue : kind.section)"
        let whatKeeps = "write YAML or JSON Lines to keep \(count == 1 && field == nil ? "it" : "them")"
        guard let field else {
            return "\(number) \(count == 1 ? "has" : "have") no place in this CSV, which is a table of other records; "
                + whatKeeps
        }
        return "\(field) of \(number) has no column in CSV; write YAML or JSON Lines to keep it"
    }
}

/// Losses summed up by kind and field.
struct RecordLosses {
    /// The losses in the order in which they first occurred.
    private(set) var all: [RecordLoss] = []
    private var places: [String: Int] = [:]

    /// Counts a loss of one record.
    mutating func add(_ field: String?, of kind: RecordKind) {
        let key = "\(kind.rawValue) \(field ?? "")"
        if let place = places[key] {
            all[place].count += 1
        } else {
            places[key] = all.count
            all.append(RecordLoss(kind: kind, field: field, count: 1))
        }
    }
}
