/// Eight hexadecimal digits that tell things of one slug apart by their content (FNV-1a, 64 bits folded to 32).
struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    /// The digits, in lower case.
    let text: String

    /// Digests parts of a content, in their order. O(n).
    init(_ parts: [String]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in parts.joined(separator: "\u{1F}").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String((hash >> 32) ^ (hash & 0xffff_ffff), radix: 16)
        text = String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// The digits.
    var description: String { text }
}
