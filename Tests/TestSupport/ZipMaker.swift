/// Makes zip archives for tests, sound ones and others.
public struct ZipMaker {
    /// One member as it is to be written; every number may lie.
    public struct Entry {
        /// The name in bytes.
        public var name: [UInt8]
        /// The content before it is compressed.
        public var content: [UInt8]
        /// 0 stored, 8 Deflate; others are written as stored.
        public var method = 8
        /// The flags of the format; 0x800 means that the name is UTF-8.
        public var flags = 0x800
        /// The checksum, where it is to be wrong.
        public var checksum: UInt32?
        /// The size before compression, where it is to be wrong.
        public var size: UInt64?
        /// Where the local header is said to be, where it is to be wrong.
        public var offset: UInt64?
        /// Whether the numbers stand in the extra field of zip64.
        public var isWide = false

        /// A member of a name and a content.
        public init(_ name: String, _ content: [UInt8]) {
            (self.name, self.content) = (Array(name.utf8), content)
        }
    }

    /// The members in the order of the archive.
    public var entries: [Entry] = []
    /// Whether the archive ends with the records of zip64.
    public var isWide = false
    /// What stands at the end.
    public var comment: [UInt8] = []

    /// An archive of texts.
    public init(_ texts: [(name: String, text: String)] = []) {
        entries = texts.map { Entry($0.name, Array($0.text.utf8)) }
    }

    /// The archive.
    public var bytes: [UInt8] {
        var output: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let start = UInt64(output.count)
            let data = entry.method == 8 ? GzipMaker.deflated(entry.content) : entry.content
            let checksum = entry.checksum ?? GzipMaker.checksum(entry.content)
            let size = entry.size ?? UInt64(entry.content.count)
            let numbers = { (isWide: Bool) in
                little(checksum, 4) + little(isWide ? 0xFFFF_FFFF : data.count, 4)
                    + little(isWide ? 0xFFFF_FFFF : size, 4) + little(entry.name.count, 2)
            }
            let (flags, method) = (little(entry.flags, 2), little(entry.method, 2))
            output += [0x50, 0x4B, 3, 4, 45, 0] + flags + method + [0, 0, 0, 0] + numbers(false) + [0, 0]
            output += entry.name + data
            let offset = entry.offset ?? start
            let extra =
                entry.isWide ? [1, 0, 24, 0] + little(size, 8) + little(data.count, 8) + little(offset, 8) : []
            directory += [0x50, 0x4B, 1, 2, 45, 3, 45, 0] + flags + method + [0, 0, 0, 0] + numbers(entry.isWide)
            directory += little(extra.count, 2) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
            directory += little(entry.isWide ? 0xFFFF_FFFF : offset, 4) + entry.name + extra
        }
        let (start, size) = (output.count, directory.count)
        output += directory
        if isWide {
            let record = output.count
            output += [0x50, 0x4B, 6, 6] + little(44, 8) + [45, 0, 45, 0] + little(0, 8)
            output += little(entries.count, 8) + little(entries.count, 8) + little(size, 8) + little(start, 8)
            output += [0x50, 0x4B, 6, 7] + little(0, 4) + little(record, 8) + little(1, 4)
        }
        let count = little(isWide ? 0xFFFF : entries.count, 2)
        output += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
        output += little(isWide ? 0xFFFF_FFFF : size, 4) + little(isWide ? 0xFFFF_FFFF : start, 4)
        return output + little(comment.count, 2) + comment
    }

    private func little(_ number: some BinaryInteger, _ bytes: Int) -> [UInt8] { GzipMaker.little(number, bytes) }
}
