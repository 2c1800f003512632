/// Finds ways through free space: the shortest, but rather through gates that few others use.
struct FreePath: Sendable {
    /// What each earlier way through a gate adds to the length of a later one, in points.
    private static let crowding = 7.0
    /// The distance between ways around the same corner, in points.
    private static let spacing = 2.6
    /// The distance that a way keeps from the ends of a gate, where there is room, in points.
    private static let clearance = 4.0

    private let space: FreeSpace
    /// How many ways pass each gate.
    private var uses: [Int]
    /// How many ways turn around the upper and the lower end of each gate.
    private var turns: [(top: Int, bottom: Int)]

    init(_ space: FreeSpace) {
        self.space = space
        uses = Array(repeating: 0, count: space.gates.count)
        turns = Array(repeating: (0, 0), count: space.gates.count)
    }

    /// The points where a way turns, without its ends; nil where there is no way. O(gates · log gates).
    mutating func turns(from start: Point, to end: Point) -> [Point]? {
        guard let first = space.cell(at: start), let last = space.cell(at: end) else { return nil }
        guard let gates = first == last ? [] : gates(from: start, in: first, to: end, in: last) else { return nil }
        for gate in gates { uses[gate] += 1 }
        return pulled(gates, start, end)
    }

    private struct Step {
        var cost = Double.infinity
        var point = Point(x: 0, y: 0)
        var previous: Int?
        var isDone = false
    }

    /// The gates of the best way, by the method of Hart, Nilsson and Raphael (A*).
    private func gates(from start: Point, in first: Int, to end: Point, in last: Int) -> [Int]? {
        // A step is a gate crossed rightwards (even) or leftwards (odd).
        var steps = Array(repeating: Step(), count: 2 * space.gates.count)
        var waiting = LeastFirst()
        func open(_ cell: Int, at point: Point, cost: Double, from previous: Int?) {
            for gate in space.cells[cell].gates {
                let place = space.gates[gate]
                let isRightwards = place.left == cell
                let step = 2 * gate + (isRightwards ? 0 : 1)
                guard !steps[step].isDone else { continue }
                let reach = end.x - point.x
                let share = reach == 0 ? 0 : (place.x - point.x) / reach
                let aim = share > 0 && share <= 1 ? point.y + share * (end.y - point.y) : point.y
                let inset = min(FreePath.clearance, place.height * 0.4)
                let next = Point(x: place.x, y: min(max(aim, place.top + inset), place.bottom - inset))
                let total =
                    cost + FreePath.distance(point, next) + FreePath.crowding * Double(uses[gate])
                    / max(place.height / 14, 1)
                if total < steps[step].cost {
                    steps[step] = Step(cost: total, point: next, previous: previous)
                    waiting.add(step, total + FreePath.distance(next, end))
                }
            }
        }
        open(first, at: start, cost: 0, from: nil)
        while let step = waiting.next() {
            guard !steps[step].isDone else { continue }
            steps[step].isDone = true
            let gate = space.gates[step / 2]
            let cell = step % 2 == 0 ? gate.right : gate.left
            if cell == last {
                var gates: [Int] = []
                var current: Int? = step
                while let step = current {
                    gates.append(step / 2)
                    current = steps[step].previous
                }
                return gates.reversed()
            }
            open(cell, at: steps[step].point, cost: steps[step].cost, from: step)
        }
        return nil
    }

    /// Pulls a string taut through gates, and gives the points where it bends.
    private mutating func pulled(_ gates: [Int], _ start: Point, _ end: Point) -> [Point] {
        let bounds = gates.map { gate -> (top: Double, bottom: Double) in
            let place = space.gates[gate]
            let most = place.height * 0.42
            return (
                place.top + min(FreePath.clearance + FreePath.spacing * Double(turns[gate].top), most),
                place.bottom - min(FreePath.clearance + FreePath.spacing * Double(turns[gate].bottom), most)
            )
        }
        var points = zip(gates, bounds).map { gate, bounds in
            Point(x: space.gates[gate].x, y: (bounds.top + bounds.bottom) / 2)
        }
        for sweep in 0..<160 {
            var change = 0.0
            for step in points.indices {
                let index = sweep % 2 == 0 ? step : points.count - 1 - step
                let before = index == 0 ? start : points[index - 1]
                let after = index + 1 == points.count ? end : points[index + 1]
                let run = after.x - before.x
                let share = run == 0 ? 0.5 : min(max((points[index].x - before.x) / run, 0), 1)
                let straight = before.y + share * (after.y - before.y)
                let y = min(max(straight, bounds[index].top), bounds[index].bottom)
                change = max(change, abs(y - points[index].y))
                points[index].y = y
            }
            if change < 0.02 { break }
        }
        var isBend = zip(points, bounds).map { $0.y <= $1.top + 0.05 || $0.y >= $1.bottom - 0.05 }
        for (index, gate) in gates.enumerated() where isBend[index] {
            if points[index].y <= bounds[index].top + 0.05 { turns[gate].top += 1 } else { turns[gate].bottom += 1 }
        }
        keepWithinGates(&isBend, points, gates, start, end)
        var bends: [Point] = []
        for (index, point) in points.enumerated() where isBend[index] {
            if let last = bends.last, FreePath.distance(last, point) < 0.4 { continue }
            bends.append(point)
        }
        return bends
    }

    /// Adds bends until the straight lines between them pass all gates.
    private func keepWithinGates(
        _ isBend: inout [Bool], _ points: [Point], _ gates: [Int], _ start: Point, _ end: Point
    ) {
        var isChanging = true
        while isChanging {
            isChanging = false
            var before = start
            for index in points.indices {
                defer { if isBend[index] { before = points[index] } }
                guard !isBend[index] else { continue }
                let next = points.indices[(index + 1)...].first { isBend[$0] }
                let after = next.map { points[$0] } ?? end
                let run = after.x - before.x
                let share = run == 0 ? -1 : (points[index].x - before.x) / run
                let y = before.y + share * (after.y - before.y)
                let gate = space.gates[gates[index]]
                if share < 0 || share > 1 || y < gate.top || y > gate.bottom {
                    isBend[index] = true
                    isChanging = true
                }
            }
        }
    }

    private static func distance(_ left: Point, _ right: Point) -> Double {
        let (x, y) = (left.x - right.x, left.y - right.y)
        return (x * x + y * y).squareRoot()
    }
}
