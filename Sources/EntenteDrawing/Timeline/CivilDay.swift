/// A day of the proleptic Gregorian calendar, for the ticks of an axis.
///
/// Years are astronomical: year 0 is 1 BC. Follows Howard Hinnant's "chrono-compatible low-level date algorithms".
struct CivilDay: Hashable, Sendable {
    /// The astronomical year.
    var year: Int64
    /// The month, 1–12.
    var month: Int64
    /// The day of the month, 1–31.
    var day: Int64

    /// The furthest day from 1970 that an axis shows, on either side; beyond it sums of days would overflow.
    static let limit: Int64 = 2_000_000_000_000_000_000
    /// The furthest year from 0 that an axis counts with.
    static let yearLimit: Int64 = 5_600_000_000_000_000

    /// The civil day of a day number, clamped to the limit.
    init(number: Int64) {
        let shifted = Self.clamped(number) + 719_468
        let era = Self.floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The day number of a date: days since 1 January 1970; the year is clamped to the limit.
    static func number(year: Int64, month: Int64 = 1, day: Int64 = 1) -> Int64 {
        let year = min(max(year, -yearLimit), yearLimit) - (month <= 2 ? 1 : 0)
        let era = floorDivide(year, 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// A day number brought within the limit.
    static func clamped(_ number: Int64) -> Int64 {
        min(max(number, -limit), limit)
    }

    /// The quotient rounded down, for a positive divisor.
    static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }

    /// The name of a year as people write it: "2025", "44 BC", "12,500 BC".
    static func yearName(_ year: Int64) -> String {
        year > 0 ? grouped(year) : grouped(1 - year) + " BC"
    }

    /// The short English name of a month, 1–12.
    static func monthName(_ month: Int64) -> String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return names[Int(min(max(month, 1), 12)) - 1]
    }

    private static func grouped(_ value: Int64) -> String {
        let digits = Array(String(value))
        guard digits.count > 4 else { return String(digits) }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
