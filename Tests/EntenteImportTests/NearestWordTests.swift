import EntenteModel
import Testing

@Suite("The nearest word")
struct NearestWordTests {
    @Test(
        "A misspelt word finds the one that was meant",
        arguments: [
            ("tilte", "title"), ("Date", "date"), ("participant", "participants"), ("organisations", "organizations"),
            ("partof", "part_of"), ("soruces", "sources"), ("dat", "date"),
        ])
    func findsNearest(word: String, meant: String) {
        let words = RecordFormat.event.fields.map(\.name)
        #expect(NearestWord.to(word, among: words) == meant)
    }

    @Test("A word that is near to none finds none")
    func findsNone() {
        for word in ["", "x", "wh", "colour", "zzzzzz", String(repeating: "a", count: 100_000)] {
            #expect(NearestWord.to(word, among: ["title", "date", "id", "end"]) == nil, "\(word.prefix(9))")
        }
    }

    @Test("A swap of neighbours is one edit, and of equally near words the first counts")
    func countsSwaps() {
        #expect(NearestWord.to("abdc", among: ["abxc", "abcd"]) == "abxc")
        #expect(NearestWord.to("badc", among: ["baxx", "abcd"]) == "baxx")
        #expect(NearestWord.to("abdcef", among: ["abxyef", "abcdef"]) == "abcdef")
    }
}
