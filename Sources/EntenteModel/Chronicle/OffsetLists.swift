/// Lists of one element type, one list a row, stored end to end in a single array.
public struct OffsetLists<Element: Sendable>: Sendable {
    private var offsets: [UInt32] = [0]
    private var elements: [Element] = []

    /// No lists.
    public init() {}

    /// The number of lists.
    public var count: Int { offsets.count - 1 }

    /// The list of a row.
    public subscript(row: Int) -> ArraySlice<Element> {
        elements[Int(offsets[row])..<Int(offsets[row + 1])]
    }

    /// How many elements the list of a row has.
    @inline(__always)
    func count(of row: Int) -> Int { Int(offsets[row &+ 1] &- offsets[row]) }

    /// One element of the list of a row.
    @inline(__always)
    subscript(row: Int, position: Int) -> Element { elements[Int(offsets[row]) &+ position] }

    /// Makes room for so many lists with so many elements in all.
    mutating func reserve(lists: Int, elements count: Int) {
        offsets.reserveCapacity(lists + 1)
        elements.reserveCapacity(count)
    }

    /// Adds the next row's list.
    public mutating func append(_ list: some Sequence<Element>) {
        for element in list { elements.append(element) }
        offsets.append(UInt32(truncatingIfNeeded: elements.count))
    }
}

/// A column that only few rows have a value in.
public struct SparseColumn<Value: Sendable>: Sendable {
    private var values: [UInt32: Value] = [:]

    /// An empty column.
    public init() {}

    /// The value of a row, if it has one.
    public subscript(row: Int) -> Value? {
        get { values.isEmpty ? nil : values[UInt32(truncatingIfNeeded: row)] }
        set { values[UInt32(truncatingIfNeeded: row)] = newValue }
    }
}
