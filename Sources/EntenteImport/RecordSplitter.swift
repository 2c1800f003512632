import EntenteModel

extension RecordDocument {
    /// The records of the file in its order, sections in the order of the published format within a mapping.
    ///
    /// A file holds named sections, a list of events, or one event. What is none of these is told in `problems`.
    /// O(records).
    public func records(into problems: inout [Problem]) -> [Record] {
        var splitter = RecordSplitter(file: file)
        splitter.split(root)
        problems += splitter.problems
        return splitter.records
    }
}

extension Field {
    /// Whether this mapping is itself an event rather than a file's sections: it has a title or a date.
    var isOneEvent: Bool {
        guard case .mapping(let entries) = value else { return false }
        return entries.contains { $0.name == "title" || $0.name == "date" } && !entries.contains { $0.name == "events" }
    }

    /// What it is called in messages.
    var noun: String {
        switch value {
        case .absent: "nothing"
        case .text: "text"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// Tells the records of a file apart.
struct RecordSplitter {
    private let file: String
    private(set) var records: [Record] = []
    private(set) var problems: [Problem] = []

    init(file: String) {
        self.file = file
    }

    /// Takes the whole content of a file.
    mutating func split(_ root: Field) {
        switch root.value {
        case .absent:
            report(
                .error, .emptyFile, root.position,
                "the file is empty; write at least one event with a title and a date")
        case .text:
            report(
                .error, .wrongRecord, root.position,
                "the file holds text alone; write sections (\(Self.sectionNames)), a list of events, or one event")
        case .list(let items):
            for item in items {
                if isSections(item) { split(item) } else { add(item, .event, "the list") }
            }
        case .mapping(let entries):
            if root.isOneEvent {
                records.append(Record(kind: .event, file: file, field: root))
            } else {
                splitSections(entries, at: root.position)
            }
        }
    }

    private mutating func splitSections(_ entries: [Field.Entry], at position: TextPosition) {
        var hasSection = false
        for entry in entries {
            if let kind = RecordKind(section: entry.name) {
                hasSection = true
                addSection(entry, kind)
            } else {
                let nearest = NearestWord.to(entry.name, among: RecordKind.allCases.map(\.section))
                report(
                    .warning, .unknownField, entry.position,
                    "`\(entry.name)` is no section of a file; "
                        + (nearest.map { "did you mean `\($0)`" } ?? "sections are \(Self.sectionNames)"))
            }
        }
        guard !hasSection else { return }
        report(
            .error, .noRecords, position,
            "the file holds no records; write sections (\(Self.sectionNames)), a list of events, or one event with a "
                + "title and a date")
    }

    private mutating func addSection(_ entry: Field.Entry, _ kind: RecordKind) {
        switch entry.field.value {
        case .absent: break
        case .list(let items):
            for item in items { add(item, kind, "`\(entry.name)`") }
        case .mapping: records.append(Record(kind: kind, file: file, field: entry.field))
        case .text:
            report(
                .error, .wrongSection, entry.field.position,
                "`\(entry.name)` is text; it holds a list of records, or one record")
        }
    }

    private mutating func add(_ item: Field, _ kind: RecordKind, _ list: String) {
        if case .mapping = item.value {
            records.append(Record(kind: kind, file: file, field: item))
            return
        }
        let required = RecordFormat.of(kind).fields.filter(\.isRequired).map(\.name).sorted().reversed()
        report(
            .error, .wrongRecord, item.position,
            "\(item.noun) stands in \(list) where a mapping is expected; write its fields, at least "
                + required.joined(separator: " and "))
    }

    /// Whether an item of a list is a document of its own with sections, as in files of several documents or lines.
    private func isSections(_ item: Field) -> Bool {
        guard case .mapping(let entries) = item.value, !entries.isEmpty, !item.isOneEvent else { return false }
        return entries.contains { $0.name == "events" } || entries.allSatisfy { RecordKind(section: $0.name) != nil }
    }

    private mutating func report(
        _ severity: Problem.Severity, _ rule: ProblemRule, _ position: TextPosition, _ message: String
    ) {
        problems.append(Problem(severity, rule: rule, file: file, at: position, message))
    }

    private static let sectionNames = RecordKind.allCases.map(\.section).joined(separator: ", ")
}
