import EntenteDrawing
import EntenteSystem

/// Makes pictures and print pages of a figure's SVG with the program `rsvg-convert`.
///
/// The same pages give the same bytes with the same installed renderer and fonts.
public struct PageRenderer: Sendable {
    /// What a page becomes.
    enum Format: String {
        case png, pdf

        /// What every document of the format begins with.
        var head: [UInt8] {
            switch self {
            case .png: [0x89, 0x50, 0x4E, 0x47]
            case .pdf: Array("%PDF-".utf8)
            }
        }
    }

    /// The scales that can be asked for, in pixels a CSS pixel (1/96 inch).
    public static let scales = 0.1...50.0
    /// How many pixels the side of a picture may have, which is as many as the renderer can draw.
    static let mostPixelsOfSide = 32_767.0
    /// How many pixels a picture may have: each takes four bytes of memory.
    static let mostPixels = 400_000_000.0

    private var program = InstalledProgram("rsvg-convert", package: "librsvg2-bin")
    private var fonts = InstalledFonts()

    /// The renderer that is installed.
    public init() {}

    /// The renderer of other folders, parted by colons, with less time.
    init(searchPath: String, seconds: Double) {
        program.searchPath = searchPath
        program.seconds = seconds
    }

    /// Whether the renderer and the fonts that figures are measured for are installed.
    public func isInstalled() async -> Bool {
        do {
            try await fonts.check(FontFamilies.standard)
            return program.path != nil
        } catch {
            return false
        }
    }

    /// Draws pages into one document.
    func document(
        _ pages: [Scene], as format: Format, scale: Double = 1, fontFamily: String
    ) async throws(ExportFailure) -> [UInt8] {
        if format == .png { for page in pages { try PageRenderer.check(page, scale: scale) } }
        let texts = pages.map { Array(SVGWriter.document(for: $0).utf8) }
        var arguments = ["--unlimited", "--format=\(format.rawValue)", "--dpi-x=96", "--dpi-y=96", "--zoom=\(scale)"]
        // The last row of pixels may be covered in part only.
        if format == .png, let page = pages.first {
            arguments.append("--background-color=\(page.background.hexadecimal)")
        }
        do throws(ProgramFailure) {
            try program.checkInstalled()
            try await fonts.check(fontFamily)
            let document = try await program.output(arguments, inputs: texts)
            guard document.starts(with: format.head) else {
                throw program.failure(.failed("ended without an error, and gave no \(format.rawValue)"))
            }
            return document
        } catch {
            throw ExportFailure("no \(format.rawValue) was made: \(error)", isPartMissing: error.reason == .missing)
        }
    }

    /// Refuses a picture that the renderer could not draw.
    private static func check(_ page: Scene, scale: Double) throws(ExportFailure) {
        guard scales.contains(scale) else { throw ExportFailure(wordsForScale("\(scale)")) }
        let (width, height) = (page.width * 96 / 72, page.height * 96 / 72)
        let fitting = min(mostPixelsOfSide / max(width, height, 1), (mostPixels / max(width * height, 1)).squareRoot())
        guard scale > fitting else { return }
        let size = "\(Int((width * scale).rounded())) × \(Int((height * scale).rounded()))"
        let advice =
            fitting < scales.lowerBound
            ? "choose svg or pdf" : "give --scale \((fitting * 100).rounded(.down) / 100) or less, or choose svg or pdf"
        throw ExportFailure("the picture would be \(size) pixels, which is more than can be drawn; \(advice)")
    }

    /// What is wrong with a scale, as it was given.
    public static func wordsForScale(_ text: String) -> String {
        "--scale \(text) makes no picture; give a number of pixels from \(scales.lowerBound) to \(Int(scales.upperBound))"
    }
}
