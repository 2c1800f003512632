/// Places the entries of a lane: no words on words, marks or bars, none outside, in as few rows as they need.
struct LanePacking {
    /// On which side of its mark an entry's words stand.
    enum Side: Hashable {
        case right, left, below
    }

    /// An entry in its place.
    struct Placement {
        /// Which entry of the lane.
        var index: Int
        /// Which part of that entry; nil for the entry itself.
        var part: Int?
        /// Where the upper edge of mark and words stands below that of the lane's rows, in points.
        var y: Double
        /// The mark and its bar.
        var extent: MarkExtent
        /// The words.
        var block: LabelBlock
        /// Their side.
        var side: Side
        /// The left edge of the words, in points.
        var blockX: Double
        /// The line that ties it to what it holds.
        var hold: HoldingLine?

        /// Where the line to the outcomes leaves mark or bar, in points.
        var tieX: Double {
            guard extent.isSign else { return extent.center }
            return side == .right ? max(extent.right - 4, extent.center) : min(extent.left + 4, extent.center)
        }

        /// How far the words stand below the row of the mark, in points.
        var blockOffset: Double { side == .below ? LanePacking.belowOffset : 0 }
        /// The box of the words.
        var blockBox: Rectangle { Rectangle(x: blockX, y: y + blockOffset, width: block.width, height: block.height) }
    }

    /// All distances down are multiples of this, so that rows line up across a lane, in points.
    static let rhythm = 6.0
    /// The distance of words and mark, in points.
    static let labelGap = 6.0
    /// How far words below a bar stand under its row, in points.
    static let belowOffset = 12.0
    /// The room beside a mark for the sign that it is disputed, in points.
    static let disputedWidth = 10.0

    /// The placements in order of drawing: dated in order of time, then those without days in the given order.
    private(set) var placements: [Placement] = []
    /// The height of the rows in points.
    private(set) var height = 0.0

    private static let rowGap = 3.2
    private static let sideGap = 3.0
    private static let widestLabel = 250.0
    private static let narrowLabel = 130.0
    private static let tieWidth = 7.0
    private static let worthwhile = 0.75
    private static let mostEntriesTriedTwice = 400

    private let axis: TimeAxis
    private let region: Rectangle
    private let undatedX: ClosedRange<Double>?

    /// Packs entries into a region of the axis, those without days into a column of their own.
    init(_ entries: [LaneChart.Entry], axis: TimeAxis, region: ClosedRange<Double>, undated: ClosedRange<Double>?) {
        self.axis = axis
        self.region = Rectangle(x: region.lowerBound, y: 0, width: region.upperBound - region.lowerBound, height: 0)
        undatedX = undated
        let order = Self.order(entries)
        let extents = order.map { index in
            entries[index].span.map { MarkExtent($0, mark: entries[index].mark, on: axis) }
        }
        let calm = pack(entries, order, extents, sidePenalty: 1000)
        placements = calm.placements
        height = calm.height
        guard entries.count <= Self.mostEntriesTriedTwice else { return }
        // Words on both sides where that saves many rows; one side for all where it does not.
        let dense = pack(entries, order, extents, sidePenalty: 15)
        if dense.height < calm.height * Self.worthwhile {
            placements = dense.placements
            height = dense.height
        }
    }

    private static func order(_ entries: [LaneChart.Entry]) -> [Int] {
        entries.indices.sorted { left, right in
            guard let first = entries[left].span else { return entries[right].span == nil && left < right }
            guard let second = entries[right].span else { return true }
            if first.earliest != second.earliest { return first.earliest < second.earliest }
            if first.latest != second.latest { return first.latest < second.latest }
            if entries[left].rank != entries[right].rank { return entries[left].rank < entries[right].rank }
            if entries[left].id != entries[right].id { return entries[left].id < entries[right].id }
            return left < right
        }
    }

    private func pack(
        _ entries: [LaneChart.Entry], _ order: [Int], _ extents: [MarkExtent?], sidePenalty: Double
    ) -> (placements: [Placement], height: Double) {
        let right = max(region.maxX, undatedX?.upperBound ?? region.maxX)
        var area = OccupiedArea(left: region.x, right: right)
        var result: [Placement] = []
        for (index, extent) in zip(order, extents) {
            let entry = entries[index]
            let candidates = candidates(for: entry, index, extent, sidePenalty)
            let whole = candidates.compactMap { candidate in
                held(by: entry, candidate.placement).map { (placements: $0, penalty: candidate.penalty) }
            }
            if let placed = place(whole, entry, &area) {
                result += placed
                continue
            }
            // What has no room together stands by itself.
            result += place(candidates.map { ([$0.placement], $0.penalty) }, entry, &area) ?? []
            for (position, part) in entry.parts.enumerated() {
                let extent = part.span.map { MarkExtent($0, mark: part.mark, on: axis) }
                let own = self.candidates(for: part, index, extent, sidePenalty).map { candidate in
                    var placement = candidate.placement
                    placement.part = position
                    return (placements: [placement], penalty: candidate.penalty)
                }
                result += place(own, entry, &area) ?? []
            }
        }
        return (result, area.bottom)
    }

    /// Puts the best of several ways to set an entry where it is free first.
    private func place(
        _ candidates: [(placements: [Placement], penalty: Double)], _ entry: LaneChart.Entry, _ area: inout OccupiedArea
    ) -> [Placement]? {
        var best: (placements: [Placement], cost: Double, parts: [Rectangle])?
        for candidate in candidates {
            let parts = candidate.placements.flatMap { placement in
                Self.parts(of: placement, placement.part.map { entry.parts[$0] } ?? entry)
                    .map { $0.moved(x: 0, y: placement.y) } + (placement.hold?.parts ?? [])
            }
            let y = area.firstFree(for: parts, rhythm: Self.rhythm)
            let height = candidate.placements.map { $0.y + $0.blockOffset + $0.block.height }.max() ?? 0
            let cost = y + height + candidate.penalty
            if let found = best, found.cost <= cost { continue }
            let placements = candidate.placements.map { placement in
                var placement = placement
                placement.y += y
                return placement
            }
            best = (placements, cost, parts.map { $0.moved(x: 0, y: y) })
        }
        for part in best?.parts ?? [] { area.insert(part) }
        return best?.placements
    }

    /// An entry and what it holds, one below the other on the same side of their marks; nil where it holds nothing, or the room lacks.
    private func held(by entry: LaneChart.Entry, _ own: Placement) -> [Placement]? {
        guard !entry.parts.isEmpty, own.side != .below, own.extent.hasBar else { return nil }
        var result = [own]
        var y = Self.rounded(max(own.block.height + Self.rowGap, 2 * Self.rhythm))
        for (position, part) in entry.parts.enumerated() {
            guard let span = part.span else { return nil }
            let extent = MarkExtent(span, mark: part.mark, on: axis)
            let (start, end) = (extent.right + Self.labelGap, extent.left - Self.labelGap)
            let room = own.side == .right ? region.maxX - start : end - region.x
            guard room >= Self.narrowLabel else { return nil }
            let block = LabelBlock(part, width: min(room, Self.widestLabel))
            let x = own.side == .right ? start : end - block.width
            result.append(
                Placement(
                    index: own.index, part: position, y: y, extent: extent, block: block, side: own.side, blockX: x))
            y += Self.rounded(max(block.height + Self.rowGap, 2 * Self.rhythm))
        }
        let asides = ([entry] + entry.parts).map { $0.isQuestioned ? Self.disputedWidth : 0 }
        guard let hold = HoldingLine(result, within: region, asides: asides) else { return nil }
        result[0].hold = hold
        return result
    }

    private static func rounded(_ height: Double) -> Double { (height / rhythm - 1e-9).rounded(.up) * rhythm }

    private func candidates(
        for entry: LaneChart.Entry, _ index: Int, _ extent: MarkExtent?, _ sidePenalty: Double
    ) -> [(placement: Placement, penalty: Double)] {
        guard let extent else { return undatedCandidates(for: entry, index) }
        var result: [(placement: Placement, penalty: Double)] = []
        func place(_ block: LabelBlock, _ side: Side, x: Double, penalty: Double) {
            result.append((Placement(index: index, y: 0, extent: extent, block: block, side: side, blockX: x), penalty))
        }
        let widest = min(Self.widestLabel, region.width)
        let wide = LabelBlock(entry, width: widest)
        let start = extent.right + Self.labelGap
        let end = extent.left - Self.labelGap
        let fitsRight = start + wide.width <= region.maxX
        let fitsLeft = end - wide.width >= region.x
        if fitsRight { place(wide, .right, x: start, penalty: 0) }
        if fitsLeft { place(wide, .left, x: end - wide.width, penalty: fitsRight ? sidePenalty : 0) }
        if !fitsRight, !fitsLeft {
            // Two lines beside the mark, on the side with more room, if that is enough for words.
            let room = (right: region.maxX - start, left: end - region.x)
            let narrow = LabelBlock(entry, width: max(room.right, room.left, Self.narrowLabel))
            if narrow.width <= room.right {
                place(narrow, .right, x: start, penalty: 0)
            } else if narrow.width <= room.left {
                place(narrow, .left, x: end - narrow.width, penalty: 0)
            }
        }
        if result.isEmpty || extent.right - extent.left > 60 {
            let tie = entry.outcomes.isEmpty ? 0 : Self.tieWidth
            let block = LabelBlock(entry, width: max(20, widest - tie))
            let x = max(min(extent.left + tie + 1, region.maxX - block.width), region.x + tie)
            place(block, .below, x: x, penalty: result.isEmpty ? 0 : 10)
        }
        return result
    }

    private func undatedCandidates(
        for entry: LaneChart.Entry, _ index: Int
    ) -> [(placement: Placement, penalty: Double)] {
        guard let column = undatedX else { return [] }
        let disputed = entry.isQuestioned ? Self.disputedWidth : 0
        let extent = MarkExtent(at: column.lowerBound + 6 + disputed, mark: entry.mark)
        let x = extent.right + Self.labelGap
        let block = LabelBlock(entry, width: max(20, column.upperBound - x))
        return [(Placement(index: index, y: 0, extent: extent, block: block, side: .right, blockX: x), 0)]
    }

    /// The rectangles that a placement takes: mark and bar, words, and the line that ties them to outcomes.
    private static func parts(of placement: Placement, _ entry: LaneChart.Entry) -> [Rectangle] {
        let extent = placement.extent
        var mark = Rectangle(x: extent.left, y: 0, width: extent.right - extent.left, height: rhythm * 2)
        mark = mark.union(
            Rectangle(x: extent.center - extent.radius, y: 0, width: extent.radius * 2, height: mark.height))
        mark = Rectangle(x: mark.x - sideGap, y: 0, width: mark.width + 2 * sideGap, height: mark.height)
        if entry.isQuestioned {
            mark.width += disputedWidth
            if placement.side != .left { mark.x -= disputedWidth }
        }
        let offset = placement.blockOffset
        let height = rounded(offset + placement.block.height + rowGap) - offset
        let block = placement.block
        var words = Rectangle(
            x: placement.blockX - sideGap, y: offset, width: block.width + 2 * sideGap, height: height)
        guard let last = block.outcomes.last else { return [mark, words] }
        if placement.side == .below {
            words.x -= tieWidth
            words.width += tieWidth
            return [mark.union(Rectangle(x: words.x, y: 0, width: 1, height: mark.height)), words]
        }
        let tieLeft = min(placement.tieX, placement.blockX) - 2
        let tieRight = max(placement.tieX, placement.blockX + block.width) + 2
        let tie = Rectangle(x: tieLeft, y: 0, width: tieRight - tieLeft, height: last.markY + 2)
        return [mark, words, tie]
    }
}
