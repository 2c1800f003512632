/// How dates are written for readers. What is not known is told in the same words in each style.
public enum DateStyle: String, CaseIterable, Sendable {
    /// `28 Apr 2025`, `27–29 Apr 2025`.
    case dayMonth = "day-month"
    /// `Apr 28, 2025`, `Apr 27–29, 2025`.
    case monthDay = "month-day"
    /// `2025-04-28`, `2025-04-27 – 2025-04-29` (ISO 8601); years of other than four digits, seasons and the like stay words.
    case iso
    /// `28 April 2025`, `27–29 April 2025`.
    case long

    /// The name of month 1–12.
    func name(of month: Int) -> String {
        self == .long ? MonthName.full(month) : MonthName.short(month)
    }
}
