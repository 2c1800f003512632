/// The year of a date in all the forms in which EDTF writes it.
enum YearPattern: Hashable, Sendable {
    /// `2016`, `-0043`, `Y170002`, `Y17E7`.
    case exact(Int64)
    /// Four digits with at least one `X`: `199X`, `1XX3`.
    case digits(YearDigits)
    /// Three digits: `199`; the decade's years nearest to and farthest from year 0 share these digits.
    case decade(Int64, isNegative: Bool)
    /// Two digits: `19`.
    case century(Int64, isNegative: Bool)
    /// `1950S2`: an estimate, and the years between which it lies.
    case significant(estimate: Int64, first: Int64, last: Int64)

    /// The earliest year that could be meant.
    var first: Int64 {
        switch self {
        case .exact(let year): year
        case .digits(let digits): digits.isNegative ? -digits.greatestMagnitude : digits.leastMagnitude
        case .decade(let number, let isNegative): isNegative ? -(number * 10 + 9) : number * 10
        case .century(let number, let isNegative): isNegative ? -(number * 100 + 99) : number * 100
        case .significant(_, let first, _): first
        }
    }

    /// The latest year that could be meant.
    var last: Int64 {
        switch self {
        case .exact(let year): year
        case .digits(let digits): digits.isNegative ? -max(1, digits.leastMagnitude) : digits.greatestMagnitude
        case .decade(let number, let isNegative): isNegative ? -(number * 10) : number * 10 + 9
        case .century(let number, let isNegative): isNegative ? -(number * 100) : number * 100 + 99
        case .significant(_, _, let last): last
        }
    }

    /// Whether a year from ``first`` to ``last`` could be meant.
    func matches(_ year: Int64) -> Bool {
        guard case .digits(let digits) = self else { return true }
        return digits.matches(magnitude: Int64(clamping: year.magnitude)) && (year != 0 || !digits.isNegative)
    }

    /// Whether no digit of the year is stated: `XXXX`.
    var isUnspecified: Bool {
        guard case .digits(let digits) = self else { return false }
        return digits.isUnspecified
    }

    /// How finely the year is known.
    var precision: DatePrecision {
        switch self {
        case .exact: .year
        case .digits(let digits):
            switch digits.statedFromLeft {
            case 0: .unknown
            case 1: .millennium
            case 2: .century
            default: .decade
            }
        case .decade: .decade
        case .century: .century
        case .significant(_, let first, let last):
            switch last - first {
            case 0: .year
            case 9: .decade
            case 99: .century
            case 999: .millennium
            default: .years
            }
        }
    }
}
