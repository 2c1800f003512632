/// Where the central directory of a zip archive lies.
struct ZipDirectory {
    let start: Int
    let end: Int
    /// How many members it lists.
    let count: Int

    /// Finds the directory by the record at the end of the file, or by that of zip64 before it.
    init(in bytes: [UInt8]) throws(ArchiveFault.Reason) {
        guard let last = Self.endRecord(in: bytes) else {
            throw ZipFormat.signatures.contains { bytes.starts(with: $0) } ? .endsEarly : .otherFormat(.zip)
        }
        let record = bytes[last...]
        var (disk, firstDisk) = (record.zip16(4), record.zip16(6))
        var (onDisk, count) = (UInt64(record.zip16(8)), UInt64(record.zip16(10)))
        var (size, start) = (UInt64(record.zip32(12)), UInt64(record.zip32(16)))
        var end = last
        if let locator = bytes[..<last].part(last - 20, 20), locator.zip32(0) == ZipFormat.wideEndLocator {
            guard locator.zip32(4) == 0, locator.zip32(16) <= 1 else { throw .severalDisks }
            guard let offset = Int(exactly: locator.zip64(8)), let wide = bytes[..<last].part(offset, 56),
                wide.zip32(0) == ZipFormat.wideEndRecord
            else { throw .broken("the record of zip64 is not where it should be") }
            (disk, firstDisk) = (Int(wide.zip32(16)), Int(wide.zip32(20)))
            (onDisk, count) = (wide.zip64(24), wide.zip64(32))
            (size, start) = (wide.zip64(40), wide.zip64(48))
            end = offset
        }
        guard disk == 0, firstDisk == 0, onDisk == count else { throw .severalDisks }
        guard let start = Int(exactly: start), let size = Int(exactly: size), let count = Int(exactly: count),
            start <= end, size == end - start, count <= size / 46
        else { throw .broken("its directory is not where it should be") }
        (self.start, self.end, self.count) = (start, end, count)
    }

    /// The last record whose comment ends with the file.
    private static func endRecord(in bytes: [UInt8]) -> Int? {
        let longestComment = 0xFFFF
        guard bytes.count >= 22 else { return nil }
        for offset in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - longestComment), by: -1)
        where bytes[offset] == 0x50 && bytes[offset...].zip32(0) == ZipFormat.endRecord {
            if bytes[offset...].zip16(20) == bytes.count - 22 - offset { return offset }
        }
        return nil
    }
}
