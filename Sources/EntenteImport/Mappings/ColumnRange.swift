/// A run of numbered columns, written `c1..c91`.
enum ColumnRange {
    /// The most columns of a run.
    static let limit = 10_000

    /// The names that a text means: a run's, or the text itself where it is none.
    static func names(_ text: String) -> [String] {
        guard let dots = text.firstRange(of: "..") else { return [text] }
        let (first, last) = (text[..<dots.lowerBound], text[dots.upperBound...])
        let (start, end) = (digits(first), digits(last))
        let prefix = first.dropLast(start.count)
        guard prefix == last.dropLast(end.count), let low = Int(start), let high = Int(end), low <= high,
            high - low < limit
        else { return [text] }
        // `c01..c91` keeps its zero.
        let width = start.first == "0" ? start.count : 0
        return (low...high).map { number in
            let digits = String(number)
            return String(prefix) + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
    }

    private static func digits(_ text: Substring) -> Substring {
        let start = text.lastIndex { !("0"..."9").contains($0) }
        return start.map { text[text.index(after: $0)...] } ?? text
    }
}
