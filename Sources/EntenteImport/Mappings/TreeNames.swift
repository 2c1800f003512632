import EntenteModel

/// The names that the rows of a tree have, gathered to find columns of a mapping that were mistyped.
///
/// A tree has no header, and many of its rows lack what others have; so only a name that none of them has, and that is one
/// letter away from a name that stands in its place, is taken for a mistake.
struct TreeNames: Sendable {
    /// The most names that are gathered, and the deepest level at which they are.
    private static let (countLimit, depthLimit) = (20_000, 16)

    private var names: [String: Set<String>] = [:]
    private var count = 0

    /// Gathers the names of a row. O(size of the row).
    mutating func add(_ row: Field) { add(row, under: "", depth: 0) }

    private mutating func add(_ field: Field, under path: String, depth: Int) {
        guard depth < Self.depthLimit else { return }
        switch field.value {
        case .absent, .text: return
        case .list(let items):
            for item in items { add(item, under: path, depth: depth + 1) }
        case .mapping(let entries):
            for entry in entries {
                if count < Self.countLimit, names[path, default: []].insert(entry.name).inserted { count += 1 }
                add(entry.field, under: "\(path).\(entry.name)", depth: depth + 1)
            }
        }
    }

    /// The way that was probably meant by one that no row has; nil where it is met, or nothing is near.
    func nearest(to way: String) -> String? {
        guard count < Self.countLimit else { return nil }
        var path = ""
        let parts = way.split(separator: ".").map(String.init)
        for (index, part) in parts.enumerated() {
            guard let known = names[path] else { return nil }
            guard known.contains(part) else {
                let near = known.filter { OneEdit.parts($0, part) }.sorted {
                    $0.utf8.lexicographicallyPrecedes($1.utf8)
                }
                return near.first.map { (parts[..<index] + [$0] + parts[(index + 1)...]).joined(separator: ".") }
            }
            path += ".\(part)"
        }
        return nil
    }
}

/// Whether two names differ in one letter: one more, one other, two swapped, or case alone.
enum OneEdit {
    /// Whether one edit, without regard to case, makes one name of the other. O(length).
    static func parts(_ first: String, _ second: String) -> Bool {
        let (left, right) = (Array(first.lowercased().unicodeScalars), Array(second.lowercased().unicodeScalars))
        guard abs(left.count - right.count) <= 1, min(left.count, right.count) > 2 else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let longest = max(left.count, right.count)
        if start + end >= longest - 1 { return true }
        return left.count == right.count && start + end == longest - 2 && left[start] == right[start + 1]
            && left[start + 1] == right[start]
    }
}
