import EntenteImport
import EntenteModel
import Testing

/// Inputs that are small for what they ask of a careless reader; every one must be answered soon.
@Suite("Hostile input")
struct HostileInputTests {
    @Test("Long and odd inputs take time in proportion to their length", .timeLimit(.minutes(1)))
    func staysLinear() {
        let many = 20_000
        func times(_ text: String) -> String { String(repeating: text, count: many) }
        let inputs: [(String, String)] = [
            ("json", "[" + times("1,") + "1]"),
            ("json", "{" + (0..<many).map { "\"k\($0)\":1," }.joined() + "\"k\":1}"),
            ("json", times("\\")), ("json", "\"" + times("\\u00e9") + "\""), ("json", times("\"\"")),
            ("csv", "title,date,topics\na,1,\"" + times("[") + times(")") + "\"\n"),
            ("csv", "title,date,topics\na,1," + times("a;()")), ("csv", (0..<many).map { "c\($0)," }.joined()),
            ("csv", times(",")), ("csv", "title,date\n" + times("\"\"\n")), ("csv", times("\"")),
            ("csv", "title,date\n" + times("a,b,c\n")), ("yaml", times("[a: b]\n---\n")), ("yaml", times("- ")),
            ("yaml", "[" + times("a, ") + "]"), ("yaml", times("&a ")), ("yaml", times("? a\n")),
            ("yaml", String(repeating: "[", count: 900) + times("a, ")), ("yaml", times("\t")), ("yaml", times("*")),
            ("yaml", (0..<many).map { "k\($0): &a\($0) v\n" }.joined()), ("yaml", times("a:\n ")), ("yaml", times("'")),
            ("markdown", "---\n" + times("- a\n") + "---\n" + times("\n")), ("jsonl", times("[\n")),
            ("jsonl", times("1\n")),
        ]
        for (name, text) in inputs {
            let reading = Importers.named(name)?.read(text)
            #expect(reading?.document != nil || reading?.problems.isEmpty == false, "\(name): \(text.prefix(30))")
        }
    }

    @Test("Aliases of one large value stay within the budget")
    func boundsRepeatedAliases() {
        let text =
            "a: &a [" + String(repeating: "x, ", count: 2000) + "]\nb: ["
            + String(repeating: "*a, ", count: 2000) + "]\n"
        #expect(YAMLImporter().read(text).problems.map(\.rule.rawValue) == ["expands-too-far"])
        let fewer = text.replacing(String(repeating: "*a, ", count: 2000), with: "*a, *a")
        #expect(YAMLImporter().read(fewer).errors.isEmpty)
    }

    @Test("A file beyond the size limit is refused before it is read")
    func refusesLargeFiles() {
        let bytes = [UInt8](repeating: 0x61, count: (64 << 20) + 1)
        #expect(YAMLImporter().read(bytes, file: "large.yaml").errors == ["- file-too-large"])
    }
}
