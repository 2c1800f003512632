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

    private mutating func add(_ tuple: [UInt32]) -> UInt32 {
        tuples.append(tuple)
        return UInt32(tuples.count - 1)
    }

    private static let largestTable = 1 << 18
}
