import EntenteDrawing

/// Boxes that came so far, so that one that lies on another is told at once.
struct CrowdIndex {
    private struct Square: Hashable {
        var column: Int
        var row: Int
    }

    private static let pitch = 64.0
    private static let mostSquares = 4096

    private var squares: [Square: [Rectangle]] = [:]
    private var large: [Rectangle] = []
    private var all: [Rectangle] = []

    private static func squares(of box: Rectangle) -> [Square]? {
        func range(_ low: Double, _ high: Double) -> ClosedRange<Int> {
            let first = Int((low / pitch).rounded(.down))
            return first...max(first, Int((high / pitch).rounded(.down)))
        }
        let (columns, rows) = (range(box.x, box.maxX), range(box.y, box.maxY))
        guard columns.count * rows.count <= mostSquares else { return nil }
        return columns.flatMap { column in rows.map { Square(column: column, row: $0) } }
    }

    /// Whether a box lies on one that came before.
    func collides(_ box: Rectangle) -> Bool {
        guard let squares = CrowdIndex.squares(of: box) else { return all.contains { $0.collides(with: box) } }
        return large.contains { $0.collides(with: box) }
            || squares.contains { self.squares[$0]?.contains { $0.collides(with: box) } == true }
    }

    /// Notes a box.
    mutating func add(_ box: Rectangle) {
        all.append(box)
        guard let squares = CrowdIndex.squares(of: box) else {
            large.append(box)
            return
        }
        for square in squares { self.squares[square, default: []].append(box) }
    }
}
