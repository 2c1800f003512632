import Testing
import TestSupport

@Suite("Help and completions")
struct HelpTests {
    private let entente: Entente

    init() throws { entente = Entente(folder: try ScratchFolder()) }

    @Test("The help of every command shows examples of that command", arguments: Command.all)
    func examples(command: String) throws {
        for run in [try entente(command, "--help"), try entente("help", command)] {
            #expect(run.status == 0)
            #expect(run.text.contains("EXAMPLES\n  entente \(command)"))
            #expect(run.errors.isEmpty)
        }
    }

    @Test("The help of the whole lists every command and every exit code")
    func overview() throws {
        let run = try entente("--help")
        #expect(run.status == 0)
        for command in Command.all { #expect(run.text.contains("\n  \(command) ")) }
        let words = run.text.split(whereSeparator: \.isWhitespace)
        for code in [0, 1, 64, 65, 66, 69, 70, 73] { #expect(words.contains("\(code)")) }
        #expect(try entente().text == run.text)
    }

    @Test("Every example of the help is understood: none ends as wrong usage", arguments: Command.all)
    func examplesAreRight(command: String) throws {
        let help = try entente("help", command).text
        let examples = help.split(separator: "\n").map(String.init).filter { $0.hasPrefix("  entente ") }
        #expect(!examples.isEmpty)
        for example in examples {
            // What they read is not there, which is known only after the words have been understood.
            let run = try entente.shell("entente() { \"$entente\" \"$@\"; }; \(example)")
            #expect(run.status != 64, "\(example): \(run.errors)")
        }
    }

    @Test("Every command has the filters that the contract names", arguments: ["diagram", "timeline"])
    func filters(command: String) throws {
        let help = try entente("help", command).text
        for filter in ["from", "to", "focus", "depth", "type", "country", "person", "top"] {
            #expect(help.contains("--\(filter) <"))
        }
    }

    @Test("The help of timeline names no format that timelines do not have, and such a one is wrong usage at once")
    func timelineFormats() throws {
        let help = try entente("help", "timeline")
        #expect(
            Self.words(help.text).contains("say it: svg, png, pdf, csv.") && !help.text.contains("dot"), "\(help.text)")
        #expect(Self.words(try entente("help", "diagram").text).contains("say it: svg, png, pdf, dot, csv."))
        for arguments in [["-o", "x.dot"], ["-o", "x", "--format", "dot"]] {
            let run = try entente.shell("\"$entente\" timeline nowhere.yaml \(arguments.joined(separator: " "))")
            #expect(
                run.status == 64
                    && run.errors.contains("a timeline is no graph, so it has no dot; choose one of svg, png, pdf, csv")
            )
        }
    }

    /// A text without line breaks, wherever the width of the terminal put them.
    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("Completions are generated for three shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let run = try entente("--generate-completion-script", shell)
        #expect(run.status == 0)
        for command in Command.all { #expect(run.text.contains(command)) }
        #expect(!run.text.contains("layout-worker"))
    }

    @Test("bash takes the completion script for a program")
    func bashReadsCompletions() throws {
        let run = try entente.shell("\"$entente\" --generate-completion-script bash | bash -n")
        #expect(run.status == 0 && run.errors.isEmpty)
    }
}

enum Command {
    static let all = ["export", "diagram", "timeline", "check", "import", "schema"]
}
