import ArgumentParser
import EntenteExport
import EntenteModel
import EntenteSystem
import Graphviz

/// Where one figure goes, and in which format.
struct FigureOutput: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: "The file to write; its extension says the format. - for standard output.",
        completion: .file())
    var output: String

    @Option(
        help: "The format, where the extension does not say it: \(Exporters.all.map(\.name).joined(separator: ", ")).")
    var format: String?

    /// The format that is asked for, or the exit code for one that there is none of.
    func exporter() throws -> any Exporter {
        let names = Exporters.all.map(\.name)
        if let format {
            guard let exporter = Exporters.named(format) else {
                let hint =
                    NearestWord.to(format, among: names).map { "did you mean \($0)?" }
                    ?? "it is one of \(names.joined(separator: ", "))"
                throw fail("--format \(format) is no format of figures; \(hint)")
            }
            return exporter
        }
        guard let exporter = Exporters.forFile(output) else {
            throw fail(
                "\(output) does not say a format; end it in \(names.map { "." + $0 }.joined(separator: ", ")), or give --format"
            )
        }
        return exporter
    }

    /// Writes a figure whole, or not at all.
    func write(_ figure: Figure, as exporter: any Exporter, _ options: FigureOptions) async throws {
        guard exporter.canExport(figure) else {
            let others = Exporters.all.filter { $0.canExport(figure) }.map(\.name).joined(separator: ", ")
            throw fail("a timeline is no graph, so it has no \(exporter.name); choose one of \(others)")
        }
        let documents: [[UInt8]]
        do {
            documents = try await exporter.documents(of: figure, options: options)
        } catch {
            Report.show(error: error.message)
            throw error.isPartMissing ? ExitStatus.unavailable : ExitStatus.findings
        }
        for remark in await exporter.remarks(on: figure) { Report.show(warning: remark) }
        try write(documents, exporter.name)
    }

    /// Writes one document where the output says, and several beside it as `-1`, `-2`, …
    private func write(_ documents: [[UInt8]], _ format: String) throws {
        guard documents.count != 1 else { return try write(documents[0]) }
        guard output != "-" else {
            throw fail(
                "the figure has \(documents.count) pages, and standard output holds one; name a file with -o, or choose pdf"
            )
        }
        let stem = output.hasSuffix("." + format) ? String(output.dropLast(format.count + 1)) : output
        for (document, name) in zip(documents, Figure.fileNames(stem, format, count: documents.count)) {
            try write(document, to: name)
        }
    }

    /// Writes a document whole, or not at all.
    func write(_ bytes: [UInt8]) throws {
        if output == "-" {
            try Report.write(bytes)
            return
        }
        try write(bytes, to: output)
    }

    private func write(_ bytes: [UInt8], to file: String) throws {
        do {
            try WholeFile.write(bytes, to: file)
        } catch {
            Report.show([
                Problem(
                    .error, rule: .notWritten, file: file, at: nil, "\(error.reason); name another file with -o")
            ])
            throw ExitStatus.notWritten
        }
    }

    private func fail(_ message: String) -> ExitCode {
        Report.show(error: message)
        return ExitStatus.usage
    }
}

extension LayoutPlace {
    /// Workers of this very program.
    static var ownWorkers: LayoutPlace {
        .workers(LayoutWorkers(executable: OwnProgram.path, arguments: [Entente.workerName]))
    }
}
