import EntenteDrawing
import Graphviz

/// The DOT text for the user: labels, styles, positions and routes, so that `dot -Tsvg` gives the same picture, plainer.
///
/// The language is that of Graphviz; `layout=nop2` keeps positions and routes as they stand. Lengths are points, y upwards.
struct WrittenDOT {
    let drawing: DiagramDrawing

    private var view: DiagramView { drawing.composition.view }
    private var style: DiagramStyle { drawing.composition.style }
    private var layout: GraphLayout { drawing.layout }
    private var fontNames: String { style.theme.fontFamily.split(separator: ", ").joined(separator: ",") }

    /// The whole text.
    var text: String {
        var lines = ["// \(WrittenDOT.comment(view.title))", "digraph \(WrittenDOT.quoted(view.name)) {"]
        lines.append(
            "  graph [layout=nop2, bb=\"0,0,\(number(layout.width)),\(number(layout.height))\", outputorder=edgesfirst, "
                + "bgcolor=\"\(style.theme.page.hexadecimal)\"]")
        lines.append("  node [fontname=\"\(fontNames)\", fixedsize=true, penwidth=0.9]")
        lines.append("  edge [fontname=\"\(fontNames)\", fontsize=7.2, arrowsize=0.5]")
        let members = Dictionary(grouping: zip(view.nodes, layout.nodes)) { $0.0.group ?? "" }
        let places = Dictionary(
            drawing.layoutGroups.compactMap { $0.map { ($0.id, $0) } }, uniquingKeysWith: { first, _ in first })
        for group in view.groups {
            lines += lineGroup(group, members[group.id] ?? [], places)
        }
        for (node, place) in members[""] ?? [] { lines.append("  " + line(node, place)) }
        let centers = drawing.labelCenters
        for (index, edge) in view.edges.enumerated() where index < layout.edges.count {
            lines.append("  " + line(edge, drawing.graph.edges[index], layout.edges[index], centers))
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private func lineGroup(
        _ group: DiagramGroup, _ members: [(DiagramNode, GraphLayout.Node)], _ places: [String: GraphLayout.Group]
    ) -> [String] {
        guard let place = places[group.id] else {
            return members.map { "  " + line($0.0, $0.1) }
        }
        let (left, right) = (number(place.x), number(place.x + place.width))
        let (bottom, top) = (height(place.y + place.height), height(place.y))
        var lines = ["  subgraph \(WrittenDOT.identifier("cluster_" + group.id)) {"]
        let width = drawing.composition.groupLabels[group.id]?.width ?? 0
        lines.append(
            "    graph [bb=\"\(left),\(bottom),\(right),\(top)\", style=\"rounded,filled\", fillcolor=\"\(style.theme.groupFill.hexadecimal)\", "
                + "color=\"\(style.theme.groupLine.hexadecimal)\", fontname=\"\(fontNames)\", fontsize=8.4, "
                + "fontcolor=\"\(style.theme.text.hexadecimal)\", "
                + "label=<<b>\(WrittenDOT.escaped(group.title))</b>>, lp=\"\(number(place.x + 8 + width / 2)),\(height(place.y + 9))\"]"
        )
        lines += members.map { "    " + line($0.0, $0.1) }
        return lines + ["  }"]
    }

    private func line(_ node: DiagramNode, _ place: GraphLayout.Node) -> String {
        let look = style.box(node.look)
        let shape = look.shape == .note ? "note" : "box"
        let isRound = look.shape == .rounded || look.shape == .group
        let styles = ["filled"] + (isRound ? ["rounded"] : []) + (look.isDashed ? ["dashed"] : [])
        return
            "\(WrittenDOT.identifier(node.id)) [pos=\"\(number(place.x)),\(height(place.y))\", width=\(inches(place.width)), "
            + "height=\(inches(place.height)), shape=\(shape), style=\"\(styles.joined(separator: ","))\", "
            + "fillcolor=\"\(look.fill.hexadecimal)\", color=\"\(look.line.hexadecimal)\", label=<\(label(drawing.composition.labels[node.id]))>, "
            + "tooltip=\(WrittenDOT.quoted(node.title))]"
    }

    private func line(
        _ edge: DiagramEdge, _ laidOut: LayoutGraph.Edge, _ route: GraphLayout.Edge, _ centers: [String: Point]
    ) -> String {
        let isReversed = laidOut.tail != edge.source
        let stroke = style.stroke(edge)
        var attributes = ["id=\(WrittenDOT.identifier(edge.id))"]
        let splines = route.splines.map(position)
        if !splines.isEmpty { attributes.append("pos=\"\(splines.joined(separator: ";"))\"") }
        attributes.append("color=\"\(stroke.color.hexadecimal)\"")
        attributes.append("penwidth=\(DecimalText(stroke.width).text)")
        if !stroke.dashes.isEmpty { attributes.append("style=\(edge.look == .link ? "dotted" : "dashed")") }
        attributes.append("dir=\(edge.hasArrow ? (isReversed ? "back" : "forward") : "none")")
        if let label = drawing.composition.edgeLabels[edge.id], let center = centers[edge.id] {
            // A ground of the page's colour keeps the words apart from their line.
            attributes.append(
                "label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" "
                    + "bgcolor=\"\(style.theme.page.hexadecimal)\"><tr><td>\(self.label(label))</td></tr></table>>")
            attributes.append("lp=\"\(number(center.x)),\(height(center.y))\"")
        }
        attributes.append("edgetooltip=\(WrittenDOT.quoted(edge.title))")
        return
            "\(WrittenDOT.identifier(laidOut.tail)) -> \(WrittenDOT.identifier(laidOut.head)) [\(attributes.joined(separator: ", "))]"
    }

    private func position(_ spline: GraphLayout.Spline) -> String {
        var words: [String] = []
        if let start = spline.startArrow { words.append("s,\(number(start.x)),\(height(start.y))") }
        if let end = spline.endArrow { words.append("e,\(number(end.x)),\(height(end.y))") }
        words += spline.points.map { "\(number($0.x)),\(height($0.y))" }
        return words.joined(separator: " ")
    }

    private func label(_ label: NodeLabel?) -> String {
        (label?.lines ?? []).map { line in
            line.runs.map { run in
                let text = WrittenDOT.escaped(run.text)
                return
                    "<font point-size=\"\(DecimalText(run.style.size).text)\" color=\"\(run.style.color.hexadecimal)\">"
                    + (run.style.isBold ? "<b>\(text)</b>" : text) + "</font>"
            }.joined()
        }.joined(separator: "<br/>")
    }

    private func number(_ value: Double) -> String { DecimalText((value * 100).rounded() / 100).text }

    private func height(_ y: Double) -> String { number(layout.height - y) }

    private func inches(_ points: Double) -> String { DecimalText(points / 72).text }

    /// How many scalars of a string are written: the scanner of Graphviz 2.43 refuses strings of 16 kB and more.
    private static let longestString = 2000

    /// The identifier of a node, group or tie; one too long for Graphviz is cut and told apart by a digest (FNV-1a).
    static func identifier(_ id: String) -> String {
        guard id.unicodeScalars.count > longestString else { return quoted(id) }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return quoted(String(id.unicodeScalars.prefix(100)) + "-" + String(hash, radix: 16))
    }

    /// A string in double quotes: quotes and backslashes escaped, control characters replaced, cut where it is too long.
    static func quoted(_ whole: String) -> String {
        let isCut = whole.unicodeScalars.count > longestString
        let text = isCut ? String(whole.unicodeScalars.prefix(longestString)) + "…" : whole
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n", "\r", "\t": quoted += " "
            default:
                if isForbidden(scalar) { quoted += "\u{FFFD}" } else { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }

    /// Text within an HTML-like label, where nothing is special but markup and the backslash of escape strings.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\\": escaped += "&#92;"
            case "\n", "\r", "\t": escaped += " "
            default:
                if isForbidden(scalar) { escaped += "\u{FFFD}" } else { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }

    private static func comment(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) || $0 == "\n" || $0 == "\r" ? " " : $0 })
        )
    }

    /// What XML 1.0 forbids, and other control characters.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
}
