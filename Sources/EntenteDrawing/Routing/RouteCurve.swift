/// A smooth line through points: a piecewise cubic Bézier curve.
struct RouteCurve: Sendable {
    /// 3n + 1 points: a start, then two control points and an end for each piece.
    private(set) var points: [Point]

    /// One piece that leaves and arrives in given directions of length 1.
    init(from start: Point, _ leaving: Point, to end: Point, _ arriving: Point, reach: Double) {
        points = [
            start, start.moved(x: leaving.x * reach, y: leaving.y * reach),
            end.moved(x: -arriving.x * reach, y: -arriving.y * reach), end,
        ]
    }

    /// Pieces through points, with the tension of each piece from 0 (straight) to 1.
    ///
    /// Directions at the ends are given, of length 1; those between follow the neighbours, as in a spline of Catmull and Rom.
    init(through knots: [Point], _ leaving: Point, _ arriving: Point, tension: [Double]) {
        points = knots.first.map { [$0] } ?? []
        var directions: [Point] = []
        for index in knots.indices {
            if index == 0 {
                directions.append(leaving)
            } else if index == knots.count - 1 {
                directions.append(arriving)
            } else {
                directions.append(RouteCurve.unit(knots[index - 1], knots[index + 1]))
            }
        }
        for index in 0..<max(knots.count - 1, 0) {
            let (start, end) = (knots[index], knots[index + 1])
            let length = RouteCurve.length(start, end) * 0.36 * tension[index]
            points += [
                start.moved(x: directions[index].x * length, y: directions[index].y * length),
                end.moved(x: -directions[index + 1].x * length, y: -directions[index + 1].y * length), end,
            ]
        }
    }

    /// How many pieces it has.
    var count: Int { points.count / 3 }

    /// Points along a piece, no further apart than about 2 points, without its start.
    func samples(ofPiece piece: Int) -> [Point] {
        let control = Array(points[(3 * piece)...(3 * piece + 3)])
        let length = zip(control, control.dropFirst()).reduce(0) { $0 + RouteCurve.length($1.0, $1.1) }
        let steps = max(Int(min(length, 1e5) / 2), 4)
        return (1...steps).map { RouteCurve.point(of: control, at: Double($0) / Double(steps)) }
    }

    private static func point(of control: [Point], at share: Double) -> Point {
        let rest = 1 - share
        let (a, b) = (rest * rest * rest, 3 * rest * rest * share)
        let (c, d) = (3 * rest * share * share, share * share * share)
        return Point(
            x: a * control[0].x + b * control[1].x + c * control[2].x + d * control[3].x,
            y: a * control[0].y + b * control[1].y + c * control[2].y + d * control[3].y)
    }

    private static func length(_ left: Point, _ right: Point) -> Double {
        let (x, y) = (left.x - right.x, left.y - right.y)
        return (x * x + y * y).squareRoot()
    }

    private static func unit(_ start: Point, _ end: Point) -> Point {
        let size = length(start, end)
        return size > 0 ? Point(x: (end.x - start.x) / size, y: (end.y - start.y) / size) : Point(x: 1, y: 0)
    }
}
