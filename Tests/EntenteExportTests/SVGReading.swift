import EntenteDrawing
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An SVG document as an XML parser sees it, without knowledge of the scene that it was written from.
final class SVGReading: NSObject, XMLParserDelegate {
    struct Text {
        var x: Double
        var y: Double
        var anchor: String
        var isPlain: Bool
        var runs: [TextRun]
        var classes: [String]

        var string: String { runs.map(\.text).joined() }

        /// The box of the line, measured anew.
        var box: Rectangle {
            let line = TextLine(
                runs, x: x, y: y, anchor: anchor == "middle" ? .middle : anchor == "end" ? .end : .start)
            return line.bounds
        }
    }

    private(set) var elements: [String: Int] = [:]
    private(set) var attributes: Set<String> = []
    private(set) var ids: [String] = []
    /// Where links lead.
    private(set) var links: [String] = []
    private(set) var root: [String: String] = [:]
    private(set) var texts: [Text] = []
    /// Titles of groups by id, and the boxes of the first rectangle in groups of the class `node`.
    private(set) var groupTitles: [String: String] = [:]
    private(set) var nodeBoxes: [(id: String, box: Rectangle)] = []
    private(set) var content: [String: String] = [:]
    private(set) var fault: String?
    private var path: [(name: String, attributes: [String: String])] = []
    private var characters = ""

    init(_ document: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(document))
        parser.delegate = self
        if !parser.parse() {
            fault = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "not well-formed")"
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes given: [String: String]
    ) {
        if path.isEmpty { root = given }
        elements[name, default: 0] += 1
        attributes.formUnion(given.keys)
        if let id = given["id"] { ids.append(id) }
        if let link = given["href"] { links.append(name == "a" ? link : "of \(name)") }
        if name == "text" {
            characters = ""
            texts.append(
                Text(
                    x: number(given["x"]), y: number(given["y"]), anchor: given["text-anchor"] ?? "start",
                    isPlain: true, runs: [],
                    classes: path.flatMap { ($0.attributes["class"] ?? "").split(separator: " ").map(String.init) }))
        } else if name == "tspan" {
            flush()
        } else {
            characters = ""
        }
        path.append((name, given))
        if name == "rect", let group = path.dropLast().last, let id = group.attributes["id"],
            (group.attributes["class"] ?? "").hasPrefix("node"), nodeBoxes.last?.id != id
        {
            nodeBoxes.append(
                (
                    id,
                    Rectangle(
                        x: number(given["x"]), y: number(given["y"]), width: number(given["width"]),
                        height: number(given["height"]))
                ))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "text" || name == "tspan" { flush() }
        if name == "title" || name == "desc" {
            let parent = path.dropLast().last
            if path.count == 2 { content[name] = characters }
            if let id = parent?.attributes["id"], name == "title" { groupTitles[id] = characters }
            characters = ""
        }
        path.removeLast()
    }

    /// What has been read belongs to the innermost element.
    private func flush() {
        defer { characters = "" }
        guard !characters.isEmpty, !texts.isEmpty else { return }
        var style = TextStyle(size: 0, color: .white)
        for (name, given) in path where name == "text" || name == "tspan" {
            if let size = given["font-size"] { style.size = number(size) }
            if let weight = given["font-weight"] { style.isBold = weight == "bold" }
        }
        texts[texts.count - 1].runs.append(TextRun(characters, style))
    }

    private func number(_ text: String?) -> Double { text.flatMap(Double.init) ?? .nan }

    /// Pairs of texts whose boxes overlap by more than a tenth of a point, as sentences.
    var overlaps: [String] {
        let sorted = texts.map { (text: $0, box: $0.box.expanded(by: -0.1)) }.filter { $0.box.width > 0 }
            .sorted { $0.box.y < $1.box.y }
        var found: [String] = []
        for (index, first) in sorted.enumerated() {
            for second in sorted[(index + 1)...] {
                guard second.box.y < first.box.maxY else { break }
                if first.box.overlaps(second.box) {
                    found.append("“\(first.text.string.prefix(40))” overlaps “\(second.text.string.prefix(40))”")
                }
            }
        }
        return found
    }
}
