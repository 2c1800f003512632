import EntenteSystem
import Foundation
import Testing
import TestSupport

@Suite("Installed programs")
struct InstalledProgramTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// A program of this text, run by the shell.
    private func program(_ script: String, seconds: Double = 30, outputBytes: Int = 1 << 20) throws -> InstalledProgram
    {
        try folder.put("#!/bin/sh\n" + script + "\n", at: "tool")
        try folder.setPermissions(0o755, of: "tool")
        var program = InstalledProgram("tool", package: "tools", seconds: seconds, outputBytes: outputBytes)
        program.searchPath = "/nowhere:" + folder.path
        return program
    }

    @Test("A program is given its arguments and a file for each input, in their order, and answers with bytes")
    func output() async throws {
        let inputs = [Array("one".utf8), [], Array(repeating: UInt8(ascii: "x"), count: 3_000_000)]
        let program = try program("printf '%s ' \"$1\"; shift; wc -c \"$@\" | awk '{printf \"%s \", $1}'")
        let output = try await program.output(["a b"], inputs: inputs)
        #expect(String(decoding: output, as: UTF8.self) == "a b 3 0 3000000 3000003 ")
    }

    @Test("Neither the clock, nor the locale, nor the time zone of the user reaches a program")
    func surroundings() async throws {
        let output = try await program("echo $LANG $LC_ALL $TZ $SOURCE_DATE_EPOCH").output([])
        #expect(String(decoding: output, as: UTF8.self) == "C.UTF-8 C.UTF-8 UTC0 0\n")
    }

    @Test("What is not installed is named with its package, and a folder of that name is no program")
    func missing() async throws {
        var program = InstalledProgram("tool", package: "tools")
        try FileManager.default.createDirectory(atPath: folder.path("tool"), withIntermediateDirectories: true)
        program.searchPath = folder.path
        let failure = await #expect(throws: ProgramFailure.self) { try await program.output([]) }
        #expect(failure?.reason == .missing)
        #expect(failure?.description == "tool is not installed; install the package tools")
    }

    @Test("A program that hangs is stopped with all it has started, within its time and a moment more")
    func hanging() async throws {
        let program = try program("sleep 900 & sleep 900", seconds: 0.3)
        let start = ContinuousClock.now
        let failure = await #expect(throws: ProgramFailure.self) { try await program.output([]) }
        #expect(failure?.reason == .timedOut(seconds: 0.3))
        // Other tests may hold every thread for a while; without the limit it would take the whole time.
        #expect(ContinuousClock.now - start < .seconds(600))
    }

    @Test("A program that fails or crashes is told with what it said on standard error, on one line")
    func failing() async throws {
        let failed = await #expect(throws: ProgramFailure.self) {
            try await program("echo 'no such' >&2; echo thing >&2; exit 3").output([])
        }
        #expect(failed?.description == "tool ended with status 3: no such thing")
        let crashed = await #expect(throws: ProgramFailure.self) { try await program("kill -SEGV $$").output([]) }
        #expect(crashed?.description == "tool was ended by signal 11")
    }

    @Test("A program that writes without end is stopped")
    func flood() async throws {
        let program = try program("yes", outputBytes: 1 << 20)
        let failure = await #expect(throws: ProgramFailure.self) { try await program.output([]) }
        #expect(failure?.reason == .outputTooLarge(bytes: 1 << 20))
    }
}
