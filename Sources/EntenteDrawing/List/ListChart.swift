/// A chronicle down the page: dates left of a spine, words right of it, on as many pages as it takes.
///
/// It knows headings and entries only. No entry is broken over pages unless it is higher than one; no heading stands alone
/// at the end of a page. Wide pages have several columns. Every entry and every source is set.
public struct ListChart: Sendable {
    /// Headings and entries from top to bottom.
    public var elements: [Element]
    /// Title, subtitle, legend, notes and sources.
    public var frame: FigureFrame
    /// The page.
    public var page: PageSize

    /// A list on pages.
    public init(elements: [Element], frame: FigureFrame, page: PageSize = .a4) {
        self.elements = elements
        self.frame = frame
        self.page = page
    }

    /// The share of the page's width that its margins have.
    private static let marginShare = 0.0757
    private static let margins = 14.0...48.0

    /// The margin of the page in points.
    var margin: Double { min(max(page.width * Self.marginShare, Self.margins.lowerBound), Self.margins.upperBound) }

    /// The pages, one or more, each as large as asked for; linear in the text.
    public func pages() -> [Scene] {
        let width = page.width - 2 * margin
        let count = ListMeasures.columnCount(in: width)
        let columnWidth = (width - Double(count - 1) * ListMeasures.columnGap) / Double(count)
        let measures = ListMeasures(width: columnWidth)
        var pages = filled(measures, count, looseness: 1)
        // A short list whose last page would be almost empty is set a little closer, if that saves the page.
        if pages.count > 1, pages.count <= Self.mostPagesToTighten {
            for looseness in Self.tighter {
                let closer = filled(measures, count, looseness: looseness)
                if closer.count < pages.count {
                    pages = closer
                    break
                }
            }
        }
        return pages.enumerated().map { index, content in
            ListPage(chart: self, measures: measures, content: content, number: index + 1, count: pages.count).scene
        }
    }

    private static let mostPagesToTighten = 6
    private static let tighter = [0.9, 0.8, 0.7]

    private func filled(_ measures: ListMeasures, _ count: Int, looseness: Double) -> [ListPageContent] {
        var filling = ListFilling(chart: self, measures: measures, columnCount: count, looseness: looseness)
        filling.fill()
        return filling.pages
    }
}
