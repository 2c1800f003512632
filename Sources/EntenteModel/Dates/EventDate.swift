/// When something happened: a date expression of EDTF (ISO 8601-2; Library of Congress, 4 February 2019), levels 0 to 2.
///
/// Nothing is sharpened: a year spans its days, and `~` and `?` change how sure a date is, not which days it spans.
/// A plain year, month or day is held without allocation and can be stored as precision and earliest day alone.
public struct EventDate: Hashable, Sendable {
    /// What an expression is made of.
    public enum Kind: Hashable, Sendable {
        case single(DateTerm)
        case interval(start: IntervalEnd, end: IntervalEnd)
        /// `[…]`: one of these, it is not known which.
        case oneOf([DateSetMember])
        /// `{…}`: all of these.
        case allOf([DateSetMember])
    }

    /// An expression that precision and earliest day do not give back.
    struct Written: Hashable, Sendable {
        let text: String
        let edtf: String
        let kind: Kind
        let span: DateSpan
    }

    enum Storage: Hashable, Sendable {
        case plain(DatePrecision, CivilDay)
        indirect case written(Written)
    }

    let storage: Storage

    /// A date from a text in EDTF, or in an English form that has one reading (`28 April 2025`, `Apr 2025`).
    ///
    /// White space around it is dropped; `unknown` is a date of which nothing is known. Linear in the length.
    /// - Throws: ``DateError`` with what to write instead.
    public init(edtf text: String) throws(DateError) {
        if let plain = EventDate(plainUTF8: text.utf8.span) {
            self = plain
        } else {
            self = try DateReading.date(from: text)
        }
    }

    /// A plain year, month or day (`2025`, `2025-04`, `2025-04-28`), or nil for every other text, even where it is a
    /// date. No allocation, O(1).
    public init?(plainUTF8 bytes: Span<UInt8>) {
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
        var numbers = (year: 0, month: 0, day: 0)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            if index < 4 {
                numbers.year = numbers.year * 10 + digit
            } else if index < 7 {
                numbers.month = numbers.month * 10 + digit
            } else {
                numbers.day = numbers.day * 10 + digit
            }
        }
        let (month, day) = (bytes.count < 7 ? 1 : numbers.month, bytes.count < 10 ? 1 : numbers.day)
        guard let earliest = CivilDay(year: Int64(numbers.year), month: month, day: day) else { return nil }
        let precision: DatePrecision = bytes.count == 4 ? .year : (bytes.count == 7 ? .month : .day)
        storage = .plain(precision, earliest)
    }

    /// A plain day, month or year from its earliest day, or nil where the precision is another, the day does not
    /// begin such a span, or EDTF cannot write it (months and days of years past 9999). No allocation, O(1).
    public init?(precision: DatePrecision, earliest: CivilDay) {
        let (year, month, day) = earliest.components
        let isShort = (-9999...9999).contains(year)
        switch precision {
        case .day: guard isShort else { return nil }
        case .month: guard isShort, day == 1 else { return nil }
        case .year:
            guard month == 1, day == 1 else { return nil }
            guard (-CivilDay.yearLimit...CivilDay.yearLimit).contains(year) else { return nil }
        default: return nil
        }
        storage = .plain(precision, earliest)
    }

    /// The interval from one date to another, as records with a date and an end have it; times of day are dropped.
    /// - Throws: ``DateError`` where either is an interval or a set, a part of a year or a century, or where the end
    ///   lies before the start.
    public init(from start: EventDate, to end: EventDate) throws(DateError) {
        guard case .single(let first) = start.kind, case .single(let last) = end.kind else {
            throw DateError(
                problem: "an interval runs from one single date to another", advice: "write 2025-04-28/2025-05-03")
        }
        self = try ExpressionParser.parse(first.edtf + "/" + last.edtf)
    }

    init(written: Written) {
        storage = .written(written)
    }

    /// A date of which nothing is known; its text is `unknown`, its EDTF `XXXX`.
    public static let unknown: EventDate = {
        let digits = YearDigits(isNegative: false, thousands: nil, hundreds: nil, tens: nil, units: nil)
        let term = DateTerm(edtf: "XXXX", year: .digits(digits))
        let kind: Kind = term.map { .single($0) } ?? .interval(start: .unknown, end: .unknown)
        let span = DateSpan(earliest: nil, latest: nil)
        return EventDate(written: Written(text: "unknown", edtf: "XXXX", kind: kind, span: span))
    }()

    /// Whether precision and earliest day say all, so that ``init(precision:earliest:)`` gives this date back.
    public var isPlain: Bool {
        guard case .plain = storage else { return false }
        return true
    }

    /// The date as it was written, without white space around it.
    public var text: String {
        guard case .written(let written) = storage else { return edtf }
        return written.text
    }

    /// The date in EDTF.
    ///
    /// What EDTF does not know is left out: decimals of a second, and a time of day without seconds.
    public var edtf: String {
        switch storage {
        case .plain(let precision, let earliest): EventDate.plainText(precision, earliest)
        case .written(let written): written.edtf
        }
    }

    /// The first day that could be meant, or nil where the start is open or unknown.
    public var earliest: CivilDay? { span.earliest }

    /// The last day that could be meant, or nil where the end is open or unknown.
    public var latest: CivilDay? { span.latest }

    /// The stretch of days from ``earliest`` to ``latest``.
    public var span: DateSpan {
        switch storage {
        case .plain(let precision, let earliest):
            DateSpan(earliest: earliest, latest: EventDate.plainLatest(precision, earliest))
        case .written(let written): written.span
        }
    }

    /// What the expression is made of. O(1), with allocation for a plain date.
    public var kind: Kind {
        switch storage {
        case .plain(let precision, let earliest): EventDate.plainKind(precision, earliest)
        case .written(let written): written.kind
        }
    }

    /// How finely the date is known; intervals and sets are precisions of their own.
    public var precision: DatePrecision {
        switch storage {
        case .plain(let precision, _): precision
        case .written(let written):
            switch written.kind {
            case .single(let term): term.precision
            case .interval: .interval
            case .oneOf, .allOf: .set
            }
        }
    }

    /// All that the qualifiers of all its parts say together.
    public var certainty: DateCertainty {
        guard case .written(let written) = storage else { return .certain }
        return written.kind.terms.reduce(.certain) { $0.combined(with: $1.certainty) }
    }

    /// The stretches of days to draw: one for a date or an interval, one for each member of a set, as written.
    public var candidates: [DateSpan] {
        guard case .written(let written) = storage else { return [span] }
        switch written.kind {
        case .single, .interval: return [written.span]
        case .oneOf(let members), .allOf(let members): return members.map(\.span)
        }
    }
}

extension EventDate.Kind {
    /// The dates that are written in the expression, in order.
    public var terms: [DateTerm] {
        switch self {
        case .single(let term): [term]
        case .interval(let start, let end): [start, end].compactMap(\.term)
        case .oneOf(let members), .allOf(let members): members.flatMap(\.terms)
        }
    }
}
