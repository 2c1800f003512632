import EntenteDrawing

/// One box of a group: the first, or one in which it goes on.
struct GroupPart: Sendable {
    /// The id of the box: the group's own, or with `/2`, `/3`, … behind it.
    var id: String
    /// The group's id.
    var group: String
    /// The box.
    var box: Rectangle
    /// The ids of the nodes in it.
    var members: [String]

    /// Room between nodes and the sides of their box, in points.
    static let margin = 8.0
    /// Room that a box's head takes beside its title, in points.
    static let headRoom = 11.0

    /// The box around nodes, with a head for a title.
    static func hull(of nodes: [Rectangle], head: Double) -> Rectangle? {
        guard let first = nodes.first else { return nil }
        let all = nodes.reduce(first) { $0.union($1) }
        return Rectangle(
            x: all.x - margin, y: all.y - head, width: all.width + 2 * margin, height: all.height + head + margin)
    }

    /// Which box of a group an id means, from 1; nil where it is none.
    static func number(of id: String, in group: String) -> Int? {
        if id == group { return 1 }
        guard id.hasPrefix(group + "/"), let number = Int(id.dropFirst(group.count + 1)), number > 1 else { return nil }
        return number
    }

    /// The first id that a group has left for a further box.
    static func freeID(for group: String, among ids: Set<String>) -> String {
        var number = 1
        while ids.contains(number == 1 ? group : "\(group)/\(number)") { number += 1 }
        return number == 1 ? group : "\(group)/\(number)"
    }
}

extension Rectangle {
    /// Whether another lies within, give or take a tenth of a point.
    func encloses(_ other: Rectangle) -> Bool {
        expanded(by: 0.1).union(other) == expanded(by: 0.1)
    }

    /// Whether the two share more area than rounding to tenths makes.
    func collides(with other: Rectangle) -> Bool { expanded(by: -0.15).overlaps(other) }
}
