/// What stands in a column of a list.
enum ListContent: Sendable {
    /// A heading, or the heading of the page before once more.
    case heading(String, isRepeated: Bool)
    /// Time that is passed over.
    case pause(String)
    /// An entry, or those of its lines that fit where one is higher than a page.
    case entry(ListEntryBlock, lines: Range<Int>)

    /// The height of a line that says that an entry goes on, in points.
    static let continuationHeight = 11.0
    private static let headingHeight = 15.0
    private static let pauseHeight = 11.0

    /// The height in points.
    var height: Double {
        switch self {
        case .heading: Self.headingHeight
        case .pause: Self.pauseHeight
        case .entry(let block, let lines):
            if lines.count == block.lines.count {
                block.height
            } else {
                Self.height(of: lines, of: block)
            }
        }
    }

    /// The height of some lines of an entry, with the line that says that it goes on, in points.
    private static func height(of lines: Range<Int>, of block: ListEntryBlock) -> Double {
        guard let last = lines.last else { return 0 }
        let bottom = block.lines[last].bottom
        return lines.lowerBound == 0
            ? max(bottom, block.dates.last?.bounds.maxY ?? 0)
            : bottom - block.lines[lines.lowerBound].top + continuationHeight
    }

    /// The distance from what stands above, in points.
    func gap(after previous: ListContent) -> Double {
        switch (previous, self) {
        case (.pause, _): 8
        case (_, .heading): 15
        case (_, .pause): 11
        case (.heading, .entry): 9
        case (.entry, .entry(let block, _)): block.entry.isPart ? 7.5 : ListMeasures.entryGap
        }
    }

    /// Whether it stays with what follows.
    var staysWithNext: Bool {
        if case .entry = self { false } else { true }
    }
}

/// What stands on one page of a list.
struct ListPageContent: Sendable {
    /// Something in a column.
    struct Item: Sendable {
        /// What it is.
        var content: ListContent
        /// The column, from 0.
        var column: Int
        /// The upper edge on the page, in points.
        var y: Double

        /// The lower edge on the page, in points.
        var bottom: Double { y + content.height }
    }

    /// Lines as wide as the page: legend, notes, sources.
    struct Strip: Sendable {
        /// What it is, as words for a `class` attribute.
        var classes: String
        /// The lines, from the upper left corner of the strip.
        var items: [SceneItem]
        /// The upper edge on the page, in points.
        var y: Double
        /// The lower edge on the page, in points.
        var bottom: Double
    }

    /// Title, subtitle, and whatever stands above the columns.
    var head: [SceneItem] = []
    /// What stands in the columns, in reading order.
    var items: [Item] = []
    /// What stands below the columns.
    var strips: [Strip] = []
    /// Where the columns begin, in points.
    var top: Double

    /// How far everything reaches down, in points.
    var end: Double { max(bottom, strips.last?.bottom ?? 0) }

    /// How far the columns reach down, in points.
    var bottom: Double { items.reduce(top) { max($0, $1.bottom) } }
}
