import EntenteDrawing
import EntenteModel
import Testing

@testable import EntenteProject

@Suite("Theme files")
struct ThemeFileTests {
    private func theme(_ text: String) throws -> Theme { try ThemeFile.read(Array(text.utf8), file: "my.yaml") }

    private func faults(_ text: String) -> [String] {
        do {
            _ = try ThemeFile.read(Array(text.utf8), file: "my.yaml")
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test("A file takes a theme and replaces what it names, with hyphens or underscores")
    func replaced() throws {
        let theme = try theme(
            """
            base: dark
            font: Arial, Helvetica
            detail-text: "#FFFFFF"
            group_line: '#123456'
            meeting: {mark: "#99CCFF", fill: "#101820"}
            """)
        #expect(theme.page == Theme.dark.page)
        #expect(theme.fontFamily == "Arial, Helvetica, sans-serif")
        #expect(theme.detailText == .white)
        #expect(theme.groupLine == Color(0x123456))
        #expect(theme.meeting == Tone(mark: Color(0x99CCFF), text: Theme.dark.meeting.text, fill: Color(0x101820)))
        #expect(theme.visit == Theme.dark.visit)
    }

    @Test("The themes that have names are found by them")
    func named() throws {
        #expect(try ThemeFile.theme("Dark").page == Theme.dark.page)
        do {
            _ = try ThemeFile.theme("drak")
            Issue.record("drak is no theme")
        } catch {
            #expect(error.isMissing)
            #expect(error.problems.first?.message.contains("did you mean dark?") == true)
        }
    }

    @Test(
        "What is wrong is told with its place and with what would be right",
        arguments: [
            ("pgae: \"#FFFFFF\"", "my.yaml:1:1: error: unknown key pgae; did you mean page?"),
            ("meeting: {marks: \"#FFFFFF\"}", "my.yaml:1:11: error: unknown key marks; did you mean mark?"),
            ("page: white", "my.yaml:1:7: error: page: white is no colour; write \"#rrggbb\""),
            ("page: \"#fff\"", "my.yaml:1:7: error: page: #fff is no colour"),
            ("page: #FFFFFF", "page has no colour; write it in quotes"),
            ("meeting: \"#FFFFFF\"", "my.yaml:1:10: error: meeting has three colours"),
            ("base: darkish", "my.yaml:1:7: error: base names no theme to begin with; it is one of light, dark, print"),
            (
                "font: Georgia",
                "my.yaml:1:7: error: font: Georgia has other widths than labels are measured with; name some of Liberation Sans, Arial"
            ),
            ("- page", "my.yaml:1:1: error: a theme is a mapping"),
            (
                "muted-text: \"#AAAAAA\"",
                "my.yaml:1:13: error: muted-text #AAAAAA on page #FFFFFF has a contrast of 2.32:1; it needs 4.5:1"
            ),
            ("page: \"#000000\"", "my.yaml:1:7: error: text #1B2733 on page #000000 has a contrast of"),
            (
                "visit: {mark: \"#EEEEEE\"}",
                "my.yaml:1:15: error: visit.mark #EEEEEE on page #FFFFFF has a contrast of 1.16:1; it needs 3:1"
            ),
        ])
    func wrong(text: String, message: String) {
        let faults = faults(text)
        #expect(faults.contains { $0.contains(message) }, "\(faults)")
    }
}
