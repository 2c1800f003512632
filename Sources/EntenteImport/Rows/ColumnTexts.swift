import EntenteSystem

/// The distinct texts of one coded column over all files, in the order in which they are first met.
struct ColumnTexts: Sendable {
    /// The texts; the first is blank.
    private(set) var texts = [""]
    /// For each slice what its codes are here.
    private(set) var codes: [[UInt32]] = []
    private var index: [String: UInt32] = ["": 0]

    /// Gathers a column of files whose cells may be quoted. O(distinct texts of the slices).
    init(_ files: [CodedFile], column: Int, quote: UInt8?) {
        for file in files {
            unsafe file.bytes.withBytes { buffer in
                let view = unsafe ByteView(buffer)
                for slice in file.slices {
                    codes.append(slice.codes[column].places.map { add(ColumnTexts.text(view.bytes(in: $0), quote)) })
                }
            }
        }
    }

    private mutating func add(_ text: String) -> UInt32 {
        if let code = index[text] { return code }
        let code = UInt32(truncatingIfNeeded: texts.count)
        texts.append(text)
        index[text] = code
        return code
    }

    /// A cell's text; one that begins with its quotation mark holds doubled ones.
    private static func text(_ bytes: [UInt8], _ quote: UInt8?) -> String {
        guard let quote, bytes.count > 1, bytes.first == quote else { return String(decoding: bytes, as: UTF8.self) }
        var content: [UInt8] = []
        var isSecond = false
        for byte in bytes.dropFirst().dropLast() {
            isSecond = byte == quote && !isSecond
            if !isSecond { content.append(byte) }
        }
        return String(decoding: content, as: UTF8.self)
    }
}
