import EntenteModel
import Yams

/// Lines as libyaml counts them set against lines as editors count them.
///
/// libyaml follows YAML 1.1, where U+0085, U+2028 and U+2029 end lines too; in every other text the two agree.
struct YAMLLines {
    /// Where each of libyaml's lines begins; empty where the two ways of counting agree.
    private let starts: [TextPosition]

    init(of utf8: [UInt8]) {
        guard Self.hasUnusualLineBreak(utf8) else {
            starts = []
            return
        }
        var starts = [TextPosition(line: 1, column: 1)]
        var (line, column) = (1, 1)
        var previous: Unicode.Scalar = " "
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            let endsPair = previous == "\r" && scalar == "\n"
            previous = scalar
            if endsPair { continue }
            if scalar == "\n" || scalar == "\r" { (line, column) = (line + 1, 1) } else { column += 1 }
            if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
                starts.append(TextPosition(line: line, column: column))
            }
        }
        self.starts = starts
    }

    /// The place of a mark as editors count.
    func position(of mark: Mark?) -> TextPosition {
        guard let mark else { return TextPosition(line: 1, column: 1) }
        guard mark.line >= 1, mark.line <= starts.count else {
            return TextPosition(line: mark.line, column: mark.column)
        }
        let start = starts[mark.line - 1]
        return TextPosition(line: Int(start.line), column: Int(start.column) &+ mark.column &- 1)
    }

    /// The first character that YAML 1.1 forbids in a stream, with its byte offset.
    static func firstForbiddenCharacter(in utf8: [UInt8]) -> (offset: Int, scalar: Unicode.Scalar)? {
        // Text without a byte of these has none, which spares nearly every file the decoding.
        guard utf8.contains(where: { $0 < 0x20 && !isBreakOrTab($0) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF }) else {
            return nil
        }
        var offset = 0
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: break
            default: return (offset, scalar)
            }
            offset += UTF8.width(scalar)
        }
        return nil
    }

    private static func isBreakOrTab(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func hasUnusualLineBreak(_ utf8: [UInt8]) -> Bool {
        for index in utf8.indices.dropLast() {
            if utf8[index] == 0xC2, utf8[index + 1] == 0x85 { return true }
            if utf8[index] == 0xE2, utf8[index + 1] == 0x80, index + 2 < utf8.count {
                if utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9 { return true }
            }
        }
        return false
    }
}
