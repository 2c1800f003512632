import EntenteDrawing

/// How good a layout is to look at, in numbers.
public struct LayoutMeasure: Sendable, Hashable {
    /// How many nodes it has.
    public var nodes: Int
    /// How many ties it has.
    public var ties: Int
    /// The mean length of a tie in points.
    public var meanLength: Double
    /// How often ties cross that do not meet in a node.
    public var crossings: Int
    /// The area of the layout in thousands of square points.
    public var area: Double

    /// Numbers of a layout.
    public init(nodes: Int, ties: Int, meanLength: Double, crossings: Int, area: Double) {
        self.nodes = nodes
        self.ties = ties
        self.meanLength = meanLength
        self.crossings = crossings
        self.area = area
    }

    /// Measures lines between nodes. O(lines²) in the worst case; most pairs are told apart by their boxes.
    init(nodes: Int, lines: [[Point]], ends: [(tail: String, head: String)], width: Double, height: Double) {
        self.nodes = nodes
        ties = lines.count
        area = (width * height / 1000).rounded()
        let lengths = lines.map { line in
            zip(line, line.dropFirst()).reduce(0) { sum, pair in
                let (x, y) = (pair.1.x - pair.0.x, pair.1.y - pair.0.y)
                return sum + (x * x + y * y).squareRoot()
            }
        }
        meanLength = LayoutMemory.tenths(lengths.reduce(0, +) / Double(max(lines.count, 1)))
        let bounds = lines.map { line in
            line.dropFirst().reduce(LayoutMeasure.dot(line.first)) { $0.union(LayoutMeasure.dot($1)) }
        }
        var count = 0
        for left in lines.indices {
            for right in lines.indices.dropFirst(left + 1) where bounds[left].overlaps(bounds[right]) {
                let (first, second) = (ends[left], ends[right])
                if first.tail == second.tail || first.tail == second.head { continue }
                if first.head == second.tail || first.head == second.head { continue }
                count += LayoutMeasure.crossings(lines[left], lines[right])
            }
        }
        crossings = count
    }

    /// Why a layout is clearly worse than the fresh one that it comes from, in words; nil where it is not.
    ///
    /// It is where ties are half as long again, where each tie crosses twice as many others (and at least two), or where a node takes more
    /// than twice the room. A layout that has grown may have ties longer by the root of its growth, and crossings by its growth.
    public func decline(since fresh: LayoutMeasure) -> String? {
        guard ties > 0, fresh.ties > 0, nodes > 0, fresh.nodes > 0 else { return nil }
        let growth = max(Double(nodes) / Double(fresh.nodes), 1)
        if meanLength > 1.5 * fresh.meanLength * growth.squareRoot() {
            return "its ties are half as long again as in a fresh layout"
        }
        let (now, then) = (Double(crossings) / Double(ties), Double(fresh.crossings) / Double(fresh.ties))
        if now > max(2 * then, 2) * growth { return "its ties cross twice as often as in a fresh layout" }
        if area / Double(nodes) > 2 * fresh.area / Double(fresh.nodes) {
            return "it is half empty beside a fresh layout"
        }
        return nil
    }

    private static func dot(_ point: Point?) -> Rectangle {
        Rectangle(x: point?.x ?? 0, y: point?.y ?? 0, width: 0, height: 0)
    }

    private static func crossings(_ left: [Point], _ right: [Point]) -> Int {
        var count = 0
        for (a, b) in zip(left, left.dropFirst()) {
            for (c, d) in zip(right, right.dropFirst()) where cross(a, b, c, d) { count += 1 }
        }
        return count
    }

    private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        if max(a.x, b.x) < min(c.x, d.x) || max(c.x, d.x) < min(a.x, b.x) { return false }
        if max(a.y, b.y) < min(c.y, d.y) || max(c.y, d.y) < min(a.y, b.y) { return false }
        func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }
}
