import EntenteModel
import Testing
import TestSupport

@Suite("Slugs")
struct SlugTests {
    @Test(
        "A title becomes words joined by hyphens",
        arguments: [
            ("Ishiba–Chinh talks", "ishiba-chinh-talks"), ("2+2", "2-2"), ("石破茂", "石破茂"), ("", "unnamed"),
            ("?! – …", "unnamed"), ("Côte d’Ivoire", "cote-divoire"), ("Phạm Minh Chính", "pham-minh-chinh"),
            ("  a -- b  ", "a-b"), ("U.S.–Japan (2025)", "u-s-japan-2025"), ("安倍・バイデン会談", "安倍-バイデン会談"),
            ("ガ", "ガ"), ("カ\u{3099}", "ガ"), ("カ'\u{3099}", "カ"), ("Путин", "путин"), ("नरेन्द्र मोदी", "नरेन्द्र-मोदी"),
            ("👍", "unnamed"),
            ("../../etc/passwd", "etc-passwd"), ("a\u{0}b", "a-b"),
        ])
    func slug(title: String, expected: String) {
        #expect(Array(Slug(title).text.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("A slug holds at most 80 scalars and is cut at a word")
    func length() {
        let words = Slug(String(repeating: "prime minister ", count: 20)).text
        #expect(words.unicodeScalars.count <= 80)
        #expect(words.hasSuffix("-minister") || words.hasSuffix("-prime"))
        #expect(Slug(String(repeating: "a", count: 80)).text.count == 80)
        #expect(Slug(String(repeating: "a", count: 80) + " b").text == String(repeating: "a", count: 80))
        #expect(Slug(String(repeating: "茂", count: 200)).text == String(repeating: "茂", count: 80))
        #expect(Slug("2025 " + String(repeating: "茂", count: 200)).text.unicodeScalars.count == 80)
    }

    @Test("A slug is its own slug (seed 80)")
    func idempotent() {
        var random = SplitMix64(seed: 80)
        let pool = Array("aZ0 -–'’.,+éĐßカ\u{3099}\u{301}石й한ไ\u{E48}م&_/\u{200D}👍½".unicodeScalars)
        for _ in 0..<3000 {
            var title = String.UnicodeScalarView()
            for _ in 0..<Int(random.next() % 130) { title.append(pool[Int(random.next() % UInt64(pool.count))]) }
            let slug = Slug(String(title)).text
            #expect(Array(Slug(slug).text.unicodeScalars) == Array(slug.unicodeScalars), "\(String(title))")
            #expect(!slug.isEmpty && slug.unicodeScalars.count <= 80)
            #expect(!slug.contains("--") && !slug.hasPrefix("-") && !slug.hasSuffix("-"), "\(slug)")
        }
    }
}
