/// Reads an expression of EDTF to the letter: date, date and time, interval or set.
struct ExpressionParser {
    private let text: String
    private let bytes: [UInt8]

    /// Reads a text that has no white space around it.
    static func parse(_ text: String) throws(DateError) -> EventDate {
        try ExpressionParser(text: text, bytes: Array(text.utf8)).parse()
    }

    private func parse() throws(DateError) -> EventDate {
        guard let first = bytes.first, let last = bytes.last else {
            throw DateError(problem: "the date is empty", advice: DateError.customary + ", or `unknown`")
        }
        if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
            let isChoice = first == UInt8(ascii: "[")
            guard bytes.count > 1, last == UInt8(ascii: isChoice ? "]" : "}") else {
                throw DateError(
                    problem: "\(DateError.quoted(text)) is a set without its closing bracket",
                    advice: "write [1667,1668] for one of them, {1667,1668} for all")
            }
            return try set(bytes[1..<(bytes.count - 1)], isChoice: isChoice)
        }
        if bytes.contains(UInt8(ascii: "/")) { return try interval() }
        if let mark = bytes.firstIndex(of: UInt8(ascii: "T")) { return try dateAndTime(mark: mark) }
        let term = try TermParser.parse(bytes[...])
        return date(.single(term), span: term.span)
    }

    private func date(_ kind: EventDate.Kind, span: DateSpan, edtf: String? = nil) -> EventDate {
        if edtf == nil, case .single(let term) = kind, let earliest = term.earliest,
            let plain = EventDate(precision: term.precision, earliest: earliest), plain.edtf == text
        {
            return plain
        }
        return EventDate(written: EventDate.Written(text: text, edtf: edtf ?? text, kind: kind, span: span))
    }

    // MARK: Date and time

    private func dateAndTime(mark: Int) throws(DateError) -> EventDate {
        let term = try TermParser.parse(bytes[..<mark])
        let isComplete = term.precision == .day && term.certainty == .certain
        guard isComplete else {
            throw DateError(
                problem: "a time of day needs a complete date before it",
                advice: "write 2025-04-28T16:54:59, or \(term.edtf) without the time")
        }
        let time = try ClockTime.parse(bytes[(mark + 1)...])
        let edtf = time.map { term.edtf + "T" + $0 } ?? term.edtf
        return date(.single(term), span: term.span, edtf: edtf)
    }

    // MARK: Intervals

    private func interval() throws(DateError) -> EventDate {
        let parts = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw DateError(
                problem: "an interval has one slash, between its start and its end",
                advice: "write 2025-04-28/2025-05-03")
        }
        let start = try intervalEnd(parts[0])
        let end = try intervalEnd(parts[1])
        let span = DateSpan(earliest: start.term?.earliest, latest: end.term?.latest)
        if let earliest = span.earliest, let latest = span.latest, latest < earliest {
            let (from, to) = (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
            throw DateError(
                problem: "\(DateError.quoted(text)) ends before it begins", advice: "write \(to)/\(from)")
        }
        return date(.interval(start: start, end: end), span: span)
    }

    private func intervalEnd(_ part: ArraySlice<UInt8>) throws(DateError) -> IntervalEnd {
        if part.isEmpty { return .unknown }
        if part.elementsEqual("..".utf8) { return .open }
        if part.contains(UInt8(ascii: "T")) {
            throw DateError(
                problem: "the ends of an interval have no time of day", advice: "write 2025-04-28/2025-05-03")
        }
        let term = try TermParser.parse(part)
        if let yearPart = term.yearPart {
            let months = yearPart.months
            let year = CivilDay.yearText(term.year.first + (months.lowerBound > 12 ? 1 : 0))
            let month = "\(year)-\(CivilDay.padded((months.lowerBound - 1) % 12 + 1))"
            throw DateError(
                problem: "an interval cannot begin or end with a part of a year such as \(term.edtf)",
                advice: "write its month, such as \(month)")
        }
        try checkCentury(term)
        return .date(term)
    }

    /// Two digits beside other dates are far more often a day or a month than a hundred years.
    private func checkCentury(_ term: DateTerm) throws(DateError) {
        guard case .century(let number, let isNegative) = term.year else { return }
        let century = (isNegative ? "-" : "") + CivilDay.padded(Int(number)) + "XX"
        throw DateError(
            problem: "two digits in an interval or a set may be a day, a month or a century",
            advice: "write \(century) for the century, or a whole date such as 2025-04-28")
    }

    // MARK: Sets

    private func set(_ content: ArraySlice<UInt8>, isChoice: Bool) throws(DateError) -> EventDate {
        if content.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
            let tight = String(decoding: bytes.filter { $0 != UInt8(ascii: " ") && $0 != 9 }, as: UTF8.self)
            throw DateError(problem: "a set has no spaces in EDTF", advice: "write \(DateError.clipped(tight))")
        }
        let parts = content.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        var members: [DateSetMember] = []
        members.reserveCapacity(parts.count)
        for (index, part) in parts.enumerated() {
            members.append(try member(part, isFirst: index == 0, isLast: index == parts.count - 1))
        }
        let spans = members.map(\.span)
        let earliest = spans.contains { $0.earliest == nil } ? nil : spans.compactMap(\.earliest).min()
        let latest = spans.contains { $0.latest == nil } ? nil : spans.compactMap(\.latest).max()
        let span = DateSpan(earliest: earliest, latest: latest)
        return date(isChoice ? .oneOf(members) : .allOf(members), span: span)
    }

    private func member(_ part: ArraySlice<UInt8>, isFirst: Bool, isLast: Bool) throws(DateError) -> DateSetMember {
        guard let dots = firstDots(of: part) else { return .date(try setTerm(part)) }
        let (before, after) = (part[..<dots], part[(dots + 2)...])
        switch (before.isEmpty, after.isEmpty) {
        case (true, true):
            throw DateError(problem: "'..' in a set stands beside a date", advice: "write [1760..] or [..1760]")
        case (true, false):
            guard isFirst else { throw ExpressionParser.misplacedDots }
            return .onOrBefore(try setTerm(after))
        case (false, true):
            guard isLast else { throw ExpressionParser.misplacedDots }
            return .onOrAfter(try setTerm(before))
        case (false, false):
            let (from, to) = (try setTerm(before), try setTerm(after))
            guard from.writtenPrecision == to.writtenPrecision else {
                throw DateError(
                    problem: "\(from.edtf)..\(to.edtf) runs between two different precisions",
                    advice: "write both ends as days, as months or as years")
            }
            if let first = from.earliest, let last = to.latest, last < first {
                throw DateError(
                    problem: "\(from.edtf)..\(to.edtf) ends before it begins",
                    advice: "write \(to.edtf)..\(from.edtf)")
            }
            return .range(from: from, to: to)
        }
    }

    private func setTerm(_ part: ArraySlice<UInt8>) throws(DateError) -> DateTerm {
        if part.isEmpty {
            throw DateError(problem: "a member of the set is empty", advice: "write [1667,1668]")
        }
        if part.contains(UInt8(ascii: "/")) {
            throw DateError(problem: "a set has no intervals in it", advice: "write [1670..1672] for each of a row")
        }
        if part.contains(UInt8(ascii: "T")) {
            throw DateError(
                problem: "the members of a set have no time of day", advice: "write [2025-04-28,2025-04-29]")
        }
        let term = try TermParser.parse(part)
        try checkCentury(term)
        return term
    }

    private func firstDots(of part: ArraySlice<UInt8>) -> Int? {
        part.indices.dropLast().first { part[$0] == UInt8(ascii: ".") && part[$0 + 1] == UInt8(ascii: ".") }
    }

    private static let misplacedDots = DateError(
        problem: "'..' without a date on both sides stands only at the beginning or the end of a set",
        advice: "write [..1760,1780] or [1760,1780..]")
}
