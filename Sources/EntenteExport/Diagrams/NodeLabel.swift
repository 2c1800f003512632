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
        self.init(lines, style: style, signRoom: signRoom, maximumLines: 4) { size, indent, _ in
            // A detail line may run a little further than a heading before it is broken.
            max((size > DiagramStyle.detailSize ? widest : widest * 1.15) - indent, widest * 0.4)
        }
    }

    /// Words in a box that stands already: wrapped as far as its height allows, and shortened where that is not enough.
    init(fitting lines: [[LabelRun]], style: DiagramStyle, width: Double, height: Double, signRoom: Double = 0) {
        for kept in stride(from: lines.count, to: 0, by: -1) {
            for most in [4, 3, 2, 1] {
                let label = NodeLabel(Array(lines.prefix(kept)), style: style, signRoom: signRoom, maximumLines: most) {
                    max(width - $1 - ($2 ? signRoom : 0), 4)
                }
                if label.fits(width: width, height: height) {
                    self = label
                    return
                }
            }
        }
        self.init([], style: style, widest: width)
    }

    /// Whether it stands within this width and height in points.
    func fits(width: Double, height: Double) -> Bool { self.width <= width + 0.5 && self.height <= height + 0.5 }

    /// Sets lines in rooms that depend on the size of type, on what stands before the words, and on whether it is the first line.
    private init(
        _ lines: [[LabelRun]], style: DiagramStyle, signRoom: Double, maximumLines: Int,
        room: (_ size: Double, _ indent: Double, _ isFirst: Bool) -> Double
    ) {
        var set: [Line] = []
        for runs in lines {
            guard let last = runs.last else { continue }
            let size = runs.map { style.textStyle($0.role).size }.max() ?? DiagramStyle.detailSize
            let height = size * 1.24
            let before = runs.dropLast().map { TextRun($0.text, style.textStyle($0.role)) }
            let indent = TextMetrics.width(of: before)
            let lastStyle = style.textStyle(last.role)
            let pieces = TextFitting.wrap(
                last.text, style: lastStyle, width: room(size, indent, set.isEmpty), maximumLines: maximumLines)
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
