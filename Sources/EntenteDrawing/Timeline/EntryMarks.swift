/// Draws what stands on the row of an entry: its bar, its mark, its stages, or strokes for things without words.
struct EntryMarks {
    /// The drawing, back to front.
    private(set) var items: [SceneItem] = []

    private let entry: LaneChart.Entry
    private let extent: MarkExtent
    private let y: Double
    private let axis: TimeAxis
    private let ground: Color

    private static let barHeight = 6.0
    private static let tickHeight = 7.0
    private static let solidBarHeight = 3.4
    private static let leastSplit = 4.0
    private static let dashes = [2.4, 1.6]
    private static let outlineWidth = 0.9
    private static let stageSize = 7.0
    private static let mostCandidates = 24

    /// The drawing of an entry about a height.
    init(_ entry: LaneChart.Entry, _ extent: MarkExtent, y: Double, axis: TimeAxis, theme: Theme) {
        self.entry = entry
        self.extent = extent
        self.y = y
        self.axis = axis
        ground = theme.page
        if !entry.ticks.isEmpty {
            addTicks()
        } else if !entry.stages.isEmpty {
            addStages()
        } else if let span = entry.span, extent.hasBar, let stretches = stretches(of: span) {
            add(span, in: stretches)
        } else {
            if let span = entry.span, extent.hasBar { items += bar(span, from: extent.left, to: extent.right) }
            if !extent.isSign { items.append(mark(at: extent.center, isHollow: entry.isHollow)) }
            if let strike = entry.strike {
                items.append(strike.item(at: Point(x: extent.center, y: y), color: entry.color))
            }
        }
    }

    private func mark(at x: Double, isHollow: Bool, size: Double = Mark.size) -> SceneItem {
        entry.mark.item(at: Point(x: x, y: y), size: size, color: entry.color, isHollow: isHollow, ground: ground)
    }

    private func line(_ left: Double, _ right: Double, width: Double, dashes: [Double] = []) -> SceneItem {
        let path: [PathStep] = [.move(Point(x: left, y: y)), .line(Point(x: right, y: y))]
        return .shape(Shape(.path(path), stroke: Stroke(entry.color, width: width, dashes: dashes)))
    }

    // MARK: - Things without words

    /// A stroke for each thing on a known day, a pale bar for each that a source leaves open, on a line from the first to the last.
    private mutating func addTicks() {
        items.append(line(extent.left, extent.right, width: 0.6))
        var last = -Double.infinity
        for tick in entry.ticks {
            if entry.span != nil, !tick.span.isExact || tick.span.isApproximate {
                let left = max(axis.x(of: tick.span.earliest), extent.left)
                let right = min(axis.x(of: CivilDay.clamped(tick.span.latest) + 1), extent.right)
                let bar = UncertainSpan(from: left, to: right, y: y, height: 4)
                items.append(bar.item(color: entry.color, isHollow: tick.isHollow, ground: ground))
                continue
            }
            let x =
                entry.span == nil
                ? extent.center : min(max(axis.x(ofMiddleOf: tick.span.earliest), extent.left), extent.right)
            // Strokes closer than a reader can tell apart are one.
            guard x - last >= 0.4 else { continue }
            last = x
            let path: [PathStep] = [
                .move(Point(x: x, y: y - Self.tickHeight / 2)), .line(Point(x: x, y: y + Self.tickHeight / 2)),
            ]
            let dashes = tick.isHollow ? [1.4, 1.1] : []
            items.append(.shape(Shape(.path(path), stroke: Stroke(entry.color, width: 1.1, dashes: dashes))))
        }
    }

    // MARK: - Stages

    /// A mark for each stage; a thin line from the first to the last, and a bar for as long as something is in force.
    private mutating func addStages() {
        let stages = entry.stages
        let radius = Self.stageSize / 2 + 0.6
        func clamped(_ x: Double) -> Double {
            extent.right - extent.left > 2 * radius
                ? min(max(x, extent.left + radius), extent.right - radius) : extent.center
        }
        let places = stages.map { stage in
            clamped(
                stage.span.earliest == stage.span.latest
                    ? axis.x(ofMiddleOf: stage.span.earliest)
                    : (axis.x(of: stage.span.earliest) + axis.x(of: CivilDay.clamped(stage.span.latest) + 1)) / 2)
        }
        if let first = places.first, let last = places.last, last > first {
            items.append(line(first, last, width: 0.75))
        }
        for (index, stage) in stages.enumerated() where stage.lasts {
            let isLast = index == stages.count - 1
            let from =
                stage.span.isExact ? places[index] : clamped(axis.x(of: CivilDay.clamped(stage.span.latest) + 1))
            let to =
                isLast
                ? extent.right
                : stages[index + 1].span.isExact
                    ? places[index + 1] : clamped(axis.x(of: stages[index + 1].span.earliest))
            guard to > from else { continue }
            let shape = Self.bar(
                (from, to), y, height: Self.solidBarHeight, isOpenStart: false,
                isOpenEnd: isLast && entry.span?.isOpenEnd == true)
            items.append(.shape(Shape(shape, fill: entry.color, stroke: Stroke(entry.color, width: 0.4))))
        }
        for (stage, x) in zip(stages, places) {
            if !stage.span.isExact {
                let left = max(axis.x(of: stage.span.earliest), extent.left)
                let right = min(axis.x(of: CivilDay.clamped(stage.span.latest) + 1), extent.right)
                let bar = UncertainSpan(from: left, to: right, y: y, height: Self.barHeight)
                items.append(bar.item(color: entry.color, isHollow: stage.isHollow, ground: ground))
            }
            items.append(mark(at: x, isHollow: stage.isHollow, size: Self.stageSize))
        }
    }

    // MARK: - Sets

    /// Where the candidates of a set lie, where they can be told apart.
    private func stretches(of span: TimeSpan) -> [(left: Double, right: Double)]? {
        guard (2...Self.mostCandidates).contains(span.candidates.count) else { return nil }
        let stretches = span.candidates.map { candidate -> (left: Double, right: Double) in
            let left = axis.x(of: candidate.lowerBound)
            let right = axis.x(of: CivilDay.clamped(candidate.upperBound) + 1)
            let start = min(max(left, extent.left), extent.right - Self.barHeight)
            return (start, max(start + Self.barHeight, min(right, extent.right)))
        }
        let isSplit = zip(stretches, stretches.dropFirst()).allSatisfy { $0.right + Self.leastSplit < $1.left }
        return isSplit ? stretches : nil
    }

    /// A hollow mark on each day that may be meant, joined by dashes; a full one on each day that is.
    private mutating func add(_ span: TimeSpan, in stretches: [(left: Double, right: Double)]) {
        items.append(
            line(extent.left, extent.right, width: Self.outlineWidth, dashes: span.isEach ? [] : Self.dashes))
        for stretch in stretches {
            if stretch.right - stretch.left > Self.barHeight + 0.1 {
                let bar = UncertainSpan(from: stretch.left, to: stretch.right, y: y, height: Self.barHeight)
                items.append(bar.item(color: entry.color, isHollow: entry.isHollow, ground: ground))
            }
            items.append(
                mark(
                    at: (stretch.left + stretch.right) / 2, isHollow: entry.isHollow || !span.isEach,
                    size: Self.stageSize))
        }
    }

    // MARK: - Bars

    private func bar(_ span: TimeSpan, from left: Double, to right: Double) -> [SceneItem] {
        let isSolid = span.isExact && span.candidates.isEmpty
        let color = entry.color
        let isClosed = !span.isOpenStart && !span.isOpenEnd
        if span.isApproximate, isClosed {
            let bar = SoftSpan(from: left, to: right, y: y, height: Self.barHeight)
            return bar.items(color: color, isHollow: entry.isHollow, ground: ground)
        }
        if !isSolid, isClosed {
            let bar = UncertainSpan(from: left, to: right, y: y, height: Self.barHeight)
            return [bar.item(color: color, isHollow: entry.isHollow, ground: ground)]
        }
        let height = isSolid && entry.mark != .pill ? Self.solidBarHeight : Self.barHeight
        let fill = entry.isHollow ? ground : isSolid ? color : color.tint(0.22, on: ground)
        let stroke = Stroke(color, width: Self.outlineWidth, dashes: isSolid ? [] : Self.dashes)
        // Of what lasted, only the days on which it surely did are solid.
        let begin = span.latestStart.map { max(left, min(right, axis.x(of: CivilDay.clamped($0) + 1))) } ?? left
        let end = span.earliestEnd.map { max(begin, min(right, axis.x(of: $0))) } ?? right
        let shape = Self.bar((begin, end), y, height: height, isOpenStart: span.isOpenStart, isOpenEnd: span.isOpenEnd)
        let ends = [(left, begin), (end, right)].filter { $0.1 - $0.0 > 1 }.map { from, to in
            UncertainSpan(from: from, to: to, y: y, height: Self.barHeight)
                .item(color: color, isHollow: entry.isHollow, ground: ground)
        }
        return ends + (end - begin > 0.5 ? [.shape(Shape(shape, fill: fill, stroke: stroke))] : [])
    }

    /// A bar with round ends, or with a point where it is open.
    private static func bar(
        _ stretch: (left: Double, right: Double), _ y: Double, height: Double, isOpenStart: Bool, isOpenEnd: Bool
    ) -> Shape.Geometry {
        let half = height / 2
        let (left, right) = stretch
        guard isOpenStart || isOpenEnd else {
            return .rectangle(Rectangle(x: left, y: y - half, width: right - left, height: height), radius: half)
        }
        let tip = barHeight * 1.1
        let start = isOpenStart ? left + tip : left
        let end = isOpenEnd ? right - tip : right
        var steps: [PathStep] = [.move(Point(x: start, y: y - half)), .line(Point(x: end, y: y - half))]
        if isOpenEnd {
            steps += [
                .line(Point(x: end, y: y - barHeight * 0.75)), .line(Point(x: right, y: y)),
                .line(Point(x: end, y: y + barHeight * 0.75)),
            ]
        }
        steps += [.line(Point(x: end, y: y + half)), .line(Point(x: start, y: y + half))]
        if isOpenStart {
            steps += [
                .line(Point(x: start, y: y + barHeight * 0.75)), .line(Point(x: left, y: y)),
                .line(Point(x: start, y: y - barHeight * 0.75)),
            ]
        }
        return .path(steps + [.close])
    }
}
