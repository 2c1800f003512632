/// Text in the western encodings of one byte a character.
enum SingleByteText {
    /// ISO 8859-1, in which every byte is a character, as UTF-8.
    static func latin1(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { append(Unicode.Scalar(byte), to: &text) }
        return text
    }

    /// Windows-1252 as UTF-8; controls and the five bytes that stand for nothing are faults.
    static func windows1252(_ bytes: [UInt8]) throws(EncodingFault) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for (offset, byte) in bytes.enumerated() {
            guard let scalar = Windows1252.scalar(of: byte) else {
                throw EncodingFault(.windows1252, .otherBytes, offset: offset, decoded: text)
            }
            append(scalar, to: &text)
        }
        return text
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        if scalar.isASCII {
            text.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
