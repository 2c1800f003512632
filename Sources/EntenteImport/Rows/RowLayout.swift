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
    /// Where the columns stand of which one must surely hold something; else the row is noted as one that may lack it.
    private let needs: [[Int]]
    private let ids: [Int]
    /// The column whose texts are only told apart, not kept: an address that names the article of a row.
    let hashedColumn: Int?
    /// The texts that stand for nothing.
    let nulls: [[UInt8]]
    /// The longest row, in bytes.
    let longestRow: Int

    /// Where columns stand in rows of so many cells, -1 for one that is not there.
    struct Place {
        let count: Int
        let columns: [Int]
        /// The columns of which one must surely hold something; none where nothing must.
        var needs: [Int] = []
        /// The column of the source's own numbers of its rows, -1 for none.
        var id = -1
    }

    /// A layout that finds so many columns in rows of the numbers of cells that are given.
    init(
        delimiter: UInt8, quote: UInt8?, width: Int, places: [Place], hashedColumn: Int? = nil,
        nulls: [[UInt8]] = [], longestRow: Int = SourceDialect.longestRow
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.width = width
        self.hashedColumn = hashedColumn
        self.nulls = nulls
        self.longestRow = longestRow
        var table = [[Int]?](repeating: nil, count: (places.map(\.count).max() ?? 0) + 1)
        var needs = [[Int]](repeating: [], count: table.count)
        var ids = [Int](repeating: -1, count: table.count)
        for place in places {
            table[place.count] = place.columns
            needs[place.count] = place.needs.filter { $0 >= 0 }
            ids[place.count] = place.id
        }
        self.places = table
        self.needs = needs
        self.ids = ids
        depth = (places.flatMap { $0.columns + $0.needs + [$0.id] }.max() ?? 0) + 1
    }

    /// Where the columns stand in a row of so many cells; nil where no row may have as many.
    func columns(ofRow count: Int) -> [Int]? {
        count < places.count ? places[count] : nil
    }

    /// Where the columns stand of which one must surely hold something, in a row that may have so many cells.
    func needs(ofRow count: Int) -> [Int] { needs[count] }

    /// Where the source's own number stands in a row that may have so many cells; -1 for nowhere.
    func id(ofRow count: Int) -> Int { ids[count] }

    /// How many cells at the beginning of a row are looked into; further ones are only counted.
    let depth: Int
}
