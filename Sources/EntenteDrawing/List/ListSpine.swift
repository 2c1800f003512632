/// The line down a column that ties marks to one another; headings part it, and marks stand clear of it.
struct ListSpine {
    /// The line in pieces, from the column's left edge and the page's upper edge.
    private(set) var items: [SceneItem] = []

    private static let clearance = 7.2
    private static let openClearance = 10.6
    private static let width = 1.1

    private let x: Double
    private let stroke: Stroke

    /// The spine behind what stands in a column; linear.
    init(_ shown: [ListPageContent.Item], _ measures: ListMeasures, theme: Theme) {
        x = measures.spineX
        stroke = Stroke(theme.spine, width: Self.width)
        var start: Double?
        for item in shown {
            switch item.content {
            case .heading:
                if let start { add(from: start, to: item.y - 4) }
                start = nil
            case .pause:
                if let start { add(from: start, to: item.y) }
                start = nil
            case .entry(let block, let lines):
                let y = item.y + block.mark.y
                if lines.lowerBound > 0 {
                    // The rest of an entry from the column before.
                    start = start ?? item.y
                } else if block.mark.x > x {
                    if start == nil { start = y }
                    let right = block.mark.x - (block.entry.isDisputed ? 15 : Self.clearance + 1)
                    if right - x > 3 { addBranch(to: right, y: y) }
                } else {
                    let clearance = block.entry.isOpen ? Self.openClearance : Self.clearance
                    if let start { add(from: start, to: y - clearance) }
                    start = y + clearance
                }
                if lines.upperBound < block.lines.count, let from = start {
                    add(from: from, to: item.bottom)
                    start = nil
                }
            }
        }
    }

    private mutating func add(from top: Double, to bottom: Double) {
        guard bottom - top > 1 else { return }
        items.append(
            .shape(Shape(.line(from: Point(x: x, y: top), to: Point(x: x, y: bottom)), stroke: stroke)))
    }

    private mutating func addBranch(to right: Double, y: Double) {
        items.append(.shape(Shape(.line(from: Point(x: x, y: y), to: Point(x: right, y: y)), stroke: stroke)))
    }
}
