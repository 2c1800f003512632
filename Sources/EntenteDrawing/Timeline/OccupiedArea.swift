/// What already stands in a lane, and the highest free place for something more.
///
/// Rectangles lie in columns of equal width, sorted by their upper edge, so that a search looks only at neighbours.
struct OccupiedArea {
    private var columns: [[Rectangle]] = []
    private var tallest = 0.0
    private let left: Double

    private static let columnWidth = 40.0
    private static let mostColumns = 400

    /// The lowest edge of anything in the area; 0 when it is empty.
    private(set) var bottom = 0.0

    /// An empty area between two edges.
    init(left: Double, right: Double) {
        self.left = left
        let count = max(1, min(Double(Self.mostColumns), ((right - left) / Self.columnWidth).rounded(.up)))
        columns = Array(repeating: [], count: Int(count))
    }

    /// The smallest multiple of the rhythm by which all parts can be moved down so that they meet nothing.
    ///
    /// The cost grows with the number of rectangles beneath the parts' columns.
    func firstFree(for parts: [Rectangle], rhythm: Double) -> Double {
        var y = 0.0
        var isMoved = true
        while isMoved {
            isMoved = false
            for part in parts {
                if let obstacle = lowestObstacle(part, at: y) {
                    // At least one step down, whatever rounding does.
                    y = max(y + rhythm, ((obstacle - part.y) / rhythm - 1e-9).rounded(.up) * rhythm)
                    isMoved = true
                }
            }
        }
        return y
    }

    /// Adds a rectangle.
    mutating func insert(_ rectangle: Rectangle) {
        tallest = max(tallest, rectangle.height)
        bottom = max(bottom, rectangle.maxY)
        for index in columnRange(rectangle) {
            columns[index].insert(rectangle, at: firstIndex(in: columns[index], from: rectangle.y))
        }
    }

    private func lowestObstacle(_ part: Rectangle, at y: Double) -> Double? {
        var moved = part
        moved.y += y
        var result: Double?
        for index in columnRange(part) {
            let column = columns[index]
            var position = firstIndex(in: column, from: moved.y - tallest)
            while position < column.count, column[position].y < moved.maxY {
                if column[position].overlaps(moved) { result = max(result ?? 0, column[position].maxY) }
                position += 1
            }
        }
        return result
    }

    private func columnRange(_ rectangle: Rectangle) -> ClosedRange<Int> {
        let first = column(at: rectangle.x)
        return first...max(first, column(at: rectangle.maxX))
    }

    private func column(at x: Double) -> Int {
        let position = (x - left) / Self.columnWidth
        // What is not a number is not greater than 0 either.
        return position > 0 ? Int(min(position, Double(columns.count - 1))) : 0
    }

    private func firstIndex(in column: [Rectangle], from y: Double) -> Int {
        var low = 0
        var high = column.count
        while low < high {
            let middle = (low + high) / 2
            if column[middle].y < y { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
