/// A month or a day as EDTF writes it: two digits, either of which may be left unspecified as `X`.
struct TwoDigits: Hashable, Sendable {
    /// 0–9, or nil for `X`.
    let tens: UInt8?
    /// 0–9, or nil for `X`.
    let units: UInt8?

    /// The number, where both digits are stated.
    var value: Int? {
        guard let tens, let units else { return nil }
        return Int(tens) * 10 + Int(units)
    }

    /// Whether neither digit is stated.
    var isUnspecified: Bool { tens == nil && units == nil }

    /// Whether a number could be meant.
    func matches(_ number: Int) -> Bool {
        (tens.map { Int($0) == number / 10 } ?? true) && (units.map { Int($0) == number % 10 } ?? true)
    }

    /// The numbers of a range that could be meant, in order.
    func values(in range: ClosedRange<Int>) -> [Int] {
        range.filter { matches($0) }
    }
}
