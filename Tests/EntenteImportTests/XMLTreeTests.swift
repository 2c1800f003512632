import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("XML")
struct XMLTreeTests {
    func tree(_ bytes: [UInt8], encoding: TextEncoding? = nil) -> Result<Field, Problem> {
        do throws(Problem) {
            return .success(try XMLTree(bytes, file: "a.xml", encoding: encoding).root)
        } catch {
            #expect(error.message.contains("; "), "\(error.message)")
            return .failure(error)
        }
    }

    func outline(_ text: String) -> String { outline(Array(text.utf8)) }

    func outline(_ bytes: [UInt8], encoding: TextEncoding? = nil) -> String {
        switch tree(bytes, encoding: encoding) {
        case .success(let field): field.outline
        case .failure(let problem): "\(problem.position?.line ?? 0):\(problem.position?.column ?? 0) \(problem.rule)"
        }
    }

    @Test("Elements, attributes and texts become fields in the order of the document")
    func reads() {
        #expect(
            outline("<events><event id='1'><date>2025</date><who/><who>Ann</who></event></events>")
                == "{events: {event: {@id: '1', date: '2025', who: -, who: 'Ann'}}}")
        #expect(outline("<a>\n  one\n\t two  <![CDATA[ <3 ]]>&amp;&#x77F3;\n</a>") == "{a: 'one two <3 &石'}")
        #expect(outline("<a>Hello <b>x</b> world</a>") == "{a: {b: 'x', #text: 'Hello world'}}")
        #expect(outline("<a k=''> x </a>") == "{a: {@k: '', #text: 'x'}}")
        #expect(outline("<n:a xmlns:n='u'><n:b n:c='1'>  </n:b></n:a>") == "{a: {b: {@c: '1'}}}")
    }

    @Test("Names and values have their line and column, counted in Unicode scalars")
    func places() throws {
        let field = try tree(Array("<a>\r\n <b é='1'/>🎌<c>\n  石\n</c></a>".utf8)).get()
        #expect(
            field.placedOutline
                == "{a@1:1: {b@2:2: {@é@2:2: '1'@2:2}@2:2, c@2:13: '石'@3:3, #text@2:12: '🎌'@2:12}@1:1}@1:1")
    }

    @Test("Documents in other encodings are read as they or the user say")
    func readsEncodings() {
        let utf16: [UInt8] = [0xFF, 0xFE] + "<a>é</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(outline(utf16) == "{a: 'é'}")
        let stated = { (name: String) in Array("<?xml version='1.0' encoding='\(name)'?><a>".utf8) }
        let end = Array("</a>".utf8)
        #expect(outline(stated("iso-8859-1") + [0xE9] + end) == "{a: 'é'}")
        #expect(outline(stated("windows-1252") + [0x80] + end) == "{a: '€'}")
        #expect(outline(stated("Shift_JIS") + [0x90, 0xCE] + end) == "{a: '石'}")
        #expect(outline(Array("<a>".utf8) + [0xC0, 0xD0] + end, encoding: .eucJP) == "{a: '石'}")
        #expect(outline(stated("Shift_JIS") + [0x90] + end) == "1:46 wrong-encoding")
        #expect(outline(stated("KOI8-R") + end) == "1:31 broken-xml")
        guard case .failure(let problem) = tree(stated("KOI8-R") + end) else { return }
        #expect(problem.message == "the encoding `KOI8-R` is not known; convert the file to UTF-8")
    }

    @Test(
        "What is broken is told with its place",
        arguments: [
            ("", "1:1 empty-file"), ("x", "1:1 broken-xml"), ("<a>", "1:4 broken-xml"),
            ("<a><b></a>", "1:9 broken-xml"),
            ("<a/><b/>", "1:5 broken-xml"), ("<a b=1/>", "1:6 broken-xml"), ("<a b='1' b='2'/>", "1:10 broken-xml"),
            ("<a>\n é & </a>", "2:5 broken-xml"), ("<a>&nbsp;</a>", "1:4 broken-xml"),
            ("<a>&#0;</a>", "1:4 broken-xml"),
            ("<a>\u{1}</a>", "1:4 broken-xml"), ("<a>\n\n<b", "3:1 broken-xml"),
        ])
    func placesFaults(text: String, place: String) {
        #expect(outline(text) == place)
    }

    @Test("A billion laughs, and names without end, are answered at once", .timeLimit(.minutes(1)))
    func survivesBombs() {
        let laughs = (1...20).map { "<!ENTITY l\($0) '&l\($0 - 1);&l\($0 - 1);'>" }.joined()
        #expect(outline("<!DOCTYPE a [<!ENTITY l0 'ha'>\(laughs)]><a>&l20;</a>") == "1:26 broken-xml")
        let many = String(repeating: "x", count: 2_000_000)
        for text in [
            "<\(many)", "<a \(many)='", "<a b='\(many)'/>", "<a>\(many)</a>", "<!--\(many)", "<?\(many)",
            "<!DOCTYPE \(many)",
        ] {
            _ = outline(text)
        }
        let attributes = (0..<20_000).map { " a\($0)=''" }.joined()
        #expect(outline("<a\(attributes)/>").hasPrefix("{a: {@a0: ''"))
        #expect(outline(String(repeating: "<a>", count: 1_000_000)) == "1:601 broken-xml")
    }

    @Test("Documents cut short and with bits turned over are answered")
    func survivesDamage() {
        let text = "<?xml version='1.0'?><!DOCTYPE r SYSTEM 'x'><r a='&amp;é'><!-- c --><b>石<![CDATA[x]]></b></r>"
        let bytes = Array(text.utf8)
        for count in 0..<bytes.count {
            guard case .failure = tree(Array(bytes[..<count])) else {
                Issue.record("\(count) bytes are no document")
                return
            }
        }
        let seed: UInt64 = 1998
        var generator = SplitMix64(seed: seed)
        for _ in 0..<5000 {
            var wrong = bytes
            for _ in 0...2 {
                let bit = Int.random(in: 0..<bytes.count * 8, using: &generator)
                wrong[bit / 8] ^= 1 << (bit % 8)
            }
            _ = tree(wrong)
        }
    }
}
