/// Reads years that four digits cannot write, and the number of significant digits of a year.
enum LongYearParser {
    /// The year of what follows `Y`: an integer, perhaps `E` and an exponent, perhaps `S` and significant digits.
    static func parse(rest: ArraySlice<UInt8>, of text: String) throws(DateError) -> YearPattern {
        var rest = rest
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        let digits = takeDigits(&rest)
        guard let first = digits.first else { throw DateError.notADate(text) }
        var exponent: ArraySlice<UInt8>?
        if rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            exponent = takeDigits(&rest)
        }
        var significance: ArraySlice<UInt8>?
        if rest.first == UInt8(ascii: "S") {
            rest = rest.dropFirst()
            significance = takeDigits(&rest)
        }
        guard rest.isEmpty else {
            throw DateError(
                problem: "\(DateError.quoted(text)) is not an EDTF year; Y stands before a year alone",
                advice: "write Y170002, without month and day")
        }
        if first == UInt8(ascii: "0") {
            throw DateError(
                problem: "a year after Y does not begin with 0", advice: "write a year of four digits without Y")
        }
        guard var year = number(digits) else { throw tooLarge }
        if let exponent {
            guard let power = number(exponent), power > 0 else {
                throw DateError(problem: "E is followed by a number above 0", advice: "write Y17E7 for 170000000")
            }
            guard power <= 16, let factor = powerOfTen(power) else { throw tooLarge }
            let (product, overflow) = year.multipliedReportingOverflow(by: factor)
            guard !overflow else { throw tooLarge }
            year = product
        }
        guard year <= CivilDay.yearLimit else { throw tooLarge }
        if year <= 9999 {
            throw DateError(
                problem: "Y stands only before a year of more than four digits",
                advice: "write \(CivilDay.yearText(isNegative ? -year : year))")
        }
        let signed = isNegative ? -year : year
        guard let significance else { return .exact(signed) }
        return try significant(rest: significance, year: signed)
    }

    /// A year of which only the first digits are significant, from what follows `S`.
    static func significant(rest: ArraySlice<UInt8>, year: Int64) throws(DateError) -> YearPattern {
        let magnitude = Int64(year.magnitude)
        let count = Int64("\(magnitude)".utf8.count)
        // The digits of a year of four are four, though its number may begin with zeros.
        guard let significant = number(rest), significant > 0, significant <= max(count, 4) else {
            throw DateError(
                problem: "S is followed by how many digits of the year are significant",
                advice: "write a number from 1 to \(max(count, 4)), such as 1950S2")
        }
        guard significant < count else { return .significant(estimate: year, first: year, last: year) }
        guard let unit = powerOfTen(count - significant) else { throw tooLarge }
        let nearest = magnitude / unit * unit
        let farthest = nearest + unit - 1
        guard farthest <= CivilDay.yearLimit else { throw tooLarge }
        return year < 0
            ? .significant(estimate: year, first: -farthest, last: -nearest)
            : .significant(estimate: year, first: nearest, last: farthest)
    }

    private static let tooLarge = DateError(
        problem: "the year lies too far from ours", advice: "years up to Y1E16 and from Y-1E16 can be written")

    private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits
    }

    /// The number of a run of digits, or nil where there are none, other bytes among them, or too many.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    private static func powerOfTen(_ exponent: Int64) -> Int64? {
        guard (0...18).contains(exponent) else { return nil }
        return (0..<exponent).reduce(Int64(1)) { product, _ in product * 10 }
    }
}
