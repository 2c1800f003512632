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
            var best: (placement: Placement, cost: Double, parts: [Rectangle])?
            for candidate in candidates {
                let parts = Self.parts(of: candidate.placement, entry)
                var placement = candidate.placement
                placement.y = area.firstFree(for: parts, rhythm: Self.rhythm)
                let cost = placement.y + placement.blockOffset + placement.block.height + candidate.penalty
                if let found = best, found.cost <= cost { continue }
                best = (placement, cost, parts)
            }
            guard let best else { continue }
            for part in best.parts {
                area.insert(Rectangle(x: part.x, y: part.y + best.placement.y, width: part.width, height: part.height))
            }
            result.append(best.placement)
        }
        return (result, area.bottom)
    }

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
        let disputed = entry.isDisputed ? Self.disputedWidth : 0
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
        if entry.isDisputed {
            mark.width += disputedWidth
            if placement.side != .left { mark.x -= disputedWidth }
        }
        let offset = placement.blockOffset
        let height = ((offset + placement.block.height + rowGap) / rhythm - 1e-9).rounded(.up) * rhythm - offset
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
