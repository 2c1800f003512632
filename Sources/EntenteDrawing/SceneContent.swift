/// The texts and marks of a scene, out of their groups.
struct SceneContent {
    /// A shape inside a group with the class `mark`.
    struct Mark {
        /// The number of that group.
        var group: Int
        /// The room it takes.
        var box: Rectangle
    }

    /// Every line of text, in the order of drawing.
    private(set) var texts: [TextBox] = []
    /// Every shape of a mark, in the order of drawing.
    private(set) var marks: [Mark] = []
    private var groupCount = 0

    /// Gathers what a scene holds; linear.
    init(_ scene: Scene) {
        collect(scene.items, markGroup: nil)
    }

    private mutating func collect(_ items: [SceneItem], markGroup: Int?) {
        for item in items {
            switch item {
            case .group(let group):
                var inner = markGroup
                if group.classes.split(separator: " ").contains("mark") {
                    groupCount += 1
                    inner = groupCount
                }
                collect(group.items, markGroup: inner)
            case .shape(let shape):
                if let markGroup { marks.append(Mark(group: markGroup, box: shape.geometry.bounds)) }
            case .text(let line):
                texts.append(TextBox(line: line, group: markGroup))
            }
        }
    }
}

/// A line of text and the box that it fills.
struct TextBox {
    /// The line.
    let line: TextLine
    /// The number of the mark that it belongs to, if any.
    let group: Int?
    /// Its box.
    let box: Rectangle

    /// Measures a line.
    init(line: TextLine, group: Int?) {
        self.line = line
        self.group = group
        box = line.bounds
    }

    /// The beginning of the text in quotation marks.
    var name: String {
        let text = line.runs.map(\.text).joined()
        let start = text.prefix(40)
        return start.endIndex < text.endIndex ? "“\(start)…”" : "“\(start)”"
    }
}
