/// How finely a date is known: the finest unit that is stated together with every coarser one.
///
/// `2016-05-XX` is known to the month, `199X` to the decade. The raw values are those of the column `precision`.
public enum DatePrecision: String, CaseIterable, Hashable, Sendable {
    case day
    case month
    /// A season of three months, codes 21 to 32.
    case season
    /// A quarter of three months, codes 33 to 36.
    case quarter
    /// A third of a year, codes 37 to 39.
    case quadrimester
    /// Half a year, codes 40 and 41.
    case semester
    case year
    case decade
    case century
    case millennium
    /// A span of years that is none of the above, as three significant digits of a nine-digit year leave it.
    case years
    /// From one date to another, or with an end open or unknown.
    case interval
    /// Several dates, of which one is meant or all are.
    case set
    /// No unit is stated, not even the millennium.
    case unknown
}
