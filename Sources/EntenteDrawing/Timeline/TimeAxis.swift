/// An axis of time that runs right: days to points, piece by piece, with empty stretches cut out.
///
/// Days count from 1 January 1970 in the proleptic Gregorian calendar. Any `Int64` is a day; days beyond about 5 × 10¹⁵
/// years from now stand at the end of the axis.
public struct TimeAxis: Sendable {
    /// A stretch of time drawn without a cut, at a scale of its own.
    public struct Segment: Hashable, Sendable {
        /// The first day.
        public var start: Int64
        /// The day after the last.
        public var end: Int64
        /// Where the first day begins, in points.
        public var left: Double
        /// Where the last day ends, in points.
        public var right: Double

        /// Points a day.
        var scale: Double { (right - left) / max(1, Double(end) - Double(start)) }

        /// Where a moment of the segment stands; the fraction of a day is kept where numbers are small enough.
        func x(of moment: Double) -> Double {
            let share = (moment - Double(start)) / max(1, Double(end) - Double(start))
            return left + min(max(share, 0), 1) * (right - left)
        }
    }

    /// A line of the grid.
    public struct Tick: Hashable, Sendable {
        /// Where it stands, in points.
        public var x: Double
        /// Whether a year begins here within an axis of months, weeks or days.
        public var isYear: Bool
    }

    /// A name on the axis.
    public struct Label: Hashable, Sendable {
        /// The words.
        public var text: String
        /// Where they begin, in points.
        public var x: Double
        /// Their width in points.
        public var width: Double
        /// Whether they stand in the upper of the two rows.
        public var isUpper: Bool
        /// Whether they are bold: years, and the months over days and weeks.
        public var isBold: Bool
    }

    /// The segments in order of time.
    public let segments: [Segment]
    /// Where the axis is cut: the middle between two segments, in points.
    public let cuts: [Double]
    /// The lines of the grid, left to right.
    public let ticks: [Tick]
    /// The names, which do not overlap.
    public let labels: [Label]

    /// The width of a cut, in points.
    static let cutWidth = 18.0
    /// The size of bold names, in points.
    static let boldSize = 9.0
    /// The size of other names, in points.
    static let plainSize = 7.5

    private static let widthPerCut = 90.0
    private static let leastWidth = 46.0
    private static let leastCoarseWidth = 36.0

    /// An axis between two edges that shows all spans, in any order, with or without cuts; O(n log n).
    public init(spans: [TimeSpan], left: Double, right: Double, isCut: Bool = true) {
        let width = max(40, right - left)
        let stretches = AxisStretches.choose(
            for: spans, mostCuts: isCut ? max(0, Int(width / Self.widthPerCut) - 1) : 0)
        let widths = Self.widths(of: stretches, within: width - Double(max(0, stretches.count - 1)) * Self.cutWidth)
        var segments: [Segment] = []
        var names = AxisNames()
        var x = left
        for (stretch, width) in zip(stretches, widths) {
            let segment = Segment(start: stretch.start, end: stretch.end, left: x, right: x + width)
            segments.append(segment)
            names.add(segment, isCoarse: stretch.isCoarse)
            x += width + Self.cutWidth
        }
        self.segments = segments
        cuts = zip(segments, segments.dropFirst()).map { ($0.right + $1.left) / 2 }
        ticks = names.ticks
        labels = names.labels
    }

    /// Whether the names take two rows.
    public var hasUpperRow: Bool { labels.contains { $0.isUpper } }

    /// Where a day begins, in points; never decreasing, and within the axis. O(log n) in the segments.
    public func x(of day: Int64) -> Double {
        x(of: Double(CivilDay.clamped(day)))
    }

    /// Where the middle of a day stands, in points.
    public func x(ofMiddleOf day: Int64) -> Double {
        x(of: Double(CivilDay.clamped(day)) + 0.5)
    }

    private func x(of moment: Double) -> Double {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if Double(segments[middle].end) < moment { low = middle + 1 } else { high = middle }
        }
        guard low < segments.count else { return segments.last?.right ?? 0 }
        let segment = segments[low]
        let start = Double(segment.start)
        guard moment < start, low > 0 else { return segment.x(of: moment) }
        let previous = segments[low - 1]
        let share = (moment - Double(previous.end)) / (start - Double(previous.end))
        return previous.right + share * (segment.left - previous.right)
    }

    /// Shares out the width: by the geometric mean of days and entries, so that a busy week gets room beside a quiet
    /// year; a year that stands alone gets the room of its name.
    private static func widths(of stretches: [AxisStretches.Stretch], within total: Double) -> [Double] {
        let isAllCoarse = stretches.allSatisfy { $0.isCoarse }
        var least: [Double] = []
        for stretch in stretches {
            let first = CivilDay.yearName(CivilDay(number: stretch.start).year)
            let name = TextMetrics.width(of: first, size: boldSize, isBold: true) + 14
            least.append(max(name, stretch.isCoarse ? leastCoarseWidth : leastWidth))
        }
        let needed = least.reduce(0, +)
        guard needed < total else { return least.map { $0 * total / needed } }
        var result = least
        var open = stretches.indices.filter { isAllCoarse || !stretches[$0].isCoarse }
        while !open.isEmpty {
            var free = total
            for index in stretches.indices where !open.contains(index) { free -= least[index] }
            let weights = open.map { (stretches[$0].days * Double(max(1, stretches[$0].count))).squareRoot() }
            let sum = weights.reduce(0, +)
            let shares = weights.map { $0 / sum * free }
            let short = zip(open, shares).filter { $1 < least[$0] }.map { $0.0 }
            if short.isEmpty {
                for (index, share) in zip(open, shares) { result[index] = share }
                break
            }
            open.removeAll { short.contains($0) }
        }
        return result
    }
}
