/// The space between boxes, cut into upright cells that meet at gates.
///
/// Cells are cut where a box begins or ends, from top to bottom, but only as far as the next box: n boxes make about 3n cells.
struct FreeSpace: Sendable {
    /// A piece of free space; its left and right sides are where boxes begin or end.
    struct Cell: Sendable {
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double
        /// The gates in its sides.
        var gates: [Int] = []

        func holds(_ point: Point) -> Bool {
            left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
        }
    }

    /// Where two cells meet: an upright line that paths cross.
    struct Gate: Sendable {
        var x: Double
        var top: Double
        var bottom: Double
        /// The cell on the left of it.
        var left: Int
        /// The cell on the right of it.
        var right: Int

        var height: Double { bottom - top }
    }

    private(set) var cells: [Cell] = []
    private(set) var gates: [Gate] = []

    /// A gate is no narrower than this, in points.
    private static let narrowest = 1.0

    /// The space around boxes, which keep a margin, as far as a distance beyond them. About O(n · boxes beside each other).
    init(around boxes: [Rectangle], margin: Double, reach: Double) {
        guard let first = boxes.first else { return }
        let obstacles = boxes.map { $0.expanded(by: margin) }
        let region = boxes.reduce(first) { $0.union($1) }.expanded(by: reach)
        let places = Set(obstacles.flatMap { [$0.x, $0.maxX] } + [region.x]).sorted()
        let starts = obstacles.indices.sorted { (obstacles[$0].x, $0) < (obstacles[$1].x, $1) }
        var next = 0
        var active: [Int] = []
        var open: [Int] = []
        for place in places {
            active.removeAll { obstacles[$0].maxX <= place }
            while next < starts.count, obstacles[starts[next]].x <= place {
                let box = obstacles[starts[next]]
                if box.maxX > place {
                    let at = active.firstIndex { obstacles[$0].y > box.y } ?? active.count
                    active.insert(starts[next], at: at)
                }
                next += 1
            }
            open = advance(open, to: FreeSpace.gaps(active.map { obstacles[$0] }, in: region), at: place)
        }
        for cell in open { cells[cell].right = region.maxX }
    }

    /// Free stretches from top to bottom beside boxes that are sorted by their upper sides.
    private static func gaps(_ boxes: [Rectangle], in region: Rectangle) -> [(top: Double, bottom: Double)] {
        var gaps: [(top: Double, bottom: Double)] = []
        var top = region.y
        for box in boxes {
            if box.y > top { gaps.append((top, box.y)) }
            top = max(top, box.maxY)
        }
        if region.maxY > top { gaps.append((top, region.maxY)) }
        return gaps
    }

    /// Ends the open cells that do not go on, begins new ones, and sets gates between the two; says which cells are open now.
    private mutating func advance(_ open: [Int], to gaps: [(top: Double, bottom: Double)], at x: Double) -> [Int] {
        var ended: [Int] = []
        var now: [Int] = []
        var begun: [Int] = []
        var rank = 0
        for gap in gaps {
            while rank < open.count, cells[open[rank]].top < gap.top {
                ended.append(open[rank])
                rank += 1
            }
            if rank < open.count, cells[open[rank]].top == gap.top, cells[open[rank]].bottom == gap.bottom {
                now.append(open[rank])
                rank += 1
            } else {
                cells.append(Cell(left: x, right: x, top: gap.top, bottom: gap.bottom))
                now.append(cells.count - 1)
                begun.append(cells.count - 1)
            }
        }
        ended += open[rank...]
        var first = 0
        for left in ended {
            cells[left].right = x
            while first < begun.count, cells[begun[first]].bottom <= cells[left].top { first += 1 }
            for right in begun[first...] {
                let top = max(cells[left].top, cells[right].top)
                let bottom = min(cells[left].bottom, cells[right].bottom)
                if cells[right].top >= cells[left].bottom { break }
                guard bottom - top >= FreeSpace.narrowest else { continue }
                cells[left].gates.append(gates.count)
                cells[right].gates.append(gates.count)
                gates.append(Gate(x: x, top: top, bottom: bottom, left: left, right: right))
            }
        }
        return now
    }

    /// The cell that a point lies in; nil within boxes and far away. O(cells).
    func cell(at point: Point) -> Int? { cells.firstIndex { $0.holds(point) } }
}
