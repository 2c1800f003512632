/// Scans a stretch of delimited text byte by byte, eight at a time, and codes the cells of the columns that are read.
///
/// Rows end in LF or CRLF, or in CR alone where neither stands in the row. It makes no String and copies no cell.
struct RowScanner {
    private let layout: RowLayout
    private let bytes: ByteView
    /// The cells of the row under way.
    private let cells: CellPlaces
    /// Where the columns stand in rows like the last one, which most rows are like.
    private var wanted: [Int] = []
    private var wantedCount = -1
    private let hashedColumn: Int
    private(set) var slice: RowSlice

    init(_ layout: RowLayout, _ bytes: ByteView, start: Int) {
        self.layout = layout
        self.bytes = bytes
        cells = CellPlaces(most: layout.depth)
        hashedColumn = layout.hashedColumn ?? -1
        slice = RowSlice(start: start, width: layout.width)
    }

    /// Scans every row that begins before a place.
    mutating func scan(until limit: Int) {
        let size = limit - slice.start
        slice.cells.reserveCapacity(size / 300 * layout.width)
        slice.starts.reserveCapacity(size / 300)
        slice.end = layout.quote == nil ? scanPlainRows(until: limit) : scanQuotedRows(until: limit)
    }

    // MARK: - Rows without quotation marks

    /// Scans rows until one begins at the limit or beyond; where the next begins.
    ///
    /// Sixty-four bytes are looked at together; in those without a line end, every delimiter ends a cell and nothing else is asked.
    private mutating func scanPlainRows(until limit: Int) -> Int {
        let (count, longest) = (bytes.count, layout.longestRow)
        let delimiter = layout.delimiter
        var start = slice.start
        var index = start
        var hasHighBits = false
        cells.beginRow(at: start)
        while index < count {
            let block = bytes.block(at: index, delimiter: delimiter)
            hasHighBits = hasHighBits || block.hasHighBits
            if block.lineEnds == 0 {
                cells.end(at: index, block.delimiters)
            } else {
                var hits = block.delimiters | block.lineEnds
                while hits != 0 {
                    let place = index &+ hits.trailingZeroBitCount
                    let bit = hits & (0 &- hits)
                    hits ^= bit
                    if block.delimiters & bit != 0 {
                        cells.end(at: place)
                        continue
                    }
                    let byte = bytes[place]
                    guard byte == 0x0A || (byte == 0x0D && isLineEnd(at: place)) else { continue }
                    let isPair = byte == 0x0A && place > start && bytes[place - 1] == 0x0D
                    cells.end(at: isPair ? place - 1 : place)
                    endRow(start, place, hasHighBits: hasHighBits)
                    start = place &+ 1
                    if start >= limit { return start }
                    cells.beginRow(at: start)
                    hasHighBits = block.hasHighBits
                }
            }
            index &+= 64
            if index &- start > longest, start < count {
                start = skipLongRow(from: start, searching: index)
                if start >= limit { return start }
                (index, hasHighBits) = (start, false)
                cells.beginRow(at: start)
            }
        }
        if start < count {
            cells.end(at: count)
            endRow(start, count, hasHighBits: hasHighBits)
        }
        return max(count, limit)
    }

    /// Whether a CR ends a line by itself: no LF follows it.
    private func isLineEnd(at place: Int) -> Bool {
        place + 1 >= bytes.count || bytes[place + 1] != 0x0A
    }

    private mutating func skipLongRow(from start: Int, searching index: Int) -> Int {
        let end = lineEnd(from: min(index, bytes.count))
        setAside(.tooLong, start..<end)
        slice.lineCount += 1
        return min(end + 1, max(bytes.count, end))
    }

    /// The place of the next LF, or the end.
    private func lineEnd(from index: Int) -> Int {
        bytes.firstIndex(of: 0x0A, from: index) ?? bytes.count
    }

    // MARK: - Rows with quotation marks

    /// Scans rows until one begins at the limit or beyond; where the next begins.
    private mutating func scanQuotedRows(until limit: Int) -> Int {
        var start = slice.start
        while start < limit { start = scanQuotedRow(from: start) }
        return start
    }

    /// Scans one row that may hold quoted cells; where the next begins.
    private mutating func scanQuotedRow(from start: Int) -> Int {
        let quote = layout.quote ?? 0
        let count = bytes.count
        var cell = start
        var lines = 0
        var hasHighBits = false
        cells.beginQuotedRow()
        while true {
            var end = cell
            if cell < count, bytes[cell] == quote {
                guard let closing = closingQuote(of: cell, inRow: start, &lines, &hasHighBits) else {
                    return resume(after: start, .openQuote(cell))
                }
                end = plainEnd(from: closing + 1, &hasHighBits)
                for index in closing + 1..<end
                where bytes[index] != 0x20 && bytes[index] != 0x09 && !isCarriageReturn(index, end) {
                    return resume(after: start, .afterQuote(closing))
                }
                endQuotedCell(cell, closing)
            } else {
                end = plainEnd(from: cell, &hasHighBits)
                let isCutShort = end < count && end > cell && bytes[end] == 0x0A && bytes[end - 1] == 0x0D
                cells.add(cell, isCutShort ? end - 1 : end)
            }
            if end - start > layout.longestRow { return skipLongRow(from: start, searching: end) }
            if end < count, bytes[end] == layout.delimiter {
                cell = end + 1
                continue
            }
            slice.lineCount += lines
            endRow(start, end, hasHighBits: hasHighBits)
            return end + 1
        }
    }

    private func isCarriageReturn(_ index: Int, _ end: Int) -> Bool {
        index == end - 1 && bytes[index] == 0x0D && end < bytes.count && bytes[end] == 0x0A
    }

    /// The closing mark of the quotation that begins at a place; nil where there is none in a row's length.
    private func closingQuote(of cell: Int, inRow start: Int, _ lines: inout Int, _ hasHighBits: inout Bool) -> Int? {
        let quote = layout.quote ?? 0
        let limit = min(bytes.count, start + layout.longestRow)
        var index = cell + 1
        while index < limit {
            let byte = bytes[index]
            if byte == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index }
                index += 1
            } else if byte == 0x0A {
                lines += 1
            } else if byte & 0x80 != 0 {
                hasHighBits = true
            }
            index += 1
        }
        return nil
    }

    /// Where a cell without quotation marks ends: at a delimiter, an LF, a CR alone, or the end.
    private func plainEnd(from start: Int, _ hasHighBits: inout Bool) -> Int {
        let pattern = UInt64(layout.delimiter) &* 0x0101_0101_0101_0101
        var highBits: UInt64 = 0
        var index = start
        while index < bytes.count {
            let word = bytes.word(at: index)
            var hits = ByteView.zeroBytes((word & 0xF8F8_F8F8_F8F8_F8F8) ^ 0x0808_0808_0808_0808)
            hits |= ByteView.zeroBytes(word ^ pattern)
            while hits != 0 {
                let place = index &+ hits.trailingZeroBitCount &>> 3
                hits &= hits &- 1
                if place >= bytes.count { break }
                let byte = bytes[place]
                guard byte == layout.delimiter || byte == 0x0A || (byte == 0x0D && isLineEnd(at: place)) else {
                    continue
                }
                hasHighBits = hasHighBits || (highBits | word) & 0x8080_8080_8080_8080 != 0
                return place
            }
            highBits |= word
            index &+= 8
        }
        hasHighBits = hasHighBits || highBits & 0x8080_8080_8080_8080 != 0
        return bytes.count
    }

    /// Sets a row with a broken quotation aside and goes on after its first line end.
    private mutating func resume(after start: Int, _ reason: RowSlice.Fault.Reason) -> Int {
        let end = lineEnd(from: start)
        setAside(reason, start..<end)
        slice.lineCount += 1
        return end + 1
    }

    // MARK: - Cells and rows

    /// A quoted cell that holds quotation marks keeps the marks around it, which tell that those inside are doubled.
    private mutating func endQuotedCell(_ opening: Int, _ closing: Int) {
        let content = opening + 1..<closing
        let hasMarks = bytes.firstIndex(of: layout.quote ?? 0, from: content.lowerBound).map(content.contains) ?? false
        cells.add(hasMarks ? opening : content.lowerBound, hasMarks ? closing + 1 : content.upperBound)
    }

    @inline(__always)
    private mutating func endRow(_ start: Int, _ end: Int, hasHighBits: Bool) {
        let count = cells.count
        let line = slice.lineCount
        slice.lineCount = line &+ 1
        if count == 1, cells[0].start == cells[0].end {
            // A blank line is no row.
            return
        }
        if count != wantedCount {
            guard let columns = layout.columns(ofRow: count) else {
                setAside(.count(count), start..<end, line)
                return
            }
            (wanted, wantedCount) = (columns, count)
        }
        if hasHighBits, !isText(start..<end) {
            setAside(.encoding, start..<end, line)
            return
        }
        for column in wanted.indices {
            let index = wanted[column]
            if index < 0 {
                slice.cells.append(0)
            } else if column == hashedColumn {
                slice.cells.append(0)
                slice.hashes.append(CellCodes.hash(cells[index].start, cells[index].end, in: bytes))
            } else {
                let (start, end) = cells[index]
                slice.cells.append(slice.codes[column].code(start, end, in: bytes))
            }
        }
        slice.starts.append(UInt32(truncatingIfNeeded: start &- slice.start))
    }

    private mutating func setAside(_ reason: RowSlice.Fault.Reason, _ place: Range<Int>, _ line: Int? = nil) {
        slice.faults.append(RowSlice.Fault(reason: reason, place: place, line: line ?? slice.lineCount))
    }

    /// Whether bytes are UTF-8. O(length).
    private func isText(_ range: Range<Int>) -> Bool {
        String(validating: bytes.bytes(in: range), as: UTF8.self) != nil
    }
}
