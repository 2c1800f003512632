import EntenteDrawing

/// PDF: all pages in one document, to print.
public struct PDFExporter: Exporter {
    private let renderer: PageRenderer

    /// The format, drawn by a renderer.
    public init(renderer: PageRenderer = PageRenderer()) { self.renderer = renderer }
    /// `pdf`.
    public let name = "pdf"
    /// What it is for.
    public let summary = "all pages in one document, with text that can be searched, for print"
    /// A document for other programs.
    public let isText = false
    /// Letters that no installed font has.
    public func remarks(on figure: Figure) async -> [String] { await LetterCoverage().remarks(on: figure.pages) }
    /// Every figure has a page.
    public func canExport(_ figure: Figure) -> Bool { true }
    /// One PDF 1.5 with pages of the figure's own size and its fonts embedded.
    public func documents(of figure: Figure, options: FigureOptions) async throws(ExportFailure) -> [[UInt8]] {
        [try await renderer.document(figure.pages, as: .pdf, fontFamily: options.theme.fontFamily)]
    }
}
