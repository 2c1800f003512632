/// Where the cells of one row begin and end; kept in place from row to row.
///
/// Rows with more cells than any row may have are counted, and only their first cells kept.
@safe
final class CellPlaces {
    private let starts: UnsafeMutablePointer<Int>
    private let ends: UnsafeMutablePointer<Int>
    private let most: Int
    /// How many cells have ended.
    private(set) var count = 0

    /// Room for rows of so many cells.
    init(most: Int) {
        self.most = most
        // A block of 64 bytes can end 64 cells at once, and the next cell begins behind the last.
        let capacity = most + 66
        unsafe starts = .allocate(capacity: capacity)
        unsafe ends = .allocate(capacity: capacity)
        unsafe starts.initialize(repeating: 0, count: capacity)
        unsafe ends.initialize(repeating: 0, count: capacity)
    }

    deinit {
        unsafe starts.deallocate()
        unsafe ends.deallocate()
    }

    /// Begins a row, or within a row the next cell.
    @inline(__always)
    func begin(at place: Int) {
        unsafe starts[min(count, most)] = place
    }

    /// Ends the cell under way; the next begins one byte later unless it is begun elsewhere.
    @inline(__always)
    func end(at place: Int) {
        let index = min(count, most)
        unsafe ends[index] = place
        unsafe starts[index &+ 1] = place &+ 1
        count &+= 1
    }

    /// Ends a cell at every set bit of a block that begins at a place.
    @inline(__always)
    func end(at place: Int, _ bits: UInt64) {
        guard count < most else {
            count &+= bits.nonzeroBitCount
            return
        }
        var (bits, index) = (bits, count)
        while bits != 0 {
            let end = place &+ bits.trailingZeroBitCount
            bits &= bits &- 1
            unsafe ends[index] = end
            index &+= 1
            unsafe starts[index] = end &+ 1
        }
        count = index
    }

    /// Forgets the cells of the row.
    @inline(__always)
    func clear() { count = 0 }

    /// Where a cell lies; only the first cells of a row that has too many are known.
    @inline(__always)
    subscript(index: Int) -> (start: Int, end: Int) {
        precondition(index < count && index <= most)
        return unsafe (starts[index], ends[index])
    }
}
