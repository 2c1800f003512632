import EntenteDrawing

/// Turns a figure into a document of one format.
///
/// A new format is one new type and one line in `Exporters.all`: `--format`, help and the contract tests follow.
public protocol Exporter: Sendable {
    /// The name after `--format`, which is the extension of files as well.
    var name: String { get }
    /// What the format is for, in a few words.
    var summary: String { get }
    /// Whether documents are text in UTF-8, to be compared and kept under version control; else they are bytes for other programs.
    var isText: Bool { get }
    /// Whether a figure can be written in this format.
    func canExport(_ figure: Figure) -> Bool
    /// The bytes of each document, in the order of pages: one for each page where the format holds a single page, else one for all.
    ///
    /// They are the same for the same figure on every machine, or with the same installed renderer where one is asked for.
    func documents(of figure: Figure, options: FigureOptions) async throws(ExportFailure) -> [[UInt8]]
    /// What a reader of the documents would miss for want of something on this machine; empty where nothing is.
    func remarks(on figure: Figure) async -> [String]
}

extension Exporter {
    /// Text, as most formats are.
    public var isText: Bool { true }

    /// Nothing, for formats that say all themselves.
    public func remarks(on figure: Figure) async -> [String] { [] }
}

/// Why a figure could not be written in a format.
public struct ExportFailure: Error, Hashable, Sendable {
    /// What is wrong; what would be right.
    public let message: String
    /// Whether an installed part is missing.
    public let isPartMissing: Bool

    /// A failure.
    public init(_ message: String, isPartMissing: Bool = false) {
        self.message = message
        self.isPartMissing = isPartMissing
    }
}

/// The formats that figures can be written in.
public enum Exporters {
    /// Every format, in the order of the help.
    public static let all: [any Exporter] = [
        SVGExporter(), PNGExporter(), PDFExporter(), DOTExporter(), CSVExporter(),
    ]

    /// The formats that a whole figure can be had in; a table shows only its rows.
    public static let ofFigures: [any Exporter] = all.filter { $0.name != "csv" }

    /// The formats that an export writes where nothing else is asked for: those that need no other program.
    public static let ofEveryProject = ["svg", "dot"]

    /// The format of a name.
    public static func named(_ name: String) -> (any Exporter)? {
        all.first { $0.name == name.lowercased() }
    }

    /// The format that a file's extension names.
    public static func forFile(_ path: String) -> (any Exporter)? {
        guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return nil }
        return named(String(path[path.index(after: point)...]))
    }
}

/// SVG: the figure as a page.
public struct SVGExporter: Exporter {
    /// The format.
    public init() {}
    /// `svg`.
    public let name = "svg"
    /// What it is for.
    public let summary = "the figure as a page, for reports and the web"
    /// Every figure has a page.
    public func canExport(_ figure: Figure) -> Bool { true }
    /// SVG 1.1 in UTF-8, one document a page.
    public func documents(of figure: Figure, options: FigureOptions) -> [[UInt8]] {
        figure.pages.map { Array(SVGWriter.document(for: $0).utf8) }
    }
}

/// DOT: the graph for Graphviz, with positions and styles.
public struct DOTExporter: Exporter {
    /// The format.
    public init() {}
    /// `dot`.
    public let name = "dot"
    /// What it is for.
    public let summary = "the graph with positions and routes, for Graphviz"
    /// Only diagrams are graphs.
    public func canExport(_ figure: Figure) -> Bool { figure.dot != nil }
    /// DOT in UTF-8.
    public func documents(of figure: Figure, options: FigureOptions) -> [[UInt8]] {
        [Array((figure.dot ?? "").utf8)]
    }
}

/// CSV: what the figure shows, as rows.
public struct CSVExporter: Exporter {
    /// The format.
    public init() {}
    /// `csv`.
    public let name = "csv"
    /// What it is for.
    public let summary = "what the figure shows as rows, for spreadsheets"
    /// Every figure has a table.
    public func canExport(_ figure: Figure) -> Bool { true }
    /// RFC 4180 in UTF-8.
    public func documents(of figure: Figure, options: FigureOptions) -> [[UInt8]] {
        [figure.table.bytes(options.table)]
    }
}

extension Figure {
    /// The names of files for documents of a format: `name.svg`, or `name-1.svg`, `name-2.svg`, … where there are several.
    public static func fileNames(_ name: String, _ format: String, count: Int) -> [String] {
        count == 1 ? ["\(name).\(format)"] : (1...max(count, 1)).map { "\(name)-\($0).\(format)" }
    }
}
