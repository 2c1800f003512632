import EntenteModel

/// The text of a cell, scalar by scalar with places, so that a part of a cell can name where it stands.
struct CellText {
    private let scalars: [Unicode.Scalar]
    private let places: [TextPosition]
    /// Which scalars stand for themselves, by the backslash before them.
    private let isMarked: [Bool]

    private init(scalars: [Unicode.Scalar], places: [TextPosition], isMarked: [Bool]) {
        self.scalars = scalars
        self.places = places
        self.isMarked = isMarked
    }

    /// The content of a cell without blanks around it and without a formula guard.
    init(_ cell: DelimitedText.Cell) {
        var (line, column) = (Int(cell.position.line), Int(cell.position.column) + (cell.isQuoted ? 1 : 0))
        var scalars: [Unicode.Scalar] = []
        var places: [TextPosition] = []
        for scalar in cell.text.unicodeScalars {
            let endsPair = scalar == "\n" && scalars.last == "\r"
            scalars.append(scalar)
            places.append(TextPosition(line: line, column: column))
            if endsPair { continue }
            if scalar == "\n" || scalar == "\r" {
                (line, column) = (line + 1, 1)
            } else {
                // A quotation mark inside a quoted cell is written twice.
                column += cell.isQuoted && scalar == "\"" ? 2 : 1
            }
        }
        self.init(scalars: scalars, places: places, isMarked: Array(repeating: false, count: scalars.count))
    }

    /// The text without the backslashes that keep separators and brackets from parting it.
    private var unmarked: CellText {
        guard scalars.contains("\\") else { return self }
        var (scalars, places, isMarked): ([Unicode.Scalar], [TextPosition], [Bool]) = ([], [], [])
        var index = self.scalars.startIndex
        while index < self.scalars.endIndex {
            let next = index + 1 < self.scalars.count ? self.scalars[index + 1] : nil
            let isMark = self.scalars[index] == "\\" && next.map { "\\;|()[]".unicodeScalars.contains($0) } ?? false
            if isMark { index += 1 }
            scalars.append(self.scalars[index])
            places.append(self.places[index])
            isMarked.append(isMark)
            index += 1
        }
        return CellText(scalars: scalars, places: places, isMarked: isMarked)
    }

    /// The whole as one value; nil where it is blank.
    func whole() -> Field? { field(unguarded(scalars.indices)) }

    /// The values that a separator parts outside brackets, blank ones left out; a backslash before a separator, bracket or
    /// backslash makes it a letter like any other.
    func parts(by separators: Set<Unicode.Scalar>) -> [Field] { unmarked.separated(by: separators) }

    private func separated(by separators: Set<Unicode.Scalar>) -> [Field] {
        let content = unguarded(scalars.indices)
        let isInside = BracketPairs(scalars[content]) { isMarked[content.lowerBound + $0] }.inside(count: content.count)
        var parts: [Field] = []
        var start = content.lowerBound
        for index in content
        where separators.contains(scalars[index]) && !isMarked[index] && !isInside[index - content.lowerBound] {
            if let part = field(start..<index) { parts.append(part) }
            start = index + 1
        }
        if let part = field(start..<content.upperBound) { parts.append(part) }
        return parts
    }

    private func field(_ range: Range<Int>) -> Field? {
        let range = trimmed(range)
        guard let first = range.first else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return Field(.text(String(text)), at: places[first])
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, scalars[lower].properties.isWhitespace { lower += 1 }
        while lower < upper, scalars[upper - 1].properties.isWhitespace { upper -= 1 }
        return lower..<upper
    }

    /// The range without the apostrophe that keeps a spreadsheet from running the text as a formula.
    private func unguarded(_ range: Range<Int>) -> Range<Int> {
        let range = trimmed(range)
        guard range.count > 1, scalars[range.lowerBound] == "'" else { return range }
        let isGuard = scalars[range].first { $0 != "'" }.map { "=+-@\t\r\u{0}".unicodeScalars.contains($0) } ?? false
        return isGuard ? range.lowerBound + 1..<range.upperBound : range
    }
}
