/// Why a text is not taken as a date, and what to write instead.
public struct DateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let problem: String

    /// What would be right.
    public let advice: String

    /// Problem and advice as one line: what is wrong; what would be right.
    public var message: String { problem + "; " + advice }

    /// The same as ``message``.
    public var description: String { message }

    /// An error from what is wrong and what would be right, each a clause without a full stop.
    public init(problem: String, advice: String) {
        self.problem = problem
        self.advice = advice
    }

    static let customary = "write a date as 2025-04-28, 2025-04 or 2025"

    static func notADate(_ text: String) -> DateError {
        DateError(problem: "\(quoted(text)) is not an EDTF date", advice: customary)
    }

    static func noSuchDay(year: Int64, month: Int, day: Int) -> DateError {
        let name = MonthName.full(month)
        if day < 1 {
            return DateError(problem: "\(name) \(year) has no day \(day)", advice: "days are counted from 01")
        }
        let last = CivilDay.daysInMonth(month, year: year) ?? 31
        return DateError(problem: "\(name) \(year) has no day \(day)", advice: "the last is \(last)")
    }

    static func noSuchMonth(_ month: String) -> DateError {
        DateError(
            problem: "there is no month \(month)",
            advice: "months run from 01 to 12, seasons and other parts of a year from 21 to 41")
    }

    /// A text between quotation marks, shortened and without control characters, so that a message stays one line.
    static func quoted(_ text: String) -> String {
        "'" + clipped(text) + "'"
    }

    /// A text shortened to what a line of a message bears, without control characters.
    static func clipped(_ text: String) -> String {
        let limit = 80
        var scalars = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            if count == limit {
                scalars.append("…")
                break
            }
            scalars.append(isControl(scalar) ? "�" : scalar)
            count += 1
        }
        return String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format: true
        default: false
        }
    }
}
