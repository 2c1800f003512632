/// Where the cells of one row begin and end; kept in place from row to row.
///
/// Rows with more cells than any row may have are counted, and only their first cells kept.
@safe
final class CellPlaces {
    private let ends: UnsafeMutablePointer<Int>
    /// Where cells begin that do not begin behind the one before: those of rows with quotation marks.
    private let starts: UnsafeMutablePointer<Int>
    private let most: Int
    private var first = 0
    private var hasOwnStarts = false
    /// How many cells have ended.
    private(set) var count = 0

    /// Room for the first so many cells of a row.
    init(most: Int) {
        self.most = most
        // A block of 64 bytes can end 64 cells at once.
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

    /// Begins a row in which each cell begins one byte behind the one before.
    @inline(__always)
    func beginRow(at place: Int) {
        first = place
        count = 0
        hasOwnStarts = false
    }

    /// Ends the cell under way.
    @inline(__always)
    func end(at place: Int) {
        unsafe ends[min(count, most)] = place
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
            unsafe ends[index] = place &+ bits.trailingZeroBitCount
            bits &= bits &- 1
            index &+= 1
        }
        count = index
    }

    /// Begins a row of which each cell tells where it lies.
    func beginQuotedRow() {
        count = 0
        hasOwnStarts = true
    }

    /// Adds a cell of such a row.
    func add(_ start: Int, _ end: Int) {
        unsafe starts[min(count, most)] = start
        self.end(at: end)
    }

    /// Where a cell lies, one of the first of the row.
    @inline(__always)
    subscript(index: Int) -> (start: Int, end: Int) {
        precondition(index < count && index <= most)
        if hasOwnStarts { return unsafe (starts[index], ends[index]) }
        return unsafe (index == 0 ? first : ends[index &- 1] &+ 1, ends[index])
    }
}
