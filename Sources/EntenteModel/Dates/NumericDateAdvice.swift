/// What to write instead of dates of digits alone that are not in the order or the form of ISO 8601.
enum NumericDateAdvice {
    /// An error for `04/05/2025`, `28.04.2025`, `2025/4/28`, `20250428`, `2025-W18` and the like; nil for other texts.
    static func error(for text: String) -> DateError? {
        if let edtf = compact(text) ?? week(text) ?? ordinal(text) ?? shortenedEnd(text) {
            return DateError(problem: "\(DateError.quoted(text)) is not EDTF", advice: "write \(edtf)")
        }
        for separator: Character in ["/", ".", "-", " "] {
            let groups = text.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
            guard groups.count > 1, groups.allSatisfy({ isNumber($0) }) else { continue }
            return groups.count == 3 ? threeGroups(groups, of: text) : twoGroups(groups, of: text)
        }
        return nil
    }

    /// The ISO form of year, month and day with hyphens, whatever their number of digits.
    static func yearFirst(_ text: String) -> String? {
        let groups = text.split(separator: "-").map { String($0) }
        guard (2...3).contains(groups.count), groups.allSatisfy({ isNumber($0) }), groups[0].utf8.count == 4 else {
            return nil
        }
        guard let year = Int64(groups[0]), let month = Int(groups[1]) else { return nil }
        let day = groups.count == 3 ? Int(groups[2]) : 1
        guard let day, let civil = CivilDay(year: year, month: month, day: day) else { return nil }
        return groups.count == 3 ? civil.text : EventDate(precision: .month, earliest: civil)?.edtf
    }

    private static func threeGroups(_ groups: [String], of text: String) -> DateError? {
        let lengths = groups.map(\.utf8.count)
        let numbers = groups.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 {
            let (year, month, day) = (Int64(numbers[0]), numbers[1], numbers[2])
            if let civil = CivilDay(year: year, month: month, day: day), civil.text != text {
                return DateError(problem: "\(DateError.quoted(text)) is not EDTF", advice: "write \(civil.text)")
            }
            return (1...12).contains(month) ? DateError.noSuchDay(year: year, month: month, day: day) : nil
        }
        guard lengths[0] <= 2, lengths[1] <= 2 else { return nil }
        guard lengths[2] == 4 else {
            guard lengths[2] <= 2 else { return nil }
            return DateError(
                problem: "\(DateError.quoted(text)) has a year of two digits and no sure order",
                advice: "write the year with four digits and first, as 2025-04-28")
        }
        let year = Int64(numbers[2])
        let dayFirst = CivilDay(year: year, month: numbers[1], day: numbers[0])
        let monthFirst = CivilDay(year: year, month: numbers[0], day: numbers[1])
        switch (dayFirst, monthFirst) {
        case (let first?, let second?) where first != second:
            return DateError(
                problem: "\(DateError.quoted(text)) may be \(name(first)) or \(name(second))",
                advice: "write \(first.text) or \(second.text)")
        case (let only?, _), (_, let only?):
            return DateError(problem: "\(DateError.quoted(text)) is not EDTF", advice: "write \(only.text)")
        default:
            return nil
        }
    }

    private static func twoGroups(_ groups: [String], of text: String) -> DateError? {
        guard groups.count == 2 else { return nil }
        let lengths = groups.map(\.utf8.count)
        var edtf: String?
        if lengths == [4, 4] {
            guard !text.utf8.contains(UInt8(ascii: "/")) else { return nil }
            edtf = DateReading.edtf(of: groups[0] + "/" + groups[1])
        } else if lengths[0] == 4, lengths[1] <= 2 {
            edtf = yearFirst(groups[0] + "-" + groups[1])
        } else if lengths[1] == 4, lengths[0] <= 2 {
            edtf = yearFirst(groups[1] + "-" + groups[0])
        }
        guard let edtf, edtf != text else { return nil }
        return DateError(problem: "\(DateError.quoted(text)) is not EDTF", advice: "write \(edtf)")
    }

    /// Basic format: `20250428`.
    private static func compact(_ text: String) -> String? {
        guard text.utf8.count == 8, let number = Int(text), number > 0 else { return nil }
        return CivilDay(year: Int64(number / 10000), month: number / 100 % 100, day: number % 100)?.text
    }

    /// Weeks of ISO 8601, as an interval from Monday to Sunday: `2025-W18`.
    private static func week(_ text: String) -> String? {
        let parts = text.uppercased().split(separator: "W")
        guard parts.count == 2, let year = Int64(parts[0].hasSuffix("-") ? parts[0].dropLast() : parts[0]) else {
            return nil
        }
        guard parts[1].utf8.count == 2, let week = Int64(parts[1]), (1...53).contains(week) else { return nil }
        // The first week of a year is the one with 4 January in it.
        guard (0...9999).contains(year), let fourth = CivilDay(year: year, month: 1, day: 4) else { return nil }
        let toMonday = Int64(1 - fourth.weekday.rawValue) + 7 * (week - 1)
        guard let monday = fourth.advanced(byDays: toMonday), let sunday = monday.advanced(byDays: 6) else {
            return nil
        }
        return monday.text + "/" + sunday.text
    }

    /// Days of the year of ISO 8601: `2025-118`.
    private static func ordinal(_ text: String) -> String? {
        let parts = text.split(separator: "-").map { String($0) }
        guard parts.count == 2, parts.allSatisfy({ isNumber($0) }), text.utf8.count == 8 else { return nil }
        guard parts[0].utf8.count == 4, let year = Int64(parts[0]), let day = Int64(parts[1]) else { return nil }
        guard (1...(CivilDay.isLeap(year) ? 366 : 365)).contains(day) else { return nil }
        return CivilDay(year: year, month: 1, day: 1)?.advanced(byDays: day - 1)?.text
    }

    /// Intervals of ISO 8601-1 whose end leaves out what the start says: `2025-04-28/29`, `2025-04-28/05-03`.
    private static func shortenedEnd(_ text: String) -> String? {
        let ends = text.split(separator: "/").map { String($0) }
        guard ends.count == 2, ends[0].utf8.count == 10, [2, 5].contains(ends[1].utf8.count) else { return nil }
        return DateReading.edtf(of: ends[0] + "/" + ends[0].dropLast(ends[1].utf8.count) + ends[1])
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 8
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func name(_ day: CivilDay) -> String {
        "\(day.day) \(MonthName.full(day.month))"
    }
}
