/// The words of an entry, set in lines: its label, its details, and below them what came of it.
struct LabelBlock: Sendable {
    /// A line of the block.
    struct Line: Sendable {
        /// The words.
        var runs: [TextRun]
        /// How far it stands in from the edge of the block that is nearer to the mark, in points.
        var edge: Double
        /// How much further in it stands where lines begin at that edge: a second line hangs from the number.
        var indent: Double
        /// The baseline below the upper edge of the block, in points.
        var baseline: Double
    }

    /// What came of the entry, on lines of its own after a diamond.
    struct Outcome: Sendable {
        /// Which outcome of the entry.
        var index: Int
        /// The middle of the diamond below the upper edge of the block, in points.
        var markY: Double
        /// The lines.
        var lines: [Line]
    }

    /// The lines of label and details.
    private(set) var lines: [Line] = []
    /// The outcomes in their order.
    private(set) var outcomes: [Outcome] = []
    /// The width in points.
    private(set) var width = 0.0
    /// The height in points, down to the descenders of the last line.
    private(set) var height = 0.0
    /// The middle of the first line's capitals below the upper edge, in points: where the mark stands.
    private(set) var markY = 5.5

    /// Where an outcome's diamond stands, in points from the edge of the block.
    static let diamondIndent = 4.5
    /// Where an outcome's words begin, in points from the edge of the block.
    static let outcomeIndent = 12.0
    /// Where the middle of the first line stands at least, so that a mark has room above it, in points.
    static let leastMarkY = 5.5

    /// Sets an entry within a width; linear in its text.
    init(_ entry: LaneChart.Entry, width limit: Double) {
        var y = 0.0
        let label = RunFitting.lines(entry.label, width: limit, mostLines: 2)
        for (index, line) in label.enumerated() {
            if index == 0 {
                let middle = line.size * TextMetrics.capHeight / 2
                y = max(line.size * 0.98, Self.leastMarkY + middle)
                markY = y - middle
            } else {
                y += line.size * 1.2
            }
            add(line, baseline: y)
        }
        for detail in entry.details {
            for line in RunFitting.lines(detail, width: limit, mostLines: 2) {
                y += line.size * 1.27
                add(line, baseline: y)
            }
        }
        if label.isEmpty { y = max(y, Self.leastMarkY * 2) }
        for (index, outcome) in entry.outcomes.enumerated() {
            y += 1.2
            addOutcome(outcome, index, limit, &y)
        }
        height = max(height, 2 * Self.leastMarkY)
    }

    private mutating func addOutcome(_ outcome: LaneChart.Outcome, _ index: Int, _ limit: Double, _ y: inout Double) {
        let fitted = RunFitting.lines(outcome.label, width: max(10, limit - Self.outcomeIndent), mostLines: 2)
        var markY = y + 5
        var lines: [Line] = []
        for (position, line) in fitted.enumerated() {
            y += line.size * (position == 0 ? 1.3 : 1.2)
            if position == 0 { markY = y - line.size * TextMetrics.capHeight / 2 }
            lines.append(Line(runs: line.runs, edge: Self.outcomeIndent, indent: line.indent, baseline: y))
            width = max(width, Self.outcomeIndent + line.width)
            height = max(height, y + line.size * TextMetrics.descent)
        }
        if fitted.isEmpty {
            y += 10
            height = max(height, y)
        }
        width = max(width, Self.outcomeIndent)
        outcomes.append(Outcome(index: index, markY: markY, lines: lines))
    }

    private mutating func add(_ line: RunFitting.Line, baseline: Double) {
        lines.append(Line(runs: line.runs, edge: 0, indent: line.indent, baseline: baseline))
        width = max(width, line.width)
        height = max(height, baseline + line.size * TextMetrics.descent)
    }
}
