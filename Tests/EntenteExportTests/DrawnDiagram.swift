import EntenteDrawing

/// What a diagram's scene shows where: read from its groups alone.
struct DrawnDiagram {
    private(set) var nodes: [(id: String, box: Rectangle)] = []
    private(set) var edges: [(id: String, points: [Point])] = []
    private(set) var labels: [Rectangle] = []
    private(set) var groups: [(id: String, title: String, box: Rectangle)] = []

    init(_ scene: Scene) { collect(scene.items) }

    private mutating func collect(_ items: [SceneItem]) {
        for case .group(let group) in items {
            let classes = group.classes.split(separator: " ").map(String.init)
            let shapes = group.items.compactMap { item -> Shape? in
                if case .shape(let shape) = item { shape } else { nil }
            }
            if classes.first == "node", let first = shapes.first {
                nodes.append((group.id, first.geometry.bounds))
            } else if classes.first == "edge", let first = shapes.first, case .path(let steps) = first.geometry {
                edges.append((String(group.id.dropFirst("edge/".count)), DrawnDiagram.points(steps)))
            } else if classes == ["country"], let first = shapes.first {
                groups.append((group.id, group.title, first.geometry.bounds))
            } else if classes == ["label"], let first = shapes.first {
                labels.append(first.geometry.bounds)
            } else {
                collect(group.items)
            }
        }
    }

    private static func points(_ steps: [PathStep]) -> [Point] {
        var points: [Point] = []
        for step in steps {
            switch step {
            case .move(let point), .line(let point): points.append(point)
            case .curve(let first, let second, let end):
                guard let start = points.last else { continue }
                for index in 1...30 {
                    let (share, rest) = (Double(index) / 30, 1 - Double(index) / 30)
                    let weights = [
                        rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share,
                    ]
                    points.append(
                        zip([start, first, second, end], weights).reduce(Point(x: 0, y: 0)) {
                            Point(x: $0.x + $1.0.x * $1.1, y: $0.y + $1.0.y * $1.1)
                        })
                }
            case .close: break
            }
        }
        return points
    }

    /// Pairs of nodes that lie on each other.
    var overlaps: [String] {
        nodes.indices.flatMap { index in
            nodes[(index + 1)...].filter { $0.box.expanded(by: -0.3).overlaps(nodes[index].box) }
                .map { "\(nodes[index].id) on \($0.id)" }
        }
    }

    /// Ties that run through a node which is none of their two, by the ends that each tie has.
    func strayTies(_ ends: [String: (String, String)]) -> [String] {
        edges.compactMap { edge in
            guard let own = ends[edge.id] else { return edge.id + " is no tie of the view" }
            let hit = nodes.first { node in
                node.id != own.0 && node.id != own.1
                    && edge.points.contains { point in
                        let box = node.box.expanded(by: -0.3)
                        return box.x < point.x && point.x < box.maxX && box.y < point.y && point.y < box.maxY
                    }
            }
            return hit.map { "\(edge.id) through \($0.id)" }
        }
    }

    /// Words of ties that stand on nodes or on each other.
    var misplacedLabels: Int {
        labels.indices.count { index in
            let label = labels[index].expanded(by: -0.6)
            return nodes.contains { $0.box.overlaps(label) } || labels[(index + 1)...].contains { $0.overlaps(label) }
        }
    }
}
