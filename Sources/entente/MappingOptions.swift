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

    @Flag(help: "Stop at the first row that cannot be read: a command that writes exits with 65, check with 1.")
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

    /// Tells of the rows that were set aside, and writes them where that is asked for; ends where none may be. `read` is how many rows
    /// the files have, for a line of totals; nil for none.
    func report(_ rejections: [Rejection], of files: [String], read: Int? = nil) throws {
        try write(rejections)
        guard !rejections.isEmpty else { return }
        let problems = rejections.map { rejection in
            var problem = rejection.problem
            problem.severity = stopOnReject ? .error : .warning
            problem.message = "row set aside: " + problem.message
            return problem
        }
        if stopOnReject {
            Report.show(Array(problems.prefix(1)))
            throw ExitStatus.wrongRecords
        }
        Report.show(CondensedProblems.of(problems, in: Set(files)) { _ in listing })
        guard let read else { return }
        let name = files.count == 1 ? files[0] : Report.count(files.count, "file")
        let place = rejects.map { "all are in \($0)" } ?? "--rejects FILE lists them"
        Report.tell(["\(name): \(rejections.count) of \(Report.count(read, "row")) set aside; \(place)"])
    }

    /// Where every row that was set aside can be had.
    var listing: String { rejects.map { "all are in \($0)" } ?? "--rejects FILE lists all" }

    /// Input read by these options; the exit code where the output or the list of rows set aside would overwrite a part of it.
    func input(_ paths: [String], format: String?, output: String? = nil, layout: String? = nil) throws -> OpenedInput {
        let input = try RecordInput(
            paths: paths, format: format, mapping: try chosen(), mapsStandardInput: mapping != nil
        ).open()
        try WrittenFiles([("-o", output), ("--rejects", rejects), ("--layout-file", layout)]).check(
            against: input, mapping: mapping)
        return input
    }
}

extension CodedRows.Echo: ExpressibleByArgument {}
