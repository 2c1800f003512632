import EntenteModel

/// A table that says what codes mean.
struct LookupTable: Sendable {
    /// The codes in the order of the table.
    let codes: [String]
    /// The names of its columns beside the key; one without a name where the table was written out.
    let fields: [String]
    private let rows: [String: [String]]

    /// A table written out: one value a code. Of codes given twice the first counts.
    init(_ values: [(code: String, value: String)]) {
        codes = values.map(\.code)
        fields = [""]
        rows = Dictionary(values.map { ($0.code, [$0.value]) }) { first, _ in first }
    }

    /// A table with several columns; each row has as many values as there are fields.
    init(fields: [String], rows: [(code: String, values: [String])]) {
        codes = rows.map(\.code)
        self.fields = fields
        self.rows = Dictionary(rows.map { ($0.code, $0.values) }) { first, _ in first }
    }

    /// What a code means; nil for one that the table does not have, or a field that it does not have. O(fields).
    func value(_ code: String, field: String?) -> String? {
        guard let row = rows[code] else { return nil }
        guard let field else { return row.first }
        return fields.firstIndex(of: field).flatMap { $0 < row.count ? row[$0] : nil }
    }

    /// Whether each code has a value in a field. O(codes).
    func alwaysTells(_ field: String?) -> Bool {
        codes.allSatisfy { value($0, field: field)?.isEmpty == false }
    }

    /// Whether a code is in the table. O(1).
    func has(_ code: String) -> Bool { rows[code] != nil }
}
