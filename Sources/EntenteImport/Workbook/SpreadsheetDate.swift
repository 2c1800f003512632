import EntenteModel

/// Dates as workbooks hold them: the number of days since a day that the workbook chooses.
struct SpreadsheetDate: Sendable {
    /// Whether day 0 is 1 January 1904, as early Macintosh programs had it, and not the day before 1 January 1900.
    let is1904: Bool

    private static let secondsPerDay = 86400
    /// The day after 31 December 9999, which spreadsheets do not reach.
    private static let end = 2_958_466.0

    /// What a cell of a format shows, in ISO 8601; nil where the number is no date.
    ///
    /// `2024-01-31`, with the time behind it (`T14:30:00`) where it is not midnight. Formats without a day give the month
    /// or the year alone where the number is its first day; those of a time alone give `14:30:00` below one day.
    func text(of number: Double, _ format: NumberFormat) -> String? {
        guard number >= 0, number < Self.end else { return nil }
        let total = Int((number * Double(Self.secondsPerDay)).rounded())
        let (day, second) = total.quotientAndRemainder(dividingBy: Self.secondsPerDay)
        let (hour, time) = (second / 3600, ":\(Self.padded(second / 60 % 60)):\(Self.padded(second % 60))")
        if format.showsElapsed && !format.isDate { return "\(Self.padded(day * 24 + hour))\(time)" }
        let clock = Self.padded(hour) + time
        if !format.isDate && day == 0 { return clock }
        guard let date = date(day) else { return nil }
        if second > 0 { return "\(date)T\(clock)" }
        guard !format.showsDay, !format.showsTime, date.hasSuffix("-01") else { return date }
        if format.showsMonth { return String(date.prefix(7)) }
        return date.hasSuffix("-01-01") ? String(date.prefix(4)) : date
    }

    /// The day of a number.
    private func date(_ day: Int) -> String? {
        if is1904 { return Self.text(from: (1904, 1, 1), day) }
        return switch day {
        case ...0: nil
        case ..<60: Self.text(from: (1899, 12, 31), day)
        // Lotus 1-2-3 took 1900 for a leap year, and every spreadsheet since.
        case 60: "1900-02-29"
        default: Self.text(from: (1899, 12, 30), day)
        }
    }

    private static func text(from start: (year: Int64, month: Int, day: Int), _ days: Int) -> String? {
        CivilDay(year: start.year, month: start.month, day: start.day).map {
            CivilDay(dayNumber: $0.dayNumber + Int64(days)).text
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// A date that is written out, with a time of midnight dropped: `2024-01-31T00:00:00Z` is `2024-01-31`.
    static func text(ofISO text: String) -> String {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2 else { return text }
        let isMidnight = parts[1].allSatisfy { "0:.Z".contains($0) }
        return isMidnight ? String(parts[0]) : text
    }
}
