/// A part of a year that EDTF writes in place of the month, codes 21 to 41.
///
/// ISO 8601-2 gives seasons no days. Here they are three whole months, as meteorology counts them; those
/// "independent of location", 21 to 24, are counted as in the northern hemisphere. Winter in the north and summer in
/// the south begin in December of the year that is written.
enum YearPart: Hashable, Sendable {
    case season(code: Int)
    case quarter(Int)
    case quadrimester(Int)
    case semester(Int)

    init?(code: Int) {
        switch code {
        case 21...32: self = .season(code: code)
        case 33...36: self = .quarter(code - 32)
        case 37...39: self = .quadrimester(code - 36)
        case 40...41: self = .semester(code - 39)
        default: return nil
        }
    }

    var precision: DatePrecision {
        switch self {
        case .season: .season
        case .quarter: .quarter
        case .quadrimester: .quadrimester
        case .semester: .semester
        }
    }

    /// First and last month, counted on past 12 into the following year.
    var months: ClosedRange<Int> {
        switch self {
        case .season(let code):
            // 21 to 28 are counted in the north from March, 29 to 32 in the south from September.
            let index = (code - 21) % 4
            let first = code < 29 ? 3 + 3 * index : [9, 12, 3, 6][index]
            return first...(first + 2)
        case .quarter(let number): return (3 * number - 2)...(3 * number)
        case .quadrimester(let number): return (4 * number - 3)...(4 * number)
        case .semester(let number): return (6 * number - 5)...(6 * number)
        }
    }

    /// What an English reader calls it, to be followed by the year.
    func readerText(_ style: DateStyle) -> String {
        switch self {
        case .season(let code):
            let name = ["spring", "summer", "autumn", "winter"][(code - 21) % 4]
            return code < 25 ? name : (code < 29 ? "northern " : "southern ") + name
        case .quarter(let number): return "Q\(number)"
        case .quadrimester: return style.name(of: months.lowerBound) + "–" + style.name(of: months.upperBound)
        case .semester(let number): return number == 1 ? "first half of" : "second half of"
        }
    }
}
