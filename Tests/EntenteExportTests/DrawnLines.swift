import EntenteDrawing
import Foundation

/// The lines of the ties in an SVG document, as points along them, read without knowledge of the scene.
struct DrawnLines {
    /// The id of a tie's group, and points along its line from one end to the other.
    private(set) var lines: [(id: String, points: [Point])] = []

    init(_ document: [UInt8]) {
        var edge: String?
        for line in String(decoding: document, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("<g class=\"edge") {
                edge = DrawnLines.value(of: "id", in: line).map(String.init)
            } else if let id = edge, line.hasPrefix("<path"), let path = DrawnLines.value(of: "d", in: line) {
                lines.append((id, DrawnLines.points(along: path)))
                edge = nil
            }
        }
    }

    /// The ids of ties whose lines run through a box that is at neither of their ends.
    func throughForeignBoxes(_ boxes: [(id: String, box: Rectangle)]) -> [String] {
        lines.filter { line in
            guard let first = line.points.first, let last = line.points.last else { return false }
            return boxes.contains { node in
                let near = node.box.expanded(by: 14)
                guard !near.holds(first), !near.holds(last) else { return false }
                return line.points.contains { node.box.expanded(by: -1).holds($0) }
            }
        }.map(\.id)
    }

    private static func value(of name: String, in line: Substring) -> Substring? {
        guard let start = line.range(of: " \(name)=\"")?.upperBound else { return nil }
        return line[start...].prefix { $0 != "\"" }
    }

    private static func points(along path: Substring) -> [Point] {
        var points: [Point] = []
        for step in path.split(omittingEmptySubsequences: true, whereSeparator: { "MLCZ".contains($0) }) {
            let numbers = step.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
            let ends = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
            guard let from = points.last, let to = ends.last else {
                points += ends
                continue
            }
            let controls = ends.count == 3 ? [from] + ends : [from, from, to, to]
            for part in 1...16 {
                let (share, rest) = (Double(part) / 16, 1 - Double(part) / 16)
                let weights = [
                    rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share,
                ]
                points.append(
                    zip(controls, weights).reduce(Point(x: 0, y: 0)) { sum, next in
                        Point(x: sum.x + next.0.x * next.1, y: sum.y + next.0.y * next.1)
                    })
            }
        }
        return points
    }
}

extension Rectangle {
    fileprivate func holds(_ point: Point) -> Bool {
        x < point.x && point.x < maxX && y < point.y && point.y < maxY
    }
}
