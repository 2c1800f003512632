import EntenteModel

/// The records that a mapping makes of the rows of one or more sources, with what became of every row.
///
/// Each value of a record keeps the place of the cell that it came from, so that all later messages name file, row and column.
public struct MappedRecords: Sendable {
    /// The mapping.
    public let mapping: Mapping
    /// The records in the order of the rows that began them.
    public private(set) var records: [Record] = []
    /// What became of the rows.
    public private(set) var counts = MappedCounts()
    /// The rows that were set aside, in the order of reading.
    public private(set) var rejections: [Rejection] = []
    /// What is wrong with a source or the mapping as a whole, and warnings of rows that make one record and differ.
    public private(set) var problems: [Problem] = []
    /// Warnings of files of which no row made a record.
    public private(set) var remarks: [Problem] = []
    /// Whether reading ends with the first row that is set aside.
    public var stopsAtRejection = false
    /// Countries that records beside the source describe.
    public var declaredCountries = DeclaredCountries()

    private var groups = RowGroups()
    /// For each record the address by which echoes of one article are told; empty where the mapping names none.
    private var addresses: [String] = []

    /// Nothing read yet.
    public init(_ mapping: Mapping) {
        self.mapping = mapping
    }

    /// Why a row that no record takes is filtered.
    static let untaken = "no record of the mapping takes it"

    /// Whether reading has ended before the end of a source.
    public var hasStopped: Bool { stopsAtRejection && !rejections.isEmpty }

    /// Takes the rows of a source; `file` is its name in messages. Rows of several sources that are alike in their keys make
    /// one record. O(bytes).
    mutating func take(_ content: SourceContent, file: String, progress: (Double) -> Void = { _ in }) {
        do throws(MappingFaults) {
            var rows = try SourceRows(content, mapping, file: file)
            let names = take(&rows, file: file, progress: progress)
            if case .tree = content { problems += SourceColumns(mapping, file: file).mistyped(names) }
        } catch {
            problems += error.problems
        }
    }

    /// Takes rows as they come, and gives the names that rows of a tree hold.
    @discardableResult
    mutating func take(
        _ rows: inout SourceRows, file: String, progress: (Double) -> Void = { _ in }
    ) -> TreeNames {
        var names = TreeNames()
        var count = 0
        while !hasStopped, let step = rows.next() {
            if case .row(let row) = step, case .tree(let field) = row.content { names.add(field) }
            take(step, file: file)
            count += 1
            if count & 0x3FF == 0 { progress(rows.share) }
        }
        return names
    }

    /// Takes the lines of a source, of which those that cannot be read are set aside in their place.
    mutating func take(_ lines: MappedLines, file: String, progress: (Double) -> Void = { _ in }) {
        let before = rejections.count
        if let first = lines.items.first {
            take(.tree(Field(.list(lines.items), at: first.position)), file: file, progress: progress)
        }
        for (fault, text) in lines.broken {
            counts.read += 1
            refuse(fault, file: file, row: text)
        }
        guard !lines.broken.isEmpty else { return }
        rejections[before...].sort { $0.problem < $1.problem }
    }

    /// Keeps a warning of a file of which no row made a record.
    mutating func remark(_ problem: Problem) { remarks.append(problem) }

    /// Keeps what was found wrong with a source as a whole.
    mutating func note(_ problem: Problem) { problems.append(problem) }

    private mutating func take(_ step: SourceRows.Step, file: String) {
        counts.read += 1
        switch step {
        case .refused(let fault, let text): refuse(fault, file: file, row: text)
        case .row(let row):
            let values = RowValues(
                row: row, lookups: mapping.lookups, declaredCountries: declaredCountries,
                isOfWorkbook: mapping.source.format == .xlsx,
                describesCountries: mapping.records.contains { $0.kind == .country })
            if let failure = values.failure(of: mapping.conditions) {
                counts.filter(failure.refusal)
                return
            }
            do throws(RowFault) {
                let made = try made(values)
                add(made, file: file)
            } catch {
                refuse(error, file: file, row: row.text)
            }
        }
    }

    /// A record of one row, with the group that it belongs to.
    private struct Made {
        let recipe: Int
        let field: Field
        let key: RowGroups.Key?
        let address: String
    }

    /// What the recipes make of a row; all of it, or the row is refused.
    private func made(_ values: RowValues) throws(RowFault) -> [Made] {
        var made: [Made] = []
        for (index, recipe) in mapping.records.enumerated() where values.failure(of: recipe.conditions) == nil {
            var entries = try values.entries(recipe.fields)
            if mapping.isCoded, recipe.kind == .event {
                let position = values.row.position
                entries.append(
                    Field.Entry(name: "coded", position: position, field: Field(.text("true"), at: position)))
            }
            let key = try RowGroups.key(of: recipe, index, values)
            if key == nil { try check(entries, recipe, values.row) }
            let field = Field(.mapping(entries), at: values.row.position)
            if let (position, message) = field.controlCharacter {
                throw RowFault(.controlCharacter, at: position, message)
            }
            let address = mapping.echoAddress.flatMap { values.row.cells(of: $0).first?.text } ?? ""
            made.append(
                Made(recipe: index, field: field, key: key, address: address))
        }
        return made
    }

    private func check(_ entries: [Field.Entry], _ recipe: RecordRecipe, _ row: SourceRow) throws(RowFault) {
        let form = RecordFormat.of(recipe.kind)
        for definition in form.fields where definition.isRequired {
            guard !entries.contains(where: { $0.name == definition.name }) else { continue }
            throw RowFault(
                .missingField, at: row.position,
                "the row gives no \(definition.name); every \(form.name) has a \(definition.name)")
        }
    }

    private mutating func add(_ made: [Made], file: String) {
        guard !made.isEmpty else {
            counts.filter(Self.untaken)
            return
        }
        var isNew = false
        for item in made {
            let recipe = mapping.records[item.recipe]
            if let key = item.key, let slot = groups.slot(of: key) {
                groups.merge(item.field, into: &records[slot], recipe, slot: slot, file: file, problems: &problems)
                continue
            }
            isNew = true
            var record = Record(kind: recipe.kind, file: file, field: item.field)
            record.mergesWithAlike = recipe.mergesAlike
            records.append(record)
            addresses.append(item.address)
            if let key = item.key { groups.begin(key, slot: records.count - 1, &records[records.count - 1]) }
        }
        if isNew { counts.taken += 1 } else { counts.folded += 1 }
    }

    private mutating func refuse(_ fault: RowFault, file: String, row: String) {
        counts.refuse(fault.rule.summary)
        rejections.append(Rejection(fault, file: file, row: row))
    }

    /// The records without those that tell again what another one of the same article tells, of the same type and actors: the most
    /// important is kept, of equal ones the first; and how many were left out.
    public var withoutEchoes: (records: [Record], count: Int) {
        var kept: [String: Int] = [:]
        var isEcho = [Bool](repeating: false, count: records.count)
        for (index, record) in records.enumerated() where record.kind == .event && !addresses[index].isEmpty {
            let parts =
                record.text("participants") + record.text("people") + record.text("countries")
                + record.text("organizations")
            guard !parts.isEmpty else { continue }
            let key = ([addresses[index]] + record.text("type") + parts.sorted { $0.isBefore($1) }).joined(
                separator: "\u{1F}")
            guard let other = kept[key] else {
                kept[key] = index
                continue
            }
            let isGreater = records[index].importance > records[other].importance
            isEcho[isGreater ? other : index] = true
            if isGreater { kept[key] = index }
        }
        let rest = zip(records, isEcho).filter { !$0.1 }.map(\.0)
        return (rest, records.count - rest.count)
    }
}

extension Record {
    /// What a field holds, item by item, as text.
    fileprivate func text(_ name: String) -> [String] {
        guard case .mapping(let entries) = field.value, let field = entries.first(where: { $0.name == name })?.field
        else { return [] }
        if case .list(let items) = field.value { return items.map(\.compactText) }
        return [field.compactText]
    }

    /// The stated importance; 5 where none is.
    fileprivate var importance: Int {
        guard case .mapping(let entries) = field.value,
            case .text(let text) = entries.first(where: { $0.name == "importance" })?.field.value
        else { return 5 }
        return Int(text) ?? 5
    }
}
