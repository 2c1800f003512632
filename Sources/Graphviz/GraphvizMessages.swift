import CGraphviz
import Synchronization

/// What Graphviz says while it works, gathered in place of its writing to standard error.
enum GraphvizMessages {
    private static let gathered = Mutex<[UInt8]>([])
    /// Enough for the first few messages; a graph can raise one for every edge.
    private static let capacity = 2000

    /// Forgets what was said, and gathers from now on.
    static func begin() {
        gathered.withLock { $0.removeAll(keepingCapacity: true) }
        agseterr(AGWARN)
        _ = unsafe agseterrf { text in
            guard let text = unsafe text else { return 0 }
            GraphvizMessages.gathered.withLock { bytes in
                var cursor = unsafe text
                while unsafe cursor.pointee != 0, bytes.count < GraphvizMessages.capacity {
                    unsafe bytes.append(UInt8(bitPattern: cursor.pointee))
                    unsafe cursor += 1
                }
            }
            return 0
        }
        _ = agreseterrors()
    }

    /// The first error since `begin`, if there was one; warnings alone are none. Graphviz's count starts anew.
    static func takeError() -> String? {
        guard agreseterrors() > 0 else { return nil }
        let text = gathered.withLock { bytes in
            defer { bytes.removeAll(keepingCapacity: true) }
            return String(decoding: bytes, as: UTF8.self)
        }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        let line = lines.first { $0.hasPrefix("Error: ") } ?? lines.first ?? "Error: Graphviz gives no reason"
        var sentence = Substring(line)
        if sentence.hasPrefix("Error: ") { sentence = sentence.dropFirst(7) }
        while let last = sentence.last, last == "." || last == " " { sentence = sentence.dropLast() }
        return "Graphviz says: \(sentence)"
    }
}
