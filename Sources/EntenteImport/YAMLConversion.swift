import EntenteModel
import Yams

/// Turns Yams' nodes into fields, within a budget that stops aliases from expanding without end.
struct YAMLConversion {
    /// The most levels of lists and mappings.
    static let depthLimit = 64

    private let file: String
    private let lines: YAMLLines
    private let budget: Int
    private var spent = 0

    init(file: String, lines: YAMLLines, byteCount: Int) {
        self.file = file
        self.lines = lines
        self.budget = min(10 * byteCount + 100_000, 20_000_000)
    }

    /// The field that a node means. Recursion goes no deeper than ``depthLimit``.
    mutating func field(_ node: Node, depth: Int) throws(Problem) -> Field {
        let position = lines.position(of: node.mark)
        spent += 1
        guard spent <= budget else {
            throw Problem(
                .error, rule: .expandsTooFar, file: file, at: position,
                "the aliases (`*name`) expand to more than \(budget) values; write the records out instead")
        }
        switch node {
        case .scalar(let scalar):
            return Field(isAbsent(scalar) ? .absent : .text(scalar.string), at: position)
        case .sequence(let sequence):
            try check(depth, at: position)
            var items: [Field] = []
            items.reserveCapacity(sequence.count)
            for item in sequence { items.append(try field(item, depth: depth + 1)) }
            return Field(.list(items), at: position)
        case .mapping(let mapping):
            try check(depth, at: position)
            return Field(.mapping(try entries(of: mapping, depth: depth)), at: position)
        case .alias:
            throw Problem(
                .error, rule: .brokenYaml, file: file, at: position,
                "an alias stands here that was never defined; write the value out")
        }
    }

    private mutating func entries(of mapping: Node.Mapping, depth: Int) throws(Problem) -> [Field.Entry] {
        var entries: [Field.Entry] = []
        var merged: [Field] = []
        entries.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let position = lines.position(of: key.mark)
            guard case .scalar(let name) = key else {
                throw Problem(
                    .error, rule: .brokenYaml, file: file, at: position,
                    "a list or mapping stands where a name is expected; put it into quotation marks if it is text")
            }
            let content = try field(value, depth: depth + 1)
            if name.string == "<<", name.style == .plain {
                merged.append(content)
            } else {
                entries.append(Field.Entry(name: name.string, position: position, field: content))
            }
        }
        for content in merged { try merge(content, into: &entries) }
        return entries
    }

    /// The merge key `<<` of YAML 1.1: entries are added that the mapping lacks; of several mappings the first counts.
    private func merge(_ content: Field, into entries: inout [Field.Entry]) throws(Problem) {
        var names = Set(entries.map(\.name))
        let sources: [Field]
        if case .list(let items) = content.value { sources = items } else { sources = [content] }
        for source in sources {
            guard case .mapping(let added) = source.value else {
                throw Problem(
                    .error, rule: .brokenYaml, file: file, at: source.position,
                    "`<<` merges mappings, and this is none; give an alias of a mapping")
            }
            for entry in added where names.insert(entry.name).inserted { entries.append(entry) }
        }
    }

    private func check(_ depth: Int, at position: TextPosition) throws(Problem) {
        guard depth < Self.depthLimit else {
            throw Problem(
                .error, rule: .nestedTooDeep, file: file, at: position,
                "lists and mappings nest deeper than \(Self.depthLimit) levels; records need no more than six")
        }
    }

    /// Only what is written plainly can be absent: `""` and `"null"` are text.
    private func isAbsent(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}
