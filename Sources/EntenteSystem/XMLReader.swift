import CExpat

/// Reads XML 1.0 from start to end with Expat, without building a tree.
///
/// Entities other than the five of XML are refused, so that no document is more than its bytes; nothing outside the
/// document is ever fetched.
public enum XMLReader {
    /// The most levels of elements where a caller names no limit.
    public static let defaultDepthLimit = 200

    /// Hands what a document holds to a closure, which answers whether to go on; gives what was wrong, or nil.
    ///
    /// A document that the closure left is not read to its end, and not checked beyond. `isUTF8` says that the bytes
    /// are UTF-8 whatever the document says of its encoding. O(n).
    public static func read(
        _ bytes: [UInt8], isUTF8: Bool = false, depthLimit: Int = defaultDepthLimit, handle: (XMLEvent) -> Bool
    ) -> XMLFault? {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return withoutActuallyEscaping(handle) { handle in
            let session = XMLSession(hasMark ? bytes[3...] : bytes[...], depthLimit: depthLimit, handle: handle)
            guard let parser = XMLParser(isUTF8: isUTF8 || hasMark, session: session) else {
                return XMLFault(reason: .noMemory, place: XMLPlace(line: 1, column: 1))
            }
            return parser.run()
        }
    }
}
