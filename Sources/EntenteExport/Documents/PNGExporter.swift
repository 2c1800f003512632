import EntenteDrawing

/// PNG: a picture of each page, for slides and for programs that read no SVG.
public struct PNGExporter: Exporter {
    private let renderer: PageRenderer

    /// The format, drawn by a renderer.
    public init(renderer: PageRenderer = PageRenderer()) { self.renderer = renderer }
    /// `png`.
    public let name = "png"
    /// What it is for.
    public let summary = "a picture of each page, for slides and text processors"
    /// A picture is bytes.
    public let isText = false
    /// Letters that no installed font has.
    public func remarks(on figure: Figure) async -> [String] { await LetterCoverage().remarks(on: figure.pages) }
    /// Every figure has a page.
    public func canExport(_ figure: Figure) -> Bool { true }
    /// PNG with as many pixels a CSS pixel (1/96 inch) as the options' scale says, one document a page.
    public func documents(of figure: Figure, options: FigureOptions) async throws(ExportFailure) -> [[UInt8]] {
        var documents: [[UInt8]] = []
        for page in figure.pages {
            let picture = try await renderer.document(
                [page], as: .png, scale: options.scale, fontFamily: options.theme.fontFamily)
            documents.append(PNGResolution(pixelsPerInch: 96 * options.scale).stated(in: picture))
        }
        return documents
    }
}
