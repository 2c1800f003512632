import EntenteExport
import EntenteModel

/// The documents of one figure in every format that is asked for, and what went wrong with some of them.
struct FigureDocuments: Sendable {
    /// The documents with the names of their files, in the order of formats and pages.
    private(set) var documents: [(file: String, bytes: [UInt8])] = []
    /// What a reader of the documents would miss.
    private(set) var remarks: [String] = []
    /// The formats that failed, with the names that their files would have had.
    private(set) var failures: [(file: String, failure: ExportFailure)] = []

    /// Writes a figure in some formats, one after the other.
    init(of figure: Figure, formats: [String], options: FigureOptions) async {
        for exporter in Exporters.ofFigures where formats.contains(exporter.name) && exporter.canExport(figure) {
            do {
                let pages = try await exporter.documents(of: figure, options: options)
                let names = Figure.fileNames(figure.name, exporter.name, count: pages.count)
                documents += zip(names, pages).map { (file: $0, bytes: $1) }
                remarks += await exporter.remarks(on: figure)
            } catch {
                failures.append(("\(figure.name).\(exporter.name)", error))
            }
        }
    }

    /// The same of several figures at the same time, in the order of the figures.
    static func all(of figures: [Figure], formats: [String], options: FigureOptions) async -> [FigureDocuments] {
        await withTaskGroup(of: (Int, FigureDocuments).self) { group in
            for (index, figure) in figures.enumerated() {
                group.addTask { (index, await FigureDocuments(of: figure, formats: formats, options: options)) }
            }
            var all: [(Int, FigureDocuments)] = []
            for await written in group { all.append(written) }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
