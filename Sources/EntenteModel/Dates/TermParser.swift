/// Reads one date of EDTF, without time, from bytes.
struct TermParser {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    static func parse(_ bytes: ArraySlice<UInt8>) throws(DateError) -> DateTerm {
        var parser = TermParser(bytes)
        return try parser.term()
    }

    private var text: String { String(decoding: bytes, as: UTF8.self) }
    private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }
    private var isAtEnd: Bool { position == bytes.endIndex }
    private var notADate: DateError { DateError.notADate(text) }

    private mutating func term() throws(DateError) -> DateTerm {
        var left = (year: try qualifier(), month: DateCertainty.certain, day: DateCertainty.certain)
        var right = left
        let year = try self.year()
        right.year = try qualifier()
        var month: TwoDigits?
        var day: TwoDigits?
        if !isAtEnd {
            guard year.takesMonth else { throw notADate }
            (left.month, month, right.month) = try component()
        }
        if !isAtEnd { (left.day, day, right.day) = try component() }
        guard isAtEnd else { throw notADate }

        // A qualifier to the right of a part holds for it and for all to its left; one to the left for it alone.
        let dayCertainty = left.day.combined(with: right.day)
        let monthCertainty = left.month.combined(with: right.month).combined(with: right.day)
        let yearCertainty = left.year.combined(with: right.year).combined(with: right.month)
            .combined(with: right.day)
        var yearPart: YearPart?
        if let code = month?.value, code > 12, day == nil {
            yearPart = YearPart(code: code)
            if yearPart != nil { month = nil }
        }
        let term = DateTerm(
            edtf: text, year: year.pattern, month: month, yearPart: yearPart, day: day, yearCertainty: yearCertainty,
            monthCertainty: monthCertainty, dayCertainty: dayCertainty)
        guard let term else { throw noSuchDay(year.pattern, month, day) }
        return term
    }

    // MARK: Month and day

    private mutating func component() throws(DateError) -> (DateCertainty, TwoDigits?, DateCertainty) {
        guard next == UInt8(ascii: "-") else { throw notADate }
        position += 1
        let left = try qualifier()
        let run = digitRun()
        guard run.count == 2, let tens = run.first, let units = run.last else { throw notADate }
        let digits = TwoDigits(tens: TermParser.digit(tens), units: TermParser.digit(units))
        return (left, digits, try qualifier())
    }

    private mutating func qualifier() throws(DateError) -> DateCertainty {
        guard let byte = next, let certainty = DateCertainty(qualifier: byte) else { return .certain }
        position += 1
        if let second = next, DateCertainty(qualifier: second) != nil {
            throw DateError(
                problem: "\(DateError.quoted(text)) has two qualifiers in one place",
                advice: "write ? for uncertain, ~ for approximate, % for both")
        }
        return certainty
    }

    private func noSuchDay(_ year: YearPattern, _ month: TwoDigits?, _ day: TwoDigits?) -> DateError {
        if let month, month.values(in: 1...12).isEmpty {
            return DateError.noSuchMonth(TermParser.text(month))
        }
        if case .exact(let year) = year, let month = month?.value, let day = day?.value {
            return DateError.noSuchDay(year: year, month: month, day: day)
        }
        return DateError(
            problem: "no day of the calendar fits \(DateError.quoted(text))",
            advice: "check the day against the month")
    }

    // MARK: Years

    private mutating func year() throws(DateError) -> (pattern: YearPattern, takesMonth: Bool) {
        if next == UInt8(ascii: "Y") {
            position += 1
            return (try LongYearParser.parse(rest: numberWithMarks(), of: text), false)
        }
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let run = digitRun()
        let digits = run.map { TermParser.digit($0) }
        let number = digits.reduce(Int64(0)) { ($0 &* 10) &+ Int64($1 ?? 0) }
        let isStated = !digits.contains(nil)
        if isNegative, isStated, number == 0, digits.count > 0 {
            throw DateError(
                problem: "\(DateError.quoted(text)) begins with a negative zero",
                advice: "write 0000 for the year 1 BC, -0001 for 2 BC")
        }
        switch digits.count {
        case 4 where next == UInt8(ascii: "S") && isStated:
            position += 1
            return (try LongYearParser.significant(rest: digitRun(), year: isNegative ? -number : number), false)
        case 4 where isStated:
            return (.exact(isNegative ? -number : number), true)
        case 4:
            let pattern = YearDigits(
                isNegative: isNegative, thousands: digits[0], hundreds: digits[1], tens: digits[2], units: digits[3])
            return (.digits(pattern), true)
        case 3 where isStated:
            return (.decade(number, isNegative: isNegative), false)
        case 2 where isStated:
            return (.century(number, isNegative: isNegative), false)
        default:
            throw yearOfWrongLength(run, isNegative: isNegative, isStated: isStated)
        }
    }

    private func yearOfWrongLength(_ run: ArraySlice<UInt8>, isNegative: Bool, isStated: Bool) -> DateError {
        let sign = isNegative ? "-" : ""
        let digits = String(decoding: run, as: UTF8.self)
        guard !run.isEmpty, run.endIndex == bytes.endIndex else { return notADate }
        if run.count > 4, isStated, run.first != UInt8(ascii: "0") {
            return DateError(
                problem: "a year of more than four digits needs the letter Y before it",
                advice: DateError.clipped("write Y\(sign)\(digits), or a date with hyphens such as 2025-04-28"))
        }
        if run.count < 4 {
            let padding = String(repeating: isStated ? "0" : "X", count: 4 - run.count)
            let year = isStated ? padding + digits : digits + padding
            return DateError(problem: "a year has four digits", advice: "write \(sign)\(year)")
        }
        return notADate
    }

    // MARK: Bytes

    /// Digits and `X` from here on.
    private mutating func digitRun() -> ArraySlice<UInt8> {
        let start = position
        while let byte = next, TermParser.isDigit(byte) || byte == UInt8(ascii: "X") { position += 1 }
        return bytes[start..<position]
    }

    /// The part of a year after `Y`: all up to a qualifier.
    private mutating func numberWithMarks() -> ArraySlice<UInt8> {
        let start = position
        while let byte = next, DateCertainty(qualifier: byte) == nil { position += 1 }
        return bytes[start..<position]
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        isDigit(byte) ? byte - UInt8(ascii: "0") : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func text(_ digits: TwoDigits) -> String {
        (digits.tens.map { "\($0)" } ?? "X") + (digits.units.map { "\($0)" } ?? "X")
    }
}
