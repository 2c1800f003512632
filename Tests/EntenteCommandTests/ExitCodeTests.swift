import Foundation
import Testing
import TestSupport

@Suite("Exit codes")
struct ExitCodeTests {
    private let entente: Entente

    init() throws {
        let folder = try ScratchFolder()
        try folder.put(Self.good, at: "good.yaml")
        try folder.put("- {date: 2025-02-30, title: A}\n", at: "wrong.yaml")
        try folder.put("- {date: 2025, title: A, sources: [{title: S}], titel: B}\n", at: "doubtful.yaml")
        entente = Entente(folder: folder)
    }

    static let good = """
        people: [{name: Ann Lee, posts: [{title: Minister, country: JPN, from: 2024}]}, {name: Bo Tran, country: VNM}]
        events:
          - {id: a, date: 2025-04-28, type: talks, title: Talks, participants: [Ann Lee (guest), Bo Tran (host)],
             sources: [paper]}
        sources: [{id: paper, title: Paper}]

        """

    @Test(
        "Wrong usage is 64, and the line says what would be right",
        arguments: [
            (["diagram", "good.yaml"], "--output"), (["check"], "<input>"), (["diagram", "-o", "x.svg"], "<input>"),
            (["nonsense"], "nonsense"), (["check", "good.yaml", "--nonsense"], "--nonsense"),
            (["diagram", "good.yaml", "-o", "x.foo"], ".svg, .png, .pdf, .dot, .csv"),
            (["diagram", "good.yaml", "-o", "svg"], "does not say a format"),
            (["diagram", "good.yaml", "-o", "x.svg", "--format", "svgg"], "did you mean svg?"),
            (["timeline", "good.yaml", "-o", "x.dot"], "choose one of svg, png, pdf, csv"),
            (["timeline", "good.yaml", "-o", "x.svg", "--format", "dot"], "choose one of svg, png, pdf, csv"),
            (["diagram", "good.yaml", "-o", "x.svg", "--view", "peple"], "people"),
            (["diagram", "good.yaml", "-o", "x.svg", "--from", "04/05/2025"], "--from"),
            (["diagram", "good.yaml", "-o", "x.svg", "--from", "2026", "--to", "2025"], "exchange"),
            (["diagram", "good.yaml", "-o", "x.svg", "--country", "Japn"], "did you mean Japan?"),
            (["diagram", "good.yaml", "-o", "x.svg", "--person", "An Lee"], "did you mean Ann Lee?"),
            (["timeline", "good.yaml", "-o", "x.svg", "--focus", "Bo Trann"], "did you mean Bo Tran?"),
            (["timeline", "good.yaml", "-o", "x.svg", "--type", "sumit"], "did you mean summit?"),
            (["timeline", "good.yaml", "-o", "x.svg", "--top", "0"], "above 0"),
            (["timeline", "good.yaml", "-o", "x.svg", "--top", "many"], "--top"),
            (["timeline", "good.yaml", "-o", "x.svg", "--depth", "2"], "--focus"),
            (["timeline", "good.yaml", "-o", "x.svg", "--focus", "Ann Lee", "--depth", "0"], "above 0"),
            (["check", "good.yaml", "--format", "jsn"], "did you mean json?"),
            (["diagram", "good.yaml", "-o", "x.svg", "--input-format", "ymal"], "did you mean yaml?"),
            (["export", "one", "two"], "two"),
        ])
    func usage(arguments: [String], words: String) throws {
        let run = try run(arguments)
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(entente.folder.data("x.svg") == nil)
    }

    @Test(
        "Wrong records are 65 where something was to be drawn, and 1 where they were checked",
        arguments: [
            ["diagram", "wrong.yaml", "-o", "x.svg"], ["timeline", "wrong.yaml", "-o", "x.csv"],
        ])
    func records(arguments: [String]) throws {
        let run = try run(arguments)
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("wrong.yaml:1:10: error: "))
        #expect(try entente("check", "wrong.yaml").status == 1)
    }

    @Test(
        "Input that is not there is 66",
        arguments: [
            ["check", "nowhere.yaml"], ["diagram", "nowhere", "-o", "x.svg"],
            ["timeline", "nowhere.csv", "-o", "x.svg"],
            ["export", "nowhere"], ["export", "good.yaml"], ["export"], ["check", "good.yaml/inside"], ["check", ""],
        ])
    func noInput(arguments: [String]) throws {
        let run = try run(arguments)
        #expect(run.status == 66)
        #expect(run.errors.contains("error: "))
    }

    @Test(
        "Output that cannot be written is 73",
        arguments: [
            "missing/x.svg", "folder.svg", "/dev/full", "good.yaml/x.svg", "/proc/x.svg",
            String(repeating: "n", count: 300) + ".svg", "loop.svg",
        ])
    func notWritten(output: String) throws {
        try entente.folder.put("", at: "folder.svg/keep")
        _ = try entente.shell("ln -s loop.svg loop.svg")
        for command in ["diagram", "timeline"] {
            let run = try entente(command, "good.yaml", "--format", "svg", "-o", output)
            #expect(run.status == 73, "\(run.errors)")
            #expect(run.errorLines.count == 1 && run.errors.hasPrefix("\(output): error: "), "\(run.errors)")
        }
        #expect(entente.folder.data("folder.svg/keep") == Data())
    }

    @Test("Filters that nothing passes are a finding: 1, and no file")
    func nothingPasses() throws {
        for command in ["diagram", "timeline"] {
            let run = try entente(command, "good.yaml", "-o", "x.svg", "--to", "1900")
            #expect(run.status == 1)
            #expect(run.errors.contains("loosen the filters"))
        }
        #expect(entente.folder.data("x.svg") == nil)
    }

    @Test("Warnings are findings where the user is strict, and only there")
    func strict() throws {
        let (lax, strict) = (try entente("check", "doubtful.yaml"), try entente("check", "--strict", "doubtful.yaml"))
        #expect(lax.status == 0 && strict.status == 1)
        #expect(lax.errors.hasPrefix("doubtful.yaml:1:49: warning: unknown field titel; did you mean title?"))
        #expect(lax.errors == strict.errors)
        #expect(try entente("check", "--strict", "good.yaml").status == 0)
        #expect(try entente("timeline", "doubtful.yaml", "-o", "x.svg").status == 0)
    }

    @Test(
        "What succeeds is 0 and quiet on standard error",
        arguments: [
            ["check", "good.yaml"], ["schema"], ["--version"], ["diagram", "good.yaml", "-o", "x.csv"],
            ["timeline", "good.yaml", "-o", "x.csv"], ["diagram", "good.yaml", "-o", "x", "--format", "dot"],
            ["diagram", "good.yaml", "--view", "people", "-o", "-", "--format", "svg"],
        ])
    func done(arguments: [String]) throws {
        let run = try run(arguments)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }

    private func run(_ arguments: [String]) throws -> Entente.Run {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try entente.shell("\"$entente\" \(words)")
    }
}
