import EntenteImport
import EntenteModel
import Testing

@Suite("Markdown")
struct MarkdownImporterTests {
    let importer = MarkdownImporter()

    @Test("The text below one event's front matter is its summary, trimmed and placed")
    func takesBodyAsSummary() {
        #expect(
            importer.read("---\ntitle: a\ndate: 2025\n---\n\n  Text é.\n\nMore.\n\n").placedOutline
                == "{title@2:1: 'a'@2:8, date@3:1: '2025'@3:7, summary@6:3: 'Text é.\n\nMore.'@6:3}@2:1")
        #expect(importer.read("---\ntitle: a\n...\nText").outline == "{title: 'a', summary: 'Text'}")
    }

    @Test("Text that nothing can take is left out with a note")
    func notesUnusedText() {
        for front in ["title: a\nsummary: b", "people: [{name: a}]", "- title: a"] {
            let reading = importer.read("---\n\(front)\n---\nText\n")
            #expect(reading.problems.map(\.rule.rawValue) == ["unused-text"])
            #expect(reading.document?.root.outline.contains("Text") == false)
        }
        #expect(importer.read("---\ntitle: a\nsummary: b\n---\n\n").problems.isEmpty)
    }

    @Test("Markdown without front matter is told apart from a broken file")
    func tellsOtherMarkdown() {
        for text in ["# Title\n\nText", "", "text\n---\na: 1\n---\n", "----\na: 1\n---\n", "---\n---\nText", "***\n"] {
            guard case .notRecords(let note) = importer.read(text) else {
                Issue.record("\(text) was taken for records")
                continue
            }
            #expect(note.severity == .note)
        }
    }

    @Test("Faults in the front matter have their line in the file")
    func placesFaults() {
        #expect(importer.read("---\ntitle: a\nb: @\n---\nText").errors == ["3:4 broken-yaml"])
        #expect(importer.read("---\r\ntitle: a\r\ntitle: b\r\n---\r\nText").errors == ["2:1 duplicate-name"])
        #expect(importer.read("---\ntitle: a\n").errors == ["1:1 unclosed-front-matter"])
        #expect(importer.read("---").errors == ["1:1 unclosed-front-matter"])
    }
}
