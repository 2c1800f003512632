import Testing

@testable import EntenteDrawing
import TestSupport

@Suite("Text fitting")
struct TextFittingTests {
    /// A generator of reproducible numbers: SplitMix64 of Steele, Lea and Flood (2014).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private func width(_ text: String) -> Double { TextMetrics.width(of: text, size: 10) }

    @Test("Lines break at spaces and keep within the width")
    func words() {
        let lines = TextFitting.wrap("Talks of the prime ministers of Japan", size: 10, width: 80)
        #expect(lines == ["Talks of the prime", "ministers of", "Japan"])
        #expect(lines.allSatisfy { width($0) <= 80 })
    }

    @Test("A text stays on one line of just its own width")
    func exactWidth() {
        for text in ["Hanoi", "Nguyễn Phú Trọng", "石破茂", "A rather long title of a meeting"] {
            #expect(TextFitting.wrap(text, size: 10, width: width(text)) == [text])
            #expect(TextFitting.shorten(text, size: 10, width: width(text)) == text)
        }
    }

    @Test("Lines break after hyphens, dashes and slashes, but not inside a range of days")
    func hyphens() {
        #expect(
            TextFitting.wrap("Ishiba–Marcos talks", size: 10, width: width("Ishiba–Mar")) == [
                "Ishiba–", "Marcos", "talks",
            ])
        #expect(TextFitting.wrap("on 27–29 Apr", size: 10, width: width("on 27–29")) == ["on 27–29", "Apr"])
        #expect(TextFitting.wrap("on 27–29 Apr", size: 10, width: width("on 27–2")) == ["on", "27–29", "Apr"])
    }

    @Test("Japanese breaks between characters, but not before a full stop or after an opening bracket")
    func japanese() {
        #expect(TextFitting.wrap("外務大臣会談。", size: 10, width: 40) == ["外務大臣", "会談。"])
        #expect(TextFitting.wrap("外務大臣。会談", size: 10, width: 40) == ["外務大", "臣。会談"])
        #expect(TextFitting.wrap("外務会（首相）", size: 10, width: 40) == ["外務会", "（首相）"])
    }

    @Test("A long word is broken between characters, never inside one")
    func longWord() {
        let family = "👨‍👩‍👧‍👦"
        let lines = TextFitting.wrap(String(repeating: family, count: 5), size: 10, width: 30)
        #expect(lines == [family + family, family + family, family])
        let marked = "e\u{302}\u{303}"
        #expect(TextFitting.wrap(String(repeating: marked, count: 3), size: 10, width: 1) == [marked, marked, marked])
    }

    @Test("Half a word of letters ends in a hyphen that has its room; half an address or a code does not")
    func halfWord() {
        let word = "Donaudampfschifffahrtsgesellschaft"
        let lines = TextFitting.wrap("Die \(word).", size: 10, width: 80)
        #expect(lines.count == 4 && lines[0] == "Die" && lines[1].hasSuffix("-") && lines[2].hasSuffix("-"))
        #expect(lines.allSatisfy { width($0) <= 80 })
        #expect(lines.joined().replacing("-", with: "") == "Die\(word).")
        for address in ["https://example.org?q=incomprehensibilities", "abcdefghijklmnop123456789qrstuvwxyz"] {
            #expect(TextFitting.wrap(address, size: 10, width: 60).joined() == address)
        }
    }

    @Test("The last line allowed ends in an ellipsis at a word")
    func ellipsis() {
        let text = "Talks of the prime ministers of Japan and Vietnam"
        #expect(
            TextFitting.wrap(text, size: 10, width: 80, maximumLines: 2) == ["Talks of the prime", "ministers of…"])
        #expect(TextFitting.shorten("Hanoi, Vietnam", size: 10, width: width("Hanoi, Viet…")) == "Hanoi…")
        #expect(TextFitting.shorten("A incomprehensibilities", size: 10, width: 80) == "A incomprehen…")
    }

    @Test("Empty and blank texts give no line, and absurd sizes are survived")
    func edges() {
        #expect(TextFitting.wrap("", size: 10, width: 50) == [])
        #expect(TextFitting.wrap(" \n ", size: 10, width: 50) == [])
        #expect(TextFitting.shorten("", size: 10, width: 50) == "")
        for width in [0.0, -5, .nan, .infinity, -Double.infinity] {
            for size in [0.0, 10, .nan, .infinity] {
                let lines = TextFitting.wrap("a b 石", size: size, width: width)
                #expect(lines.joined().filter { !$0.isWhitespace } == "ab石")
            }
        }
    }

    @Test("Wrapping loses no character but white space at breaks", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func nothingLost(seed: UInt64) {
        var numbers = Numbers(state: seed)
        let pieces: [Character] = ["a", "W", " ", "-", "–", "石", "。", "（", "이", "م", "é", "👩‍⚕️", "🇯🇵", "\u{A0}", "1", "/"]
        for _ in 0..<200 {
            let text = String(
                (0..<Int.random(in: 0...60, using: &numbers)).compactMap { _ in pieces.randomElement(using: &numbers) })
            let limit = Double.random(in: 15...200, using: &numbers)
            let lines = TextFitting.wrap(text, size: 10, width: limit)
            let note = Comment(rawValue: "seed \(seed), width \(limit): \(text)")
            #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }, note)
            #expect(lines.allSatisfy { width($0) <= limit + 0.01 && !$0.isEmpty }, note)
            let short = TextFitting.wrap(text, size: 10, width: limit, maximumLines: 2)
            #expect(short.count <= 2 && short.allSatisfy { width($0) <= limit + 0.01 || $0.count <= 2 }, note)
        }
    }

    @Test("A name of 100 kB does not hang", .timeLimit(.minutes(1)))
    func long() {
        let texts = [
            String(repeating: "x", count: 100_000), String(repeating: " ", count: 100_000) + "x",
            String(repeating: "a ", count: 50_000), "a" + String(repeating: "\u{302}", count: 50_000),
            String(repeating: "石", count: 33_000), String(repeating: "\u{200D}", count: 33_000),
        ]
        for text in texts {
            #expect(TextFitting.wrap(text, size: 10, width: 300, maximumLines: 3).count <= 3)
            #expect(!TextFitting.wrap(text, size: 10, width: 30).isEmpty)
        }
    }
}
