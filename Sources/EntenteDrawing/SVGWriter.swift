/// Writes a scene as SVG 1.1 that every consumer reads: presentation attributes, real text, no script and no style sheet.
///
/// One element stands on a line, numbers have at most two decimals, and the same scene gives the same bytes. Text is
/// preserved with its spaces (`xml:space`); runs of a line flow after one another, so that a consumer with other fonts
/// shows a longer line but neither gaps nor overlaps within it.
public struct SVGWriter {
    private static let titleID = "figure-title"
    private static let descriptionID = "figure-description"

    private var output = ""
    private var names = XMLNames(reserved: [titleID, descriptionID])

    private init() {}

    /// The whole document, in UTF-8, ending in a line feed; linear in the scene.
    ///
    /// Width and height are in millimetres, the view box in points.
    public static func document(for scene: Scene) -> String {
        var writer = SVGWriter()
        writer.write(scene)
        return writer.output
    }

    private mutating func write(_ scene: Scene) {
        let width = DecimalNumber.text(max(scene.width, 0))
        let height = DecimalNumber.text(max(scene.height, 0))
        let labels = scene.description.isEmpty ? Self.titleID : "\(Self.titleID) \(Self.descriptionID)"
        output += """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(Self.millimetres(scene.width))mm" \
            height="\(Self.millimetres(scene.height))mm" viewBox="0 0 \(width) \(height)" \
            font-family="\(XMLText.escaped(scene.fontFamily))" xml:space="preserve" role="img" aria-labelledby="\(labels)">
            <title id="\(Self.titleID)">\(XMLText.escaped(scene.title))</title>

            """
        if !scene.description.isEmpty {
            let description = XMLText.escaped(scene.description, keepsLines: true)
            output += "<desc id=\"\(Self.descriptionID)\">\(description)</desc>\n"
        }
        output += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(scene.background.hexadecimal)\"/>\n"
        for item in scene.items { write(item) }
        output += "</svg>\n"
    }

    private mutating func write(_ item: SceneItem) {
        switch item {
        case .group(let group): write(group)
        case .shape(let shape): output += SVGShape.element(for: shape) + "\n"
        case .text(let line): output += SVGText.element(for: line)
        }
    }

    private mutating func write(_ group: SceneGroup) {
        // Around the group, which others hold on to.
        if let link = group.link { output += "<a href=\"\(XMLText.escaped(link.text))\">\n" }
        defer { if group.link != nil { output += "</a>\n" } }
        if group.id.isEmpty, group.classes.isEmpty, group.title.isEmpty, group.link != nil {
            for item in group.items { write(item) }
            return
        }
        output += "<g"
        if !group.classes.isEmpty { output += " class=\"\(XMLText.escaped(group.classes))\"" }
        if !group.id.isEmpty { output += " id=\"\(names.name(for: group.id))\"" }
        output += ">\n"
        if !group.title.isEmpty { output += "<title>\(XMLText.escaped(group.title))</title>\n" }
        for item in group.items { write(item) }
        output += "</g>\n"
    }

    private static func millimetres(_ points: Double) -> String {
        DecimalNumber.text(max(points, 0) * 25.4 / 72)
    }
}
