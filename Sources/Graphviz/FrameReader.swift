/// Reads what ``FrameWriter`` wrote, and trusts none of it: every read is checked against the end of the frame.
struct FrameReader {
    /// The frame ends too early, or holds what it must not.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    private var remaining: Int { bytes.count - position }

    mutating func readByte() throws(Damage) -> UInt8 {
        guard remaining >= 1 else { throw Damage() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func readInt() throws(Damage) -> Int { Int(Int64(bitPattern: try readWord())) }

    mutating func readDouble() throws(Damage) -> Double { Double(bitPattern: try readWord()) }

    /// Reads how many items follow, each of at least `size` bytes: no more than the frame has room for.
    mutating func readCount(ofItems size: Int) throws(Damage) -> Int {
        let count = try readInt()
        guard count >= 0, count <= remaining / size else { throw Damage() }
        return count
    }

    mutating func readText() throws(Damage) -> String {
        let count = try readCount(ofItems: 1)
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    mutating func expect(_ mark: [UInt8]) throws(Damage) {
        guard remaining >= mark.count, bytes[position..<position + mark.count].elementsEqual(mark) else {
            throw Damage()
        }
        position += mark.count
    }

    private mutating func readWord() throws(Damage) -> UInt64 {
        guard remaining >= 8 else { throw Damage() }
        var word: UInt64 = 0
        for offset in 0..<8 { word |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
        position += 8
        return word
    }
}
