/// An entry set in lines: its date at the left, its words and what came of it at the right.
struct ListEntryBlock: Sendable {
    /// A line at the right of the spine.
    struct Line: Sendable {
        /// What is set, from the upper left corner of the entry.
        var texts: [TextLine]
        /// The upper edge in points.
        var top: Double
        /// The lower edge in points.
        var bottom: Double
        /// Which outcome of the entry it belongs to; nil for the entry itself.
        var outcome: Int?
        /// Where the sign of an outcome stands, on the first of its lines.
        var sign: Point?
    }

    /// The entry.
    let entry: ListChart.Entry
    /// The lines at the right of the spine, from top to bottom.
    private(set) var lines: [Line] = []
    /// The lines at the left of the spine.
    private(set) var dates: [TextLine] = []
    /// The height in points.
    private(set) var height = 2 * ListMeasures.markY
    /// Where the mark stands.
    let mark: Point

    /// How many lines a title may take before it gives way to a shorter one.
    private static let linesBeforeShort = 3
    /// How many lines a title may take at all.
    private static let mostTitleLines = 6
    /// How many lines beside the spine a date may take before it stands above the words.
    private static let mostDateLines = 4
    private static let leading = 1.28
    private static let remarkGap = 12.0
    private static let signIndent = 4.5
    private static let outcomeIndent = 12.5
    private static let leastTextWidth = 40.0

    private let left: Double
    private let room: Double

    /// Sets an entry in a column; linear in its text.
    init(_ entry: ListChart.Entry, _ measures: ListMeasures) {
        self.entry = entry
        let indent = min(ListMeasures.indent(entry), max(measures.width - measures.textX - Self.leastTextWidth, 0))
        left = measures.textX + indent
        room = max(measures.width - left, Self.leastTextWidth)
        mark = Point(x: measures.spineX + indent, y: ListMeasures.markY)
        var y = 0.0
        if !setDate(measures) {
            for line in RunWrapping.lines(entry.date + Self.afterSpace(entry.dateDetail), width: room) {
                add(line, &y)
            }
        }
        let count = setLabel(&y)
        let remarkLine = remarkLine(beside: count, &y)
        for detail in entry.details {
            for line in RunWrapping.lines(detail, width: room) { add(line, &y) }
        }
        if let remarkLine, lines.indices.contains(remarkLine) {
            let baseline = lines[remarkLine].texts[0].y
            lines[remarkLine].texts.append(TextLine(entry.remark, x: left + room, y: baseline, anchor: .end))
        }
        for (index, outcome) in entry.outcomes.enumerated() { add(outcome, index, &y) }
        height = max(height, y)
    }

    private static func afterSpace(_ runs: [TextRun]) -> [TextRun] {
        runs.enumerated().map { $0 == 0 ? TextRun(" " + $1.text, $1.style) : $1 }
    }

    /// Sets the date at the left of the spine, unless it is too long for that.
    private mutating func setDate(_ measures: ListMeasures) -> Bool {
        guard measures.dateWidth > 0 else { return false }
        let date = RunWrapping.lines(entry.date, width: measures.dateWidth)
        let detail = RunWrapping.lines(entry.dateDetail, width: measures.dateWidth)
        let all = date + detail
        guard all.count <= Self.mostDateLines, all.allSatisfy({ $0.width <= measures.dateWidth + 0.1 }) else {
            return false
        }
        var baseline = 0.0
        for (index, line) in all.enumerated() {
            baseline =
                index == 0
                ? ListMeasures.markY + line.size * TextMetrics.capHeight / 2
                : baseline + line.size * TextMetrics.leading
            dates.append(TextLine(line.runs, x: measures.dateWidth, y: baseline, anchor: .end))
            height = max(height, baseline + line.size * TextMetrics.descent)
        }
        return true
    }

    /// Sets the title, and gives the number of its lines.
    private mutating func setLabel(_ y: inout Double) -> Int {
        var label = RunWrapping.lines(entry.label, width: room, hangs: true, mostLines: Self.mostTitleLines)
        if label.count > Self.linesBeforeShort, !entry.shortLabel.isEmpty {
            let short = RunWrapping.lines(entry.shortLabel, width: room, hangs: true, mostLines: Self.mostTitleLines)
            if short.count < label.count { label = short }
        }
        for line in label { add(line, &y) }
        return label.count
    }

    /// The line that leaves room for the remark at the right edge, of the title and the first of the details; where there is
    /// none, the remark is set below the title.
    private mutating func remarkLine(beside count: Int, _ y: inout Double) -> Int? {
        guard !entry.remark.isEmpty else { return nil }
        let width = TextMetrics.width(of: entry.remark)
        let first = entry.details.first.map { RunWrapping.lines($0, width: room) } ?? []
        let rows = lines.suffix(count).map { $0.texts[0].width + $0.texts[0].x - left } + first.prefix(1).map(\.width)
        guard let row = rows.firstIndex(where: { $0 + Self.remarkGap + width <= room }) else {
            for line in RunWrapping.lines(entry.remark, width: room) { add(line, &y) }
            return nil
        }
        return lines.count - count + row
    }

    /// Sets one line of the entry itself below what stands already.
    private mutating func add(_ line: RunWrapping.Line, _ y: inout Double) {
        let baseline = baseline(of: line, y, isFirst: lines.isEmpty)
        let text = TextLine(line.runs, x: left + line.indent, y: baseline)
        append(Line(texts: [text], top: y, bottom: baseline + line.size * TextMetrics.descent), &y)
    }

    private mutating func add(_ outcome: LaneChart.Outcome, _ index: Int, _ y: inout Double) {
        y += lines.isEmpty ? 0 : 2
        let width = max(room - Self.outcomeIndent, Self.leastTextWidth / 2)
        let label = RunWrapping.lines(outcome.label, width: width, hangs: true, mostLines: Self.mostTitleLines)
        for (position, line) in label.enumerated() {
            let baseline = baseline(of: line, y, isFirst: lines.isEmpty)
            let text = TextLine(line.runs, x: left + Self.outcomeIndent + line.indent, y: baseline)
            let signY = baseline - line.size * TextMetrics.capHeight / 2
            append(
                Line(
                    texts: [text], top: y, bottom: baseline + line.size * TextMetrics.descent, outcome: index,
                    sign: position == 0 ? Point(x: left + Self.signIndent, y: signY) : nil), &y)
        }
    }

    private func baseline(of line: RunWrapping.Line, _ y: Double, isFirst: Bool) -> Double {
        isFirst
            ? max(ListMeasures.markY + line.size * TextMetrics.capHeight / 2, line.size * TextMetrics.ascent)
            : y + line.size * (Self.leading - TextMetrics.descent)
    }

    private mutating func append(_ line: Line, _ y: inout Double) {
        lines.append(line)
        y = line.bottom
    }

    /// How many lines from one on fit into a height, where the first of them is at its top.
    func lineCount(from first: Int, in height: Double) -> Int {
        guard first < lines.count else { return 0 }
        let limit = lines[first].top + height
        return lines[first...].prefix { $0.bottom <= limit }.count
    }
}
