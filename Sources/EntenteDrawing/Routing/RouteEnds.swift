/// Where lines leave their boxes: on the side that faces the other end, spread so that each has its own place.
struct RouteEnds: Sendable {
    /// The two ends of a line, on the outlines of its boxes.
    struct Pair: Sendable {
        var tailSide: BoxSide
        var headSide: BoxSide
        var tail = Point(x: 0, y: 0)
        var head = Point(x: 0, y: 0)

        /// Where the line itself begins and ends, with room for arrow heads.
        func lineEnds(_ tie: EdgeRouting.Tie) -> (start: Point, end: Point) {
            let (leaving, arriving) = (tailSide.outward, headSide.outward)
            return (
                tail.moved(x: leaving.x * tie.tailRoom, y: leaving.y * tie.tailRoom),
                head.moved(x: arriving.x * tie.headRoom, y: arriving.y * tie.headRoom)
            )
        }
    }

    /// The distance between two ends in points, where the side is long enough.
    private static let spacing = 4.4
    /// The part of a side that stays free of ends, in points.
    private static let free = 7.0
    /// How far two boxes must be apart for a line to run from side to side, in points.
    private static let apart = 10.0

    /// The ends, in the order of the ties.
    private(set) var all: [Pair]

    init(boxes: [Rectangle], ties: [EdgeRouting.Tie], except routed: Set<Int> = []) {
        let middle = (boxes.map(\.x).min() ?? 0) / 2 + (boxes.map(\.maxX).max() ?? 0) / 2
        let blocked = BoxIndex(boxes, margin: 1)
        all = ties.map { RouteEnds.sides($0, boxes, middle: middle, blocked) }
        spread(boxes, ties, except: routed)
    }

    private static func sides(
        _ tie: EdgeRouting.Tie, _ boxes: [Rectangle], middle: Double, _ blocked: BoxIndex
    ) -> Pair {
        let (tail, head) = (boxes[tie.tail], boxes[tie.head])
        if head.x >= tail.maxX + apart { return Pair(tailSide: .right, headSide: .left) }
        if tail.x >= head.maxX + apart { return Pair(tailSide: .left, headSide: .right) }
        if head.y >= tail.maxY || tail.y >= head.maxY {
            let isDown = head.y >= tail.maxY
            let (low, high) = isDown ? (tail.maxY, head.y) : (head.maxY, tail.y)
            let x = (max(tail.x, head.x) + min(tail.maxX, head.maxX)) / 2
            let steps = stride(from: low, through: high, by: 4).prefix(4000)
            if !steps.contains(where: { blocked.holds(Point(x: x, y: $0), except: (tie.tail, tie.head)) }) {
                return isDown ? Pair(tailSide: .bottom, headSide: .top) : Pair(tailSide: .top, headSide: .bottom)
            }
        }
        let side: BoxSide = (tail.center.x + head.center.x) / 2 < middle ? .left : .right
        return Pair(tailSide: side, headSide: side)
    }

    /// Ends in the middles of all pairs of sides.
    static func otherSides(_ tail: Rectangle, _ head: Rectangle) -> [Pair] {
        let sides: [BoxSide] = [.right, .left, .bottom, .top]
        return sides.flatMap { first in
            sides.map { second in
                Pair(
                    tailSide: first, headSide: second, tail: first.point(of: tail, at: 0),
                    head: second.point(of: head, at: 0))
            }
        }
    }

    private struct Side: Hashable {
        var box: Int
        var side: BoxSide
    }

    private mutating func spread(_ boxes: [Rectangle], _ ties: [EdgeRouting.Tie], except routed: Set<Int>) {
        var sides: [Side: [(tie: Int, isHead: Bool, from: Double)]] = [:]
        for (number, tie) in ties.enumerated() where !routed.contains(number) {
            let (tail, head) = (boxes[tie.tail].center, boxes[tie.head].center)
            let pair = all[number]
            sides[Side(box: tie.tail, side: pair.tailSide), default: []]
                .append((number, false, pair.tailSide.isUpright ? head.y : head.x))
            sides[Side(box: tie.head, side: pair.headSide), default: []]
                .append((number, true, pair.headSide.isUpright ? tail.y : tail.x))
        }
        for (side, ends) in sides {
            let ordered = ends.sorted { ($0.from, $0.tie, $0.isHead ? 1 : 0) < ($1.from, $1.tie, $1.isHead ? 1 : 0) }
            let room = max(side.side.length(of: boxes[side.box]) - RouteEnds.free, 0)
            let step = ordered.count > 1 ? min(RouteEnds.spacing, room / Double(ordered.count - 1)) : 0
            for (rank, end) in ordered.enumerated() {
                let offset = (Double(rank) - Double(ordered.count - 1) / 2) * step
                let point = side.side.point(of: boxes[side.box], at: offset)
                if end.isHead { all[end.tie].head = point } else { all[end.tie].tail = point }
            }
        }
    }
}
