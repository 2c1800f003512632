import EntenteModel

/// Checks the columns that a mapping names against those that a source has, before any row is read.
struct SourceColumns {
    private let mapping: Mapping
    private let file: String

    init(_ mapping: Mapping, file: String) {
        self.mapping = mapping
        self.file = file
    }

    /// Checks a header.
    /// - Throws: an error in the mapping for each column that is not there, and one in the source for each that is used and
    ///   stands there twice.
    func check(_ index: ColumnIndex, _ header: [LocatedCell]) throws(MappingFaults) {
        let names = index.names.filter { !$0.isEmpty }
        var problems: [Problem] = []
        var told: Set<String> = []
        for column in mapping.columns where told.insert(column.name).inserted {
            guard let place = index.index(of: column.name) else {
                problems.append(missing(column, names))
                continue
            }
            let name = index.names[place]
            if let second = header.indices.dropFirst(place + 1).first(where: { index.names[$0] == name }) {
                problems.append(
                    Problem(
                        .error, rule: .duplicateName, file: file, at: header[second].position,
                        "the column `\(name.forMessage)` stands twice in the header; rename one of them"))
            }
        }
        if !problems.isEmpty { throw MappingFaults(problems) }
    }

    private func missing(_ column: ColumnUse, _ names: [String]) -> Problem {
        let hint: String
        if let nearest = NearestWord.to(column.name, among: names) {
            hint = "did you mean `\(nearest)`?"
        } else if names.count < 2 {
            hint = "its header is one cell, so check the delimiter"
        } else {
            hint =
                "it has " + names.prefix(12).map(\.forMessage).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
        }
        return Problem(
            .error, rule: .unknownColumn, file: mapping.file, at: column.position,
            "\(file) has no column `\(column.name.forMessage)`; \(hint)")
    }

    /// Warnings of ways that no row of a tree has, and that were probably mistyped.
    func mistyped(_ names: TreeNames) -> [Problem] {
        var told: Set<String> = []
        return mapping.columns.filter { told.insert($0.name).inserted }.compactMap { column in
            names.nearest(to: column.name).map { nearest in
                Problem(
                    .warning, rule: .unknownColumn, file: mapping.file, at: column.position,
                    "no row of \(file) has `\(column.name.forMessage)`; did you mean `\(nearest.forMessage)`?")
            }
        }
    }

    /// The error for a tree in which the path leads to nothing.
    func noRows(in root: Field) -> MappingFaults {
        var names: [String] = []
        var reached: [String] = []
        for name in mapping.source.path {
            names = TreePath(reached).fields(in: root).flatMap { field -> [String] in
                guard case .mapping(let entries) = field.value else { return [] }
                return entries.map(\.name)
            }
            guard names.contains(name) else {
                let hint =
                    NearestWord.to(name, among: names).map { "did you mean `\($0)`?" }
                    ?? "give path: the names that lead to the rows"
                let place = reached.isEmpty ? "at its root" : "under \(reached.joined(separator: "."))"
                return MappingFaults([
                    Problem(
                        .error, rule: .unknownColumn, file: mapping.file, at: nil,
                        "\(file) has no `\(name.forMessage)` \(place); \(hint)")
                ])
            }
            reached.append(name)
        }
        return MappingFaults([
            Problem(.error, rule: .emptyFile, file: file, at: root.position, "the source holds no rows; check its path")
        ])
    }
}
