import EntenteSystem

/// Reads gzip files: any number of members one after another, and zeros that fill the last block.
enum GzipFile {
    private static let start: [UInt8] = [0x1F, 0x8B, 8]

    /// The content of all members together.
    static func content(of bytes: [UInt8], file: String, limits: ExpansionLimits) throws(ArchiveFault) -> [UInt8] {
        guard bytes.starts(with: start) else {
            throw ArchiveFault(isCutStart(bytes[...]) ? .endsEarly : .otherFormat(.gzip), file: file)
        }
        var budget = ExpansionBudget(limits, file: file)
        var output: [UInt8] = []
        var rest = bytes[...]
        // One for all: a file may hold a member every twenty bytes.
        var inflater = try budget.inflater(.gzip)
        while rest.starts(with: start) {
            rest = rest.dropFirst(try budget.expand(rest, with: &inflater, appendingTo: &output))
        }
        guard rest.contains(where: { $0 != 0 }) else { return output }
        throw ArchiveFault(isCutStart(rest) ? .endsEarly : .trailingBytes(offset: rest.startIndex), file: file)
    }

    /// Whether bytes are the first of a member that was cut short there.
    private static func isCutStart(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == start.first && start.starts(with: bytes)
    }
}
