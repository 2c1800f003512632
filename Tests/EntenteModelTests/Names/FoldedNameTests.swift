import EntenteModel
import Testing
import TestSupport

@Suite("Folded names")
struct FoldedNameTests {
    @Test(
        "Names that differ only in case, accents or typing are one",
        arguments: [
            ("Phạm Minh Chính", "pham minh chinh"), ("PHẠM MINH CHÍNH", "pham minh chinh"),
            ("Nguyễn Thị Đoan", "nguyen thi doan"), ("Lech Wałęsa", "lech walesa"), ("Peña Nieto", "pena nieto"),
            ("Løkke", "lokke"), ("Weiß", "weiss"), ("WEISS", "weiss"), ("WEIẞ", "weiss"),
            ("Æthelred Œuvre", "aethelred oeuvre"),
            ("İlham Əliyev", "ilham eliyev"), ("ISTANBUL", "istanbul"), ("Diyarbakır", "diyarbakir"),
            ("Côte d’Ivoire", "cote d'ivoire"), ("Côte d`Ivoire", "cote d'ivoire"), ("Ishiba–Chinh", "ishiba-chinh"),
            ("a \t\n b", "a b"), ("  a  ", "a"), ("a\u{A0}\u{3000}b", "a b"), ("“Quad”", "\"quad\""),
            ("Ａｂｅ", "abe"), ("zero\u{200B}width", "zerowidth"), ("so\u{AD}ft", "soft"), ("ﬁnland", "finland"),
            ("Ó\u{301}\u{302}", "o"), ("", ""), (" \u{2003}\n", ""),
        ])
    func folds(name: String, key: String) {
        #expect(Array(FoldedName(name).key.unicodeScalars) == Array(key.unicodeScalars))
    }

    @Test("Other scripts keep their letters, in composed form, and the marks that make other letters")
    func otherScripts() {
        for name in ["石破茂", "기시다", "путин", "ガンダム", "محمد", "นายก", "मोदी"] {
            #expect(Array(FoldedName(name).key.unicodeScalars) == Array(name.unicodeScalars), "\(name)")
        }
        let pointed = [
            ("Королёв", "королев"), ("Андрей", "андреи"), ("Ελλάδα", "ελλαδα"), ("أحمد", "احمد"), ("مُحَمَّد", "محمد"),
            ("מֹשֶׁה", "משה"), ("محـــمد", "محمد"),
        ]
        for (name, key) in pointed { #expect(FoldedName(name).key == key, "\(name)") }
        #expect(Slug("Андрей Королёв").text == "андрей-королёв")
        #expect(FoldedName("ПУТИН") == FoldedName("Путин"))
        #expect(FoldedName("カ\u{3099}") == FoldedName("ガ"))
        #expect(FoldedName("ｶﾞ") == FoldedName("ガ"))
        #expect(FoldedName("Й") == FoldedName("и\u{306}"))
        #expect(FoldedName("\u{1112}\u{1161}\u{11AB}") == FoldedName("한"))
        #expect(FoldedName("ΘΕΟΣ") == FoldedName("θεος"))
        #expect(FoldedName("خامنه\u{200C}ای") == FoldedName("خامنهای"))
    }

    @Test("Folding twice is folding once, and the ASCII path agrees with the other (seed 3166)")
    func idempotent() {
        var random = SplitMix64(seed: 3166)
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7F, 0...0x24F, 0x250...0x36F, 0x370...0x6FF, 0x900...0x97F, 0xE00...0xE7F, 0x1100...0x11FF,
            0x1D00...0x1FFF, 0x2000...0x24FF, 0x2C60...0x2C7F, 0x3000...0x33FF, 0xA720...0xABFF, 0xAC00...0xACFF,
            0xF900...0xFFEF, 0x10000...0x1FFFF,
        ]
        for _ in 0..<4000 {
            var name = String.UnicodeScalarView()
            for _ in 0..<Int(random.next() % 12) {
                let range = ranges[Int(random.next() % UInt64(ranges.count))]
                let value = range.lowerBound + UInt32(random.next() % UInt64(range.count))
                if let scalar = Unicode.Scalar(value) { name.append(scalar) }
            }
            let once = FoldedName(String(name))
            let again = FoldedName(once.key)
            #expect(
                Array(once.key.unicodeScalars) == Array(again.key.unicodeScalars),
                "\(name.map { String($0.value, radix: 16) })")
            let ascii = String(String.UnicodeScalarView(name.filter { $0.isASCII }))
            #expect(FoldedName(ascii + "é").key == FoldedName(ascii + "e").key)
        }
    }

    @Test("A long run of marks is folded without delay")
    func manyMarks() {
        let marks = String(repeating: "\u{301}\u{323}", count: 20_000)
        #expect(FoldedName("e" + marks).key == "e")
        #expect(FoldedName("か" + marks).key.unicodeScalars.count > 1)
    }

    @Test("Keys are ordered by their scalars")
    func order() {
        #expect(FoldedName("a") < FoldedName("b"))
        #expect(FoldedName("z") < FoldedName("石"))
    }
}
