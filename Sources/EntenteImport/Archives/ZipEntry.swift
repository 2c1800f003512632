/// What the central directory of a zip archive says of one member.
struct ZipEntry: Sendable {
    /// The name, with folders parted by `/`.
    let name: String
    /// The name as it stands in the archive.
    let storedName: [UInt8]
    /// Whether a password protects it.
    let isEncrypted: Bool
    /// How it is compressed: 0 stored, 8 Deflate.
    let method: Int
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    /// Where its local header stands.
    let offset: Int
    let disk: Int

    /// Whether it is a file that somebody meant to pack: no folder, not hidden, nothing that macOS adds.
    var isFile: Bool {
        let parts = name.split(separator: "/")
        return name.last != "/" && !parts.isEmpty && parts.first != "__MACOSX" && !parts.contains { $0.first == "." }
    }

    /// Reads the header at the start of some bytes, and says how long it is; nil where it makes no sense.
    static func first(of bytes: ArraySlice<UInt8>) -> (entry: ZipEntry, length: Int)? {
        guard bytes.count >= 46, bytes.zip32(0) == ZipFormat.centralHeader else { return nil }
        let (nameLength, extraLength, commentLength) = (bytes.zip16(28), bytes.zip16(30), bytes.zip16(32))
        guard let name = bytes.part(46, nameLength), let extra = bytes.part(46 + nameLength, extraLength),
            bytes.part(46 + nameLength + extraLength, commentLength) != nil
        else { return nil }
        // Where a number does not fit, all its bits are set, and it stands in the extra field of zip64, in this order.
        var wide = WideNumbers(extra)
        guard let size = wide.number(bytes.zip32(24)), let compressedSize = wide.number(bytes.zip32(20)),
            let offset = wide.number(bytes.zip32(42))
        else { return nil }
        let entry = ZipEntry(
            name: ZipName.text(of: name, isUTF8: bytes.zip16(8) & 0x800 != 0), storedName: Array(name),
            isEncrypted: bytes.zip16(8) & 0x2041 != 0, method: bytes.zip16(10), checksum: bytes.zip32(16),
            compressedSize: compressedSize, size: size, offset: offset,
            disk: bytes.zip16(34) == 0xFFFF ? wide.disk : bytes.zip16(34))
        return (entry, 46 + nameLength + extraLength + commentLength)
    }

    /// The numbers of eight bytes in an extra field.
    private struct WideNumbers {
        private var rest: ArraySlice<UInt8> = []

        init(_ extra: ArraySlice<UInt8>) {
            var extra = extra
            while extra.count >= 4 {
                let length = extra.zip16(2)
                if extra.zip16(0) == 1 {
                    rest = extra.part(4, length) ?? []
                    return
                }
                extra = extra.dropFirst(4 + length)
            }
        }

        mutating func number(_ narrow: UInt32) -> Int? {
            guard narrow == .max else { return Int(narrow) }
            guard rest.count >= 8 else { return nil }
            defer { rest = rest.dropFirst(8) }
            return Int(exactly: rest.zip64(0))
        }

        var disk: Int { Int(rest.zip32(0)) }
    }
}
