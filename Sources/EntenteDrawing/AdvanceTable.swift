/// Advance widths by code point, in pages of 256, unfolded once from the generated rows.
struct AdvanceTable: Sendable {
    /// Liberation Sans Regular.
    static let regular = AdvanceTable(TextWidths.regular)
    /// Liberation Sans Bold.
    static let bold = AdvanceTable(TextWidths.bold)

    private static let limit = 0x20000
    private static let pageSize = 256
    private static let em: UInt16 = 2048

    /// The number of each page's stored copy; page 0 of the store is the one in which all is one em wide.
    private var pages: [Int]
    private var store: [UInt16]

    /// Reads rows of a first code point in hexadecimal and the widths from there on; constant time, about 70 kB of text.
    init(_ rows: String) {
        pages = Array(repeating: 0, count: Self.limit / Self.pageSize)
        store = Array(repeating: Self.em, count: Self.pageSize)
        for row in rows.split(separator: "\n") {
            let fields = row.split(separator: " ")
            guard let first = fields.first, var point = Int(first, radix: 16) else { continue }
            for field in fields.dropFirst() {
                let parts = field.split(separator: "*")
                guard let advance = parts.first.flatMap({ UInt16($0) }) else { continue }
                let count = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
                for _ in 0..<count {
                    set(advance, at: point)
                    point += 1
                }
            }
        }
    }

    /// The advance of a character in 2048ths of an em; constant time.
    func advance(of point: UInt32) -> Int {
        let point = Int(point)
        guard point < Self.limit else {
            // Tags and variation selectors of plane 14 are invisible; ideographs and the rest are one em wide.
            return 0xE0000...0xE0FFF ~= point ? 0 : Int(Self.em)
        }
        return Int(store[pages[point / Self.pageSize] * Self.pageSize + point % Self.pageSize])
    }

    private mutating func set(_ advance: UInt16, at point: Int) {
        guard point < Self.limit, advance != Self.em else { return }
        let page = point / Self.pageSize
        if pages[page] == 0 {
            pages[page] = store.count / Self.pageSize
            store.append(contentsOf: repeatElement(Self.em, count: Self.pageSize))
        }
        store[pages[page] * Self.pageSize + point % Self.pageSize] = advance
    }
}
