/// Text as XML 1.0 wants it.
enum XMLText {
    /// Character data or an attribute's value: markup escaped, and characters that XML forbids, or that no reader
    /// should be sent, replaced by U+FFFD; linear in the text.
    ///
    /// - Parameter keepsLines: whether line feeds stay; otherwise they become spaces.
    static func escaped(_ text: String, keepsLines: Bool = false) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: result += "&amp;"
            case 0x3C: result += "&lt;"
            case 0x3E: result += "&gt;"
            case 0x22: result += "&quot;"
            case 0x0A: result += keepsLines ? "\n" : " "
            case 0x09, 0x85, 0x2028, 0x2029: result += " "
            case 0x0D: result += keepsLines ? "" : " "
            case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
            // Embeddings, overrides and isolates left open would turn around what follows in the line.
            case 0x202A...0x202E, 0x2066...0x2069: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Text in which every space survives: all but single spaces between words become U+00A0.
    static func keepingSpaces(_ text: String) -> String {
        guard text.utf8.contains(0x20) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 8)
        var previousIsSpace = true
        var isPending = false
        for scalar in text.unicodeScalars {
            let isSpace = scalar == " "
            if isPending {
                result += isSpace || previousIsSpace ? "\u{A0}" : " "
                previousIsSpace = true
            }
            isPending = isSpace
            if !isSpace {
                result.unicodeScalars.append(scalar)
                previousIsSpace = false
            }
        }
        return isPending ? result + "\u{A0}" : result
    }

    /// Whether the text holds letters that run from right to left.
    static func runsRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
            default: false
            }
        }
    }
}
