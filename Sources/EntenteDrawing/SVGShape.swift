/// Shapes as SVG elements.
enum SVGShape {
    /// The element of a shape, on one line.
    static func element(for shape: Shape) -> String {
        let paint = paint(fill: shape.fill, stroke: shape.stroke)
        switch shape.geometry {
        case .rectangle(let box, let radius):
            var text = "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\""
            text += " width=\"\(number(max(box.width, 0)))\" height=\"\(number(max(box.height, 0)))\""
            if radius > 0 {
                let most = max(min(box.width, box.height) / 2, 0)
                text += " rx=\"\(number(min(radius, most)))\""
            }
            return text + paint + "/>"
        case .circle(let center, let radius):
            return
                "<circle cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" r=\"\(number(max(radius, 0)))\"\(paint)/>"
        case .path(let steps):
            return "<path d=\"\(data(steps))\"\(paint)/>"
        }
    }

    private static func paint(fill: Color?, stroke: Stroke?) -> String {
        var text = " fill=\"\(fill?.hexadecimal ?? "none")\""
        if let stroke {
            text += " stroke=\"\(stroke.color.hexadecimal)\" stroke-width=\"\(number(max(stroke.width, 0)))\""
            if !stroke.dashes.isEmpty {
                let dashes = stroke.dashes.map { number(max($0, 0)) }.joined(separator: " ")
                text += " stroke-dasharray=\"\(dashes)\""
            }
            if stroke.isRound { text += " stroke-linecap=\"round\" stroke-linejoin=\"round\"" }
        }
        return text
    }

    private static func data(_ steps: [PathStep]) -> String {
        steps.map { step in
            switch step {
            case .move(let point): "M\(pair(point))"
            case .line(let point): "L\(pair(point))"
            case .curve(let first, let second, let end): "C\(pair(first)) \(pair(second)) \(pair(end))"
            case .close: "Z"
            }
        }.joined()
    }

    private static func pair(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

    private static func number(_ value: Double) -> String { DecimalNumber.text(value) }
}
