/// Writes the layout DOT of a document; what the document's check would refuse is left out.
struct LayoutWriter {
    private let document: LayoutDocument
    private var text = ""
    /// Ranks of the groups within each group, and of those within none.
    private var childGroups: [[Int]]
    private var outerGroups: [Int] = []
    private var members: [[Int]]
    /// Rank sets within each group, and those within none.
    private var groupRanks: [[(kind: String, nodes: [Int])]]
    private var outerRanks: [(kind: String, nodes: [Int])] = []
    private var rankCount = 0

    init(_ document: LayoutDocument) {
        self.document = document
        let count = document.groupOrder.count
        childGroups = Array(repeating: [], count: count)
        members = Array(repeating: [], count: count)
        groupRanks = Array(repeating: [], count: count)
    }

    /// The whole text.
    static func text(of document: LayoutDocument) -> String {
        var writer = LayoutWriter(document)
        writer.arrange()
        writer.write()
        return writer.text
    }

    // MARK: Arranging

    private mutating func arrange() {
        let graph = document.graph
        for (rank, index) in document.groupOrder.enumerated() where document.isSound(graph.groups[index]) {
            if let parent = graph.groups[index].parent.flatMap({ document.rank(ofGroup: $0) }) {
                childGroups[parent].append(rank)
            } else {
                outerGroups.append(rank)
            }
        }
        for (rank, index) in document.nodeOrder.enumerated() {
            if let group = groupRank(ofNodeAt: index) { members[group].append(rank) }
        }
        arrangeRanks()
    }

    private func groupRank(ofNodeAt index: Int) -> Int? {
        document.graph.nodes[index].group.flatMap { document.rank(ofGroup: $0) }
    }

    /// A set whose nodes share a group is written within it: elsewhere, dot would take them out of the group.
    private mutating func arrangeRanks() {
        var sets: [(kind: String, nodes: [Int])] = document.graph.ranks.map { rank in
            (rank.kind.rawValue, Set(rank.nodes.compactMap { document.rank(ofNode: $0) }).sorted())
        }
        sets.sort { $0.kind == $1.kind ? $0.nodes.lexicographicallyPrecedes($1.nodes) : $0.kind < $1.kind }
        for set in sets where !set.nodes.isEmpty {
            let homes = Set(set.nodes.map { groupRank(ofNodeAt: document.nodeOrder[$0]) })
            if homes.count == 1, let home = homes.first, let group = home {
                groupRanks[group].append(set)
            } else {
                outerRanks.append(set)
            }
        }
    }

    private var ranksReachAcrossGroups: Bool {
        outerRanks.contains { set in set.nodes.contains { groupRank(ofNodeAt: document.nodeOrder[$0]) != nil } }
    }

    // MARK: Writing

    private mutating func write() {
        let graph = document.graph
        text += graph.isDirected ? "digraph layout {\n" : "graph layout {\n"
        var attributes = permitted(graph.attributes, AttributeVocabulary.graph).compactMap(rootNamed)
        if ranksReachAcrossGroups, !attributes.contains(where: { $0.name == "newrank" }) {
            attributes.append(LayoutGraph.Attribute("newrank", "true"))
        }
        writeStatement("graph", attributes)
        writeStatement("node", [.init("fixedsize", "true"), .init("label", ""), .init("shape", "box")])
        for (rank, index) in document.nodeOrder.enumerated() { writeNode(graph.nodes[index], rank) }
        for group in outerGroups { writeGroup(group) }
        for set in outerRanks { writeRank(set, indent: "  ") }
        for (rank, index) in document.edgeOrder.enumerated() { writeEdge(graph.edges[index], rank) }
        text += "}\n"
    }

    private mutating func writeNode(_ node: LayoutGraph.Node, _ rank: Int) {
        text += "  n\(rank) [width=\"\(Self.inches(node.width))\" height=\"\(Self.inches(node.height))\""
        writeAttributes(permitted(node.attributes, AttributeVocabulary.node))
        text += "];\n"
    }

    private mutating func writeGroup(_ rank: Int, depth: Int = 1) {
        let group = document.graph.groups[document.groupOrder[rank]]
        let indent = String(repeating: "  ", count: depth)
        text += "\(indent)subgraph cluster_g\(rank) {\n\(indent)  graph ["
        writeLabel(group.labelWidth, group.labelHeight)
        writeAttributes(permitted(group.attributes, AttributeVocabulary.group))
        text += "];\n"
        for node in members[rank] { text += "\(indent)  n\(node);\n" }
        for set in groupRanks[rank] { writeRank(set, indent: indent + "  ") }
        for child in childGroups[rank] { writeGroup(child, depth: depth + 1) }
        text += "\(indent)}\n"
    }

    private mutating func writeRank(_ set: (kind: String, nodes: [Int]), indent: String) {
        text += "\(indent)subgraph rank_r\(rankCount) { rank=\(set.kind);"
        rankCount += 1
        for node in set.nodes { text += " n\(node);" }
        text += " }\n"
    }

    private mutating func writeEdge(_ edge: LayoutGraph.Edge, _ rank: Int) {
        guard let tail = document.rank(ofNode: edge.tail), let head = document.rank(ofNode: edge.head) else { return }
        text += "  n\(tail) \(document.graph.isDirected ? "->" : "--") n\(head) [key=\"e\(rank)\""
        let attributes = permitted(edge.attributes, AttributeVocabulary.edge).compactMap(groupNamed)
        if !attributes.contains(where: { $0.name == "dir" }) { text += " dir=\(edge.hasArrow ? "forward" : "none")" }
        if LayoutDocument.hasLabel(width: edge.labelWidth, height: edge.labelHeight) {
            text += " "
            writeLabel(edge.labelWidth, edge.labelHeight)
        }
        writeAttributes(attributes)
        text += "];\n"
    }

    private mutating func writeStatement(_ kind: String, _ attributes: [LayoutGraph.Attribute]) {
        guard !attributes.isEmpty else { return }
        text += "  \(kind) ["
        writeAttributes(attributes)
        text += "];\n"
    }

    private mutating func writeAttributes(_ attributes: [LayoutGraph.Attribute]) {
        for attribute in attributes {
            text += " \(attribute.name)=\""
            for scalar in attribute.value.unicodeScalars {
                // Only a quotation mark can be escaped in DOT; a lone backslash before the closing mark would escape
                // that, so each is doubled, which no attribute that steers a layout minds.
                if scalar == "\"" || scalar == "\\" { text += "\\" }
                text.unicodeScalars.append(scalar)
            }
            text += "\""
        }
    }

    private mutating func writeLabel(_ width: Double, _ height: Double) {
        guard LayoutDocument.hasLabel(width: width, height: height) else {
            text += "label=\"\""
            return
        }
        text += "label=\"\(Self.wholePoints(width)) \(Self.wholePoints(height))\""
    }

    // MARK: Values

    /// The attributes that may pass, sorted by name; of two with one name the last stands.
    private func permitted(_ attributes: [LayoutGraph.Attribute], _ allowed: Set<String>) -> [LayoutGraph.Attribute] {
        var values: [String: String] = [:]
        for attribute in attributes where AttributeVocabulary.fault(of: attribute, among: allowed) == nil {
            values[attribute.name] = attribute.value
        }
        return values.sorted { $0.key < $1.key }.map { LayoutGraph.Attribute($0.key, $0.value) }
    }

    private func rootNamed(_ attribute: LayoutGraph.Attribute) -> LayoutGraph.Attribute? {
        guard attribute.name == "root" else { return attribute }
        return document.rank(ofNode: attribute.value).map { LayoutGraph.Attribute("root", "n\($0)") }
    }

    private func groupNamed(_ attribute: LayoutGraph.Attribute) -> LayoutGraph.Attribute? {
        guard attribute.name == "lhead" || attribute.name == "ltail" else { return attribute }
        return document.rank(ofGroup: attribute.value).map { LayoutGraph.Attribute(attribute.name, "cluster_g\($0)") }
    }

    /// Graphviz rounds a node to whole points, up or down; rounded up beforehand, no text outgrows its node.
    private static func inches(_ points: Double) -> Double {
        points >= 0 && points <= LayoutDocument.longestSide ? points.rounded(.up) / 72 : 0
    }

    private static func wholePoints(_ points: Double) -> Int {
        Int(Swift.min(points, LayoutDocument.longestSide).rounded(.up))
    }
}
