import CZlib

/// Makes compressed data for tests.
public enum GzipMaker {
    /// Bytes as raw DEFLATE data.
    public static func deflated(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
        var count = compressBound(UInt(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(count))
        _ = unsafe compress2(&output, &count, bytes, UInt(bytes.count), level)
        // Two bytes before and four behind are the wrapping of zlib.
        return Array(output[2..<Int(count) - 4])
    }

    /// The CRC-32 of bytes.
    public static func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(unsafe crc32_z(0, bytes, bytes.count)) }

    /// One gzip member; `flags` are those of RFC 1952, `fields` what they announce.
    public static func member(_ bytes: [UInt8], flags: UInt8 = 0, fields: [UInt8] = []) -> [UInt8] {
        var header: [UInt8] = [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 3] + fields
        if flags & 2 != 0 { header += little(checksum(header) & 0xFFFF, 2) }
        return header + deflated(bytes) + little(checksum(bytes), 4)
            + little(UInt32(truncatingIfNeeded: bytes.count), 4)
    }

    /// A number in little-endian order.
    public static func little(_ number: some BinaryInteger, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
