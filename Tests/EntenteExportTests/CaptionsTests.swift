import EntenteExport
import EntenteModel
import Testing

@Suite("Captions")
struct CaptionsTests {
    @Test("Words of the records are words in Markdown: no markup comes alive, and no line breaks out of its item")
    func escaped() async throws {
        let texts =
            HostileTexts.all.map { String($0.prefix(80)) } + [
                "1. first", "- second", "+ third", "> fourth", "|a|b|", "[x]: http://y", "![i](u)", "~~s~~", "&copy;",
            ]
        let events = texts.map { Field.mapping([("title", .text($0)), ("date", .text("2025"))]) }
        let figures = try await ViewRequest.all(Records.chronicle([("events", events)]), heading: "# Heading *x*")
            .figures()
        let markdown = Captions(figures.map { Captions.Entry($0, files: ["\($0.name).svg"]) }).markdown
        let lines = markdown.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        for line in lines {
            let isOurs =
                line.isEmpty
                || ["# ", "## ", "- ", "Files: ", "Sources:", "Text alternative:"].contains { line.hasPrefix($0) }
            let isCaption = line.contains("events")
            #expect(isOurs || isCaption, "\(line)")
            var isEscaped = false
            for scalar in line.unicodeScalars.dropFirst(line.hasPrefix("#") ? 2 : 0) {
                if !isEscaped { #expect(!"*_`<>#~|&".unicodeScalars.contains(scalar), "\(line)") }
                #expect(scalar.properties.generalCategory != .control, "\(line)")
                isEscaped = scalar == "\\" && !isEscaped
            }
        }
        let plain = markdown.replacing("\\[", with: "").replacing("\\]", with: "").replacing("\\!", with: "")
        for link in ["](", "![", "]:", "]["] { #expect(!plain.contains(link)) }
    }

    @Test("Each figure stands with title, files, caption, sources and one line of alternative text a relation")
    func complete() async throws {
        let figures = try await ViewRequest.all(GeneratedRecords(seed: 51, count: 12).chronicle).figures()
        let lines = Captions(figures.map { Captions.Entry($0, files: ["\($0.name).svg"]) }).markdown.split(
            separator: "\n"
        ).map(String.init)
        #expect(lines.filter { $0.hasPrefix("## ") }.count == figures.count)
        #expect(
            lines.filter { $0.hasPrefix("- ") }.count
                == figures.reduce(0) { $0 + $1.sources.count + $1.alternative.count })
    }
}
