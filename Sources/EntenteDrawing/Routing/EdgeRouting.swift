/// Leads lines between boxes, around all boxes that are not their own.
///
/// Lines leave from the side that faces the other end, spread along it, and are as straight as the boxes allow. The same boxes and
/// ties give the same lines. About O(ties · boxes) at worst, near-linear in practice.
public struct EdgeRouting: Sendable {
    /// Two boxes that are to be joined.
    public struct Tie: Sendable {
        /// The number of the box where the line starts.
        public var tail: Int
        /// The number of the box where it ends.
        public var head: Int
        /// Room for an arrow head at its start, in points.
        public var tailRoom: Double
        /// Room for an arrow head at its end, in points.
        public var headRoom: Double
        /// The size of the words on it in points; nil for none.
        public var label: Size?

        /// A width and a height in points.
        public struct Size: Hashable, Sendable {
            /// The width.
            public var width: Double
            /// The height.
            public var height: Double

            /// A size.
            public init(width: Double, height: Double) {
                self.width = width
                self.height = height
            }
        }

        /// A tie between two boxes.
        public init(tail: Int, head: Int, tailRoom: Double = 0, headRoom: Double = 0, label: Size? = nil) {
            self.label = label
            self.tail = tail
            self.head = head
            self.tailRoom = tailRoom
            self.headRoom = headRoom
        }
    }

    /// The line of a tie.
    public struct Route: Sendable {
        /// Where it meets the outline of the first box: the tip of an arrow head there.
        public var start: Point
        /// Where it meets the outline of the second box.
        public var end: Point
        /// A piecewise cubic Bézier curve of 3n + 1 points, shorter than the route by the room for arrow heads.
        public var curve: [Point]
        /// Whether it passes through a box that is not its own, which happens only where boxes leave no way.
        public var crossesBox: Bool
        /// The middle of the words on it, where they have a place.
        public var label: Point?
    }

    /// The routes, in the order of the ties.
    public let routes: [Route]

    /// What lines keep from boxes in points, where there is room.
    private static let margin = 3.4
    /// How near a finished curve may come to a box, in points.
    private static let touch = 1.2
    /// How far beyond the outermost boxes lines may lead, in points.
    private static let reach = 48.0

    private let boxes: [Rectangle]
    private let index: BoxIndex
    private let ownIndex: BoxIndex
    private var path: FreePath

    /// Routes ties between boxes; the numbers of boxes must be those of the list.
    public init(boxes: [Rectangle], ties: [Tie]) {
        self.boxes = boxes
        index = BoxIndex(boxes, margin: EdgeRouting.touch)
        ownIndex = BoxIndex(boxes, margin: -0.2)
        path = FreePath(FreeSpace(around: boxes, margin: EdgeRouting.margin, reach: EdgeRouting.reach))
        let words = RouteLabels(boxes: boxes, ties: ties).centers
        var routes: [Int: Route] = [:]
        for number in ties.indices {
            guard let middle = words[number] else { continue }
            routes[number] = EdgeRouting.through(middle, ties[number], boxes, index)
        }
        let ends = RouteEnds(boxes: boxes, ties: ties, except: Set(routes.keys))
        // What needs no way around others is led first, so that it stays as it is when others come.
        var rest: [Int] = []
        for (number, tie) in ties.enumerated() where routes[number] == nil {
            if let route = EdgeRouting.direct(tie, ends.all[number], boxes, index, ownIndex) {
                routes[number] = route
            } else {
                rest.append(number)
            }
        }
        for number in rest {
            let tie = ties[number]
            var route = EdgeRouting.around(tie, ends.all[number], index, ownIndex, &path)
            // Where no way leads from the facing sides, one may lead from others.
            for pair in route.crossesBox ? RouteEnds.otherSides(boxes[tie.tail], boxes[tie.head]) : [] {
                let other =
                    EdgeRouting.direct(tie, pair, boxes, index, ownIndex)
                    ?? EdgeRouting.around(tie, pair, index, ownIndex, &path)
                guard !other.crossesBox else { continue }
                route = other
                break
            }
            routes[number] = route
        }
        self.routes = ties.indices.compactMap { routes[$0] }
    }

    /// A line through the middle of its words, from the middle of one box to that of the other; nil where boxes stand in the way.
    private static func through(_ middle: Point, _ tie: Tie, _ boxes: [Rectangle], _ index: BoxIndex) -> Route? {
        func end(_ box: Rectangle, _ room: Double) -> (tip: Point, end: Point, outward: Point) {
            let tip = box.exit(towards: middle)
            let (x, y) = (middle.x - tip.x, middle.y - tip.y)
            let size = max((x * x + y * y).squareRoot(), 0.01)
            let outward = Point(x: x / size, y: y / size)
            return (tip, tip.moved(x: outward.x * room, y: outward.y * room), outward)
        }
        let (tail, head) = (end(boxes[tie.tail], tie.tailRoom), end(boxes[tie.head], tie.headRoom))
        for tension in [1, 0.5, 0] {
            let curve = RouteCurve(
                through: [tail.end, middle, head.end], tail.outward,
                Point(x: -head.outward.x, y: -head.outward.y), tension: [tension, tension])
            let isFree = !(0..<curve.count).contains { piece in
                curve.samples(ofPiece: piece).contains { index.holds($0, except: (tie.tail, tie.head)) }
            }
            if isFree {
                return Route(start: tail.tip, end: head.tip, curve: curve.points, crossesBox: false, label: middle)
            }
        }
        return nil
    }

    private static func direct(
        _ tie: Tie, _ ends: RouteEnds.Pair, _ boxes: [Rectangle], _ index: BoxIndex, _ ownIndex: BoxIndex
    ) -> Route? {
        let (start, end) = ends.lineEnds(tie)
        let (leaving, arriving) = (ends.tailSide.outward, ends.headSide.outward)
        let across = ends.tailSide.isUpright ? abs(end.x - start.x) : abs(end.y - start.y)
        let along = ends.tailSide.isUpright ? abs(end.y - start.y) : abs(end.x - start.x)
        let isLoop = ends.tailSide == ends.headSide
        let reach = isLoop ? 14 + min(along * 0.12, 26) + across : max(across * 0.5, min(10, across))
        let curve = RouteCurve(
            from: start, leaving, to: end, Point(x: -arriving.x, y: -arriving.y), reach: reach)
        guard isFree(curve, tie, index, ownIndex) else { return nil }
        return Route(start: ends.tail, end: ends.head, curve: curve.points, crossesBox: false)
    }

    private static func around(
        _ tie: Tie, _ ends: RouteEnds.Pair, _ index: BoxIndex, _ ownIndex: BoxIndex, _ path: inout FreePath
    ) -> Route {
        let (start, end) = ends.lineEnds(tie)
        let (leaving, outward) = (ends.tailSide.outward, ends.headSide.outward)
        let arriving = Point(x: -outward.x, y: -outward.y)
        func stub(_ point: Point, _ side: Point, _ room: Double) -> Point {
            let distance = max(margin + 0.5 - room, 0.5)
            return point.moved(x: side.x * distance, y: side.y * distance)
        }
        let (first, last) = (stub(start, leaving, tie.tailRoom), stub(end, outward, tie.headRoom))
        guard let turns = path.turns(from: first, to: last) else {
            let curve = RouteCurve(through: [start, end], leaving, arriving, tension: [0])
            return Route(
                start: ends.tail, end: ends.head, curve: curve.points,
                crossesBox: !isFree(curve, tie, index, ownIndex))
        }
        for knots in [[start] + turns + [end], [start, first] + turns + [last, end]] {
            var tension = Array(repeating: 1.0, count: knots.count - 1)
            for _ in 0..<6 {
                let curve = RouteCurve(through: knots, leaving, arriving, tension: tension)
                var isFree = true
                for piece in 0..<curve.count
                where curve.samples(ofPiece: piece).contains(where: { isBlocked($0, tie, end, index, ownIndex) }) {
                    isFree = false
                    tension[piece] = tension[piece] < 0.2 ? 0 : tension[piece] * 0.55
                }
                if isFree { return Route(start: ends.tail, end: ends.head, curve: curve.points, crossesBox: false) }
            }
        }
        let knots = [start, first] + turns + [last, end]
        let curve = RouteCurve(
            through: knots, leaving, arriving, tension: Array(repeating: 0, count: knots.count - 1))
        return Route(
            start: ends.tail, end: ends.head, curve: curve.points, crossesBox: !isFree(curve, tie, index, ownIndex))
    }

    private static func isFree(_ curve: RouteCurve, _ tie: Tie, _ index: BoxIndex, _ ownIndex: BoxIndex) -> Bool {
        guard let end = curve.points.last else { return true }
        return !(0..<curve.count).contains { piece in
            curve.samples(ofPiece: piece).contains { isBlocked($0, tie, end, index, ownIndex) }
        }
    }

    /// Whether a point of a line lies in or at a foreign box, or in one of its own.
    private static func isBlocked(
        _ point: Point, _ tie: Tie, _ end: Point, _ index: BoxIndex, _ ownIndex: BoxIndex
    ) -> Bool {
        index.holds(point, except: (tie.tail, tie.head)) || ownIndex.holds(point, except: (-1, -1))
    }
}
