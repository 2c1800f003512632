import ArgumentParser
import EntenteImport
import EntenteModel
import EntenteProject
import EntenteSystem
import Graphviz

/// Exit codes, as `sysexits.h` names them.
enum ExitStatus {
    static let findings = ExitCode(1)
    static let usage = ExitCode(64)
    static let wrongRecords = ExitCode(65)
    static let noInput = ExitCode(66)
    static let unavailable = ExitCode(69)
    static let ownError = ExitCode(70)
    static let notWritten = ExitCode(73)
}

/// What commands say: problems on standard error, results on standard output.
enum Report {
    /// Prints problems, one line each.
    static func show(_ problems: [Problem]) {
        guard !problems.isEmpty else { return }
        let text = problems.map(\.description).joined(separator: "\n") + "\n"
        try? StandardError.write(Array(text.utf8))
    }

    /// Prints problems, of those that many rows of mapped files have the first.
    static func show(_ problems: [Problem], mapped files: [String]) {
        show(CondensedProblems.of(problems, in: Set(files)) { _ in "check --format json lists all" })
    }

    /// Prints an error without a place.
    static func show(error message: String) {
        try? StandardError.write(Array("error: \(message)\n".utf8))
    }

    /// Prints a warning without a place.
    static func show(warning message: String) {
        try? StandardError.write(Array("warning: \(message)\n".utf8))
    }

    /// Prints lines on standard error: what was done, where standard output may be the result.
    static func tell(_ lines: [String]) {
        try? StandardError.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Prints lines on standard output.
    static func print(_ lines: [String]) throws {
        try write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Ends where standard output cannot be written; a reader that has seen enough is no error.
    static func write(_ bytes: [UInt8]) throws {
        do {
            try StandardOutput.write(bytes)
        } catch  where error.reason == .closedPipe {
        } catch {
            show(error: "\(error)")
            throw ExitStatus.notWritten
        }
    }

    /// A number with its noun: `1 error`, `2 errors`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension RecordInput {
    /// The Chronicle of what was named, or the exit code that tells why there is none.
    func chronicleOrExit() throws -> Chronicle {
        let chronicle = try read()
        Report.show(chronicle.problems.filter { $0.severity > .note })
        if chronicle.problems.contains(where: { $0.severity == .error }) { throw ExitStatus.wrongRecords }
        return chronicle
    }

    /// The Chronicle of what was named, whatever its problems.
    func read() throws -> Chronicle { try open().chronicle() }

    /// The Chronicle of what was named, with rows of mapped sources that were set aside told, or the exit code that says why there is none.
    func chronicleOrExit(_ mapping: MappingOptions) throws -> Chronicle {
        try open().chronicleOrExit(mapping).chronicle
    }

    /// What was named, its native records read and its mapped sources open.
    func open() throws -> OpenedInput {
        do {
            return try opened()
        } catch {
            switch error {
            case .missing(let problems):
                Report.show(problems)
                throw ExitStatus.noInput
            case .usage(let message):
                Report.show(error: message)
                throw ExitStatus.usage
            }
        }
    }
}

extension OpenedInput {
    /// The rows of a large source on the fast road, with what was set aside told; nil where there are few. The exit code where the source or
    /// the mapping is wrong.
    func largeOrExit(_ mapping: MappingOptions, projecting request: ProjectionRequest? = nil) throws -> LargeInput? {
        let large: LargeInput?
        do {
            large = try self.large(
                echo: mapping.distinct, projecting: request, progress: ProgressBar.onTerminal("reading"))
        } catch {
            Report.show((problems + error.problems).sorted())
            throw ExitStatus.wrongRecords
        }
        guard let large else { return nil }
        let problems = (problems + large.rows.problems).filter { $0.severity > .note }
        let files = mappedFiles
        Report.show(problems.sorted(), mapped: files)
        if let nothing = large.rows.counts.wordsForNothing(hasHeader: true) {
            Report.show([Problem(.warning, rule: .noRecords, file: files.first ?? "", at: nil, nothing)])
        }
        try mapping.report(large.rows.rejections, of: files, read: large.rows.counts.read)
        if problems.contains(where: { $0.severity == .error }) { throw ExitStatus.wrongRecords }
        return large
    }

    /// The Chronicle, with rows of mapped sources that were set aside told, and how many echoes are counted once in it; or the exit code
    /// that says why there is none.
    consuming func chronicleOrExit(_ mapping: MappingOptions) throws -> (chronicle: Chronicle, echoes: Int) {
        let files = mappedFiles
        let (chronicle, outcome) = understood(
            stopsAtRejection: mapping.stopOnReject, echo: mapping.distinct, progress: ProgressBar.onTerminal("reading"))
        let rejections = outcome?.rejections ?? []
        Report.show(chronicle.problems.filter { $0.severity > .note }, mapped: files)
        try mapping.report(rejections, of: files, read: outcome?.counts.read)
        if chronicle.problems.contains(where: { $0.severity == .error }) { throw ExitStatus.wrongRecords }
        return (chronicle, outcome?.echoes ?? 0)
    }
}

extension LayoutFailure {
    /// The exit code that fits: a missing part, or an error of our own.
    var exitCode: ExitCode {
        if isPartMissing { return ExitStatus.unavailable }
        // What a worker of ours answers must make sense to us.
        if case .garbage = reason { return ExitStatus.ownError }
        return ExitStatus.findings
    }
}
