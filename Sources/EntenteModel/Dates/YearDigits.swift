/// A year of four digits of which some are left unspecified.
struct YearDigits: Hashable, Sendable {
    let isNegative: Bool
    /// From thousands to units: 0–9, or nil for `X`.
    let thousands: UInt8?
    let hundreds: UInt8?
    let tens: UInt8?
    let units: UInt8?

    /// The distance from year 0 with every `X` read as 0.
    var leastMagnitude: Int64 { magnitude(unspecified: 0) }

    /// The distance from year 0 with every `X` read as 9.
    var greatestMagnitude: Int64 { magnitude(unspecified: 9) }

    /// The number of digits stated before the first `X`.
    var statedFromLeft: Int {
        if thousands == nil { return 0 }
        if hundreds == nil { return 1 }
        return tens == nil ? 2 : 3
    }

    /// Whether no digit at all is stated.
    var isUnspecified: Bool {
        thousands == nil && hundreds == nil && tens == nil && units == nil
    }

    /// Whether every digit after the first `X` is an `X` as well, as in `199X` and `19XX`.
    var isTail: Bool {
        if thousands == nil { return isUnspecified }
        if hundreds == nil { return tens == nil && units == nil }
        return tens == nil ? units == nil : true
    }

    func matches(magnitude: Int64) -> Bool {
        guard (0...9999).contains(magnitude) else { return false }
        return agrees(thousands, magnitude / 1000) && agrees(hundreds, magnitude / 100 % 10)
            && agrees(tens, magnitude / 10 % 10) && agrees(units, magnitude % 10)
    }

    private func agrees(_ digit: UInt8?, _ value: Int64) -> Bool {
        digit.map { Int64($0) == value } ?? true
    }

    private func magnitude(unspecified: UInt8) -> Int64 {
        [thousands, hundreds, tens, units].reduce(0) { $0 * 10 + Int64($1 ?? unspecified) }
    }
}
