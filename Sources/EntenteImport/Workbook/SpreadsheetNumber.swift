/// Numbers of a workbook's file as a person sees them.
enum SpreadsheetNumber {
    /// The significant digits that spreadsheets hold; what a file has beyond them is noise of binary fractions.
    private static let precision = 15

    /// The plainest form of a number: `2.0240131E7` is 20240131, `0.30000000000000004` is 0.3; nil where it is none.
    ///
    /// An exponent is written only beyond 21 digits before, or ten zeros behind the point. Whole numbers written out are kept to
    /// the last digit.
    static func text(of number: some StringProtocol) -> String? {
        var rest = Array(number.utf8)[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: isDigit)
        rest = rest.dropFirst(whole.count)
        var fraction: ArraySlice<UInt8> = []
        if rest.first == UInt8(ascii: ".") {
            fraction = rest.dropFirst().prefix(while: isDigit)
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        var exponent = 0
        let isPlain = rest.isEmpty && fraction.isEmpty
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            guard let stated = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), (-9999...9999).contains(stated)
            else {
                return nil
            }
            exponent = stated
            rest = []
        }
        guard rest.isEmpty else { return nil }
        var digits = Array(whole) + Array(fraction)
        // The number is 0.digits × 10^point.
        var point = whole.count + exponent
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(zeros)
        point -= zeros
        if !isPlain, digits.count > precision, round(&digits) { point += 1 }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        guard !digits.isEmpty else { return "0" }
        return (isNegative ? "-" : "") + written(digits, point, isPlain: isPlain)
    }

    /// A value without the white space around it.
    static func trimmed(_ value: String) -> Substring {
        let isBlank = { (unit: UInt8) in unit == 0x20 || unit == 0x09 || unit == 0x0A || unit == 0x0D }
        guard let first = value.utf8.firstIndex(where: { !isBlank($0) }),
            let last = value.utf8.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return value[first...last]
    }

    /// Rounds to the precision; says whether a digit came in front.
    private static func round(_ digits: inout [UInt8]) -> Bool {
        let goesUp = digits[precision] >= UInt8(ascii: "5")
        digits.removeSubrange(precision...)
        guard goesUp else { return false }
        for index in digits.indices.reversed() {
            if digits[index] < UInt8(ascii: "9") {
                digits[index] += 1
                return false
            }
            digits[index] = UInt8(ascii: "0")
        }
        digits.insert(UInt8(ascii: "1"), at: 0)
        return true
    }

    private static func written(_ digits: [UInt8], _ point: Int, isPlain: Bool) -> String {
        let text = String(decoding: digits, as: UTF8.self)
        if isPlain || (1...21).contains(point), digits.count <= point {
            return text + String(repeating: "0", count: point - digits.count)
        }
        if (1...21).contains(point) {
            return String(text.prefix(point)) + "." + String(text.dropFirst(point))
        }
        if (-9...0).contains(point) { return "0." + String(repeating: "0", count: -point) + text }
        let decimals = text.dropFirst()
        return "\(text.prefix(1))\(decimals.isEmpty ? "" : "." + decimals)E\(point > 0 ? "+" : "")\(point - 1)"
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
