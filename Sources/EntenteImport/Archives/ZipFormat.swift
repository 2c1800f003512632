/// The numbers of the zip format (PKWARE's APPNOTE 6.3), and how they are read.
enum ZipFormat {
    static let localHeader: UInt32 = 0x0403_4B50
    static let centralHeader: UInt32 = 0x0201_4B50
    static let endRecord: UInt32 = 0x0605_4B50
    static let wideEndRecord: UInt32 = 0x0606_4B50
    static let wideEndLocator: UInt32 = 0x0706_4B50

    /// What the file of an archive begins with: a member, the end of an empty archive, or the mark of a split one.
    static let signatures: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]]
}

extension ArraySlice<UInt8> {
    /// A little-endian number of two bytes, at a distance from the start; 0 beyond the end.
    func zip16(_ offset: Int) -> Int { Int(truncatingIfNeeded: number(offset, 2)) }

    /// A little-endian number of four bytes, at a distance from the start; 0 beyond the end.
    func zip32(_ offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(offset, 4)) }

    /// A little-endian number of eight bytes, at a distance from the start; 0 beyond the end.
    func zip64(_ offset: Int) -> UInt64 { number(offset, 8) }

    /// So many bytes at a distance from the start; nil where there are fewer.
    func part(_ offset: Int, _ length: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
        return self[startIndex + offset..<startIndex + offset + length]
    }

    private func number(_ offset: Int, _ length: Int) -> UInt64 {
        guard let part = part(offset, length) else { return 0 }
        return part.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
