import Testing

@testable import EntenteModel
import TestSupport

@Suite("Known words")
struct KnownWordsTests {
    @Test("The nearest of prepared words is as near as the nearest found one by one")
    func sameAsOneByOne() {
        let seed: UInt64 = 20_250_428
        print("known words: seed \(seed)")
        var generator = SplitMix64(seed: seed)
        func word() -> String {
            String(
                (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                    "abcdé".randomElement(using: &generator) ?? "a"
                })
        }
        for _ in 0..<200 {
            let words = (0..<20).map { _ in word() }
            var known = KnownWords(words)
            for _ in 0..<5 {
                let given = word()
                let expected = NearestWord.to(given, among: words.filter { $0 != given })
                let found = known.nearest(to: given)
                #expect(found == expected, "\(given) among \(words)")
            }
        }
    }
}
