/// Where the mark of an entry and its bar stand along the axis.
struct MarkExtent: Hashable {
    /// The left end of mark and bar, in points.
    var left: Double
    /// The right end of mark and bar, in points.
    var right: Double
    /// The middle of the mark, in points.
    var center: Double
    /// Whether there is a bar, of days taken or days left open.
    var hasBar: Bool
    /// Whether the bar is itself the sign, for the kind whose sign is a bar.
    var isSign: Bool

    /// Half the width of the mark, in points.
    let radius: Double

    /// The least width of a bar of days left open, in points: a mark in its middle leaves both ends in sight.
    static let leastOpenBar = 13.0
    /// The least width of a bar of days taken, in points.
    static let leastBar = 10.0

    /// The least width of a bar with soft ends, in points.
    static let leastSoftBar = 26.0

    /// The extent of a span on an axis.
    init(_ span: TimeSpan, mark: Mark, on axis: TimeAxis) {
        let isPoint =
            span.earliest == span.latest && span.candidates.isEmpty && !span.isOpenStart && !span.isOpenEnd
            && !span.isApproximate
        if isPoint {
            self = MarkExtent(at: axis.x(ofMiddleOf: span.earliest), mark: mark)
            return
        }
        radius = Self.radius(of: mark)
        left = axis.x(of: span.earliest)
        right = axis.x(of: CivilDay.clamped(span.latest) + 1)
        hasBar = true
        isSign = mark == .pill && !span.isApproximate
        if span.isOpenStart, let first = axis.segments.first { left = min(left, first.left) }
        if span.isOpenEnd, let last = axis.segments.last { right = max(right, last.right) }
        let least =
            span.isApproximate
            ? Self.leastSoftBar
            : span.isExact && !span.isOpenStart && !span.isOpenEnd ? Self.leastBar : Self.leastOpenBar
        if right - left < least {
            let middle = (left + right) / 2
            (left, right) = (middle - least / 2, middle + least / 2)
        }
        if let first = axis.segments.first, let last = axis.segments.last, last.right - first.left > least {
            let shift = max(first.left - left, 0) - max(right - last.right, 0)
            left += shift
            right += shift
        }
        center = (left + right) / 2
        // The sign of what is known to have lasted stands where it began.
        if span.isExact, span.candidates.isEmpty, !isSign, !span.isApproximate { center = left + radius }
        if span.isOpenEnd, !span.isOpenStart { center = left + radius }
        if let start = span.latestStart, !isSign {
            let begin = min(max(axis.x(of: CivilDay.clamped(start) + 1), left), right)
            center = max(left + radius, (left + begin) / 2)
        }
        if span.isOpenStart, !span.isOpenEnd { center = right - radius }
    }

    /// The extent of a mark without a bar.
    init(at center: Double, mark: Mark) {
        radius = Self.radius(of: mark)
        self.center = center
        left = center - radius
        right = center + radius
        hasBar = false
        isSign = false
    }

    private static func radius(of mark: Mark) -> Double {
        mark.bounds(at: Point(x: 0, y: 0)).width / 2
    }
}
