/// A natural step of a calendar axis: days, weeks from Monday, months, quarters or round numbers of years.
enum CalendarStep: Hashable, Sendable {
    case day
    case week
    case month
    case quarter
    /// This many years, at years that people would call round; 1 for every year.
    case years(Int64)

    /// Every step from days to billions of years, fine to coarse.
    static let all: [CalendarStep] = {
        var steps: [CalendarStep] = [.day, .week, .month, .quarter, .years(1), .years(2), .years(5), .years(10)]
        var power: Int64 = 10
        while power <= 1_000_000_000_000_000 {
            steps += [.years(power / 2 * 5), .years(power * 5), .years(power * 10)]
            power *= 10
        }
        return steps
    }()

    /// The usual length in days.
    var days: Double {
        switch self {
        case .day: 1
        case .week: 7
        case .month: 30.436875
        case .quarter: 91.310625
        case .years(let count): 365.2425 * Double(count)
        }
    }

    /// The last boundary at or before a day.
    func floor(_ number: Int64) -> Int64 {
        let number = CivilDay.clamped(number)
        switch self {
        case .day:
            return number
        case .week:
            // Day 0 was a Thursday; Mondays are 4 days later, and every 7 days from there.
            return CivilDay.floorDivide(number - 4, 7) * 7 + 4
        case .month:
            let date = CivilDay(number: number)
            return CivilDay.number(year: date.year, month: date.month)
        case .quarter:
            let date = CivilDay(number: number)
            return CivilDay.number(year: date.year, month: (date.month - 1) / 3 * 3 + 1)
        case .years(let count):
            return CivilDay.number(year: Self.roundYear(atOrBefore: CivilDay(number: number).year, count: count))
        }
    }

    /// The first boundary after a boundary.
    func next(_ boundary: Int64) -> Int64 {
        switch self {
        case .day: return CivilDay.clamped(boundary) + 1
        case .week: return CivilDay.clamped(boundary) + 7
        case .month: return floor(CivilDay.clamped(boundary) + 31)
        case .quarter: return floor(CivilDay.clamped(boundary) + 93)
        case .years(let count):
            let year = CivilDay(number: boundary).year
            return CivilDay.number(year: Self.roundYear(after: year, count: count))
        }
    }

    /// The first boundary at or after a day.
    func ceiling(_ number: Int64) -> Int64 {
        let start = floor(number)
        return start >= CivilDay.clamped(number) ? start : next(start)
    }

    // Before Christ round years count backwards from 1 BC, which is the astronomical year 0: 100 BC is -99. Between
    // the two eras AD 1 is a boundary, so that no step spans both.

    private static func roundYear(atOrBefore year: Int64, count: Int64) -> Int64 {
        guard count > 1 else { return year }
        if year > 0 { return max(1, year / count * count) }
        let historical = 1 - year
        return 1 - (historical + count - 1) / count * count
    }

    private static func roundYear(after boundary: Int64, count: Int64) -> Int64 {
        guard count > 1 else { return boundary + 1 }
        if boundary > 0 { return (boundary / count + 1) * count }
        let steps = (1 - boundary - 1) / count
        return steps > 0 ? 1 - steps * count : 1
    }
}
