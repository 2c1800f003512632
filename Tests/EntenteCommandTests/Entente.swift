import Foundation
import TestSupport

/// The executable under test, built beside the test program, run as a user would run it.
struct Entente {
    /// What one run gave.
    struct Run {
        let status: Int32
        let output: Data
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    static let path: String = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("entente").path

    /// The checkout that the tests were built from.
    static let package: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static let sample = package + "/Samples/japan-economic-security"

    let folder: ScratchFolder

    /// Runs in the scratch folder; a run that takes longer than it may has status 124, one that crashes 128 and more.
    func callAsFunction(
        _ arguments: String..., input: String = "", environment: [String: String] = [:], seconds: Int = 100
    ) throws -> Run {
        try run(["-k", "1", "\(seconds)", Entente.path] + arguments, Data(input.utf8), environment)
    }

    /// Runs a line of shell in the scratch folder, with the executable as `$entente` and the sample as `$sample`.
    func shell(_ line: String, seconds: Int = 100) throws -> Run {
        try run(["-k", "1", "\(seconds)", "/bin/bash", "-c", line], Data(), [:])
    }

    private func run(_ arguments: [String], _ input: Data, _ environment: [String: String]) throws -> Run {
        let files = try ScratchFolder()
        for name in ["output", "errors"] { try Data().write(to: URL(fileURLWithPath: files.path(name))) }
        try input.write(to: URL(fileURLWithPath: files.path("input")))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ProcessInfo.processInfo.environment
            .merging(["entente": Entente.path, "sample": Entente.sample]) { $1 }.merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: files.path("input"))
        process.standardOutput = FileHandle(forWritingAtPath: files.path("output"))
        process.standardError = FileHandle(forWritingAtPath: files.path("errors"))
        try process.run()
        process.waitUntilExit()
        let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
        return Run(
            status: status, output: files.data("output") ?? Data(),
            errors: String(decoding: files.data("errors") ?? Data(), as: UTF8.self))
    }
}
