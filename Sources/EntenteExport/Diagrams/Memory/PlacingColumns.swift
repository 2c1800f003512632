import EntenteDrawing

/// The columns that a kept layout has: where the middles of many nodes lie above one another.
struct PlacingColumns {
    /// A column of the page.
    struct Lane {
        /// Its middle.
        var x: Double
        /// How many nodes of each column of the view stand in it.
        var counts: [Int: Int] = [:]

        /// The column of the view that most of its nodes belong to.
        var mainColumn: Int? {
            counts.sorted { $0.key < $1.key }.max { $0.value < $1.value }?.key
        }
    }

    /// The columns, from the left.
    private(set) var lanes: [Lane] = []

    /// Middles that are no further apart than this make one column, in points.
    private static let tolerance = 12.0
    /// More columns are not looked at.
    private static let most = 24

    init() {}

    /// The columns of boxes with the columns that the view has them in.
    init(_ boxes: [(Rectangle, Int?)]) {
        for (box, column) in boxes.sorted(by: { $0.0.center.x < $1.0.center.x }) { add(box, column) }
    }

    /// Notes one more box.
    mutating func add(_ box: Rectangle, _ column: Int?) {
        let x = box.center.x
        var at = lanes.firstIndex { abs($0.x - x) <= PlacingColumns.tolerance }
        if at == nil, lanes.count < PlacingColumns.most {
            let place = lanes.firstIndex { $0.x > x } ?? lanes.count
            lanes.insert(Lane(x: x), at: place)
            at = place
        }
        if let at, let column { lanes[at].counts[column, default: 0] += 1 }
    }

    /// The middle of points; nil of none.
    static func middle(_ points: [Point]) -> Point? {
        guard !points.isEmpty else { return nil }
        let sum = points.reduce(Point(x: 0, y: 0)) { Point(x: $0.x + $1.x, y: $0.y + $1.y) }
        return Point(x: sum.x / Double(points.count), y: sum.y / Double(points.count))
    }
}
