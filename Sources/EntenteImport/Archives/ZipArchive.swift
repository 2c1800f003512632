import EntenteSystem

/// A zip archive: its directory, and the content of a member on demand.
struct ZipArchive: Sendable {
    private let bytes: [UInt8]
    private let file: String
    /// What the archive holds, in the order of its directory, folders and hidden files included.
    let entries: [ZipEntry]
    /// Where the content of each entry lies.
    private let contents: [Range<Int>]

    /// Reads the directory and verifies that each entry has bytes of its own. O(entries log entries).
    init(_ bytes: [UInt8], file: String) throws(ArchiveFault) {
        self.bytes = bytes
        self.file = file
        let directory: ZipDirectory
        do throws(ArchiveFault.Reason) {
            directory = try ZipDirectory(in: bytes)
        } catch {
            throw ArchiveFault(error, file: file)
        }
        var entries: [ZipEntry] = []
        var rest = bytes[directory.start..<directory.end]
        while !rest.isEmpty {
            guard let (entry, length) = ZipEntry.first(of: rest), entries.count < directory.count else {
                throw ArchiveFault(.broken("entry \(entries.count + 1) of its directory"), file: file)
            }
            guard entry.disk == 0 else { throw ArchiveFault(.severalDisks, file: file) }
            entries.append(entry)
            rest = rest.dropFirst(length)
        }
        guard entries.count == directory.count else {
            throw ArchiveFault(.broken("its directory lists fewer members than it states"), file: file)
        }
        self.entries = entries
        var contents: [Range<Int>] = []
        for entry in entries {
            guard let content = Self.content(of: entry, in: bytes[..<directory.start]) else {
                throw ArchiveFault(.broken("its header is not what the directory says"), file: file, member: entry.name)
            }
            contents.append(content)
        }
        self.contents = contents
        try checkOverlaps()
    }

    /// Every file that somebody meant to pack, by name.
    func members(limits: ExpansionLimits) throws(ArchiveFault) -> [ArchiveMember] {
        let wanted = entries.indices.filter { entries[$0].isFile }.sorted { left, right in
            entries[left].name.unicodeScalars.lexicographicallyPrecedes(entries[right].name.unicodeScalars)
        }
        for (first, second) in zip(wanted, wanted.dropFirst())
        where entries[first].name.unicodeScalars.elementsEqual(entries[second].name.unicodeScalars) {
            throw ArchiveFault(.repeatedName, file: file, member: entries[first].name)
        }
        var budget = ExpansionBudget(limits, file: file)
        // What is too large by its own word need not be expanded to know.
        let total = wanted.reduce(0) { min($0, Int.max / 2) + min(entries[$1].size, Int.max / 2) }
        if let reason = budget.refusal(of: total) { throw ArchiveFault(reason, file: file) }
        var members: [ArchiveMember] = []
        for index in wanted {
            members.append(ArchiveMember(name: entries[index].name, bytes: try content(at: index, &budget)))
        }
        return members
    }

    /// The content of an entry, verified.
    func content(at index: Int, _ budget: inout ExpansionBudget) throws(ArchiveFault) -> [UInt8] {
        let entry = entries[index]
        let input = bytes[contents[index]]
        if entry.isEncrypted { throw ArchiveFault(.encrypted, file: file, member: entry.name) }
        if let reason = budget.refusal(of: entry.size) { throw ArchiveFault(reason, file: file, member: entry.name) }
        var output: [UInt8] = []
        switch entry.method {
        case 0:
            output = Array(input)
            if let reason = budget.spend(consumed: input.count, produced: input.count) {
                throw ArchiveFault(reason, file: file, member: entry.name)
            }
        case 8:
            output.reserveCapacity(min(entry.size, 8 * input.count))
            var inflater = try budget.inflater(.none)
            let used = try budget.expand(
                input, with: &inflater, appendingTo: &output, member: entry.name, size: entry.size)
            guard used == input.count else {
                throw ArchiveFault(.broken("it ends before its bytes do"), file: file, member: entry.name)
            }
        default: throw ArchiveFault(.otherMethod(entry.method), file: file, member: entry.name)
        }
        guard output.count == entry.size else {
            throw ArchiveFault(.broken("it is not as large as stated"), file: file, member: entry.name)
        }
        guard Checksum.crc32(of: output) == entry.checksum else {
            throw ArchiveFault(.wrongChecksum, file: file, member: entry.name)
        }
        return output
    }

    /// Where the content of an entry lies, behind a local header that agrees with the directory.
    private static func content(of entry: ZipEntry, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard let header = bytes.part(entry.offset, 30), header.zip32(0) == ZipFormat.localHeader,
            header.zip16(8) == entry.method, header.zip16(26) == entry.storedName.count,
            bytes.part(entry.offset + 30, header.zip16(26))?.elementsEqual(entry.storedName) == true
        else { return nil }
        let start = entry.offset + 30 + header.zip16(26) + header.zip16(28)
        guard bytes.part(start, entry.compressedSize) != nil else { return nil }
        return start..<start + entry.compressedSize
    }

    /// An archive whose entries share bytes expands far beyond its size (Fifield 2019).
    private func checkOverlaps() throws(ArchiveFault) {
        let order = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
        for (first, second) in zip(order, order.dropFirst()) where entries[second].offset < contents[first].upperBound {
            throw ArchiveFault(.overlapping, file: file, member: entries[second].name)
        }
    }
}
