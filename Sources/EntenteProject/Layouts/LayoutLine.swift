/// One line of a layout, read word by word.
struct LayoutLine {
    /// What is wrong at a place of the line.
    struct Fault: Error {
        /// The column, from 1, in Unicode scalars.
        var column: Int
        /// What is wrong.
        var words: String
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ line: Substring.UnicodeScalarView) {
        var scalars = Array(line)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        if scalars.last == "\r" { scalars.removeLast() }
        self.scalars = scalars
        skipSpaces()
    }

    /// The column of the next word.
    var column: Int { index + 1 }

    /// Whether nothing follows.
    var isAtEnd: Bool { index >= scalars.count }

    /// The next word, without its quotes.
    mutating func word() throws(Fault) -> String {
        guard !isAtEnd else { throw Fault(column: column, words: "the line ends too early") }
        var word = String.UnicodeScalarView()
        if scalars[index] == "\"" {
            let start = column
            index += 1
            while true {
                guard index < scalars.count else { throw Fault(column: start, words: "the quotes are not closed") }
                let scalar = scalars[index]
                index += 1
                if scalar == "\"" { break }
                word.append(scalar == "\\" ? try escaped() : scalar)
            }
            guard isAtEnd || scalars[index] == " " else {
                throw Fault(column: column, words: "a space must follow the quotes")
            }
        } else {
            while index < scalars.count, scalars[index] != " " {
                word.append(scalars[index])
                index += 1
            }
        }
        skipSpaces()
        return String(word)
    }

    /// The next word as a whole number of a range.
    mutating func number(in range: ClosedRange<Int>) throws(Fault) -> Int {
        let start = column
        guard let number = Int(try word()), range.contains(number) else {
            throw Fault(
                column: start, words: "here stands a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// Makes sure that nothing follows.
    func end() throws(Fault) {
        guard isAtEnd else { throw Fault(column: column, words: "the line goes on where it should end") }
    }

    private mutating func escaped() throws(Fault) -> Unicode.Scalar {
        let start = index
        guard index < scalars.count else { throw Fault(column: start, words: "the quotes are not closed") }
        let scalar = scalars[index]
        index += 1
        if scalar == "\"" || scalar == "\\" { return scalar }
        let close = scalars[index...].prefix(9).firstIndex(of: "}")
        guard scalar == "u", let close, scalars[index] == "{" else {
            throw Fault(column: start, words: "after a backslash stands \", \\ or u{…}")
        }
        var digits = String.UnicodeScalarView()
        digits.append(contentsOf: scalars[(index + 1)..<close])
        guard let value = UInt32(String(digits), radix: 16), let decoded = Unicode.Scalar(value) else {
            throw Fault(column: start, words: "there is no such character")
        }
        index = close + 1
        return decoded
    }

    private mutating func skipSpaces() {
        while index < scalars.count, scalars[index] == " " { index += 1 }
    }
}
