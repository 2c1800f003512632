/// Scans a stretch of delimited text byte by byte, eight at a time, and codes the cells of the columns that are read.
///
/// Rows end in LF, CRLF, or CR alone. It makes no String and copies no cell.
struct RowScanner {
    private let layout: RowLayout
    private let bytes: ByteView
    /// The cells of the row under way.
    private let cells: CellPlaces
    /// Where the columns stand in rows like the last one, which most rows are like.
    private var wanted: [Int] = []
    private var needed: [Int] = []
    private var wantedCount = -1
    private let hashedColumn: Int
    private var wantedID = -1
    /// The bytes that were looked at in vain for the ends of quotations.
    private var wasted = 0
    private let longestNull: Int
    private(set) var slice: RowSlice

    init(_ layout: RowLayout, _ bytes: ByteView, start: Int) {
        self.layout = layout
        self.bytes = bytes
        cells = CellPlaces(most: layout.depth)
        hashedColumn = layout.hashedColumn ?? -1
        longestNull = layout.nulls.map(\.count).max() ?? 0
        slice = RowSlice(start: start, width: layout.width)
    }

    /// Scans every row that begins before a place.
    mutating func scan(until limit: Int) {
        let size = limit - slice.start
        slice.cells.reserveCapacity(size / 300 * layout.width)
        slice.starts.reserveCapacity(size / 300)
        slice.ids.reserve(size / 300)
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
                    guard byte == 0x0A || (byte == 0x0D && isLineEnd(at: place)) else {
                        if byte == 0 { slice.isGivenUp = true }
                        continue
                    }
                    let isPair = byte == 0x0A && place > start && bytes[place - 1] == 0x0D
                    cells.end(at: isPair ? place - 1 : place)
                    if place &- start > longest, (isPair ? place - 1 : place) &- start > longest {
                        _ = setAsideFirstLine(from: start, .tooLong(nil))
                    } else {
                        endRow(start, place, hasHighBits: hasHighBits)
                    }
                    start = place &+ 1
                    if start >= limit { return start }
                    cells.beginRow(at: start)
                    hasHighBits = block.hasHighBits
                }
            }
            index &+= 64
            // A CR and an LF may stand at the end of the longest row.
            if index &- start > longest &+ 2, index <= count {
                start = setAsideFirstLine(from: start, searching: index - 2, .tooLong(nil))
                if start >= limit { return start }
                (index, hasHighBits) = (start, false)
                cells.beginRow(at: start)
            }
        }
        if count - start > longest {
            _ = setAsideFirstLine(from: start, .tooLong(nil))
        } else if start < count {
            cells.end(at: count)
            endRow(start, count, hasHighBits: hasHighBits)
        }
        return max(count, limit)
    }

    /// Whether a CR ends a line by itself: no LF follows it.
    private func isLineEnd(at place: Int) -> Bool {
        place + 1 >= bytes.count || bytes[place + 1] != 0x0A
    }

    /// Sets aside all up to the first line end; where the line after it begins. There is no line end before the place to search from.
    private mutating func setAsideFirstLine(
        from start: Int, searching index: Int? = nil, _ reason: RowSlice.Fault.Reason
    ) -> Int {
        let end = lineEnd(from: max(start, index ?? start))
        setAside(reason, start..<end, slice.lineCount)
        if case .openQuote = reason { wasted += min(bytes.count - start, layout.longestRow) }
        slice.lineCount += 1
        let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
        return end + (isPair ? 2 : 1)
    }

    /// The place of the next LF or CR, or the end.
    private func lineEnd(from index: Int) -> Int {
        var index = index
        while index < bytes.count {
            var hits = bytes.block(at: index, delimiter: layout.delimiter).lineEnds
            while hits != 0 {
                let place = index + hits.trailingZeroBitCount
                if bytes[place] == 0x0A || bytes[place] == 0x0D { return place }
                hits &= hits &- 1
            }
            index += 64
        }
        return bytes.count
    }

    // MARK: - Rows with quotation marks

    /// Scans rows until one begins at the limit or beyond; where the next begins.
    private mutating func scanQuotedRows(until limit: Int) -> Int {
        var start = slice.start
        while start < limit, !slice.isGivenUp {
            start = scanQuotedRow(from: start)
            slice.isGivenUp = wasted > DelimitedRows.mostWasted
        }
        return slice.isGivenUp ? max(start, limit) : start
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
            var closing: Int?
            if cell < count, bytes[cell] == quote {
                switch closingQuote(of: cell, inRow: start, &lines, &hasHighBits) {
                case .success(let place): closing = place
                case .failure(let fault): return setAsideFirstLine(from: start, fault.reason)
                }
            }
            let end = plainEnd(from: closing.map { $0 + 1 } ?? cell, &hasHighBits)
            let contentEnd = content(cell, end).upperBound
            if contentEnd - start > layout.longestRow { return setAsideFirstLine(from: start, .tooLong(nil)) }
            if let closing {
                for index in closing + 1..<contentEnd where bytes[index] != 0x20 && bytes[index] != 0x09 {
                    return setAsideFirstLine(from: start, .afterQuote(closing))
                }
                endQuotedCell(cell, closing)
            } else {
                cells.add(cell, contentEnd)
            }
            if end < count, bytes[end] == layout.delimiter {
                cell = end + 1
                if cell - start > layout.longestRow { return setAsideFirstLine(from: start, .tooLong(nil)) }
                continue
            }
            endRow(start, end, hasHighBits: hasHighBits, lines: lines)
            return end + 1
        }
    }

    private struct OpenQuotation: Error {
        let reason: RowSlice.Fault.Reason
    }

    /// The closing mark of the quotation that begins at a place; line ends before it are added to those of the row.
    private func closingQuote(
        of cell: Int, inRow start: Int, _ lines: inout Int, _ hasHighBits: inout Bool
    ) -> Result<Int, OpenQuotation> {
        let quote = layout.quote ?? 0
        var index = cell + 1
        while index < bytes.count {
            if index - start > layout.longestRow { return .failure(OpenQuotation(reason: .tooLong(cell))) }
            let byte = bytes[index]
            if byte == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else { return .success(index) }
                index += 1
            } else if byte == 0x0A || (byte == 0x0D && isLineEnd(at: index)) {
                lines += 1
            } else if byte & 0x80 != 0 {
                hasHighBits = true
            }
            index += 1
        }
        return .failure(OpenQuotation(reason: .openQuote(cell)))
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

    // MARK: - Cells and rows

    /// A quoted cell that holds quotation marks keeps the marks around it, which tell that those inside are doubled.
    private mutating func endQuotedCell(_ opening: Int, _ closing: Int) {
        let content = opening + 1..<closing
        let hasMarks = bytes.firstIndex(of: layout.quote ?? 0, from: content.lowerBound).map(content.contains) ?? false
        cells.add(hasMarks ? opening : content.lowerBound, hasMarks ? closing + 1 : content.upperBound)
    }

    @inline(__always)
    private mutating func endRow(_ start: Int, _ end: Int, hasHighBits: Bool, lines: Int = 0) {
        let count = cells.count
        let line = slice.lineCount
        slice.lineCount = line &+ 1 &+ lines
        if count == 1, cells[0].end == start {
            // A blank line is no row; two quotation marks are one.
            return
        }
        if hasHighBits, !isText(start..<end) {
            setAside(.encoding, content(start, end), line)
            return
        }
        if count != wantedCount {
            guard let columns = layout.columns(ofRow: count) else {
                setAside(.count(count), content(start, end), line)
                return
            }
            (wanted, needed, wantedCount) = (columns, layout.needs(ofRow: count), count)
            wantedID = layout.id(ofRow: count)
        }
        if wantedID >= 0 {
            let (start, end) = cells[wantedID]
            slice.ids.add(bytes, start, end)
        }
        if !needed.isEmpty, !holdsWhatIsNeeded() { slice.doubtful.append(slice.starts.count) }
        for column in wanted.indices {
            let index = wanted[column]
            if index < 0 {
                slice.cells.append(0)
                if column == hashedColumn { slice.hashes.append(0) }
            } else if column == hashedColumn {
                slice.cells.append(0)
                let (start, end) = cells[index]
                let isNull = end - start <= longestNull && layout.nulls.contains(bytes.bytes(in: start..<end))
                slice.hashes.append(isNull ? 0 : CellCodes.hash(start, end, in: bytes))
            } else {
                let (start, end) = cells[index]
                // Most rows leave several of the columns blank.
                slice.cells.append(start == end ? 0 : slice.codes[column].code(start, end, in: bytes))
            }
        }
        slice.starts.append(UInt32(truncatingIfNeeded: start &- slice.start))
    }

    /// Whether one of the needed columns has no white space at its ends, and is longer than any text that stands for nothing.
    @inline(__always)
    private func holdsWhatIsNeeded() -> Bool {
        for index in needed {
            let (start, end) = cells[index]
            if end &- start > longestNull, !bytes.hasBlankEnd(start, end) { return true }
        }
        return false
    }

    private mutating func setAside(_ reason: RowSlice.Fault.Reason, _ place: Range<Int>, _ line: Int) {
        slice.faults.append(RowSlice.Fault(reason: reason, place: place, line: line))
    }

    /// A row without the CR of its line end.
    private func content(_ start: Int, _ end: Int) -> Range<Int> {
        let isPair = end < bytes.count && end > start && bytes[end] == 0x0A && bytes[end - 1] == 0x0D
        return start..<(isPair ? end - 1 : end)
    }

    /// Whether bytes are UTF-8. O(length).
    private func isText(_ range: Range<Int>) -> Bool {
        String(validating: bytes.bytes(in: range), as: UTF8.self) != nil
    }
}
