import Glibc
import Subprocess
import SystemPackage

/// A program that the user has installed, run with limits on time and output and in surroundings that are the same everywhere.
public struct InstalledProgram: Sendable {
    /// The name of the program, as a shell finds it.
    public let name: String
    /// The Debian package that holds it.
    public let package: String
    /// How long it may run, in seconds.
    public var seconds: Double
    /// How much it may write to standard output, in bytes.
    public var outputBytes: Int
    /// The folders in which it is looked for, parted by colons.
    public var searchPath: String

    /// A program that is looked for where the user's own programs are.
    public init(_ name: String, package: String, seconds: Double = 60, outputBytes: Int = 1 << 29) {
        self.name = name
        self.package = package
        self.seconds = seconds
        self.outputBytes = outputBytes
        searchPath = Self.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    }

    /// The path of the program's file; nil where it is not installed.
    public var path: String? {
        searchPath.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { path in
            unsafe access(path, X_OK) == 0 && (try? FileStatus.following(path))?.kind == .file
        }
    }

    /// Refuses to go on where the program is not installed.
    public func checkInstalled() throws(ProgramFailure) {
        if path == nil { throw failure(.missing) }
    }

    /// What the program writes to standard output when it is given these arguments, and behind them a file for each input.
    ///
    /// Neither locale, time zone nor clock reach the program. Cancelling the task ends it.
    /// - Throws: ``ProgramFailure``, within the limit of time and a moment more.
    public func output(_ arguments: [String], inputs: [[UInt8]] = []) async throws(ProgramFailure) -> [UInt8] {
        guard let path else { throw failure(.missing) }
        let seconds = seconds
        let result = await withTaskGroup(of: Result<[UInt8], ProgramFailure>.self) { group in
            group.addTask {
                do throws(ProgramFailure) {
                    return .success(try await self.run(path, arguments, inputs[...], []))
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return .failure(failure(Task.isCancelled ? .cancelled : .timedOut(seconds: seconds)))
            }
            let first = await group.next() ?? .failure(failure(.cancelled))
            group.cancelAll()
            await group.waitForAll()
            return first
        }
        return try result.get()
    }

    /// Lays the inputs into files, one after the other, and runs the program while all of them are there.
    private func run(
        _ path: String, _ arguments: [String], _ inputs: ArraySlice<[UInt8]>, _ files: [String]
    ) async throws(ProgramFailure) -> [UInt8] {
        guard let input = inputs.first else { return try await run(path, arguments + files) }
        let file: MemoryFile
        do throws(SystemError) {
            file = try MemoryFile.holding(input)
        } catch {
            throw failure(.failed("cannot be given its input: \(error.reason)"))
        }
        return try await run(path, arguments, inputs.dropFirst(), files + [file.path])
    }

    private func run(_ path: String, _ arguments: [String]) async throws(ProgramFailure) -> [UInt8] {
        var options = PlatformOptions()
        // A group of its own, so that whatever the program has started goes with it.
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        do {
            let run = try await Subprocess.run(
                .path(FilePath(path)), arguments: Arguments(arguments), environment: Self.environment,
                platformOptions: options, input: .none, output: .bytes(limit: outputBytes),
                error: .bytes(limit: 1 << 20))
            let complaint = Self.line(of: run.standardError)
            switch run.terminationStatus {
            case .exited(0): return run.standardOutput
            case .exited(let code): throw failure(.failed("ended with status \(code)\(complaint)"))
            case .signaled(let signal): throw failure(.failed("was ended by signal \(signal)\(complaint)"))
            }
        } catch let failure as ProgramFailure {
            throw failure
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw failure(.outputTooLarge(bytes: outputBytes))
        } catch {
            throw failure(Task.isCancelled ? .cancelled : .failed("cannot be run: \(error)"))
        }
    }

    /// A failure of this program.
    public func failure(_ reason: ProgramFailure.Reason) -> ProgramFailure {
        ProgramFailure(program: name, package: package, reason: reason)
    }

    /// What a program says on standard error, as one line behind a colon.
    private static func line(of bytes: [UInt8]) -> String {
        let words = String(decoding: bytes.prefix(2000), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? "" : ": " + words.joined(separator: " ")
    }

    /// Where programs, libraries and fonts lie, as the user has it; locale, time zone and clock fixed.
    private static var environment: Environment {
        var values = ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC0", "SOURCE_DATE_EPOCH": "0"]
        for name in [
            "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT",
            "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
        ] { values[name] = variable(name) }
        var environment: [Environment.Key: String] = [:]
        for (name, value) in values {
            if let key = Environment.Key(rawValue: name) { environment[key] = value }
        }
        return .custom(environment)
    }

    private static func variable(_ name: String) -> String? {
        unsafe getenv(name).map { value in unsafe String(cString: value) }
    }
}
