/// Checks the time of day that may follow a complete date; nothing of it enters the civil day.
enum ClockTime {
    /// The time in EDTF, without decimals of a second, or nil where it has no seconds and so no EDTF.
    ///
    /// ISO 8601 in extended format: `16:54:59`, with `Z` or a time shift (`+02`, `+02:30`) from −12:00 to +14:00.
    static func parse(_ bytes: ArraySlice<UInt8>) throws(DateError) -> String? {
        var rest = bytes
        guard let hour = takeTwoDigits(&rest), takeColon(&rest), let minute = takeTwoDigits(&rest) else {
            throw malformed(bytes)
        }
        var second: Int?
        var decimals: ArraySlice<UInt8> = []
        if takeColon(&rest) {
            second = takeTwoDigits(&rest)
            guard second != nil else { throw malformed(bytes) }
            if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
                rest = rest.dropFirst()
                decimals = rest.prefix { isDigit($0) }
                rest = rest.dropFirst(decimals.count)
                guard !decimals.isEmpty else { throw malformed(bytes) }
            }
        }
        guard minute <= 59 else { throw outOfRange("minute", minute, last: 59) }
        guard hour <= 24 else { throw outOfRange("hour", hour, last: 24) }
        let secondOfMinute = second ?? 0
        if hour == 24 {
            let isMidnight = minute == 0 && secondOfMinute == 0 && decimals.allSatisfy { $0 == UInt8(ascii: "0") }
            guard isMidnight else {
                throw DateError(problem: "the day ends at 24:00:00", advice: "write a time up to 24:00:00")
            }
        }
        // A leap second is the last of its day.
        let isLeapSecond = hour == 23 && minute == 59 && secondOfMinute == 60
        guard secondOfMinute <= 59 || isLeapSecond else { throw outOfRange("second", secondOfMinute, last: 59) }
        try checkShift(rest, of: bytes)
        guard let second else { return nil }
        let clock = CivilDay.padded(hour) + ":" + CivilDay.padded(minute) + ":" + CivilDay.padded(second)
        return clock + String(decoding: rest, as: UTF8.self)
    }

    private static func checkShift(_ shift: ArraySlice<UInt8>, of time: ArraySlice<UInt8>) throws(DateError) {
        guard let sign = shift.first else { return }
        var rest = shift.dropFirst()
        if sign == UInt8(ascii: "Z"), rest.isEmpty { return }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = takeTwoDigits(&rest) else {
            throw malformed(time)
        }
        var minutes = 0
        if !rest.isEmpty {
            let hasColon = takeColon(&rest)
            guard let stated = takeTwoDigits(&rest), rest.isEmpty else { throw malformed(time) }
            guard hasColon else {
                throw DateError(
                    problem: "EDTF has a colon between hours and minutes of a time shift",
                    advice: "write \(sign == UInt8(ascii: "-") ? "-" : "+")\(CivilDay.padded(hours)):"
                        + CivilDay.padded(stated))
            }
            minutes = stated
        }
        let total = hours * 60 + minutes
        let isNegative = sign == UInt8(ascii: "-")
        if isNegative, total == 0 {
            throw DateError(problem: "a time shift of zero has no minus sign", advice: "write +00:00 or Z")
        }
        guard minutes <= 59, total <= (isNegative ? 12 : 14) * 60 else {
            throw DateError(
                problem: "there is no such time shift", advice: "time shifts run from -12:00 to +14:00")
        }
    }

    private static func malformed(_ time: ArraySlice<UInt8>) -> DateError {
        let text = DateError.quoted(String(decoding: time, as: UTF8.self))
        return DateError(problem: "\(text) is not a time of day", advice: "write 16:54:59, 16:54:59Z or 16:54:59+02:30")
    }

    private static func outOfRange(_ unit: String, _ value: Int, last: Int) -> DateError {
        DateError(problem: "there is no \(unit) \(value)", advice: "the last \(unit) is \(last)")
    }

    private static func takeColon(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: ":") else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func takeTwoDigits(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ isDigit($0) }) else { return nil }
        rest = rest.dropFirst(2)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
