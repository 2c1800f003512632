import Foundation
import Testing
import TestSupport

@Suite("Formats, themes, dates and names from the command line")
struct FigureSettingTests {
    private let entente: Entente

    init() throws { entente = Entente(folder: try ScratchFolder()) }

    static let isRendererInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert")

    @Test("A scale, a theme, a style of dates or a format that there is none of is wrong usage, or a missing file")
    func refused() throws {
        for scale in ["0", "nan", "inf", "1e9", "abc"] {
            let run = try entente("timeline", Entente.sample, "-o", "x.png", "--scale", scale)
            #expect(run.status == 64, "\(scale)")
        }
        #expect(try entente("timeline", Entente.sample, "-o", "x.png", "--scale=-1").status == 64)
        #expect(try entente("diagram", Entente.sample, "-o", "x.svg", "--date-style", "french").status == 64)
        let formats = try entente("export", Entente.sample, "--formats", "svg,pgn")
        #expect(formats.status == 64 && formats.errors.contains("did you mean png?"))
        let theme = try entente("diagram", Entente.sample, "-o", "x.svg", "--theme", "drak")
        #expect(theme.status == 66 && theme.errors.contains("did you mean dark?"))
        #expect(try entente.folder.names() == [])
    }

    @Test("A theme file that is wrong is told with its place, and nothing is written")
    func wrongTheme() throws {
        try entente.folder.put("base: dark\npage: \"#FFFFFF\"\n", at: "my.yaml")
        let run = try entente("timeline", Entente.sample, "-o", "x.svg", "--theme", "my.yaml")
        #expect(run.status == 65)
        #expect(run.errorLines.allSatisfy { $0.hasPrefix("my.yaml:2:7: error: ") } && !run.errorLines.isEmpty)
        #expect(try entente.folder.names() == ["my.yaml"])
    }

    @Test("Theme, style of dates and language reach diagram, timeline and export alike")
    func everywhere() throws {
        try entente.folder.put(
            """
            events: [{date: 2025-04-28, title: Talks, participants: [Ann Lee, Bo Kim]}]
            people: [{name: Ann Lee, names: {ko: 이앤}}]
            """, at: "records/all.yaml")
        let setting = "--theme dark --date-style iso --language ko"
        let run = try entente.shell(
            "\"$entente\" diagram records -o d.svg \(setting) && \"$entente\" timeline records -o t.svg \(setting) "
                + "&& \"$entente\" export records -o out \(setting)")
        #expect(run.status == 0, "\(run.errors)")
        for name in ["d.svg", "t.svg", "out/relations.svg", "out/timeline-lanes.svg"] {
            let text = try #require(entente.folder.text(name))
            #expect(text.contains("2025-04-28") && text.contains("이앤") && !text.contains("#FFFFFF"), "\(name)")
            #expect(!text.contains("Ann Lee"), "\(name)")
        }
        #expect(entente.folder.text("out/timeline.csv")?.contains("Ann Lee") == true)
        let captions = try #require(entente.folder.text("out/captions.md"))
        #expect(captions.contains("이앤") && captions.contains("2025-04-28"))
    }

    @Test("A language that no record knows is a warning that lists those there are")
    func unknownLanguage() throws {
        let run = try entente("timeline", Entente.sample, "-o", "x.svg", "--language", "xx")
        #expect(run.status == 0)
        #expect(run.errors.contains("warning: --language xx: no record has a name in it"))
    }

    @Test("Captions name the files that were written, and no others")
    func captions() throws {
        let run = try entente("export", Entente.sample, "-o", "out", "--formats", "svg")
        #expect(run.status == 0)
        let names = Set(try entente.folder.files(in: "out").keys)
        let lines = (entente.folder.text("out/captions.md") ?? "").split(separator: "\n")
        let files = lines.filter { $0.hasPrefix("Files: ") }.flatMap { $0.dropFirst(7).components(separatedBy: ", ") }
        #expect(!files.isEmpty && files.allSatisfy { names.contains($0) && $0.hasSuffix(".svg") })
        #expect(!names.contains { $0.hasSuffix(".dot") })
    }

    @Test(
        "PNG and PDF by file name and to standard output",
        .enabled(if: isRendererInstalled, "rsvg-convert (librsvg2-bin) is not installed"))
    func rendered() throws {
        let picture = try entente("timeline", Entente.sample, "-o", "-", "--format", "png", "--scale", "0.5")
        #expect(picture.status == 0 && picture.output.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try entente("diagram", Entente.sample, "-o", "x.pdf").status == 0)
        #expect(entente.folder.data("x.pdf")?.starts(with: Data("%PDF-".utf8)) == true)
        let missing = try entente("diagram", Entente.sample, "-o", "y.pdf", environment: ["PATH": "/nowhere"])
        #expect(missing.status == 69 && missing.errors.contains("librsvg2-bin"))
        #expect(entente.folder.data("y.pdf") == nil)
    }
}
