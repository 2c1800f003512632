/// One entry of a legend: a swatch and what it stands for.
public struct LegendEntry: Sendable {
    /// What the swatch stands for.
    public var label: String
    /// The room for the swatch in points.
    public var swatchWidth: Double
    /// The swatch, drawn about the origin.
    public var swatch: [SceneItem]

    /// An entry with a swatch drawn about the origin, at most about 12 points high.
    public init(label: String, swatchWidth: Double, swatch: [SceneItem]) {
        self.label = label
        self.swatchWidth = swatchWidth
        self.swatch = swatch
    }

    private static let origin = Point(x: 0, y: 0)

    /// A mark, filled or hollow, on a ground that shows inside a hollow one.
    public static func mark(
        _ mark: Mark, color: Color, isHollow: Bool = false, strike: MarkStrike? = nil, ground: Color = .white,
        label: String
    ) -> LegendEntry {
        let sign = mark.item(at: origin, color: color, isHollow: isHollow, ground: ground)
        return LegendEntry(
            label: label, swatchWidth: mark.bounds(at: origin).width,
            swatch: [sign] + (strike.map { [$0.item(at: origin, color: color)] } ?? []))
    }

    /// The bar of an uncertain span, tinted over a ground.
    public static func span(
        color: Color, isHollow: Bool = false, ground: Color = .white, label: String
    ) -> LegendEntry {
        let span = UncertainSpan(from: -10, to: 10, y: 0, height: 6.5)
        return LegendEntry(
            label: label, swatchWidth: 20, swatch: [span.item(color: color, isHollow: isHollow, ground: ground)])
    }

    /// The upright bar behind a mark of a list whose days are left open.
    public static func uprightSpan(color: Color, ground: Color = .white, label: String) -> LegendEntry {
        let bar = ListEntryDrawing.openBar(at: origin, color: color, isHollow: false, height: 13, ground)
        return LegendEntry(label: label, swatchWidth: 7, swatch: [bar])
    }

    /// The bar with soft ends of something about a date.
    public static func softSpan(color: Color, ground: Color, label: String) -> LegendEntry {
        let span = SoftSpan(from: -13, to: 13, y: 0)
        return LegendEntry(label: label, swatchWidth: 26, swatch: span.items(color: color, ground: ground))
    }

    /// The strokes of things that got no words.
    public static func strokes(color: Color, label: String) -> LegendEntry {
        var steps: [PathStep] = []
        for x in [-7.0, -2.5, 0.5, 7] { steps += [.move(Point(x: x, y: -3.5)), .line(Point(x: x, y: 3.5))] }
        let line: [PathStep] = [.move(Point(x: -7, y: 0)), .line(Point(x: 7, y: 0))]
        return LegendEntry(
            label: label, swatchWidth: 14,
            swatch: [
                .shape(Shape(.path(line), stroke: Stroke(color, width: 0.6))),
                .shape(Shape(.path(steps), stroke: Stroke(color, width: 1.1))),
            ])
    }

    /// A box.
    public static func box(
        _ shape: BoxShape, fill: Color?, line: Color, isDashed: Bool = false, label: String
    ) -> LegendEntry {
        let box = Rectangle(x: -7.5, y: -4.2, width: 15, height: 8.4)
        return LegendEntry(
            label: label, swatchWidth: 15, swatch: shape.items(in: box, fill: fill, line: line, isDashed: isDashed))
    }

    /// A line, with or without an arrow head.
    public static func line(_ stroke: Stroke, hasArrowHead: Bool = false, label: String) -> LegendEntry {
        let tip = Point(x: 8.5, y: 0)
        let direction = Point(x: 1, y: 0)
        let head = ArrowHead()
        let end = hasArrowHead ? head.lineEnd(tip: tip, direction: direction) : tip
        var swatch: [SceneItem] = [.shape(Shape(.line(from: Point(x: -8.5, y: 0), to: end), stroke: stroke))]
        if hasArrowHead {
            swatch.append(.shape(Shape(head.geometry(tip: tip, direction: direction), fill: stroke.color)))
        }
        return LegendEntry(label: label, swatchWidth: 17, swatch: swatch)
    }

    /// A sign made of text, such as “?” for what is disputed.
    public static func sign(_ sign: String, color: Color, label: String) -> LegendEntry {
        let style = TextStyle(size: 8.6, isBold: true, color: color)
        let line = TextLine([TextRun(sign, style)], x: 0, y: style.size * TextMetrics.capHeight / 2, anchor: .middle)
        return LegendEntry(label: label, swatchWidth: max(line.width, 5), swatch: [.text(line)])
    }

    /// The two strokes where an axis is cut.
    public static func cut(color: Color, label: String) -> LegendEntry {
        let stroke = Stroke(color, width: 0.9)
        let strokes = [-3.6, 0.9].map { x in
            SceneItem.shape(
                Shape(.line(from: Point(x: x, y: -3.8), to: Point(x: x + 3, y: 3.8)), stroke: stroke))
        }
        return LegendEntry(label: label, swatchWidth: 8, swatch: strokes)
    }
}
