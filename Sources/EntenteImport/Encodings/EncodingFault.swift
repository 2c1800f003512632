import EntenteModel

/// Why bytes are no text of the encoding that they were said to be in.
public struct EncodingFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The bytes at the offset stand for nothing in the encoding.
        case otherBytes
        /// UTF-16 without the byte-order mark that tells its order.
        case noByteOrderMark
        /// The system has no converter for the encoding.
        case missingConverter
    }

    /// The encoding that was stated.
    public let encoding: TextEncoding
    /// What is wrong.
    public let reason: Reason
    /// Where the first byte stands that is not in the encoding.
    public let offset: Int
    /// The text before it, in UTF-8.
    public let decoded: [UInt8]

    /// Makes a fault of its parts.
    public init(_ encoding: TextEncoding, _ reason: Reason, offset: Int, decoded: [UInt8]) {
        self.encoding = encoding
        self.reason = reason
        self.offset = offset
        self.decoded = decoded
    }

    /// Where the first byte stands that is not in the encoding. O(offset).
    public var position: TextPosition { TextPosition(ofByte: decoded.count, in: decoded) }

    /// What is wrong, and after a semicolon what would be right.
    public var message: String {
        switch reason {
        case .otherBytes:
            "the bytes from here on are not \(encoding.rawValue); state the encoding that the file is in, or save it as UTF-8"
        case .noByteOrderMark:
            "no byte-order mark says in which order the bytes of UTF-16 stand; save the file as UTF-8"
        case .missingConverter:
            "this system has no converter from \(encoding.rawValue); install the package libc-gconv-modules-extra "
                + "(libc6 on Debian 12), or save the file as UTF-8"
        }
    }

    /// The same as a problem of a file.
    public func problem(file: String) -> Problem {
        Problem(.error, rule: .wrongEncoding, file: file, at: reason == .otherBytes ? position : nil, message)
    }
}
