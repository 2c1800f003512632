import Graphviz

extension GraphLayout {
    /// The same layout with everything so many times as wide: boxes stay clear of each other, and curves stay curves.
    func stretched(horizontally factor: Double) -> GraphLayout {
        func moved(_ point: Point) -> Point {
            Point(x: GraphLayout.hundredths(point.x * factor), y: point.y)
        }
        var layout = self
        layout.width = GraphLayout.hundredths(width * factor)
        for index in layout.nodes.indices {
            layout.nodes[index].x = GraphLayout.hundredths(layout.nodes[index].x * factor)
            layout.nodes[index].width = GraphLayout.hundredths(layout.nodes[index].width * factor)
        }
        for index in layout.edges.indices {
            layout.edges[index].label = layout.edges[index].label.map(moved)
            for part in layout.edges[index].splines.indices {
                let spline = layout.edges[index].splines[part]
                layout.edges[index].splines[part].points = spline.points.map(moved)
                layout.edges[index].splines[part].startArrow = spline.startArrow.map(moved)
                layout.edges[index].splines[part].endArrow = spline.endArrow.map(moved)
            }
        }
        return layout
    }

    private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
