/// Boxes by where they lie, so that those near a point are found at once.
struct BoxIndex: Sendable {
    /// The side of a square of the index, in points.
    private static let pitch = 48.0
    /// No box is listed in more squares than this.
    private static let mostSquares = 4096

    private struct Square: Hashable {
        var column: Int
        var row: Int
    }

    private let boxes: [Rectangle]
    private var squares: [Square: [Int]] = [:]
    private var large: [Int] = []

    /// An index of boxes that are grown by a margin before they are looked at.
    init(_ boxes: [Rectangle], margin: Double) {
        self.boxes = boxes.map { $0.expanded(by: margin) }
        for (index, box) in self.boxes.enumerated() {
            let columns = BoxIndex.squares(box.x, box.maxX)
            let rows = BoxIndex.squares(box.y, box.maxY)
            guard columns.count * rows.count <= BoxIndex.mostSquares else {
                large.append(index)
                continue
            }
            for column in columns {
                for row in rows { squares[Square(column: column, row: row), default: []].append(index) }
            }
        }
    }

    private static func squares(_ low: Double, _ high: Double) -> ClosedRange<Int> {
        let first = square(low)
        return first...max(first, square(high))
    }

    private static func square(_ value: Double) -> Int { Int(min(max((value / pitch).rounded(.down), -1e9), 1e9)) }

    /// Whether a point lies within any box but those that are left out.
    func holds(_ point: Point, except own: (Int, Int)) -> Bool {
        let square = Square(column: BoxIndex.square(point.x), row: BoxIndex.square(point.y))
        func isIn(_ index: Int) -> Bool {
            index != own.0 && index != own.1 && boxes[index].holdsWithin(point)
        }
        return squares[square]?.contains(where: isIn) == true || large.contains(where: isIn)
    }
}

extension Rectangle {
    /// Whether a point lies within, not on the outline.
    func holdsWithin(_ point: Point) -> Bool {
        x < point.x && point.x < maxX && y < point.y && point.y < maxY
    }
}
