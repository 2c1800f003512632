import ArgumentParser
import EntenteExport
import EntenteModel
import EntenteSystem
import Graphviz

/// What a command draws, and in which formats that can be written.
protocol DrawnKind {
    /// What it is called, with its article.
    static var noun: String { get }
    /// The formats, in the order of the help.
    static var exporters: [any Exporter] { get }
}

/// Diagrams: graphs, in every format.
enum DrawnDiagram: DrawnKind {
    static let noun = "a diagram"
    static let exporters = Exporters.all
}

/// Timelines, which are no graphs.
enum DrawnTimeline: DrawnKind {
    static let noun = "a timeline"
    static let exporters = Exporters.all.filter { !($0 is DOTExporter) }
}

/// Where one figure goes, and in which format.
struct FigureOutput<Kind: DrawnKind>: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: "The file to write; its extension says the format. - for standard output.",
        completion: .file())
    var output: String

    @Option(
        help: "The format, where the extension does not say it: \(Kind.exporters.map(\.name).joined(separator: ", ")).")
    var format: String?

    /// The same for one of several figures, whose name is added to that of the file: `name-2025.svg`.
    func named(_ part: String, _ format: String) throws -> FigureOutput {
        guard output != "-" else {
            throw fail("--split makes several figures, and standard output holds one; name a file with -o")
        }
        var named = self
        let hasExtension = output.hasSuffix("." + format)
        let stem = hasExtension ? String(output.dropLast(format.count + 1)) : output
        named.output = "\(stem)-\(part)" + (hasExtension ? "." + format : "")
        return named
    }

    /// The format that is asked for, or the exit code for one that there is none of.
    func exporter() throws -> any Exporter {
        let names = Kind.exporters.map(\.name)
        if let format {
            guard let exporter = try known(Exporters.named(format)) else {
                let hint =
                    NearestWord.to(format, among: names).map { "did you mean \($0)?" }
                    ?? "it is one of \(names.joined(separator: ", "))"
                throw fail("--format \(format) is no format of figures; \(hint)")
            }
            return exporter
        }
        guard let exporter = try known(Exporters.forFile(output)) else {
            throw fail(
                "\(output) does not say a format; end it in \(names.map { "." + $0 }.joined(separator: ", ")), or give --format"
            )
        }
        return exporter
    }

    /// A format, or the exit code for one that such figures do not have.
    private func known(_ exporter: (any Exporter)?) throws -> (any Exporter)? {
        guard let exporter, !Kind.exporters.contains(where: { $0.name == exporter.name }) else { return exporter }
        let others = Kind.exporters.map(\.name).joined(separator: ", ")
        throw fail("\(Kind.noun) is no graph, so it has no \(exporter.name); choose one of \(others)")
    }

    /// Writes a figure whole, or not at all.
    func write(_ figure: Figure, as exporter: any Exporter, _ options: FigureOptions) async throws {
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
        let stem = output.hasSuffix("." + format) ? String(output.dropLast(format.count + 1)) : output
        guard output != "-" else {
            guard documents.count == 1 else {
                throw fail(
                    "the figure has \(documents.count) pages, and standard output holds one; name a file with -o, or choose pdf"
                )
            }
            return try write(documents[0])
        }
        let names =
            documents.count == 1 ? [output] : Figure.fileNames(stem, format, count: documents.count)
        for (document, name) in zip(documents, names) { try write(document, to: name) }
        StalePages(output: output, stem: stem, format: format, count: documents.count).remove()
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
