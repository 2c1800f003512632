/// Text in the encodings of Unicode.
enum UnicodeText {
    /// UTF-8 without its byte-order mark, once it has proved well-formed.
    static func utf8(_ bytes: [UInt8]) throws(EncodingFault) -> [UInt8] {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            throw EncodingFault(.utf8, .otherBytes, offset: offset, decoded: Array(bytes[min(mark, offset)..<offset]))
        }
        return mark == 0 ? bytes : Array(bytes[mark...])
    }

    /// UTF-16 as UTF-8; the byte-order mark tells its order and is dropped.
    static func utf16(_ bytes: [UInt8]) throws(EncodingFault) -> [UInt8] {
        let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
        guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else {
            throw EncodingFault(.utf16, .noByteOrderMark, offset: 0, decoded: [])
        }
        let unit = { (offset: Int) -> UInt16? in
            guard offset + 1 < bytes.count else { return nil }
            let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var offset = 2
        while offset < bytes.count {
            guard let first = unit(offset), let scalar = scalar(first, unit(offset + 2)) else {
                throw EncodingFault(.utf16, .otherBytes, offset: offset, decoded: text)
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            offset += scalar.value > 0xFFFF ? 4 : 2
        }
        return text
    }

    /// The character of a unit, with the next one where it takes two; nil where surrogates stand alone.
    private static func scalar(_ first: UInt16, _ second: UInt16?) -> Unicode.Scalar? {
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
        guard let second, UTF16.isTrailSurrogate(second) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    }
}
