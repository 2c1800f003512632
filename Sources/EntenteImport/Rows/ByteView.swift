import CBytes

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
        var delimiters: UInt64
        /// Where LF, CR or another byte up to 0x0D stands that is no delimiter.
        var lineEnds: UInt64
        /// Whether any byte is no ASCII.
        var hasHighBits: Bool
    }

    /// Looks at 64 bytes from a place on; blanks stand beyond the end.
    @inline(__always)
    func block(at index: Int, delimiter: UInt8) -> Block {
        precondition(index >= 0)
        guard index &+ 64 <= count, let base = unsafe buffer.baseAddress else { return lastBlock(at: index, delimiter) }
        return unsafe ByteView.block(base + index, delimiter)
    }

    private func lastBlock(at index: Int, _ delimiter: UInt8) -> Block {
        var bytes = bytes(in: min(index, count)..<count)
        bytes.append(contentsOf: repeatElement(0x20, count: max(0, 64 - bytes.count)))
        let block = unsafe bytes.withUnsafeBytes { buffer in
            unsafe buffer.baseAddress.map { unsafe ByteView.block($0, delimiter) }
        }
        // A delimiter or line end of blanks stands for nothing beyond the end.
        let present: UInt64 = count - index >= 64 ? .max : 1 << UInt64(max(0, count - index)) - 1
        return Block(
            delimiters: (block?.delimiters ?? 0) & present, lineEnds: (block?.lineEnds ?? 0) & present,
            hasHighBits: block?.hasHighBits ?? false)
    }

    @inline(__always)
    private static func block(_ place: UnsafeRawPointer, _ delimiter: UInt8) -> Block {
        let block = unsafe bytes_look(place, delimiter)
        return Block(
            delimiters: block.equal, lineEnds: block.low & ~block.equal, hasHighBits: block.above_ascii != 0)
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

    /// Whether a text of UTF-8 is empty, or begins or ends with white space.
    @inline(__always)
    func hasBlankEnd(_ start: Int, _ end: Int) -> Bool {
        guard start < end else { return true }
        if (0x21...0x7E).contains(self[start]), (0x21...0x7E).contains(self[end &- 1]) { return false }
        guard let text = String(validating: bytes(in: start..<end), as: UTF8.self),
            let first = text.unicodeScalars.first,
            let last = text.unicodeScalars.last
        else { return true }
        return first.properties.isWhitespace || last.properties.isWhitespace
    }

    /// Where a byte stands first from a place on; nil where it does not. O(distance).
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        return unsafe buffer[max(0, start)...].firstIndex(of: byte)
    }
}
