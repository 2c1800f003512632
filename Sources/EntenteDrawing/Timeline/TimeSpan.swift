/// The days that something takes, or within which a source leaves it open.
///
/// Days count from 1 January 1970 in the proleptic Gregorian calendar; both ends belong to the span.
public struct TimeSpan: Hashable, Sendable {
    /// The first day.
    public var earliest: Int64
    /// The last day, never before the first.
    public var latest: Int64
    /// Whether the days are known, rather than bounds of one that is not.
    public var isExact: Bool
    /// Whether it began before, nobody says when.
    public var isOpenStart: Bool
    /// Whether it goes on after, nobody says until when.
    public var isOpenEnd: Bool
    /// The stretches one of which it was, for "one of"; empty where every day of the span is possible.
    public var candidates: [ClosedRange<Int64>]
    /// Whether it was about then, so that its ends are soft.
    public var isApproximate = false
    /// Whether the source doubts it.
    public var isDoubtful = false
    /// The last day on which it may have begun, where what lasted began some day not known.
    public var latestStart: Int64?
    /// The first day on which it may have ended, where what lasted ended some day not known.
    public var earliestEnd: Int64?
    /// Whether it was in each of the candidate stretches, rather than in one of them.
    public var isEach = false

    /// A span of days; the ends are put in order.
    public init(
        _ earliest: Int64, _ latest: Int64, isExact: Bool = true, isOpenStart: Bool = false, isOpenEnd: Bool = false,
        candidates: [ClosedRange<Int64>] = []
    ) {
        self.earliest = min(earliest, latest)
        self.latest = max(earliest, latest)
        self.isExact = isExact
        self.isOpenStart = isOpenStart
        self.isOpenEnd = isOpenEnd
        self.candidates = candidates
    }

    /// One known day.
    public init(day: Int64) {
        self.init(day, day)
    }

    /// The number of days, as a real number, which cannot overflow.
    var length: Double {
        Double(CivilDay.clamped(latest)) - Double(CivilDay.clamped(earliest)) + 1
    }
}
