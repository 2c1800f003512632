/// One date of an EDTF expression: a day, month, part of a year, year, decade or century, with what is left
/// unspecified and how sure its parts are.
public struct DateTerm: Hashable, Sendable {
    /// The term in EDTF.
    public let edtf: String

    /// The first day that could be meant; nil where no digit of the year is stated (`XXXX`).
    public let earliest: CivilDay?

    /// The last day that could be meant; nil where no digit of the year is stated (`XXXX`).
    public let latest: CivilDay?

    let year: YearPattern
    let month: TwoDigits?
    let yearPart: YearPart?
    let day: TwoDigits?
    let yearCertainty: DateCertainty
    let monthCertainty: DateCertainty
    let dayCertainty: DateCertainty

    /// A term of parts, or nil where no day of the calendar fits them.
    init?(
        edtf: String, year: YearPattern, month: TwoDigits? = nil, yearPart: YearPart? = nil, day: TwoDigits? = nil,
        yearCertainty: DateCertainty = .certain, monthCertainty: DateCertainty = .certain,
        dayCertainty: DateCertainty = .certain
    ) {
        self.edtf = edtf
        self.year = year
        self.month = month
        self.yearPart = yearPart
        self.day = day
        self.yearCertainty = yearCertainty
        self.monthCertainty = monthCertainty
        self.dayCertainty = dayCertainty
        guard let bounds = DateTerm.bounds(year: year, month: month, yearPart: yearPart, day: day) else { return nil }
        let isOpenBelow = year.isUnspecified
        let isOpenAbove = isOpenBelow && year.last > 0
        earliest = isOpenBelow ? nil : bounds.first
        latest = isOpenAbove ? nil : bounds.last
    }

    /// The stretch of days that could be meant.
    public var span: DateSpan { DateSpan(earliest: earliest, latest: latest) }

    /// All that the qualifiers of its parts say together.
    public var certainty: DateCertainty {
        yearCertainty.combined(with: monthCertainty).combined(with: dayCertainty)
    }

    /// How finely the date is known.
    public var precision: DatePrecision {
        guard case .year = year.precision else { return year.precision }
        if let yearPart { return yearPart.precision }
        guard let month, month.value != nil else { return .year }
        guard let day, day.value != nil else { return .month }
        return .day
    }

    /// The form as it is written, by which the ends of a range of a set must agree.
    var writtenPrecision: DatePrecision {
        if day != nil { return .day }
        if let yearPart { return yearPart.precision }
        return month == nil ? year.precision : .month
    }

    private static func bounds(
        year: YearPattern, month: TwoDigits?, yearPart: YearPart?, day: TwoDigits?
    ) -> (first: CivilDay, last: CivilDay)? {
        if let yearPart {
            let months = yearPart.months
            return firstAndLast(
                firstOfMonth(year: year.first, month: months.lowerBound),
                lastOfMonth(year: year.last, month: months.upperBound))
        }
        guard let month else {
            return firstAndLast(
                CivilDay(year: year.first, month: 1, day: 1), CivilDay(year: year.last, month: 12, day: 31))
        }
        guard let day else {
            let months = month.values(in: 1...12)
            guard let first = months.first, let last = months.last else { return nil }
            return firstAndLast(
                firstOfMonth(year: year.first, month: first), lastOfMonth(year: year.last, month: last))
        }
        // A leap year has every day that any year has: what does not fit it fits none.
        guard !days(in: 2000, month: month, day: day).isEmpty else { return nil }
        return firstAndLast(
            firstDay(years: stride(from: year.first, through: year.last, by: 1), year, month, day)?.first,
            firstDay(years: stride(from: year.last, through: year.first, by: -1), year, month, day)?.last)
    }

    private static func firstDay(
        years: StrideThrough<Int64>, _ pattern: YearPattern, _ month: TwoDigits, _ day: TwoDigits
    ) -> [CivilDay]? {
        let needsLeapYear = days(in: 2001, month: month, day: day).isEmpty
        for year in years where (!needsLeapYear || CivilDay.isLeap(year)) && pattern.matches(year) {
            let found = days(in: year, month: month, day: day)
            if !found.isEmpty { return found }
        }
        return nil
    }

    /// The days of a year that fit a month and a day of the month, in order.
    private static func days(in year: Int64, month: TwoDigits, day: TwoDigits) -> [CivilDay] {
        if let month = month.value, let day = day.value {
            return CivilDay(year: year, month: month, day: day).map { [$0] } ?? []
        }
        return month.values(in: 1...12).flatMap { month in
            day.values(in: 1...31).compactMap { CivilDay(year: year, month: month, day: $0) }
        }
    }

    private static func firstOfMonth(year: Int64, month: Int) -> CivilDay? {
        CivilDay(year: month > 12 ? year + 1 : year, month: month > 12 ? month - 12 : month, day: 1)
    }

    private static func lastOfMonth(year: Int64, month: Int) -> CivilDay? {
        let (year, month) = month > 12 ? (year + 1, month - 12) : (year, month)
        guard let last = CivilDay.daysInMonth(month, year: year) else { return nil }
        return CivilDay(year: year, month: month, day: last)
    }

    private static func firstAndLast(_ first: CivilDay?, _ last: CivilDay?) -> (first: CivilDay, last: CivilDay)? {
        guard let first, let last else { return nil }
        return (first, last)
    }
}
