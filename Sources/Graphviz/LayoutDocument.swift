/// A graph on its way to Graphviz and back: checked, sorted, renamed and written as DOT.
///
/// Nodes, groups and edges are sorted by id and called n0, g0, e0 and so on by their rank in that order, so
/// that neither the order of the input nor what an id holds can reach Graphviz.
struct LayoutDocument {
    let graph: LayoutGraph
    /// Indices into the graph's arrays, in the order of the ids.
    let nodeOrder: [Int]
    let groupOrder: [Int]
    let edgeOrder: [Int]
    private let nodeRank: [String: Int]
    private let groupRank: [String: Int]

    /// Labels are HTML tables, whose sides are 16-bit whole numbers.
    static let longestSide = 65_535.0
    /// Graphviz's parser and its algorithms descend into groups by recursion.
    static let deepestNesting = 64

    init(_ graph: LayoutGraph) {
        self.graph = graph
        nodeOrder = graph.nodes.indices.sorted { graph.nodes[$0].id < graph.nodes[$1].id }
        groupOrder = graph.groups.indices.sorted { graph.groups[$0].id < graph.groups[$1].id }
        edgeOrder = graph.edges.indices.sorted { graph.edges[$0].id < graph.edges[$1].id }
        nodeRank = Dictionary(
            nodeOrder.enumerated().map { (graph.nodes[$0.element].id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        groupRank = Dictionary(
            groupOrder.enumerated().map { (graph.groups[$0.element].id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }
}

// MARK: - Checking

extension LayoutDocument {
    /// Refuses what Graphviz must not see. O(n log n).
    func check() throws(LayoutFailure) {
        if let fault = firstFault { throw LayoutFailure(.refused(fault)) }
    }

    private var firstFault: String? {
        graphFault ?? nodeFault ?? groupFault ?? edgeFault ?? rankFault
    }

    private var graphFault: String? {
        for attribute in graph.attributes {
            if let fault = AttributeVocabulary.fault(of: attribute, among: AttributeVocabulary.graph) { return fault }
            if graph.engine == .dot, attribute.name.hasPrefix("pack") {
                return "the engine dot does not pack (with groups, Graphviz 2.42 crashes over it)"
            }
            if attribute.name == "root", nodeRank[attribute.value] == nil {
                return "the root \(Quotation(attribute.value)) is not a node"
            }
        }
        return nil
    }

    private var nodeFault: String? {
        if nodeRank.count < graph.nodes.count { return "two nodes have the same id" }
        for index in nodeOrder {
            let node = graph.nodes[index]
            guard Self.isSide(node.width), Self.isSide(node.height) else {
                return "the size of node \(Quotation(node.id)) is not between 0 and 65535 points"
            }
            if let group = node.group, groupRank[group] == nil {
                return "node \(Quotation(node.id)) lies in a group that is not there"
            }
            if let fault = fault(in: node.attributes, among: AttributeVocabulary.node) {
                return "node \(Quotation(node.id)): \(fault)"
            }
        }
        return nil
    }

    private var groupFault: String? {
        if groupRank.count < graph.groups.count { return "two groups have the same id" }
        for index in groupOrder {
            let group = graph.groups[index]
            guard Self.isSide(group.labelWidth), Self.isSide(group.labelHeight) else {
                return "the label of group \(Quotation(group.id)) is not between 0 and 65535 points"
            }
            if let parent = group.parent, groupRank[parent] == nil {
                return "group \(Quotation(group.id)) lies in a group that is not there"
            }
            guard isNestedSoundly(group) else {
                return "group \(Quotation(group.id)) lies within itself or more than \(Self.deepestNesting) groups deep"
            }
            if let fault = fault(in: group.attributes, among: AttributeVocabulary.group) {
                return "group \(Quotation(group.id)): \(fault)"
            }
        }
        return nil
    }

    private var edgeFault: String? {
        var previous: String?
        for index in edgeOrder {
            let edge = graph.edges[index]
            if edge.id == previous { return "two edges have the same id" }
            previous = edge.id
            guard nodeRank[edge.tail] != nil, nodeRank[edge.head] != nil else {
                return "edge \(Quotation(edge.id)) ends at a node that is not there"
            }
            guard Self.isSide(edge.labelWidth), Self.isSide(edge.labelHeight) else {
                return "the label of edge \(Quotation(edge.id)) is not between 0 and 65535 points"
            }
            if let fault = fault(in: edge.attributes, among: AttributeVocabulary.edge) {
                return "edge \(Quotation(edge.id)): \(fault)"
            }
            for attribute in edge.attributes where ["lhead", "ltail"].contains(attribute.name) {
                guard groupRank[attribute.value] != nil else {
                    return "edge \(Quotation(edge.id)): \(attribute.name) is not a group"
                }
            }
        }
        return nil
    }

    private var rankFault: String? {
        for rank in graph.ranks {
            for node in rank.nodes where nodeRank[node] == nil {
                return "a rank holds \(Quotation(node)), which is not a node"
            }
        }
        return nil
    }

    private func fault(in attributes: [LayoutGraph.Attribute], among allowed: Set<String>) -> String? {
        for attribute in attributes {
            if let fault = AttributeVocabulary.fault(of: attribute, among: allowed) { return fault }
        }
        return nil
    }

    private static func isSide(_ length: Double) -> Bool { length >= 0 && length <= longestSide }

    private func isNestedSoundly(_ group: LayoutGraph.Group) -> Bool {
        var depth = 1
        var parent = group.parent
        while let id = parent, let rank = groupRank[id] {
            depth += 1
            if depth > Self.deepestNesting { return false }
            parent = graph.groups[groupOrder[rank]].parent
        }
        return true
    }
}

// MARK: - Names

extension LayoutDocument {
    func rank(ofNode id: String) -> Int? { nodeRank[id] }
    func rank(ofGroup id: String) -> Int? { groupRank[id] }

    /// Whether a group's parents end, as they must before anything descends into it.
    func isSound(_ group: LayoutGraph.Group) -> Bool { isNestedSoundly(group) }

    /// Whether a group or an edge has a label.
    static func hasLabel(width: Double, height: Double) -> Bool { width > 0 && height > 0 }
}

extension LayoutDocument {
    /// The layout DOT.
    var dot: String { LayoutWriter.text(of: self) }
}
