import EntenteSystem
import Testing

@Suite("Reading XML")
struct XMLReaderTests {
    /// The events on one line, and the fault where there is one.
    func outline(_ text: String, until most: Int = .max, isUTF8: Bool = false) -> String {
        var parts: [String] = []
        let fault = XMLReader.read(Array(text.utf8), isUTF8: isUTF8) { event in
            switch event {
            case .start(let start):
                let attributes = start.attributes.map { " \($0.name)=\($0.value)" }.joined()
                parts.append("<\(start.name)\(attributes)@\(start.place.line):\(start.place.column)")
            case .text(let text, let place): parts.append("'\(text)'@\(place.line):\(place.column)")
            case .end(let name): parts.append("\(name)>")
            }
            return parts.count < most
        }
        if let fault { parts.append("\(fault.place.line):\(fault.place.column) \(fault.reason)") }
        return parts.joined(separator: " ")
    }

    @Test("Elements, attributes and texts come with their places and without prefixes")
    func reads() {
        #expect(
            outline("<a:r xmlns:a='u' xmlns='v' a:k='1' l='&lt;é'>é🎌<b/>\r\n石<![CDATA[<&]]></a:r>")
                == "<r k=1 l=<é@1:1 'é🎌'@1:46 <b@1:48 b> '\n'@1:52 '石'@2:1 '<&'@2:11 r>")
    }

    @Test("A byte-order mark counts as nothing, and text that is UTF-8 is read as such whatever it says")
    func readsUTF8() {
        #expect(outline("\u{FEFF}<a>x</a>") == "<a@1:1 'x'@1:4 a>")
        #expect(outline("<?xml version='1.0' encoding='UTF-16'?><a>é</a>", isUTF8: true) == "<a@1:40 'é'@1:43 a>")
    }

    @Test("A reader that has had enough is told nothing more")
    func stops() {
        #expect(outline("<a><b/><c></a>", until: 2) == "<a@1:1 <b@1:4")
        #expect(outline("<a><b/><c></a>", until: 3) == "<a@1:1 <b@1:4 b>")
    }

    @Test("Entities are refused wherever they stand")
    func refusesEntities() {
        #expect(outline("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>") == "1:25 declaredEntity(\"x\")")
        #expect(
            outline("<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'>%x;]><a/>") == "1:54 declaredEntity(\"x\")")
        #expect(outline("<!DOCTYPE a SYSTEM 'a.dtd'><a>&x;</a>") == "<a@1:28 1:31 undefinedEntity(\"x\")")
        #expect(outline("<!DOCTYPE a SYSTEM 'a.dtd'><a b='&amp;&#9;&x;'/>") == "1:28 undefinedEntity(\"x\")")
        #expect(outline("<!DOCTYPE a SYSTEM 'a.dtd'><a b='&amp;'/>") == "<a b=&@1:28 a>")
        #expect(outline("<a>&x;</a>") == "<a@1:1 1:4 notWellFormed(\"undefined entity\")")
    }

    @Test("Defaults of attributes are refused, other declarations are passed over")
    func refusesDefaults() {
        #expect(outline("<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>") == "1:34 declaredDefault(\"b\")")
        #expect(outline("<!DOCTYPE a [<!ATTLIST a b CDATA #IMPLIED><!ELEMENT a EMPTY>]><a/>") == "<a@1:63 a>")
    }

    @Test("Elements nest so deep and no deeper")
    func stopsNesting() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(outline(deep).hasSuffix("1:601 nestedTooDeep(200)"))
        let most = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
        #expect(outline(most).hasSuffix("a> a>"))
    }
}
