import Testing

@testable import EntenteDrawing

@Suite("Marks and boxes")
struct MarkTests {
    private let origin = Point(x: 0, y: 0)

    private func shape(_ item: SceneItem) -> Shape? {
        if case .shape(let shape) = item { shape } else { nil }
    }

    @Test("Every mark has a form of its own, within its bounds")
    func forms() {
        var seen: Set<Shape.Geometry> = []
        for mark in Mark.allCases {
            guard let shape = shape(mark.item(at: origin, color: .white)) else { continue }
            seen.insert(shape.geometry)
            let drawn = shape.geometry.bounds.expanded(by: (shape.stroke?.width ?? 0) / 2)
            #expect(drawn.union(mark.bounds(at: origin)) == mark.bounds(at: origin).union(drawn))
            #expect(
                mark.bounds(at: origin).expanded(by: 0.01).union(drawn) == mark.bounds(at: origin).expanded(by: 0.01))
            #expect(drawn.height <= Mark.size * 1.2 && drawn.width <= Mark.size * 1.6, "\(mark)")
        }
        #expect(seen.count == Mark.allCases.count)
    }

    @Test("A hollow mark has the form of the filled one, and shows the ground")
    func hollow() {
        let color = Theme.light.meeting.mark
        for mark in Mark.allCases {
            let filled = shape(mark.item(at: origin, color: color))
            let hollow = shape(mark.item(at: origin, color: color, isHollow: true, ground: Theme.light.band))
            #expect(filled?.geometry == hollow?.geometry)
            #expect(filled?.fill == color)
            #expect(hollow?.fill == Theme.light.band)
            #expect(hollow?.stroke?.color == color)
        }
    }

    @Test("A span is dashed and never shorter than it is high")
    func span() {
        let span = UncertainSpan(from: 10, to: 11, y: 5, height: 8)
        #expect(span.bounds == Rectangle(x: 6.5, y: 1, width: 8, height: 8))
        #expect(shape(span.item(color: .white))?.stroke?.dashes.isEmpty == false)
    }

    @Test("An arrow head ends at its tip")
    func arrow() {
        let head = ArrowHead(length: 4, width: 2).geometry(tip: Point(x: 10, y: 0), direction: Point(x: 3, y: 0))
        #expect(head == .polygon([Point(x: 10, y: 0), Point(x: 6, y: 1), Point(x: 6, y: -1)]))
        let lost = ArrowHead().geometry(tip: origin, direction: origin)
        #expect(lost.bounds.width == 4.8)
        #expect(ArrowHead().geometry(tip: origin, direction: Point(x: .nan, y: 1)).bounds.width == 4.8)
    }

    @Test("Boxes fill the rectangle asked for")
    func boxes() {
        let box = Rectangle(x: 1, y: 2, width: 60, height: 30)
        for kind in BoxShape.allCases {
            let items = kind.items(in: box, fill: .white, line: .white, isDashed: true)
            #expect(items.first.flatMap(shape)?.geometry.bounds == box)
            #expect(items.first.flatMap(shape)?.stroke?.dashes == BoxShape.dashes)
        }
    }

    @Test("A thing moved is the same thing elsewhere")
    func moved() {
        let item = SceneItem.group(
            SceneGroup(
                items: BoxShape.note.items(in: Rectangle(x: 0, y: 0, width: 9, height: 9), fill: nil, line: .white)))
        let there = Scene(width: 50, height: 50, title: "", description: "", items: [item.moved(x: 5, y: 7)])
        let direct = SceneItem.group(
            SceneGroup(
                items: BoxShape.note.items(in: Rectangle(x: 5, y: 7, width: 9, height: 9), fill: nil, line: .white)))
        let expected = Scene(width: 50, height: 50, title: "", description: "", items: [direct])
        #expect(SVGWriter.document(for: there) == SVGWriter.document(for: expected))
    }
}
