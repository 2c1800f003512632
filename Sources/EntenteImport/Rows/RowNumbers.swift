/// The numbers that a source gives its rows, as they come by: where they rise all through, no two rows are the same.
struct RowNumbers: Sendable {
    /// The first and the last, as long as they rise.
    private(set) var first: UInt64?
    private(set) var last: UInt64 = 0
    /// Whether each was a number greater than the one before.
    private(set) var isRising = true
    /// Whether each was written as a number is written, without zeros before it.
    private(set) var isPlain = true
    /// All of them, as long as they rise.
    private(set) var values: [UInt64] = []

    /// Takes the number in a cell.
    @inline(__always)
    mutating func add(_ bytes: ByteView, _ start: Int, _ end: Int) {
        guard isRising else { return }
        guard end > start, end &- start <= 18 else {
            giveUp()
            return
        }
        if bytes[start] == 0x30, end &- start > 1 { isPlain = false }
        var number: UInt64 = 0
        for index in start..<end {
            let digit = bytes[index] &- 0x30
            guard digit < 10 else {
                giveUp()
                return
            }
            number = number &* 10 &+ UInt64(digit)
        }
        if first == nil { first = number } else if number <= last { giveUp() }
        last = number
        if isRising { values.append(number) }
    }

    /// Makes room for the numbers of so many rows.
    mutating func reserve(_ count: Int) { values.reserveCapacity(count) }

    private mutating func giveUp() {
        isRising = false
        values = []
    }

    /// Whether the rows of several slices, in any order, surely have numbers of their own.
    static func areDistinct(_ slices: [RowSlice]) -> Bool {
        guard slices.allSatisfy({ $0.count == 0 || ($0.ids.isRising && $0.ids.first != nil) }) else { return false }
        let spans = slices.compactMap { slice in slice.ids.first.map { (first: $0, last: slice.ids.last) } }
            .sorted { $0.first < $1.first }
        return zip(spans, spans.dropFirst()).allSatisfy { $0.last < $1.first }
    }
}
