import EntenteDrawing

/// The words of a node or tie, wrapped and measured.
struct NodeLabel: Sendable {
    /// One set line.
    struct Line: Sendable {
        var runs: [TextRun]
        var height: Double
    }

    let lines: [Line]
    let width: Double
    let height: Double
    private let signRoom: Double
    private let firstWidth: Double

    /// Wraps lines of words at a width in points; a line of several runs is wrapped within its last one.
    ///
    /// `signRoom` is kept before the first line, for a sign.
    init(_ lines: [[LabelRun]], style: DiagramStyle, widest: Double, signRoom: Double = 0) {
        var set: [Line] = []
        for runs in lines {
            guard let last = runs.last else { continue }
            let size = runs.map { style.textStyle($0.role).size }.max() ?? DiagramStyle.detailSize
            let height = size * 1.24
            let before = runs.dropLast().map { TextRun($0.text, style.textStyle($0.role)) }
            let indent = TextMetrics.width(of: before)
            let lastStyle = style.textStyle(last.role)
            // A detail line may run a little further than a heading before it is broken.
            let room = max((size > DiagramStyle.detailSize ? widest : widest * 1.15) - indent, widest * 0.4)
            let pieces = TextFitting.wrap(last.text, style: lastStyle, width: room, maximumLines: 4)
            for (index, piece) in pieces.enumerated() {
                set.append(Line(runs: (index == 0 ? before : []) + [TextRun(piece, lastStyle)], height: height))
            }
            if pieces.isEmpty, !before.isEmpty { set.append(Line(runs: before, height: height)) }
        }
        self.lines = set
        self.signRoom = signRoom
        let widths = set.map { TextMetrics.width(of: $0.runs) }
        width = max((widths.first ?? 0) + signRoom, widths.max() ?? 0)
        firstWidth = widths.first ?? 0
        height = set.reduce(0) { $0 + $1.height }
    }

    /// The lines centred in a box.
    func items(in box: Rectangle) -> [SceneItem] {
        var y = box.center.y - height / 2
        return lines.enumerated().map { index, line in
            let size = line.runs.map(\.style.size).max() ?? DiagramStyle.detailSize
            let baseline = y + (line.height + size * 0.68) / 2
            y += line.height
            return .text(
                TextLine(line.runs, x: box.center.x + (index == 0 ? signRoom / 2 : 0), y: baseline, anchor: .middle))
        }
    }

    /// The middle of the sign before the first line, in the box that the lines are centred in.
    func sign(in box: Rectangle) -> Point {
        Point(
            x: box.center.x - (firstWidth + signRoom) / 2 + signRoom * 0.36,
            y: box.center.y - height / 2 + (lines.first?.height ?? 0) / 2)
    }
}
