import EntenteDrawing
import EntenteExport
import EntenteModel

/// A layout as text made for `git diff`.
///
/// The header `entente-layout 1 <figure>`, then sorted lines: `fresh <nodes> <ties> <mean length> <crossings> <area>` of the fresh layout that it
/// comes from (the area in thousands of square points), `group <id> x y w h` and `node <id> x y w h`, in tenths of a point, the upper
/// left corner first, y downwards. `pin` and `hide` at the end of a node's line are an editor's. Ids that hold
/// spaces, quotes or what does not show stand in double quotes, with `\"`, `\\` and `\u{…}`.
public enum LayoutFile {
    /// The word that every layout begins with.
    static let mark = "entente-layout"
    /// The version of the format.
    static let version = "1"
    /// The largest length that is read, in tenths of a point.
    static let largest = 1_000_000

    /// The text of a layout.
    public static func text(of memory: LayoutMemory) -> String {
        var lines = ["\(mark) \(version) \(word(memory.figure))"]
        if let fresh = memory.fresh {
            let numbers = [
                fresh.nodes, fresh.ties, tenths(fresh.meanLength), fresh.crossings, tenths(fresh.area) / 10,
            ]
            lines.append("fresh " + numbers.map(String.init).joined(separator: " "))
        }
        for group in memory.groups.sorted(by: { $0.id.isBefore($1.id) }) {
            lines.append("group \(word(group.id)) \(numbers(group.box))")
        }
        for node in memory.nodes.sorted(by: { $0.id.isBefore($1.id) }) {
            lines.append(
                "node \(word(node.id)) \(numbers(node.box))" + (node.isPinned ? " pin" : "")
                    + (node.isHidden ? " hide" : ""))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func numbers(_ box: Rectangle) -> String {
        [box.x, box.y, box.width, box.height].map { String(tenths($0)) }.joined(separator: " ")
    }

    private static func tenths(_ value: Double) -> Int {
        let most = Double(largest)
        return value.isFinite ? Int(min(max((value * 10).rounded(), -most), most)) : 0
    }

    /// An id as one word.
    static func word(_ id: String) -> String {
        if !id.isEmpty, id.unicodeScalars.allSatisfy({ isPlain($0) && $0 != " " }) { return id }
        var word = "\""
        for scalar in id.unicodeScalars {
            switch scalar {
            case "\"": word += "\\\""
            case "\\": word += "\\\\"
            default:
                if isPlain(scalar) {
                    word.unicodeScalars.append(scalar)
                } else {
                    word += "\\u{\(String(scalar.value, radix: 16))}"
                }
            }
        }
        return word + "\""
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ": return true
        case "\"", "\\": return false
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned,
                .privateUse:
                return false
            default: return true
            }
        }
    }
}
