/// Fills pages with the elements of a list, from top to bottom and column by column.
struct ListFilling {
    /// The pages so far.
    private(set) var pages: [ListPageContent]

    private let chart: ListChart
    private let measures: ListMeasures
    private let columnCount: Int
    private let looseness: Double
    private var column = 0
    private var y: Double
    private var previous: ListContent?
    private var heading: String?

    /// How far below the margin the columns of a page with a running head begin, in points.
    private static let headRoom = 6.0
    /// How many lines of an entry stand together at least.
    private static let fewestLines = 3

    private var frame: FigureFrame { chart.frame }
    private var width: Double { chart.page.width - 2 * chart.margin }
    private var floor: Double { chart.page.height - chart.margin }
    private var freshHeight: Double { floor - chart.margin - Self.headRoom }

    /// An empty first page, with its title.
    ///
    /// - Parameter looseness: which share of the usual room stands between things.
    init(chart: ListChart, measures: ListMeasures, columnCount: Int, looseness: Double = 1) {
        self.chart = chart
        self.looseness = looseness
        self.measures = measures
        self.columnCount = columnCount
        let room = chart.page.height - 2 * chart.margin
        let frame = chart.frame
        var page = PageColumn(x: chart.margin, y: chart.margin, width: chart.page.width - 2 * chart.margin)
        // On a very low page the title leaves room for what it is the title of.
        frame.addHead(
            to: &page, titleLines: min(max(Int(room * 0.3 / 19.2), 1), 4),
            subtitleLines: min(max(Int(room * 0.25 / 11.2), 1), 8))
        if page.y > chart.margin { page.skip(16) }
        y = page.y
        pages = [ListPageContent(head: page.items, top: page.y)]
    }

    /// Sets everything.
    mutating func fill() {
        let isLegendAbove = addLegendAbove()
        var chain: [ListContent] = []
        for element in chart.elements {
            switch element {
            case .heading(let words): chain.append(.heading(words, isRepeated: false))
            case .pause(let words): chain.append(.pause(words))
            case .entry(let entry):
                let block = ListEntryBlock(entry, measures)
                place(chain + [.entry(block, lines: 0..<block.lines.count)])
                chain = []
            }
        }
        if columnCount > 1 { balance() }
        addEnd(withLegend: !isLegendAbove)
    }

    /// Sets the legend below the title, where it leaves most of the page to the list.
    private mutating func addLegendAbove() -> Bool {
        guard frame.parts.contains(.legend), !frame.legend.isEmpty, !chart.elements.isEmpty else { return true }
        let rows = frame.legendRows(width: width)
        guard y + rows.height < chart.margin + freshHeight * 0.4 else { return false }
        let group = SceneGroup(classes: "legend", items: rows.items)
        pages[0].head.append(SceneItem.group(group).moved(x: chart.margin, y: y - 4))
        y += rows.height + 12
        pages[0].top = y
        return true
    }

    /// The height of things one below the other.
    private func height(_ contents: [ListContent], after previous: ListContent?) -> Double {
        var height = 0.0
        var last = previous
        for content in contents {
            height += (last.map { gap(before: content, after: $0) } ?? 0) + content.height
            last = content
        }
        return height
    }

    private func gap(before content: ListContent, after previous: ListContent) -> Double {
        content.gap(after: previous) * looseness
    }

    /// Sets an entry with what stays with it, here or in the next column.
    private mutating func place(_ chain: [ListContent]) {
        if y + height(chain, after: previous) <= floor {
            for content in chain { put(content) }
            return
        }
        let needed = height(chain, after: nil) + (chain.count == 1 ? repeatedHeadingHeight : 0)
        if needed <= freshHeight {
            advance(repeatsHeading: chain.count == 1)
            for content in chain { put(content) }
            return
        }
        guard case .entry(let block, _)? = chain.last else { return }
        let start = block.lines.prefix(2 * Self.fewestLines).last?.bottom ?? block.height
        if y + height(chain.dropLast(), after: previous) + ListMeasures.entryGap + start > floor, previous != nil {
            advance(repeatsHeading: chain.count == 1)
        }
        for content in chain.dropLast() { put(content) }
        putInPieces(block)
    }

    private var repeatedHeadingHeight: Double {
        let heading = ListContent.heading("", isRepeated: true)
        return heading.height + ListContent.pause("").gap(after: heading)
    }

    private mutating func put(_ content: ListContent) {
        if let previous { y += gap(before: content, after: previous) }
        pages[pages.count - 1].items.append(ListPageContent.Item(content: content, column: column, y: y))
        y += content.height
        previous = content
        if case .heading(let words, _) = content { heading = words }
    }

    /// Sets an entry that is higher than a page: as many lines as fit, and the rest in the next columns.
    private mutating func putInPieces(_ block: ListEntryBlock) {
        var first = 0
        let all = block.lines.count
        while first < all {
            let gap = previous == nil ? 0 : ListMeasures.entryGap
            let room = floor - y - gap - (first > 0 ? ListContent.continuationHeight : 0)
            var count = block.lineCount(from: first, in: room)
            if all - first - count == 1, count > Self.fewestLines { count -= 1 }
            if count < min(Self.fewestLines, all - first), !isColumnEmpty {
                advance(repeatsHeading: true)
                continue
            }
            count = max(count, 1)
            put(.entry(block, lines: first..<(first + count)))
            first += count
            if first < all { advance(repeatsHeading: true) }
        }
        if all == 0 { put(.entry(block, lines: 0..<0)) }
    }

    /// Whether the column holds no entry yet.
    private var isColumnEmpty: Bool {
        guard let previous else { return true }
        if case .heading(_, isRepeated: true) = previous { return true }
        return false
    }

    /// Goes on at the top of the next column, or of the next page, where the heading that still holds is said again.
    private mutating func advance(repeatsHeading: Bool) {
        previous = nil
        if column + 1 < columnCount {
            column += 1
            y = pages[pages.count - 1].top
            return
        }
        addPage()
        if repeatsHeading, let heading { put(.heading(heading, isRepeated: true)) }
    }

    private mutating func addPage() {
        column = 0
        y = chart.margin + Self.headRoom
        pages.append(ListPageContent(top: y))
        previous = nil
    }

    /// Spreads what stands on the last page evenly over its columns.
    private mutating func balance() {
        let last = pages.count - 1
        let items = pages[last].items
        var chains: [[ListContent]] = [[]]
        for item in items {
            if case .entry(let block, let lines) = item.content, lines.count < block.lines.count { return }
            chains[chains.count - 1].append(item.content)
            if !item.content.staysWithNext { chains.append([]) }
        }
        chains.removeAll(where: \.isEmpty)
        let top = pages[last].top
        let total = items.reduce(0) { $0 + $1.content.height }
        var (low, high) = (total / Double(columnCount), floor - top)
        var best: [ListPageContent.Item]?
        for _ in 0..<14 where high - low > 1 {
            let middle = (low + high) / 2
            if let spread = spread(chains, top: top, limit: middle) {
                (best, high) = (spread, middle)
            } else {
                low = middle
            }
        }
        if let best { pages[last].items = best }
    }

    /// Things in columns of a height; nil where they do not fit.
    private func spread(_ chains: [[ListContent]], top: Double, limit: Double) -> [ListPageContent.Item]? {
        var items: [ListPageContent.Item] = []
        var (column, y) = (0, top)
        var previous: ListContent?
        for chain in chains {
            if y + height(chain, after: previous) > top + limit, previous != nil {
                (column, y, previous) = (column + 1, top, nil)
            }
            for content in chain {
                if let previous { y += gap(before: content, after: previous) }
                items.append(ListPageContent.Item(content: content, column: column, y: y))
                y += content.height
                previous = content
            }
            if column >= columnCount || y > top + limit { return nil }
        }
        return items
    }

    /// Sets legend, notes and sources below the columns, and on pages of their own where these are full.
    private mutating func addEnd(withLegend: Bool) {
        y = pages[pages.count - 1].bottom
        if withLegend, frame.parts.contains(.legend) {
            add(frame.legendRows(width: width).rows, "legend", gap: 22)
        }
        if frame.parts.contains(.notes) {
            let lines = TextFitting.wrap(frame.notes.joined(separator: " "), style: frame.smallStyle, width: width)
            let rows = lines.enumerated().map { index, line in
                let y = Double(index) * 9.6
                let text = TextLine(
                    [TextRun(line, frame.smallStyle)], x: 0, y: y + frame.smallStyle.size * TextMetrics.ascent)
                return PageRow(top: y, height: 9.6, items: [.text(text)])
            }
            add(rows, "notes", gap: pages[pages.count - 1].strips.isEmpty ? 22 : 12)
        }
        if frame.parts.contains(.sources), !frame.sources.isEmpty {
            let style = TextStyle(size: 8, isBold: true, color: frame.theme.text)
            let heading = TextLine([TextRun("Sources", style)], x: 0, y: style.size * TextMetrics.ascent)
            let list = frame.sourceList(width: width).rows.map { row in
                PageRow(top: row.top + 13, height: row.height, items: row.items.map { $0.moved(x: 0, y: 13) })
            }
            add(
                [PageRow(top: 0, height: 13, items: [.text(heading)])] + list, "sources",
                gap: pages[pages.count - 1].strips.isEmpty ? 22 : 14)
        }
    }

    /// Up to which share of a page legend, notes or sources stand together, on a page of their own if need be.
    private static let shareTogether = 0.3

    /// Sets rows as wide as the page, as many on each page as fit; few stay together, and of many the first three.
    private mutating func add(_ rows: [PageRow], _ classes: String, gap: Double) {
        var first = 0
        while first < rows.count {
            let isFresh = y <= pages[pages.count - 1].top
            let top = y + (isFresh ? 0 : gap)
            let offset = rows[first].top
            var count = rows[first...].prefix { top + $0.bottom - offset <= floor }.count
            let isSmall = (rows.last?.bottom ?? 0) <= freshHeight * Self.shareTogether
            let together = isSmall ? rows.count : 3
            if count < min(together, rows.count - first), !isFresh {
                addPage()
                continue
            }
            count = max(count, 1)
            let shown = rows[first..<(first + count)]
            let items = shown.flatMap { row in row.items.map { $0.moved(x: 0, y: -offset) } }
            let bottom = top + (shown.last?.bottom ?? offset) - offset
            pages[pages.count - 1].strips.append(
                ListPageContent.Strip(classes: classes, items: items, y: top, bottom: bottom))
            y = bottom
            first += count
            if first < rows.count { addPage() }
        }
    }
}
