/// A day of the proleptic Gregorian calendar, counted from 1970-01-01, free of any clock and time zone.
///
/// Years are astronomical, as ISO 8601 counts them: year 0 is 1 BC, year −43 is 44 BC.
public struct CivilDay: Hashable, Comparable, Sendable {
    /// The number of days since 1970-01-01; negative before.
    public let dayNumber: Int64

    /// The greatest distance of a year from year 0 that a day can be made of: 10¹⁶ years.
    public static let yearLimit: Int64 = 10_000_000_000_000_000

    /// A day by its number of days since 1970-01-01; every number is a day. O(1).
    public init(dayNumber: Int64) {
        self.dayNumber = dayNumber
    }

    /// A day by astronomical year, month 1–12 and day of the month, or nil where the calendar has no such day or the
    /// year lies beyond ``yearLimit``. O(1).
    public init?(year: Int64, month: Int, day: Int) {
        guard let last = CivilDay.daysInMonth(month, year: year), (1...last).contains(day) else { return nil }
        guard (-CivilDay.yearLimit...CivilDay.yearLimit).contains(year) else { return nil }
        // Years are counted from 1 March, so that the leap day comes last; eras of 400 years are all alike.
        let shiftedYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = CivilDay.floorDivision(shiftedYear, CivilDay.yearsPerEra)
        let monthFromMarch = Int64((month + 9) % 12)
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * CivilDay.daysPerEra + dayOfEra - CivilDay.epochFromEra
    }

    /// The astronomical year, the month 1–12 and the day of the month. O(1).
    public var components: (year: Int64, month: Int, day: Int) {
        // Divided before it is shifted: the shift alone would overflow near the ends of Int64.
        var (era, dayOfEra) = CivilDay.floorDivision(dayNumber, CivilDay.daysPerEra)
        dayOfEra += CivilDay.epochFromEra
        era += dayOfEra / CivilDay.daysPerEra
        dayOfEra %= CivilDay.daysPerEra
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
        let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        let year = era * CivilDay.yearsPerEra + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    /// The astronomical year.
    public var year: Int64 { components.year }

    /// The month, 1–12.
    public var month: Int { components.month }

    /// The day of the month, 1–31.
    public var day: Int { components.day }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday, the fourth day of the ISO week.
        let index = CivilDay.floorDivision(CivilDay.floorDivision(dayNumber, 7).remainder + 3, 7).remainder
        return Weekday.allCases[Int(index)]
    }

    /// The day as ISO 8601 writes it: `2025-04-28`, `-0043-03-15`; a year of more than four digits gets EDTF's
    /// prefix, `Y12025-04-28`.
    public var text: String {
        let (year, month, day) = components
        return CivilDay.yearText(year) + "-" + CivilDay.padded(month) + "-" + CivilDay.padded(day)
    }

    /// The day that lies a number of days later (earlier where negative), or nil beyond the range of Int64.
    public func advanced(byDays days: Int64) -> CivilDay? {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CivilDay(dayNumber: sum)
    }

    /// Whether a day comes before another.
    public static func < (left: CivilDay, right: CivilDay) -> Bool {
        left.dayNumber < right.dayNumber
    }

    /// Whether an astronomical year has a 29 February.
    public static func isLeap(_ year: Int64) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days of a month, or nil where the month is not 1–12.
    public static func daysInMonth(_ month: Int, year: Int64) -> Int? {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: nil
        }
    }

    /// A year as EDTF writes it: `2025`, `0409`, `-0043`, `Y170002`.
    public static func yearText(_ year: Int64) -> String {
        guard (-9999...9999).contains(year) else { return "Y\(year)" }
        let digits = "\(year.magnitude)"
        return (year < 0 ? "-" : "") + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }

    static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static let yearsPerEra: Int64 = 400
    private static let daysPerEra: Int64 = 146_097
    /// Days from 1 March of year 0 to 1 January 1970.
    private static let epochFromEra: Int64 = 719_468

    private static func floorDivision(_ number: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
