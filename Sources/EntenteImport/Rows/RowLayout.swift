/// How a table in bytes is taken apart, and which of its columns are read.
struct RowLayout: Sendable {
    /// What parts the cells.
    let delimiter: UInt8
    /// What may stand around a cell; nil where quotation marks are letters like any other.
    let quote: UInt8?
    /// How many columns are read.
    let width: Int
    /// Where the columns stand in rows of so many cells, -1 for a column that such rows lack; nil for numbers that no row may have.
    private let places: [[Int]?]
    /// The column whose texts are only told apart, not kept: an address that names the article of a row.
    let hashedColumn: Int?
    /// The longest row, in bytes.
    let longestRow: Int

    /// A layout that finds so many columns in rows of the numbers of cells that are given.
    init(
        delimiter: UInt8, quote: UInt8?, width: Int, places: [(count: Int, columns: [Int])], hashedColumn: Int? = nil,
        longestRow: Int = 1 << 24
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.width = width
        self.hashedColumn = hashedColumn
        self.longestRow = longestRow
        var table = [[Int]?](repeating: nil, count: (places.map(\.count).max() ?? 0) + 1)
        for (count, columns) in places { table[count] = columns }
        self.places = table
        depth = (places.flatMap(\.columns).max() ?? 0) + 1
    }

    /// Where the columns stand in a row of so many cells; nil where no row may have as many.
    func columns(ofRow count: Int) -> [Int]? {
        count < places.count ? places[count] : nil
    }

    /// The numbers of cells that a row may have, rising.
    var counts: [Int] { places.indices.filter { places[$0] != nil } }

    /// How many cells at the beginning of a row are looked into; further ones are only counted.
    let depth: Int
}
