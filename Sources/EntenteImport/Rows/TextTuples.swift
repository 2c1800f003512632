/// Numbers the distinct combinations of several columns' texts as they are met.
struct TextTuples {
    /// The combinations by number.
    private(set) var tuples: [[UInt32]] = []
    private let radices: [Int]
    /// The number plus one of each combination, where few can be; else they are looked up.
    private var table: [UInt32] = []
    private var index: [[UInt32]: UInt32] = [:]

    /// Columns of so many distinct texts each.
    init(_ radices: [Int]) {
        self.radices = radices
        var product = 1
        for radix in radices where product <= TextTuples.largestTable { product *= max(radix, 1) }
        if product <= TextTuples.largestTable { table = Array(repeating: 0, count: product) }
    }

    /// The number of a combination. O(columns).
    mutating func number(of tuple: [UInt32]) -> UInt32 {
        guard !table.isEmpty else {
            if let known = index[tuple] { return known }
            index[tuple] = UInt32(tuples.count)
            return add(tuple)
        }
        var place = 0
        for (radix, code) in zip(radices, tuple) { place = place &* radix &+ Int(code) }
        if table[place] != 0 { return table[place] - 1 }
        table[place] = UInt32(tuples.count + 1)
        return add(tuple)
    }

    /// The numbers of the combinations in rows of coded cells; for each column what its codes are here. O(rows × columns).
    mutating func numbers(ofRows cells: [UInt32], width: Int, columns: [(place: Int, codes: [UInt32])]) -> [UInt32] {
        let count = width == 0 ? 0 : cells.count / width
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        guard !table.isEmpty, columns.count == 2 else {
            var tuple = [UInt32](repeating: 0, count: columns.count)
            for row in 0..<count {
                for (index, column) in columns.enumerated() {
                    tuple[index] = column.codes[Int(cells[row &* width &+ column.place])]
                }
                numbers.append(number(of: tuple))
            }
            return numbers
        }
        // Two columns are what most conditions compare.
        let radix = radices[1]
        let (one, other) = (columns[0], columns[1])
        let firsts = one.codes.map { Int($0) &* radix }
        let seconds = other.codes.map { Int($0) }
        var base = 0
        for _ in 0..<count {
            let place = firsts[Int(cells[base &+ one.place])] &+ seconds[Int(cells[base &+ other.place])]
            let known = table[place]
            numbers.append(
                known != 0 ? known &- 1 : number(of: [UInt32(place / radix), UInt32(place % radix)]))
            base &+= width
        }
        return numbers
    }

    private mutating func add(_ tuple: [UInt32]) -> UInt32 {
        tuples.append(tuple)
        return UInt32(tuples.count - 1)
    }

    private static let largestTable = 1 << 18
}
