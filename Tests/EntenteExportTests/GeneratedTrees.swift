import EntenteModel
import TestSupport

/// Records of random content: fields of the published forms and others, with texts that formats of files trip over.
struct GeneratedTrees {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func record() -> Record {
        let kind = pick(RecordKind.allCases)
        return Record(
            kind: kind, file: "a.csv", field: mapping(names: RecordFormat.of(kind).fields.map(\.name), depth: 0))
    }

    private mutating func mapping(names: [String], depth: Int) -> Field {
        var entries: [Field.Entry] = []
        for _ in 0..<Int.random(in: depth == 0 ? 1...9 : 0...4, using: &generator) {
            let name = Int.random(in: 0..<4, using: &generator) > 0 ? pick(names) : text()
            guard !entries.contains(where: { $0.name == name }) else { continue }
            entries.append(Field.Entry(name: name, position: place, field: value(depth: depth + 1)))
        }
        return Field(.mapping(entries), at: place)
    }

    private mutating func value(depth: Int) -> Field {
        switch Int.random(in: 0..<(depth > 4 ? 7 : 12), using: &generator) {
        case 0: return Field(.absent, at: place)
        case 1...6: return Field(.text(text()), at: place)
        case 7...9:
            let items = (0..<Int.random(in: 0...5, using: &generator)).map { _ in value(depth: depth + 1) }
            return Field(.list(items), at: place)
        default: return mapping(names: ["person", "role", "origin", "row", "url", "x y", "<<", "null"], depth: depth)
        }
    }

    private mutating func text() -> String {
        if Bool.random(using: &generator) { return pick(GeneratedTrees.hard) }
        var text = ""
        for _ in 0..<Int.random(in: 0...14, using: &generator) { text += pick(GeneratedTrees.pieces) }
        return text
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    private let place = TextPosition(line: 1, column: 1)

    static let hard = [
        "", " ", "~", "null", "Null", "NULL", "true", "False", "yes", "NO", "on", "Off", "y", "N", "012", "0x1F",
        "0o17",
        "1_000", "1e5", "-1", "+1.5", ".5", ".inf", "-.INF", ".NaN", "190:20:30", "2025-04-28", "2025-04-28T10:00:00Z",
        "2025-02-18~", "2001-12-14 21:59:43.10 -5", "=", "<<", "---", "...", "--- a", "- a", "-", "? a", ": a", "a: b",
        "a:",
        "a:b", "a :b", "a #b", "a#b", "#a", "&a", "*a", "!a", "%a", "@a", "`a", "'a", "\"a", "|", ">", "{", "}", "[",
        "]",
        ",", "a, b", "[a]", "{a: b}", "a\\nb", "a\nb", "a\n\nb\n", "a\n", "\na", " a\nb", "a\n b\n\n", "a\n \nb",
        "a\r\nb",
        "a\tb", "\ta", "a\t", "\u{85}", "a\u{2028}b", "a\u{FEFF}b", "\u{A0}a", "\u{1}", "\u{7F}", "\u{9F}",
        "\u{FFFE}", "\u{FFFF}", "石破茂", "é e\u{301}", "🎌🇯🇵", "مرحبا", "C:\\path \"x\"", "it's", "a' #b", "# a\nb: c\n- d",
        "events", String(repeating: "long ", count: 60), String(repeating: "x", count: 1500),
    ]

    private static let pieces = [
        "a", "B", "0", "7", " ", ":", "#", "-", ",", "\"", "'", "\\", "\n", "{", "]", "é", "石", "?", "&", "|", "%",
        "\t",
        "\r", ".", "~", "=",
    ]
}
