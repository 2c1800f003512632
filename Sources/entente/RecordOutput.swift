import ArgumentParser
import EntenteExport
import EntenteImport
import EntenteModel
import EntenteSystem

/// Where native records go, and in which format.
struct RecordOutput: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: "The file to write; its extension says the format. - for standard output.",
        completion: .file())
    var output: String?

    @Option(
        help:
            "The format, where the extension does not say it: \(RecordFileFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var format: String?

    /// The format that is asked for, or the exit code for one that there is none of.
    func chosen(_ output: String) throws -> RecordFileFormat {
        let names = RecordFileFormat.allCases.map(\.rawValue)
        if let format {
            if let chosen = RecordFileFormat.named(format) { return chosen }
            let hint =
                NearestWord.to(format, among: names).map { "did you mean \($0)?" }
                ?? "it is one of \(names.joined(separator: ", "))"
            throw fail("--format \(format) is no format that records are written in; \(hint)")
        }
        if let chosen = RecordFileFormat.forFile(output) { return chosen }
        let endings = names.map { "." + $0 }
        let given = output.split(separator: "/").last?.split(separator: ".").dropFirst().last.map(String.init)
        let nearest = given.flatMap { NearestWord.to($0.lowercased(), among: names) }.map { "did you mean .\($0)?" }
        throw fail(
            "\(output) does not say a format that records are written in; "
                + (nearest ?? "end it in \(endings.joined(separator: ", ")), or give --format"))
    }

    /// Writes records whole, or not at all, and tells what the format had no place for.
    func write(_ file: RecordFile, to output: String) throws {
        var size = 0
        if output == "-" {
            for piece in file {
                try Report.write(piece)
                size += piece.count
            }
        } else {
            do {
                try WholeFile.write(
                    pieces: file.lazy.map { piece in
                        size += piece.count
                        return piece
                    }, to: output)
            } catch {
                Report.show([
                    Problem(
                        .error, rule: .notWritten, file: output, at: nil, "\(error.reason); name another file with -o")
                ])
                throw ExitStatus.notWritten
            }
        }
        for loss in file.losses { Report.show(warning: loss.message) }
        let limit = file.format == .yaml ? YAMLImporter.sizeLimit : JSONImporter.sizeLimit
        if size > limit {
            Report.show(
                warning:
                    "\(output) holds \(size >> 20) MB, and \(limit >> 20) are the most that is read of one file of this "
                    + "format; "
                    + (file.format == .yaml && size < JSONImporter.sizeLimit ? "write .jsonl" : "import in parts"))
        }
    }

    private func fail(_ message: String) -> ExitCode {
        Report.show(error: message)
        return ExitStatus.usage
    }
}
