/// Bytes lent for the length of a call, read with their bounds checked: the one place of the scanner that holds a pointer.
@safe
struct ByteView {
    private let buffer: UnsafeRawBufferPointer
    /// How many bytes there are.
    let count: Int

    /// Must not outlive the call that lends the buffer.
    init(_ buffer: UnsafeRawBufferPointer) {
        unsafe self.buffer = buffer
        count = buffer.count
    }

    /// The byte at a place.
    @inline(__always)
    subscript(index: Int) -> UInt8 {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
        return unsafe buffer[index]
    }

    /// Eight bytes from a place on, the first the lowest; blanks stand beyond the end.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        precondition(index >= 0)
        if index &+ 8 <= count { return unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
        return lastWord(at: index)
    }

    /// What a block of 64 bytes holds, a bit a byte, the first the lowest.
    struct Block {
        /// Where the delimiter stands.
        var delimiters: UInt64 = 0
        /// Where LF, CR or another of the bytes 8 to 15 stands that is no delimiter.
        var lineEnds: UInt64 = 0
        /// Whether any byte is no ASCII.
        var hasHighBits = false
    }

    /// Looks at 64 bytes from a place on; blanks stand beyond the end. The pattern is the delimiter eight times.
    @inline(__always)
    func block(at index: Int, delimiter pattern: UInt64) -> Block {
        var block = Block()
        var all: UInt64 = 0
        var group: UInt64 = 0
        let isWhole = index &+ 64 <= count
        for part in 0..<8 {
            let place = index &+ part &* 8
            let word = isWhole ? unsafe buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self) : word(at: place)
            all |= word
            let shift = UInt64(truncatingIfNeeded: part &* 8)
            block.delimiters |= ByteView.bits(word ^ pattern) &<< shift
            group |= ByteView.bits((word & 0xF8F8_F8F8_F8F8_F8F8) ^ 0x0808_0808_0808_0808) &<< shift
        }
        block.lineEnds = group & ~block.delimiters
        block.hasHighBits = all & 0x8080_8080_8080_8080 != 0
        return block
    }

    /// A bit for each byte that is zero, the first the lowest.
    @inline(__always)
    private static func bits(_ word: UInt64) -> UInt64 {
        (ByteView.zeroBytes(word) &>> 7 &* 0x0102_0408_1020_4080) &>> 56
    }

    /// The high bit of every byte that is zero, and of no other.
    @inline(__always)
    static func zeroBytes(_ word: UInt64) -> UInt64 {
        ~(((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word | 0x7F7F_7F7F_7F7F_7F7F)
    }

    private func lastWord(at index: Int) -> UInt64 {
        var word: UInt64 = 0x2020_2020_2020_2020
        for place in index..<max(index, count) {
            let shift = UInt64(truncatingIfNeeded: (place - index) * 8)
            word = word & ~(0xFF << shift) | UInt64(self[place]) << shift
        }
        return word
    }

    /// A copy of a part. O(length).
    func bytes(in range: Range<Int>) -> [UInt8] {
        unsafe Array(buffer[range.clamped(to: 0..<count)])
    }

    /// Whether two parts hold the same. O(length).
    func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        unsafe buffer[one.clamped(to: 0..<count)].elementsEqual(buffer[other.clamped(to: 0..<count)])
    }

    /// Where a byte stands first from a place on; nil where it does not. O(distance).
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        return unsafe buffer[max(0, start)...].firstIndex(of: byte)
    }
}
