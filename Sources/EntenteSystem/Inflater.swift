import CZlib

/// Expands DEFLATE data (RFC 1951) and gzip members (RFC 1952), a piece at a time, so that a caller can stop early.
///
/// Memory is what zlib needs for one window, and one piece; what is expanded goes to the caller's array.
@safe
public struct Inflater: ~Copyable {
    /// What is around the data.
    public enum Wrapping: Sendable {
        /// Nothing, as within a zip archive.
        case none
        /// The header and trailer of one gzip member; its checksum and its size are verified.
        case gzip
    }

    /// How far one step came.
    public struct Step: Hashable, Sendable {
        /// The bytes of input that were used.
        public let consumed: Int
        /// Whether the data has come to its own end.
        public let isFinished: Bool
    }

    /// The most bytes that one step expands to.
    public static let pieceSize = 1 << 16

    private let stream: UnsafeMutablePointer<z_stream>
    private let piece: UnsafeMutablePointer<UInt8>

    /// Begins to expand; throws `noMemory` where there is none.
    public init(_ wrapping: Wrapping) throws(InflationFault) {
        // zlib keeps a pointer back to the stream, so it stays where it is.
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe piece = .allocate(capacity: Self.pieceSize)
        unsafe piece.initialize(repeating: 0, count: Self.pieceSize)
        let windowBits: Int32 =
            switch wrapping {
            case .none: -15
            case .gzip: 15 + 16
            }
        guard unsafe zlib_inflate_begin(stream, windowBits) == Z_OK else { throw .noMemory }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
        unsafe piece.deallocate()
    }

    /// Begins anew with data of the same wrapping.
    public mutating func restart() {
        _ = unsafe inflateReset(stream)
    }

    /// Expands the next piece of some input, appends it, and says how much of the input that took.
    ///
    /// Throws `endsEarly` where the input is used up before the data has ended, `broken` where it is no such data.
    public mutating func step(
        _ input: ArraySlice<UInt8>, appendingTo output: inout [UInt8]
    ) throws(InflationFault) -> Step {
        var status = Z_OK
        var (consumed, produced) = (0, 0)
        unsafe input.withUnsafeBufferPointer { bytes in
            let count = min(bytes.count, Int(UInt32.max))
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(count)
            unsafe stream.pointee.next_out = piece
            unsafe stream.pointee.avail_out = UInt32(Self.pieceSize)
            status = unsafe inflate(stream, Z_NO_FLUSH)
            consumed = unsafe count - Int(stream.pointee.avail_in)
            produced = unsafe Self.pieceSize - Int(stream.pointee.avail_out)
            unsafe stream.pointee.next_in = nil
        }
        unsafe output.append(contentsOf: UnsafeBufferPointer(start: piece, count: produced))
        switch status {
        case Z_STREAM_END: return Step(consumed: consumed, isFinished: true)
        case Z_OK, Z_BUF_ERROR:
            if consumed == 0 && produced == 0 { throw .endsEarly }
            return Step(consumed: consumed, isFinished: false)
        case Z_MEM_ERROR: throw .noMemory
        default: throw .broken(unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "unknown coding")
        }
    }
}
