import EntenteModel

/// The countries that records beside a source describe: their names, and codes of theirs such as `cow:240`.
public struct DeclaredCountries: Sendable {
    private var codes: Set<String> = []
    private var names: Set<FoldedName> = []

    /// None.
    public init() {}

    /// Those that records describe. O(records).
    public init(of records: [Record]) {
        for record in records where record.kind == .country {
            guard case .mapping(let entries) = record.field.value else { continue }
            for entry in entries {
                switch (entry.name, entry.field.value) {
                case ("codes", .mapping(let given)):
                    for case (let scheme, .text(let code)) in given.map({ ($0.name, $0.field.value) }) {
                        codes.insert("\(scheme):\(code.withoutBlanks)")
                    }
                case ("id", _), ("name", _), ("aliases", _), ("names", _): names.formUnion(entry.field.foldedTexts)
                default: continue
                }
            }
        }
    }

    /// Whether one of them has a code, written with its scheme.
    func have(code: String) -> Bool { codes.contains(code) }

    /// Why a text means no country; nil where it means one of these, or one that everybody knows.
    func fault(of cell: LocatedCell) -> RowFault? {
        let name = cell.text
        let meant = Country.named(name)
        if meant.count == 1 || codes.contains(name) || names.contains(FoldedName(name)) { return nil }
        if let coded = Country.coded(name) {
            guard coded.isEmpty else { return nil }
            return RowFault(
                .unknownCode, at: cell.position,
                "`\(name.forMessage)` is no country's code; mend it, or give it under codes: of a country")
        }
        if meant.isEmpty {
            return RowFault(
                .unknownCountry, at: cell.position,
                "no country is called `\(name.forMessage)`; \(DeclaredCountries.hint(for: name))")
        }
        let answers = meant.map { "\($0.name) (\($0.id))" }.joined(separator: " or ")
        return RowFault(
            .ambiguousName, at: cell.position,
            "`\(name.forMessage)` may be \(answers); give the mapping a lookup that tells which")
    }

    private static func hint(for name: String) -> String {
        Country.nearestName(to: name).map { "did you mean \($0)?" }
            ?? "name it under ignore: if it is none, state its scheme:, or describe it under countries"
    }
}

extension Field {
    /// Every text within, folded as names are.
    fileprivate var foldedTexts: [FoldedName] {
        switch value {
        case .absent: []
        case .text(let text): [FoldedName(text)]
        case .list(let items): items.flatMap(\.foldedTexts)
        case .mapping(let entries): entries.flatMap(\.field.foldedTexts)
        }
    }
}
