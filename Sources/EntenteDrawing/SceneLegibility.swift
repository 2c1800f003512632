/// Finds what a reader could not read: texts over one another, off the page, on marks, or too small.
public enum SceneLegibility {
    /// The smallest type in points.
    public static let minimumSize = 7.0
    /// What may stick out or overlap unseen, in points.
    private static let tolerance = 0.1

    /// Every problem as a sentence, in the order of drawing where it can be had; empty for a legible scene.
    ///
    /// Each line of text is one box (`TextLine.bounds`). A text that overlaps another is reported once. Takes n log n for
    /// n texts.
    ///
    /// - Parameter checksMarks: whether a text over the shapes of a group with the class `mark` counts, unless they share
    ///   that group.
    public static func problems(in scene: Scene, checksMarks: Bool = false) -> [String] {
        let content = SceneContent(scene)
        var problems: [String] = []
        var boxes: [TextBox] = []
        for text in content.texts {
            let sizes = text.line.runs.filter { !$0.text.isEmpty }.map(\.style.size)
            if let smallest = sizes.min(), !(smallest >= minimumSize - 1e-9) {
                problems.append("\(text.name) is set in \(DecimalNumber.text(smallest)) pt")
            }
            let box = text.box
            guard box.x.isFinite, box.y.isFinite, box.width.isFinite, box.height.isFinite else {
                problems.append("\(text.name) stands nowhere")
                continue
            }
            guard box.width > 0 else { continue }
            if box.x < -tolerance || box.y < -tolerance || box.maxX > scene.width + tolerance
                || box.maxY > scene.height + tolerance
            {
                problems.append("\(text.name) leaves the page at \(place(box))")
            }
            boxes.append(text)
        }
        problems += overlaps(boxes)
        if checksMarks { problems += textsOnMarks(boxes, content.marks) }
        return problems
    }

    /// Sweeps down the page; the boxes that the sweep line cuts are kept apart from one another and in order from left to
    /// right, so that a new one is held against its neighbours only.
    private static func overlaps(_ boxes: [TextBox]) -> [String] {
        let shrunk = boxes.map { $0.box.expanded(by: -tolerance / 2) }
        let byTop = shrunk.indices.sorted { (shrunk[$0].y, $0) < (shrunk[$1].y, $1) }
        let byBottom = shrunk.indices.sorted { (shrunk[$0].maxY, $0) < (shrunk[$1].maxY, $1) }
        var problems: [String] = []
        var active: [Int] = []
        var isActive = Array(repeating: false, count: boxes.count)
        var bottom = 0
        func position(_ x: Double) -> Int {
            var (low, high) = (0, active.count)
            while low < high {
                let middle = (low + high) / 2
                if shrunk[active[middle]].x < x { low = middle + 1 } else { high = middle }
            }
            return low
        }
        for index in byTop {
            let box = shrunk[index]
            while bottom < byBottom.count, shrunk[byBottom[bottom]].maxY <= box.y {
                let ended = byBottom[bottom]
                bottom += 1
                guard isActive[ended] else { continue }
                let at = position(shrunk[ended].x)
                if let found = active[at...].firstIndex(of: ended) { active.remove(at: found) }
            }
            let at = position(box.x)
            let neighbours = [at - 1, at].filter { active.indices.contains($0) }.map { active[$0] }
            if let other = neighbours.first(where: { shrunk[$0].overlaps(box) }) {
                problems.append("\(boxes[index].name) overlaps \(boxes[other].name) at \(place(box))")
            } else if box.width > 0, box.height > 0 {
                active.insert(index, at: at)
                isActive[index] = true
            }
        }
        return problems
    }

    private static func textsOnMarks(_ boxes: [TextBox], _ marks: [SceneContent.Mark]) -> [String] {
        // Sorted by top edge; texts are low, so those near a mark lie close together.
        let sorted = boxes.indices.sorted { (boxes[$0].box.y, $0) < (boxes[$1].box.y, $1) }
        let tallest = boxes.reduce(0) { max($0, $1.box.height) }
        var problems: [String] = []
        for mark in marks {
            let box = mark.box.expanded(by: -tolerance)
            var (low, high) = (0, sorted.count)
            while low < high {
                let middle = (low + high) / 2
                if boxes[sorted[middle]].box.y < box.y - tallest { low = middle + 1 } else { high = middle }
            }
            while low < sorted.count, boxes[sorted[low]].box.y < box.maxY {
                let text = boxes[sorted[low]]
                if text.group != mark.group, text.box.overlaps(box) {
                    problems.append("\(text.name) stands on a mark at \(place(box))")
                }
                low += 1
            }
        }
        return problems
    }

    private static func place(_ box: Rectangle) -> String {
        "(\(DecimalNumber.text(box.x)), \(DecimalNumber.text(box.y)))"
    }
}
