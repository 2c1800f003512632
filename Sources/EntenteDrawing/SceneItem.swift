/// One thing on a page.
public indirect enum SceneItem: Sendable {
    /// Things that belong together and that others can hold on to.
    case group(SceneGroup)
    /// A filled or stroked shape.
    case shape(Shape)
    /// One line of text.
    case text(TextLine)
}

extension SceneItem {
    /// The same thing moved; linear in what it holds.
    public func moved(x: Double, y: Double) -> SceneItem {
        switch self {
        case .group(var group):
            group.items = group.items.map { $0.moved(x: x, y: y) }
            return .group(group)
        case .shape(var shape):
            shape.geometry = shape.geometry.moved(x: x, y: y)
            return .shape(shape)
        case .text(var line):
            line.x += x
            line.y += y
            return .text(line)
        }
    }

    static func collectTexts(_ items: [SceneItem], into result: inout [TextLine]) {
        for item in items {
            switch item {
            case .group(let group): collectTexts(group.items, into: &result)
            case .shape: break
            case .text(let line): result.append(line)
            }
        }
    }
}
