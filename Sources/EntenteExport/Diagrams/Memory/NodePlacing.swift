import EntenteDrawing
import EntenteModel

/// Boxes of nodes and groups as they come to stand: kept ones first, then new ones beside their neighbours.
struct NodePlacing {
    /// The boxes of nodes.
    private(set) var boxes: [String: Rectangle] = [:]
    /// The boxes of groups.
    private(set) var parts: [GroupPart] = []
    /// Nodes whose kept box lay on another one.
    private(set) var displaced: [String] = []

    private let view: DiagramView
    private let sizes: [String: (width: Double, height: Double)]
    private let heads: [String: Double]
    private let neighbours: [String: [String]]
    private var loose: [String] = []
    private var columns: PlacingColumns

    /// Room beside nodes for ties to pass, in points.
    private static let passage = 16.0

    /// Places all nodes of a view; `sizes` are those of new nodes, `titleHeights` those of groups' titles in points.
    init(
        _ view: DiagramView, memory: LayoutMemory, sizes: [String: (width: Double, height: Double)],
        titleHeights: [String: Double]
    ) {
        self.view = view
        self.sizes = sizes
        heads = titleHeights.mapValues { $0 + GroupPart.headRoom }
        var neighbours: [String: [String]] = [:]
        for edge in view.edges where edge.source != edge.target {
            neighbours[edge.source, default: []].append(edge.target)
            neighbours[edge.target, default: []].append(edge.source)
        }
        self.neighbours = neighbours
        columns = PlacingColumns()
        let wishes = keep(memory)
        regroup(memory)
        columns = PlacingColumns(view.nodes.compactMap { node in boxes[node.id].map { ($0, node.column) } })
        let left = boxes.values.map(\.x).min() ?? 0
        let top = (boxes.values.map(\.y) + parts.map(\.box.y)).min() ?? 0
        placeOthers(wishes, left: left, top: top)
    }

    /// Takes over the boxes of nodes that are still there, pinned ones first; gives back where those stood that lay on others.
    private mutating func keep(_ memory: LayoutMemory) -> [String: Point] {
        let shown = Set(view.nodes.map(\.id))
        let ordered = memory.nodes.filter { shown.contains($0.id) }.sorted { left, right in
            left.isPinned == right.isPinned ? left.id.isBefore(right.id) : left.isPinned
        }
        var crowd = CrowdIndex()
        var wishes: [String: Point] = [:]
        for node in ordered where boxes[node.id] == nil {
            var box = node.box
            // A box too small for any words grows where it stands.
            if let size = sizes[node.id], box.width < 12 || box.height < 10 {
                box.width = max(box.width, LayoutMemory.tenths(size.width))
                box.height = max(box.height, LayoutMemory.tenths(size.height))
            }
            if crowd.collides(box) {
                displaced.append(node.id)
                wishes[node.id] = box.center
            } else {
                crowd.add(box)
                boxes[node.id] = box
            }
        }
        loose = view.nodes.filter { $0.group == nil && boxes[$0.id] != nil }.map(\.id)
        return wishes
    }

    /// Gives kept nodes the boxes of their groups.
    private mutating func regroup(_ memory: LayoutMemory) {
        let all = view.nodes.compactMap { node in boxes[node.id].map { (id: node.id, box: $0) } }
        let members = Dictionary(grouping: view.nodes.filter { boxes[$0.id] != nil && $0.group != nil }) {
            $0.group ?? ""
        }
        var known: [String: [(number: Int, box: Rectangle)]] = [:]
        let names = Set(view.groups.map(\.id))
        for group in memory.groups {
            for name in [group.id, group.id.split(separator: "/").dropLast().joined(separator: "/")]
            where names.contains(name) {
                guard let number = GroupPart.number(of: group.id, in: name) else { continue }
                known[name, default: []].append((number, group.box))
                break
            }
        }
        for group in view.groups {
            let before = known[group.id, default: []].sorted { $0.number < $1.number }
            var sorted: [Int: [String]] = [:]
            for node in members[group.id] ?? [] {
                guard let center = boxes[node.id]?.center else { continue }
                let home =
                    before.first { $0.box.holds(center) }
                    ?? before.min { distance($0.box, center) < distance($1.box, center) }
                sorted[home?.number ?? 1, default: []].append(node.id)
            }
            for number in sorted.keys.sorted() {
                let ids = sorted[number] ?? []
                let inside = Set(ids)
                let others = all.filter { !inside.contains($0.id) }.map(\.box)
                let box = before.first { $0.number == number }?.box
                addParts(of: group.id, number, ids, kept: box, clearOf: others)
            }
        }
    }

    private mutating func addParts(
        of group: String, _ number: Int, _ ids: [String], kept: Rectangle?, clearOf others: [Rectangle]
    ) {
        let head = heads[group] ?? GroupPart.headRoom
        let nodes = ids.compactMap { id in boxes[id].map { (id: id, box: $0) } }
        guard let first = nodes.first else { return }
        let inner = nodes.reduce(first.box) { $0.union($1.box) }
        func isClear(_ box: Rectangle) -> Bool { !others.contains { $0.collides(with: box) } }
        let id = number == 1 ? group : "\(group)/\(number)"
        if let kept, kept.encloses(inner), isClear(kept) {
            parts.append(GroupPart(id: id, group: group, box: kept, members: ids))
            return
        }
        // What was moved away from its country has a box of its own, so that no stranger stands in the country's.
        var clusters: [[(id: String, box: Rectangle)]] = []
        for node in nodes.sorted(by: { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }) {
            let home = clusters.firstIndex { cluster in
                guard let hull = GroupPart.hull(of: cluster.map(\.box) + [node.box], head: head) else { return false }
                return isClear(hull)
            }
            if let home { clusters[home].append(node) } else { clusters.append([node]) }
        }
        for cluster in clusters.sorted(by: { $0.count > $1.count }) {
            guard let hull = GroupPart.hull(of: cluster.map(\.box), head: head) else { continue }
            let ids = Set(parts.map(\.id))
            let own = ids.contains(id) ? GroupPart.freeID(for: group, among: ids) : id
            parts.append(GroupPart(id: own, group: group, box: hull, members: cluster.map(\.id)))
        }
    }

    private func distance(_ box: Rectangle, _ point: Point) -> Double {
        abs(box.center.x - point.x) + abs(box.center.y - point.y)
    }

    /// Places what has no box yet, the nodes with most placed neighbours first.
    private mutating func placeOthers(_ wishes: [String: Point], left: Double, top: Double) {
        var waiting = view.nodes.filter { boxes[$0.id] == nil }
        while !waiting.isEmpty {
            let counts = waiting.map { node in (neighbours[node.id] ?? []).count { boxes[$0] != nil } }
            let next = counts.indices.max { counts[$0] == counts[$1] ? $0 > $1 : counts[$0] < counts[$1] } ?? 0
            let node = waiting.remove(at: next)
            place(node, wish: wishes[node.id], left: left, top: top)
        }
    }

    private mutating func place(_ node: DiagramNode, wish: Point?, left: Double, top: Double) {
        let size = sizes[node.id] ?? (20, 14)
        let (width, height) = (size.width.rounded(.up), size.height.rounded(.up))
        var near = (neighbours[node.id] ?? []).compactMap { boxes[$0]?.center }
        if let wish { near = [wish] }
        if let group = node.group {
            let own = parts.indices.filter { parts[$0].group == group }
            for index in own {
                let target = PlacingColumns.middle(near)?.y ?? parts[index].box.maxY
                guard let box = spot(in: index, width, height, near: target, top: top) else { continue }
                take(box, node.id, into: index)
                return
            }
            if near.isEmpty || own.first != nil { near += own.first.map { [parts[$0].box.center] } ?? [] }
            let head = heads[group] ?? GroupPart.headRoom
            let block = freeBlock(
                width + 2 * GroupPart.margin, height + head + GroupPart.margin, column: node.column, near: near,
                ownColumn: wish?.x ?? own.first.map { parts[$0].box.center.x }, left: left, top: top)
            let id = GroupPart.freeID(for: group, among: Set(parts.map(\.id)))
            boxes[node.id] = Rectangle(
                x: block.x + GroupPart.margin, y: block.y + head, width: width, height: height)
            parts.append(GroupPart(id: id, group: group, box: block, members: [node.id]))
            columns.add(block, node.column)
        } else {
            let box = freeBlock(
                width, height, column: node.column, near: near, ownColumn: wish?.x, left: left, top: top)
            boxes[node.id] = box
            loose.append(node.id)
            columns.add(box, node.column)
        }
    }

    private mutating func take(_ box: Rectangle, _ id: String, into part: Int) {
        boxes[id] = box
        parts[part].members.append(id)
        let head = heads[parts[part].group] ?? GroupPart.headRoom
        if let hull = GroupPart.hull(of: [box], head: head) { parts[part].box = parts[part].box.union(hull) }
    }

    /// What stands outside groups, and groups but one.
    private func blocks(except part: Int? = nil) -> [Rectangle] {
        loose.compactMap { boxes[$0] } + parts.indices.filter { $0 != part }.map { parts[$0].box }
    }

    /// A place within a group's box, which may grow up and down as far as nothing stands there.
    private func spot(in index: Int, _ width: Double, _ height: Double, near y: Double, top: Double) -> Rectangle? {
        let part = parts[index]
        let inner = part.members.compactMap { boxes[$0] }
        let centers = inner.map(\.center.x).sorted()
        guard !centers.isEmpty else { return nil }
        let head = heads[part.group] ?? GroupPart.headRoom
        let x = LayoutMemory.tenths(centers[centers.count / 2] - width / 2)
        let grown = part.box.union(
            Rectangle(x: x - GroupPart.margin, y: part.box.y, width: width + 2 * GroupPart.margin, height: 1))
        let beside = blocks(except: index).filter {
            $0.x < grown.maxX + NodePlacing.passage / 2 && grown.x - NodePlacing.passage / 2 < $0.maxX
        }
        var (low, high) = (top, Double.infinity)
        for block in beside {
            if block.maxY <= part.box.y + 0.5 {
                low = max(low, block.maxY + view.nodeGap)
            } else if block.y >= part.box.maxY - 0.5 {
                high = min(high, block.y - view.nodeGap)
            } else if grown.collides(with: block) {
                return nil
            }
        }
        let range = min(low, part.box.y) + head...max(high, part.box.maxY) - GroupPart.margin
        let gaps = FreeStretch(x: x, width: width, height: height, gap: view.nodeGap, passage: 2, within: range)
        return gaps.nearest(to: y, among: inner).map { Rectangle(x: x, y: $0, width: width, height: height) }
    }

    /// A place for a block in the column that suits its neighbours best.
    private func freeBlock(
        _ width: Double, _ height: Double, column: Int?, near: [Point], ownColumn: Double?, left: Double, top: Double
    ) -> Rectangle {
        let blocks = blocks()
        let bottom = blocks.map(\.maxY).max() ?? top
        let right = blocks.map(\.maxX).max() ?? left
        let target = PlacingColumns.middle(near) ?? Point(x: left, y: bottom)
        var best: (box: Rectangle, cost: Double)?
        func consider(_ x: Double, _ penalty: Double) {
            let x = LayoutMemory.tenths(max(x, left))
            let stretch = FreeStretch(
                x: x, width: width, height: height, gap: view.nodeGap, passage: NodePlacing.passage,
                within: top...Double.infinity)
            guard let y = stretch.nearest(to: target.y, among: blocks) else { return }
            let box = Rectangle(x: x, y: y, width: width, height: height)
            let distances = near.map { point -> Double in
                abs(point.x - box.center.x) * 0.4 + abs(point.y - box.center.y)
                    + (ownColumn == nil && abs(point.x - box.center.x) < 40 ? 90 : 0)
            }
            let away = near.isEmpty ? abs(target.y - box.center.y) : distances.reduce(0, +) / Double(distances.count)
            if away + penalty < best?.cost ?? .infinity { best = (box, away + penalty) }
        }
        for lane in columns.lanes {
            let isOther = column.map { lane.mainColumn != $0 } ?? false
            let isOwn = ownColumn.map { abs($0 - lane.x) < 30 } ?? false
            consider(lane.x - width / 2, isOwn ? 0 : isOther ? 170 : 0)
        }
        consider(right + view.columnGap, 260)
        return best?.box ?? Rectangle(x: left, y: bottom + 2 * view.nodeGap, width: width, height: height)
    }
}
