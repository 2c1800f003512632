/// A page that a figure is set on, by a name of the field or by its measures.
public struct PageSize: Hashable, Sendable {
    /// The name as it is written after `--page`: `a4`, or `120x80mm`.
    public let name: String
    /// The width in points.
    public let width: Double
    /// The greatest height in points.
    public let height: Double
    /// Whether the page is always as high as that; else it ends where the figure ends.
    public let isWhole: Bool

    /// A page of so many millimetres.
    private init(_ name: String, _ width: Double, _ height: Double, isWhole: Bool = false) {
        self.name = name
        self.width = width * 72 / 25.4
        self.height = height * 72 / 25.4
        self.isWhole = isWhole
    }

    /// ISO 216 A4, upright.
    public static let a4 = PageSize("a4", 210, 297)
    /// ISO 216 A4, on its side.
    public static let a4Landscape = PageSize("a4-landscape", 297, 210)
    /// ISO 216 A3, on its side.
    public static let a3Landscape = PageSize("a3-landscape", 420, 297)
    /// US letter, upright.
    public static let letter = PageSize("letter", 215.9, 279.4)
    /// The width of a report's text, and no higher than a page of it.
    public static let column = PageSize("column", 160, 240)
    /// A slide of 16:9, as large as presentation programs make it.
    public static let slide = PageSize("slide", 338.667, 190.5, isWhole: true)

    /// The pages that have names, in the order of the help.
    public static let named = [a4, a4Landscape, a3Landscape, letter, column, slide]

    /// The narrowest and the widest page, in millimetres.
    public static let widths = 90.0...5000.0
    /// The lowest and the highest page, in millimetres.
    public static let heights = 60.0...5000.0

    /// A page by its name or by its measures, such as `120x80mm`; nil for anything else, and for measures that no page has.
    public init?(_ text: String) {
        let text = text.lowercased()
        if let named = PageSize.named.first(where: { $0.name == text }) {
            self = named
            return
        }
        guard text.hasSuffix("mm") else { return nil }
        let measures = text.dropLast(2).split(separator: "x", omittingEmptySubsequences: false)
        guard measures.count == 2, let width = Double(measures[0]), let height = Double(measures[1]),
            PageSize.widths.contains(width), PageSize.heights.contains(height)
        else { return nil }
        self = PageSize(text, width, height, isWhole: true)
    }
}
