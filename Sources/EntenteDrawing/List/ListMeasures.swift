/// Where date, spine and words stand in a column of a list, and how far apart its entries are. Lengths are points.
struct ListMeasures: Sendable {
    /// The width of the column.
    let width: Double
    /// The right edge of dates; 0 where the column is so narrow that dates stand above the words.
    let dateWidth: Double
    /// Where marks stand.
    let spineX: Double
    /// Where words begin.
    let textX: Double

    /// The middle of the first line below the upper edge of an entry.
    static let markY = 6.5
    /// How far parts of an entry stand in from it.
    static let partIndent = 19.0
    /// Between two entries.
    static let entryGap = 9.5
    /// Between two columns.
    static let columnGap = 30.0
    /// From which width on dates have a column of their own.
    private static let leastWidthForDates = 240.0
    /// The narrowest of several columns.
    private static let leastOfSeveral = 330.0

    /// The measures of a column.
    init(width: Double) {
        self.width = width
        dateWidth = width < ListMeasures.leastWidthForDates ? 0 : min(max(width * 0.16, 50), 84)
        spineX = dateWidth > 0 ? dateWidth + 19 : 15
        textX = spineX + 14
    }

    /// How many columns stand side by side in a width.
    static func columnCount(in width: Double) -> Int {
        max(1, Int((width + columnGap) / (leastOfSeveral + columnGap)))
    }

    /// How far an entry stands in.
    static func indent(_ entry: ListChart.Entry) -> Double { entry.isPart ? partIndent : 0 }
}
