import EntenteSystem

/// An encoding that a table may be written in.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    /// UTF-8, with or without a byte-order mark.
    case utf8 = "utf-8"
    /// UTF-16 with a byte-order mark, in either order.
    case utf16 = "utf-16"
    /// ISO 8859-1.
    case latin1 = "latin-1"
    /// Windows code page 1252, as western European spreadsheets write it.
    case windows1252 = "windows-1252"
    /// Shift JIS with the characters of Windows code page 932, as Japanese spreadsheets write it.
    case shiftJIS = "shift-jis"
    /// EUC-JP with the characters that Windows adds.
    case eucJP = "euc-jp"

    /// The encoding of a name, without regard to case, blanks, hyphens and underscores: `UTF8`, `cp932`, `Shift_JIS`.
    public init?(named name: String) {
        guard name.utf8.count <= 40 else { return nil }
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        guard let encoding = Self.allCases.first(where: { $0.spellings.contains(plain) }) else { return nil }
        self = encoding
    }

    /// The names that it goes by, as far as letters and digits.
    private var spellings: [String] {
        switch self {
        case .utf8: ["utf8", "utf8sig", "utf8bom", "unicode11utf8", "cp65001", "ascii", "usascii"]
        case .utf16: ["utf16", "utf16le", "utf16be", "unicode", "ucs2", "iso10646ucs2"]
        case .latin1: ["latin1", "iso88591", "iso885911987", "l1", "cp819", "ibm819"]
        case .windows1252: ["windows1252", "win1252", "cp1252", "ansi", "1252", "xcp1252"]
        case .shiftJIS: ["shiftjis", "sjis", "xsjis", "mskanji", "cp932", "windows932", "windows31j", "ms932", "932"]
        case .eucJP: ["eucjp", "xeucjp", "ujis", "cp51932", "eucjpms", "eucjpwin"]
        }
    }

    /// The name that the system's converter knows it by, for those that are left to it.
    private var systemName: String? {
        switch self {
        case .shiftJIS: "CP932"
        case .eucJP: "EUC-JP-MS"
        case .utf8, .utf16, .latin1, .windows1252: nil
        }
    }

    /// Bytes of this encoding as well-formed UTF-8 without a byte-order mark. O(n).
    public func utf8(_ bytes: [UInt8]) throws(EncodingFault) -> [UInt8] {
        switch self {
        case .utf8: return try UnicodeText.utf8(bytes)
        case .utf16: return try UnicodeText.utf16(bytes)
        case .latin1: return SingleByteText.latin1(bytes)
        case .windows1252: return try SingleByteText.windows1252(bytes)
        case .shiftJIS, .eucJP:
            guard let systemName, var converter = EncodingConverter(from: systemName) else {
                throw EncodingFault(self, .missingConverter, offset: 0, decoded: [])
            }
            let outcome = converter.utf8(bytes)
            guard let offset = outcome.faultOffset else { return outcome.utf8 }
            throw EncodingFault(self, .otherBytes, offset: offset, decoded: outcome.utf8)
        }
    }
}
