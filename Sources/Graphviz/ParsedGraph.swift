import CGraphviz

/// Owns a graph that Graphviz has parsed, and reads its layout from it.
@safe struct ParsedGraph: ~Copyable {
    let pointer: UnsafeMutablePointer<Agraph_t>

    /// Parses DOT. Graphviz's parser keeps global state: one graph at a time.
    init(dot: String) throws(LayoutFailure) {
        guard !dot.utf8.contains(0) else { throw LayoutFailure(.refused("its DOT holds a NUL")) }
        let parsed = unsafe dot.withCString { unsafe agmemread($0) }
        let error = GraphvizMessages.takeError()
        guard let graph = unsafe parsed else {
            throw LayoutFailure(.refused(error ?? "Graphviz found no graph"))
        }
        // A graph can come back from a text that has errors.
        if let error {
            unsafe agclose(graph)
            throw LayoutFailure(.refused(error))
        }
        unsafe pointer = graph
    }

    deinit { unsafe agclose(pointer) }

    /// Reads the layout that Graphviz has made: points, turned so that y grows downwards from the upper left.
    borrowing func layout(drawsGroups: Bool) throws(LayoutFailure) -> IndexedLayout {
        guard let record = unsafe graphviz_graph_record(pointer) else { throw Self.unfinished }
        let page = unsafe PageTurn(record.pointee.bb)
        var layout = IndexedLayout(width: page.width, height: page.height)
        var node = unsafe agfstnode(pointer)
        while let current = unsafe node {
            unsafe layout.nodes.append(try Self.place(of: current, page))
            var edge = unsafe agfstout(pointer, current)
            while let out = unsafe edge {
                unsafe layout.edges.append(try Self.route(of: out, page))
                unsafe edge = agnxtout(pointer, out)
            }
            unsafe node = agnxtnode(pointer, current)
        }
        if drawsGroups { unsafe layout.groups = Self.boxes(within: pointer, page) }
        layout.nodes.sort { $0.rank < $1.rank }
        layout.edges.sort { $0.rank < $1.rank }
        layout.groups.sort { $0.rank < $1.rank }
        return layout
    }
}

// MARK: - Reading

extension ParsedGraph {
    private static var unfinished: LayoutFailure { LayoutFailure(.refused("Graphviz left its layout unfinished")) }

    private static func rank(_ name: UnsafePointer<CChar>?, after prefix: String) -> Int? {
        guard let name = unsafe name else { return nil }
        let text = unsafe String(cString: name)
        return text.hasPrefix(prefix) ? Int(text.dropFirst(prefix.count)) : nil
    }

    private static func place(
        of node: UnsafeMutablePointer<Agnode_t>, _ page: PageTurn
    ) throws(LayoutFailure) -> IndexedLayout.Node {
        guard let rank = unsafe rank(graphviz_node_name(node), after: "n"),
            let record = unsafe graphviz_node_record(node)
        else { throw unfinished }
        let centre = unsafe page.turned(record.pointee.coord)
        return unsafe IndexedLayout.Node(
            rank: rank, x: centre.x, y: centre.y, width: PageTurn.rounded(record.pointee.width * 72),
            height: PageTurn.rounded(record.pointee.height * 72))
    }

    private static func route(
        of edge: UnsafeMutablePointer<Agedge_t>, _ page: PageTurn
    ) throws(LayoutFailure) -> IndexedLayout.Edge {
        guard let rank = unsafe rank(graphviz_edge_name(edge), after: "e"),
            let record = unsafe graphviz_edge_record(edge)
        else { throw unfinished }
        var route = IndexedLayout.Edge(rank: rank, splines: [], label: nil)
        if let label = unsafe record.pointee.label, unsafe label.pointee.set != 0 {
            unsafe route.label = page.turned(label.pointee.pos)
        }
        guard let splines = unsafe record.pointee.spl, let list = unsafe splines.pointee.list else { return route }
        for index in 0..<Swift.max(0, unsafe Int(splines.pointee.size)) {
            let curve = unsafe list[index]
            guard let points = unsafe curve.list else { continue }
            let spline = unsafe GraphLayout.Spline(
                points: UnsafeBufferPointer(start: points, count: Swift.max(0, Int(curve.size))).map(page.turned),
                startArrow: curve.sflag != 0 ? page.turned(curve.sp) : nil,
                endArrow: curve.eflag != 0 ? page.turned(curve.ep) : nil)
            route.splines.append(spline)
        }
        return route
    }

    private static func boxes(within graph: UnsafeMutablePointer<Agraph_t>, _ page: PageTurn) -> [IndexedLayout.Group] {
        var groups: [IndexedLayout.Group] = []
        var subgraph = unsafe agfstsubg(graph)
        while let current = unsafe subgraph {
            if let rank = unsafe rank(graphviz_graph_name(current), after: "cluster_g"),
                let record = unsafe graphviz_graph_record(current)
            {
                let box = unsafe record.pointee.bb
                let corner = page.turned(pointf(x: box.LL.x, y: box.UR.y))
                var group = IndexedLayout.Group(
                    rank: rank, x: corner.x, y: corner.y, width: PageTurn.rounded(box.UR.x - box.LL.x),
                    height: PageTurn.rounded(box.UR.y - box.LL.y))
                if let label = unsafe record.pointee.label, unsafe label.pointee.set != 0 {
                    unsafe group.label = page.turned(label.pointee.pos)
                }
                if unsafe agnnodes(current) > 0, group.width > 0, group.height > 0 { groups.append(group) }
                unsafe groups += boxes(within: current, page)
            }
            unsafe subgraph = agnxtsubg(current)
        }
        return groups
    }
}
