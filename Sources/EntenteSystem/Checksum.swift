import CZlib

/// Checksums of bytes.
public enum Checksum {
    /// The CRC-32 of ISO 3309 as gzip and zip have it. O(n).
    public static func crc32(of bytes: [UInt8]) -> UInt32 {
        let sum = unsafe bytes.withUnsafeBufferPointer { buffer in unsafe crc32_z(0, buffer.baseAddress, buffer.count) }
        return UInt32(truncatingIfNeeded: sum)
    }
}
