import Glibc

/// The system's converter from one encoding to UTF-8 (`iconv`), which it closes itself.
@safe
public struct EncodingConverter: ~Copyable {
    /// What came of converting.
    public struct Outcome: Hashable, Sendable {
        /// The text in UTF-8, up to the first byte that is not in the encoding.
        public let utf8: [UInt8]
        /// Where that byte stands; nil where all could be converted.
        public let faultOffset: Int?
    }

    private let descriptor: iconv_t

    /// A converter from an encoding under the name that the system gives it; nil where it has none.
    public init?(from encoding: String) {
        unsafe descriptor = iconv_open("UTF-8", encoding)
        // An error is the pointer of all ones.
        guard unsafe Int(bitPattern: descriptor) != -1 else { return nil }
    }

    deinit {
        // Nothing is left to close where nothing was opened.
        if unsafe Int(bitPattern: descriptor) != -1 { unsafe iconv_close(descriptor) }
    }

    /// Converts bytes from the start of a text to its end. O(n).
    public mutating func utf8(_ bytes: [UInt8]) -> Outcome {
        unsafe iconv(descriptor, nil, nil, nil, nil)
        let pieceSize = 1 << 16
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var fault: Int?
        var piece = [CChar](repeating: 0, count: pieceSize)
        unsafe bytes.withUnsafeBytes { input in
            unsafe piece.withUnsafeMutableBufferPointer { piece in
                var next = unsafe UnsafeMutablePointer(mutating: input.assumingMemoryBound(to: CChar.self).baseAddress)
                var left = input.count
                var isAtEnd = false
                while !isAtEnd {
                    var free = piece.baseAddress
                    var room = pieceSize
                    let converted = unsafe iconv(descriptor, &next, &left, &free, &room)
                    let reason = errno
                    unsafe output.append(
                        contentsOf: UnsafeRawBufferPointer(
                            rebasing: UnsafeRawBufferPointer(piece)[..<(pieceSize - room)]))
                    if converted != -1 {
                        isAtEnd = true
                    } else if reason != E2BIG {
                        fault = input.count - left
                        isAtEnd = true
                    }
                }
            }
        }
        return Outcome(utf8: output, faultOffset: fault)
    }
}
