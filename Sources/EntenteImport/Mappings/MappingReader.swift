import EntenteModel

extension Mapping {
    /// Reads a mapping file in YAML.
    ///
    /// `lookupFile` gives the bytes of a table beside it; nil where there is none. O(bytes).
    /// - Throws: everything that is wrong with the file, with its places.
    public init(
        _ bytes: [UInt8], file: String, lookupFile: (_ name: String) -> [UInt8]?
    ) throws(MappingFaults) {
        let root: Field
        do throws(Problem) {
            let source = try SourceText(bytes, file: file, sizeLimit: MappingReader.sizeLimit)
            root = try YAMLText(source.utf8, file: file).root()
        } catch {
            throw MappingFaults([error])
        }
        var reader = MappingReader(file: file)
        let mapping = reader.mapping(root, lookupFile: lookupFile)
        guard let mapping, reader.problems.isEmpty else { throw MappingFaults(reader.problems) }
        self = mapping
    }
}

/// Reads the parts of a mapping file by their forms, and notes everything that does not fit.
struct MappingReader {
    /// The most bytes of a mapping file or of a table beside it.
    static let sizeLimit = 16 << 20

    let file: String
    private(set) var problems: [Problem] = []
    /// The tables of codes, once they are read.
    var lookups: [String: LookupTable] = [:]
    /// The names of the tables in the order of the file, for hints.
    var lookupNames: [String] = []

    /// The names of columns in the order in which they first occur, and their places in it.
    private var columnNames: [String] = []
    private var slots: [String: Int] = [:]

    init(file: String) {
        self.file = file
    }

    /// The use of a column; each name has a slot of its own, so that rows need not look names up.
    mutating func use(_ name: String, at position: TextPosition) -> ColumnUse {
        let slot = slots[name] ?? columnNames.count
        if slot == columnNames.count {
            slots[name] = slot
            columnNames.append(name)
        }
        return ColumnUse(name: name, position: position, slot: slot)
    }

    /// The whole file; nil where it is no mapping.
    mutating func mapping(_ root: Field, lookupFile: (String) -> [UInt8]?) -> Mapping? {
        guard let keys = keys(of: root, .mapping) else { return nil }
        let name = self.name(keys)
        if let field = keys["lookups"] { readLookups(field, lookupFile) }
        let dialect = keys["source"].map { self.dialect($0) } ?? SourceDialect()
        let conditions = conditions(keys, "where")
        let records = items(keys, "records").compactMap { record($0) }
        let echo = keys["echo"].flatMap { self.keys(of: $0, .echo) }.flatMap { column($0, "url") }
        let mapping = Mapping(
            name: name, title: text(keys, "title") ?? name, summary: text(keys, "summary") ?? "",
            isCoded: flag(keys, "coded") ?? false, file: file, source: dialect,
            recognition: keys["recognize"].map { recognition($0) } ?? Recognition(), lookups: lookups,
            conditions: conditions, records: records, columnNames: columnNames, echoAddress: echo)
        if mapping.records.isEmpty, let field = keys["records"], problems.isEmpty {
            report(.wrongMapping, field.position, "records is empty; say what a row becomes, such as `- event: {…}`")
        }
        checkColumns(of: mapping)
        return mapping
    }

    private mutating func name(_ keys: MappingKeys) -> String {
        guard let name = text(keys, "mapping") else { return "" }
        let isName = name.utf8.allSatisfy {
            ("a"..."z").contains(Unicode.Scalar($0)) || ("0"..."9").contains(Unicode.Scalar($0)) || $0 == 0x2D
        }
        if !isName, let field = keys["mapping"] {
            report(
                .wrongMapping, field.position,
                "`\(name.forMessage)` is no name of a mapping; write lower case letters, digits and hyphens")
        }
        return name
    }

    /// Where the mapping itself names the columns, those that it uses must be among them.
    private mutating func checkColumns(of mapping: Mapping) {
        let names = mapping.source.layouts.flatMap { $0 }
        guard mapping.source.format.isTable, !mapping.source.hasHeader, !names.isEmpty else { return }
        let index = ColumnIndex(names)
        for column in mapping.columns where index.index(of: column.name) == nil {
            let hint =
                NearestWord.to(column.name, among: names).map { "did you mean `\($0)`?" }
                ?? "the columns are those under source"
            report(.unknownColumn, column.position, "there is no column `\(column.name.forMessage)`; \(hint)")
        }
    }

    /// Notes an error at a place of the file.
    mutating func report(_ rule: ProblemRule, _ position: TextPosition, _ message: String) {
        problems.append(Problem(.error, rule: rule, file: file, at: position, message))
    }

    /// Takes problems of another reader.
    mutating func absorb(_ others: [Problem]) { problems += others }
}

extension Mapping {
    /// Every column that it refers to, in the order of the file. O(size).
    var columns: [ColumnUse] {
        let records = records.flatMap { record in
            record.conditions.flatMap(\.columns) + record.groupBy.flatMap { $0.values.flatMap(\.columns) }
                + record.fields.flatMap(\.value.columns)
        }
        return conditions.flatMap(\.columns) + records + [echoAddress].compactMap { $0 }
    }
}
