import EntenteDrawing
import TestSupport
import Testing

@Suite("Routes of ties between boxes")
struct EdgeRoutingTests {
    /// Boxes in columns that never touch, and ties between any two.
    static func page(seed: UInt64, count: Int) -> (boxes: [Rectangle], ties: [EdgeRouting.Tie]) {
        var random = SplitMix64(seed: seed)
        let columns = max(count / 20, 2)
        var heights = Array(repeating: 0.0, count: columns)
        let boxes = (0..<count).map { index -> Rectangle in
            let column = index % columns
            heights[column] += Double.random(in: 7...24, using: &random)
            let (width, height) = (
                Double.random(in: 40...150, using: &random), Double.random(in: 18...50, using: &random)
            )
            defer { heights[column] += height }
            return Rectangle(
                x: Double(column) * 220 + (150 - width) / 2, y: heights[column], width: width, height: height)
        }
        let ties = (0..<(count * 3 / 2)).compactMap { _ -> EdgeRouting.Tie? in
            let tail = Int.random(in: 0..<count, using: &random)
            let near = tail + Int.random(in: -columns * 4...columns * 4, using: &random)
            guard boxes.indices.contains(near), near != tail else { return nil }
            return EdgeRouting.Tie(tail: tail, head: near, headRoom: Bool.random(using: &random) ? 5 : 0)
        }
        return (boxes, ties)
    }

    @Test(
        "No route passes through a box that is not its own", arguments: [(1, 4), (2, 20), (3, 60), (4, 120), (5, 300)])
    func avoidsBoxes(seed: UInt64, count: Int) {
        print("routes: seed \(seed), \(count) boxes")
        let (boxes, ties) = EdgeRoutingTests.page(seed: seed, count: count)
        let start = ContinuousClock.now
        let routes = EdgeRouting(boxes: boxes, ties: ties).routes
        print("routes: \(ties.count) ties of \(count) boxes in \(ContinuousClock.now - start)")
        #expect(routes.count == ties.count)
        for (tie, route) in zip(ties, routes) {
            #expect(!route.crossesBox, "seed \(seed): \(tie.tail) to \(tie.head)")
            let points = RoutePoints.of(route.curve)
            let hits = boxes.indices.filter { index in
                index != tie.tail && index != tie.head
                    && points.contains { RoutePoints.holds(boxes[index], $0) }
            }
            #expect(hits == [], "seed \(seed): \(tie.tail) to \(tie.head)")
        }
    }

    @Test("Routes end at the outlines of their boxes, with room for arrow heads", arguments: [6, 7] as [UInt64])
    func endsAtOutlines(seed: UInt64) throws {
        let (boxes, ties) = EdgeRoutingTests.page(seed: seed, count: 40)
        for (tie, route) in zip(ties, EdgeRouting(boxes: boxes, ties: ties).routes) {
            for (point, box) in [(route.start, boxes[tie.tail]), (route.end, boxes[tie.head])] {
                #expect(
                    RoutePoints.holds(box.expanded(by: 0.01), point)
                        && !RoutePoints.holds(box.expanded(by: -0.01), point))
            }
            let last = try #require(route.curve.last)
            let gap = abs(last.x - route.end.x) + abs(last.y - route.end.y)
            #expect(abs(gap - tie.headRoom) < 0.01)
        }
    }

    @Test("The same boxes and ties give the same routes")
    func sameRoutes() {
        let (boxes, ties) = EdgeRoutingTests.page(seed: 8, count: 80)
        let runs = (0..<3).map { _ in EdgeRouting(boxes: boxes, ties: ties).routes.map(\.curve) }
        #expect(runs[0] == runs[1] && runs[1] == runs[2])
    }

    @Test("Boxes on one another, of no size or far away, and ties of a box with itself are no danger")
    func awkward() {
        let box = Rectangle(x: 0, y: 0, width: 50, height: 20)
        let boxes = [
            box, box, Rectangle(x: 10, y: 5, width: 0, height: 0),
            Rectangle(x: 90_000, y: -90_000, width: 10, height: 10),
            Rectangle(x: 50, y: 0, width: 50, height: 20), Rectangle(x: 0, y: 0, width: 90_000, height: 90_000),
        ]
        var ties: [EdgeRouting.Tie] = []
        for tail in boxes.indices {
            for head in boxes.indices {
                ties.append(EdgeRouting.Tie(tail: tail, head: head, headRoom: 5, label: .init(width: 30, height: 9)))
            }
        }
        let routes = EdgeRouting(boxes: boxes, ties: ties).routes
        #expect(routes.count == ties.count)
        for point in routes.flatMap({ $0.curve }) { #expect(point.x.isFinite && point.y.isFinite) }
        #expect(EdgeRouting(boxes: [], ties: []).routes.isEmpty)
    }

    @Test("Words stand on their routes, off all boxes and off each other", arguments: [9, 10] as [UInt64])
    func words(seed: UInt64) {
        let (boxes, plain) = EdgeRoutingTests.page(seed: seed, count: 30)
        let ties = plain.map { tie in
            EdgeRouting.Tie(tail: tie.tail, head: tie.head, label: .init(width: 40, height: 10))
        }
        var words: [Rectangle] = []
        for route in EdgeRouting(boxes: boxes, ties: ties).routes {
            guard let center = route.label else { continue }
            let word = Rectangle(x: center.x - 20, y: center.y - 5, width: 40, height: 10)
            #expect(!boxes.contains { $0.overlaps(word) })
            #expect(!words.contains { $0.overlaps(word) })
            words.append(word)
        }
        #expect(words.count > ties.count / 4)
    }
}

/// Points along a curve, for tests that know nothing of how it was made.
enum RoutePoints {
    static func of(_ curve: [Point]) -> [Point] {
        stride(from: 0, to: curve.count - 1, by: 3).flatMap { start in
            (0...40).map { step in
                let (share, rest) = (Double(step) / 40, 1 - Double(step) / 40)
                let weights = [
                    rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share,
                ]
                return zip(curve[start...(start + 3)], weights).reduce(Point(x: 0, y: 0)) {
                    Point(x: $0.x + $1.0.x * $1.1, y: $0.y + $1.0.y * $1.1)
                }
            }
        }
    }

    static func holds(_ box: Rectangle, _ point: Point) -> Bool {
        box.x < point.x && point.x < box.maxX && box.y < point.y && point.y < box.maxY
    }
}
