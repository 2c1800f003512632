/// Sets runs of several styles on one or two lines: the widest run is broken or shortened, the others stay whole.
struct RunFitting {
    /// A line of runs, and how far it stands in from the first.
    struct Line: Hashable {
        var runs: [TextRun]
        var indent: Double

        /// The width from the edge of the block, in points.
        var width: Double { indent + TextMetrics.width(of: runs) }
        /// The size of the largest run, in points.
        var size: Double { runs.reduce(0) { max($0, $1.style.size) } }
    }

    private static let widestIndent = 32.0
    private static let leastWidth = 24.0

    /// The lines for runs within a width; what does not fit into the last ends in "…". Linear in the text.
    static func lines(_ runs: [TextRun], width: Double, mostLines: Int) -> [Line] {
        let runs = runs.filter { !$0.text.isEmpty }
        guard !runs.isEmpty else { return [] }
        let whole = Line(runs: runs, indent: 0)
        if whole.width <= width { return [whole] }
        let widths = runs.map { TextMetrics.width(of: $0.text, style: $0.style) }
        guard let main = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return [whole] }
        var before = Array(runs[..<main])
        var after = Array(runs[(main + 1)...])
        if TextMetrics.width(of: before) + TextMetrics.width(of: after) + leastWidth > width {
            // The small runs alone leave no room: they are shortened like the rest.
            before = shortened(before, width: width * 0.3)
            after = shortened(after, width: width * 0.3)
        }
        let beforeWidth = TextMetrics.width(of: before)
        let afterWidth = TextMetrics.width(of: after)
        let style = runs[main].style
        let indent = beforeWidth <= widestIndent ? beforeWidth : 0
        if mostLines > 1 {
            let text = runs[main].text
            let rest = TextMetrics.width(of: text, style: style) + afterWidth
            // Two lines of about the same length read better than a long and a short one.
            let half = min(width - beforeWidth, max(rest / 2, 0) * 1.12)
            for room in [half, width - beforeWidth] {
                guard let broken = broken(text, style, room: room) else { continue }
                let second = Line(runs: [TextRun(broken.rest, style)] + after, indent: indent)
                let isLast = room >= width - beforeWidth
                guard second.width <= width || isLast else { continue }
                let first = Line(runs: before + [TextRun(broken.first, style)], indent: 0)
                if second.width <= width { return [first, second] }
                let short = TextFitting.shorten(broken.rest, style: style, width: width - indent - afterWidth)
                return [first, Line(runs: [TextRun(short, style)] + after, indent: indent)]
            }
        }
        let short = TextFitting.shorten(runs[main].text, style: style, width: width - beforeWidth - afterWidth)
        return [Line(runs: before + [TextRun(short, style)] + after, indent: 0)]
    }

    private static func broken(_ text: String, _ style: TextStyle, room: Double) -> (first: String, rest: String)? {
        guard room > leastWidth else { return nil }
        let units = Int(min(max(room * 2048 / style.size, 0), 1e12))
        let source = text.drop { $0.isWhitespace }
        let cut = LineCut(source, isBold: style.isBold, limit: units)
        guard cut.next < source.endIndex, cut.end > source.startIndex else { return nil }
        return (String(source[..<cut.end]), String(source[cut.next...]))
    }

    private static func shortened(_ runs: [TextRun], width: Double) -> [TextRun] {
        var free = width
        var result: [TextRun] = []
        for run in runs {
            guard free > 4 else { break }
            let text = TextFitting.shorten(run.text, style: run.style, width: free)
            let used = TextMetrics.width(of: text, style: run.style)
            guard used <= free else { break }
            result.append(TextRun(text, run.style))
            free -= used
        }
        return result
    }
}
