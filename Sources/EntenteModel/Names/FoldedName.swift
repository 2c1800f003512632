/// A name as it is compared: without case, accents and the accidents of typing.
///
/// Compatibility forms are resolved (Unicode NFKD), letters lowered without regard to a language, diacritics of Latin
/// letters dropped and its special letters spelled out (`ñ` n, `đ` d, `ł` l, `ø` o, `ß` ss, `æ` ae), quotes, hyphens and
/// white space unified, invisible characters dropped. The marks of Greek, Cyrillic, Hebrew and Arabic letters are dropped too
/// (`ё` е, `й` и, `أ` ا); those of other scripts, which make other letters, are kept. The key is in NFC; folding it again
/// changes nothing. O(n).
public struct FoldedName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The folded text; empty for a name of white space only.
    public let key: String

    /// Folds a name.
    public init(_ name: String) {
        key = Self.foldedIfASCII(name) ?? LatinFolding.folded(name)
    }

    /// A name folded all but for the marks of letters that are not Latin, which ids keep.
    static func keyWithMarks(_ name: String) -> String {
        foldedIfASCII(name) ?? LatinFolding.folded(name, keepsOtherMarks: true)
    }

    /// The folded text.
    public var description: String { key }

    /// The order of the keys by Unicode scalars, the same everywhere.
    public static func < (left: FoldedName, right: FoldedName) -> Bool {
        left.key.unicodeScalars.lexicographicallyPrecedes(right.key.unicodeScalars)
    }

    /// The fast path: nil where the name holds anything but ASCII; no allocation for what is folded already.
    private static func foldedIfASCII(_ name: String) -> String? {
        var isFolded = true
        var previousIsSpace = true
        for byte in name.utf8 {
            if byte >= 0x80 { return nil }
            let isSpace = Self.isSpace(byte)
            if isSpace && (previousIsSpace || byte != 0x20) || byte == 0x60 || (0x41...0x5A).contains(byte) {
                isFolded = false
            }
            previousIsSpace = isSpace
        }
        if isFolded && !(previousIsSpace && !name.utf8.isEmpty) { return name }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        var owesSpace = false
        for byte in name.utf8 {
            if Self.isSpace(byte) {
                owesSpace = !bytes.isEmpty
                continue
            }
            if owesSpace { bytes.append(0x20) }
            owesSpace = false
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x60: bytes.append(0x27)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
