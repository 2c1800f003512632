import EntenteDrawing
import EntenteExport
import EntenteModel

/// Reads the text of a layout, and tells each place where it is damaged.
struct LayoutReader {
    /// What was read; to be used only where there are no problems.
    private(set) var memory: LayoutMemory
    /// What is wrong with it, at most ``mostProblems``.
    private(set) var problems: [Problem] = []

    private static let mostProblems = 20

    private let file: String
    private var nodes: Set<String> = []
    private var groups: Set<String> = []

    /// Reads a layout of a figure. Linear in the text.
    init(_ bytes: [UInt8], file: String, figure: String) {
        self.file = file
        memory = LayoutMemory(figure: figure)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            damage(1, 1, "the file is no UTF-8 text")
            return
        }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        var head = LayoutLine(lines.first ?? "".unicodeScalars[...])
        guard read(&head, figure: figure) else { return }
        for (index, scalars) in lines.enumerated().dropFirst() {
            var line = LayoutLine(scalars)
            guard !line.isAtEnd else { continue }
            do throws(LayoutLine.Fault) {
                try read(&line)
            } catch {
                damage(index + 1, error.column, error.words)
            }
            if problems.count >= LayoutReader.mostProblems { return }
        }
    }

    /// Whether a text begins like a layout, damaged or not.
    static func isLayout(_ bytes: [UInt8]) -> Bool {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        return bytes.starts(with: LayoutFile.mark.utf8)
    }

    private mutating func read(_ line: inout LayoutLine, figure: String) -> Bool {
        do throws(LayoutLine.Fault) {
            let start = line.column
            guard try line.word() == LayoutFile.mark, try line.word() == LayoutFile.version else {
                throw LayoutLine.Fault(
                    column: start, words: "the file does not begin with \(LayoutFile.mark) \(LayoutFile.version)")
            }
            let place = line.column
            let name = try line.word()
            guard name == figure else {
                throw LayoutLine.Fault(column: place, words: "this is the layout of \(name), not of \(figure)")
            }
            try line.end()
            return true
        } catch {
            damage(1, error.column, error.words)
            return false
        }
    }

    private mutating func read(_ line: inout LayoutLine) throws(LayoutLine.Fault) {
        let start = line.column
        switch try line.word() {
        case "node":
            let place = line.column
            let id = try line.word()
            guard nodes.insert(id).inserted else {
                throw LayoutLine.Fault(column: place, words: "the node has a line already")
            }
            var node = LayoutMemory.Node(id: id, box: try box(&line))
            while !line.isAtEnd {
                let place = line.column
                switch try line.word() {
                case "pin": node.isPinned = true
                case "hide": node.isHidden = true
                default: throw LayoutLine.Fault(column: place, words: "after the box only pin and hide may stand")
                }
            }
            memory.nodes.append(node)
        case "group":
            let place = line.column
            let id = try line.word()
            guard groups.insert(id).inserted else {
                throw LayoutLine.Fault(column: place, words: "the group has a line already")
            }
            memory.groups.append(LayoutMemory.Group(id: id, box: try box(&line)))
            try line.end()
        case "fresh":
            let most = LayoutFile.largest * 1000
            var numbers: [Int] = []
            for _ in 0..<5 { numbers.append(try line.number(in: 0...most)) }
            try line.end()
            memory.fresh = LayoutMeasure(
                nodes: numbers[0], ties: numbers[1], meanLength: Double(numbers[2]) / 10, crossings: numbers[3],
                area: Double(numbers[4]))
        default:
            throw LayoutLine.Fault(column: start, words: "a line begins with node, group or fresh")
        }
    }

    private func box(_ line: inout LayoutLine) throws(LayoutLine.Fault) -> Rectangle {
        let most = LayoutFile.largest
        var numbers: [Double] = []
        for _ in 0..<2 { numbers.append(Double(try line.number(in: -most...most)) / 10) }
        for _ in 0..<2 { numbers.append(Double(try line.number(in: 1...most)) / 10) }
        return Rectangle(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }

    private mutating func damage(_ line: Int, _ column: Int, _ words: String) {
        problems.append(
            Problem(
                .warning, rule: .damagedLayout, file: file, at: TextPosition(line: line, column: column),
                "\(words), so the figure is laid out afresh and this file left as it is; mend it, or run with --relayout"
            ))
    }
}
