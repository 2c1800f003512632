import ArgumentParser
import EntenteImport
import EntenteModel
import EntenteProject
import EntenteSystem

/// How sources that are no native records are read.
struct MappingOptions: ParsableArguments {
    @Option(
        help:
            "How tables and dumps become records: a mapping file, or one of \(Presets.names.joined(separator: ", ")).",
        completion: .file())
    var mapping: String?

    @Option(help: "Count the echoes of one day, or of one article (url), once.")
    var distinct: CodedRows.Echo?

    @Flag(help: "Stop at the first row that cannot be read.")
    var stopOnReject = false

    @Option(help: "The file for rows that cannot be read, with their reasons.", completion: .file())
    var rejects: String?

    /// The mapping that is asked for, or the exit code for one that is wrong or missing.
    func chosen() throws -> Mapping? {
        guard let mapping else { return nil }
        let isFile =
            mapping.contains("/") || mapping.lowercased().hasSuffix(".yaml") || mapping.lowercased().hasSuffix(".yml")
        if !isFile {
            do {
                return try Presets.named(mapping)
            } catch {
                Report.show(error: "--mapping: \(error.message)")
                throw ExitStatus.usage
            }
        }
        do {
            return try MappingFile.read(mapping)
        } catch {
            Report.show(error.problems)
            throw error.isMissing ? ExitStatus.noInput : ExitStatus.wrongRecords
        }
    }

    /// Writes the rows that were set aside where that is asked for.
    func write(_ rejections: [Rejection]) throws {
        if let rejects {
            do {
                try WholeFile.write(RejectionTable(rejections).bytes, to: rejects)
            } catch {
                Report.show([
                    Problem(.error, rule: .notWritten, file: rejects, at: nil, "\(error.reason); name another file")
                ])
                throw ExitStatus.notWritten
            }
        }
    }

    /// Tells of the rows that were set aside, and writes them where that is asked for.
    func report(_ rejections: [Rejection]) throws {
        try write(rejections)
        guard !rejections.isEmpty else { return }
        let severity: Problem.Severity = stopOnReject ? .error : .warning
        let shown = rejections.prefix(stopOnReject ? 1 : MappingOptions.mostShown).map { rejection in
            var problem = rejection.problem
            problem.severity = severity
            problem.message = "row set aside: " + problem.message
            return problem
        }
        Report.show(shown)
        if stopOnReject { throw ExitStatus.wrongRecords }
        if rejections.count > shown.count {
            let rest = Report.count(rejections.count - shown.count, "more row")
            Report.show(
                warning: "\(rest) set aside; "
                    + (rejects.map { "all are in \($0)" } ?? "--rejects FILE writes them all with their reasons"))
        }
    }

    /// Input read by these options; the exit code where the output or the list of rows set aside would overwrite a part of it.
    func input(_ paths: [String], format: String?, output: String? = nil) throws -> OpenedInput {
        let input = try RecordInput(
            paths: paths, format: format, mapping: try chosen(), mapsStandardInput: mapping != nil
        ).open()
        try WrittenFiles([("-o", output), ("--rejects", rejects)]).check(against: input, mapping: mapping)
        return input
    }

    private static let mostShown = 20
}

extension CodedRows.Echo: ExpressibleByArgument {}
