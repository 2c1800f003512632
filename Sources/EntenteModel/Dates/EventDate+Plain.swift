extension EventDate {
    /// The EDTF text of a plain date.
    static func plainText(_ precision: DatePrecision, _ earliest: CivilDay) -> String {
        let (year, month, _) = earliest.components
        switch precision {
        case .day: return earliest.text
        case .month: return CivilDay.yearText(year) + "-" + CivilDay.padded(month)
        default: return CivilDay.yearText(year)
        }
    }

    /// The last day of a plain date.
    static func plainLatest(_ precision: DatePrecision, _ earliest: CivilDay) -> CivilDay? {
        let (year, month, _) = earliest.components
        switch precision {
        case .day: return earliest
        case .month: return earliest.advanced(byDays: Int64(CivilDay.daysInMonth(month, year: year) ?? 1) - 1)
        default: return earliest.advanced(byDays: CivilDay.isLeap(year) ? 365 : 364)
        }
    }

    /// The parts of a plain date.
    static func plainKind(_ precision: DatePrecision, _ earliest: CivilDay) -> Kind {
        let (year, month, day) = earliest.components
        let term = DateTerm(
            edtf: plainText(precision, earliest), year: .exact(year),
            month: precision == .year ? nil : TwoDigits(month), day: precision == .day ? TwoDigits(day) : nil)
        return term.map { .single($0) } ?? .interval(start: .unknown, end: .unknown)
    }
}

extension TwoDigits {
    /// A number of 0–99 with both digits stated; other numbers are clamped.
    init(_ number: Int) {
        let number = UInt8(clamping: min(max(number, 0), 99))
        tens = number / 10
        units = number % 10
    }
}
