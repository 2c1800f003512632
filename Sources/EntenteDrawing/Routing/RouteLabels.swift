/// Places the words of ties between their boxes, and leads the ties through them.
struct RouteLabels: Sendable {
    /// The middles of the words, by the ties' numbers.
    private(set) var centers: [Int: Point] = [:]

    private let boxes: [Rectangle]
    private let ties: [EdgeRouting.Tie]
    private var placed: [Rectangle] = []
    private var lines: [(start: Point, middle: Point, end: Point)] = []

    /// Places words, those of the shortest ties first. O(words · (words + boxes)).
    init(boxes: [Rectangle], ties: [EdgeRouting.Tie]) {
        self.boxes = boxes
        self.ties = ties
        let words = ties.indices.filter { ties[$0].label != nil && ties[$0].tail != ties[$0].head }
        let lengths = words.map { number -> (length: Double, number: Int) in
            let (tail, head) = (boxes[ties[number].tail].center, boxes[ties[number].head].center)
            return (RouteLabels.distance(tail, head), number)
        }
        for (_, number) in lengths.sorted(by: { ($0.length, $0.number) < ($1.length, $1.number) }) { place(number) }
    }

    private mutating func place(_ number: Int) {
        guard let size = ties[number].label else { return }
        let (tail, head) = (boxes[ties[number].tail], boxes[ties[number].head])
        let (start, end) = (tail.center, head.center)
        // The middle between the facing sides, so that long names do not draw words towards them.
        let left = end.x > start.x ? tail.maxX : head.maxX
        let right = end.x > start.x ? head.x : tail.x
        let middle = Point(x: right > left ? (left + right) / 2 : (start.x + end.x) / 2, y: (start.y + end.y) / 2)
        let span = Point(x: end.x - start.x, y: end.y - start.y)
        let step = (size.height + 2) / 2
        var best: (box: Rectangle, cost: Double)?
        for share in [0, -0.1, 0.1, -0.2, 0.2, -0.28, 0.28] {
            for rank in 0...24 {
                let offset = Double((rank + 1) / 2) * step * (rank % 2 == 0 ? 1 : -1)
                let cost = abs(offset) + abs(share) * 60
                if cost >= best?.cost ?? .infinity { continue }
                let point = Point(x: middle.x + share * span.x, y: middle.y + share * span.y + offset)
                let box = Rectangle(
                    x: point.x - size.width / 2, y: point.y - size.height / 2, width: size.width, height: size.height)
                let roomy = box.expanded(by: 2)
                if boxes.contains(where: { $0.overlaps(roomy) }) || placed.contains(where: { $0.overlaps(roomy) }) {
                    continue
                }
                let total = cost + burden(number, box, start, point, end)
                if total < best?.cost ?? .infinity { best = (box, total) }
            }
        }
        guard let best else { return }
        placed.append(best.box)
        centers[number] = best.box.center
        lines.append((start, best.box.center, end))
    }

    /// What speaks against a place: boxes and words in the way of the line, and lines in the way of the words.
    private func burden(_ number: Int, _ box: Rectangle, _ start: Point, _ middle: Point, _ end: Point) -> Double {
        let tie = ties[number]
        var burden = 0.0
        for (index, other) in boxes.enumerated() where index != tie.tail && index != tie.head {
            let near = other.expanded(by: 3)
            if near.isCut(from: start, to: middle) || near.isCut(from: middle, to: end) { burden += 70 }
        }
        for other in placed where other.isCut(from: start, to: middle) || other.isCut(from: middle, to: end) {
            burden += 22
        }
        for line in lines
        where box.isCut(from: line.start, to: line.middle) || box.isCut(from: line.middle, to: line.end) {
            burden += 22
        }
        return burden
    }

    private static func distance(_ left: Point, _ right: Point) -> Double {
        let (x, y) = (left.x - right.x, left.y - right.y)
        return (x * x + y * y).squareRoot()
    }
}

extension Rectangle {
    /// Whether a straight line passes through (Liang and Barsky 1984).
    func isCut(from start: Point, to end: Point) -> Bool {
        var (enter, leave) = (0.0, 1.0)
        for (origin, run, low, high) in [(start.x, end.x - start.x, x, maxX), (start.y, end.y - start.y, y, maxY)] {
            if run == 0 {
                if origin <= low || origin >= high { return false }
                continue
            }
            let (first, second) = ((low - origin) / run, (high - origin) / run)
            enter = max(enter, min(first, second))
            leave = min(leave, max(first, second))
        }
        return enter < leave
    }

    /// Where a straight line from the middle to a point leaves the outline, whose corners are well rounded.
    func exit(towards point: Point) -> Point {
        let radius = min(height * 0.36, 9.5)
        let (dx, dy) = (point.x - center.x, point.y - center.y)
        guard dx != 0 || dy != 0 else { return center }
        func isOutside(_ share: Double) -> Bool {
            let (x, y) = (abs(dx * share), abs(dy * share))
            if x > width / 2 || y > height / 2 { return true }
            let (cornerX, cornerY) = (x - width / 2 + radius, y - height / 2 + radius)
            return cornerX > 0 && cornerY > 0 && cornerX * cornerX + cornerY * cornerY > radius * radius
        }
        var (low, high) = (0.0, 1.0)
        guard isOutside(1) else { return point }
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if isOutside(middle) { high = middle } else { low = middle }
        }
        return Point(x: center.x + dx * low, y: center.y + dy * low)
    }
}
