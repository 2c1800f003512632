import Testing

@testable import EntenteDrawing

@Suite("An axis of time")
struct TimeAxisTests {
    private func day(_ year: Int64, _ month: Int64 = 1, _ day: Int64 = 1) -> Int64 {
        CivilDay.number(year: year, month: month, day: day)
    }

    private func year(_ year: Int64) -> TimeSpan {
        TimeSpan(day(year), day(year + 1) - 1, isExact: false)
    }

    private func axis(_ spans: [TimeSpan]) -> TimeAxis {
        TimeAxis(spans: spans, left: 100, right: 800)
    }

    private func expectSound(_ axis: TimeAxis, _ spans: [TimeSpan]) {
        for upper in [true, false] {
            let row = axis.labels.filter { $0.isUpper == upper }.sorted { $0.x < $1.x }
            for (left, right) in zip(row, row.dropFirst()) {
                #expect(left.x + left.width + 2 < right.x, "\(left.text) runs into \(right.text)")
            }
        }
        #expect(!axis.labels.isEmpty || spans.isEmpty)
        for label in axis.labels {
            #expect(label.x >= 99.9)
            #expect(label.x + label.width <= 818)
        }
        for (left, right) in zip(axis.segments, axis.segments.dropFirst()) {
            #expect(left.end < right.start)
            #expect(left.right < right.left)
        }
        var days = spans.flatMap { [$0.earliest, $0.latest] }
        days += days.map { $0 &+ 40 }
        days.sort()
        var last = -Double.infinity
        for day in days {
            let x = axis.x(of: day)
            #expect(x >= last, "\(day) stands left of an earlier day")
            #expect(x >= 99.99 && x <= 800.01)
            last = x
        }
        for tick in axis.ticks {
            #expect(axis.segments.contains { tick.x >= $0.left - 0.01 && tick.x <= $0.right + 0.01 })
        }
    }

    @Test("Days and dates turn into each other, before Christ and far away")
    func civilDays() {
        #expect(day(1970) == 0)
        #expect(day(2000, 3, 1) == 11_017)
        #expect(day(0, 1, 1) == -719_528)
        for number: Int64 in [-719_529, -1, 0, 59, 60, 20_206, 1_000_000_007, -1_000_000_000_007] {
            let date = CivilDay(number: number)
            #expect(CivilDay.number(year: date.year, month: date.month, day: date.day) == number)
        }
        #expect(CivilDay(number: .max).year > 5_000_000_000_000_000)
        #expect(CivilDay(number: .min).year < -5_000_000_000_000_000)
        #expect(CivilDay.yearName(-43) == "44 BC")
        #expect(CivilDay.yearName(-12_499) == "12,500 BC")
    }

    @Test("Weeks begin on Monday, quarters in January, April, July and October")
    func boundaries() {
        let monday = day(2025, 4, 28)
        #expect(CalendarStep.week.floor(monday) == monday)
        #expect(CalendarStep.week.floor(monday + 6) == monday)
        #expect(CalendarStep.week.next(monday) == monday + 7)
        #expect(CalendarStep.quarter.floor(day(2025, 6, 30)) == day(2025, 4))
        #expect(CalendarStep.quarter.next(day(2025, 10)) == day(2026))
        #expect(CalendarStep.month.ceiling(day(2025, 4, 2)) == day(2025, 5))
        #expect(CalendarStep.month.ceiling(day(2025, 4)) == day(2025, 4))
    }

    @Test("Round years stay round on both sides of the birth of Christ")
    func roundYears() {
        let century = CalendarStep.years(100)
        #expect(century.floor(day(1999)) == day(1900))
        #expect(century.floor(day(50)) == day(1))
        #expect(century.next(day(1)) == day(100))
        #expect(century.floor(day(-43)) == day(-99))
        #expect(century.next(day(-99)) == day(1))
        #expect(century.next(day(-199)) == day(-99))
    }

    @Test("Steps of the calendar always go forward")
    func stepsGoForward() {
        for step in CalendarStep.all {
            for start: Int64 in [-4_000_000_000_000, -800_000, -1, 0, 20_000, 3_000_000_000] {
                let boundary = step.floor(start)
                #expect(boundary <= start)
                #expect(step.next(boundary) > start, "\(step) from \(start)")
            }
        }
    }

    @Test("A stretch of months is named month by month, its years once each")
    func months() {
        let spans = (0..<12).map { TimeSpan(day: day(2025, 8) + Int64($0) * 17) }
        let axis = axis(spans)
        #expect(axis.cuts.isEmpty)
        let months = axis.labels.filter { !$0.isUpper }.map { $0.text }
        #expect(months == ["Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"])
        #expect(axis.labels.filter { $0.isUpper }.map { $0.text } == ["2025", "2026"])
        #expect(axis.ticks.filter { $0.isYear }.count == 1)
        expectSound(axis, spans)
    }

    @Test("Years that stand alone are cut off and get the room of their names")
    func cuts() {
        var spans = [year(2010), year(2023)]
        spans += (0..<9).map { TimeSpan(day: day(2025, 4) + Int64($0) * 21) }
        let axis = axis(spans)
        #expect(axis.segments.count == 3)
        #expect(axis.cuts.count == 2)
        #expect(axis.segments[0].right - axis.segments[0].left < 50)
        #expect(axis.labels.filter { $0.isBold }.map { $0.text } == ["2010", "2023", "2025"])
        #expect(axis.segments[0].start == day(2010) && axis.segments[0].end == day(2011))
        expectSound(axis, spans)
    }

    @Test("Entries at even distances are not torn apart")
    func noNeedlessCuts() {
        let spans = (0..<6).map { TimeSpan(day: day(1970 + Int64($0) * 10)) }
        #expect(axis(spans).cuts.isEmpty)
    }

    @Test("What goes on all the time does not keep empty stretches on the axis")
    func longSpans() {
        var spans = [TimeSpan(day(1960), day(2025, 12, 31))]
        spans += (0..<6).map { TimeSpan(day: day(1960, 2) + Int64($0) * 20) }
        spans += (0..<6).map { TimeSpan(day: day(2025, 2) + Int64($0) * 20) }
        let axis = axis(spans)
        #expect(!axis.cuts.isEmpty)
        expectSound(axis, spans)
    }

    @Test("One known day is shown among the days around it")
    func oneDay() {
        let axis = axis([TimeSpan(day: day(2025, 4, 28))])
        #expect(axis.segments.count == 1)
        #expect(axis.labels.contains { $0.text == "28" })
        #expect(axis.labels.contains { $0.text == "Apr 2025" })
        expectSound(axis, [TimeSpan(day: day(2025, 4, 28))])
    }

    @Test("An axis without entries has nothing on it")
    func nothing() {
        let axis = axis([])
        #expect(axis.segments.isEmpty && axis.labels.isEmpty && axis.ticks.isEmpty && axis.cuts.isEmpty)
        #expect(axis.x(of: 5) == 0)
    }

    @Test("Millennia before Christ and years beyond any calendar keep their order")
    func farYears() {
        let ancient = [TimeSpan(day: day(-43, 3, 15)), year(-2999), year(-1199), year(476), year(1648)]
        expectSound(axis(ancient), ancient)
        let huge = [TimeSpan(day: .min), TimeSpan(day: .max), TimeSpan(day: 0), TimeSpan(.min, .max)]
        expectSound(axis(huge), huge)
        let geology = [TimeSpan(day: day(-66_000_000)), TimeSpan(day: day(-65_000_000)), year(-541_000_000)]
        expectSound(axis(geology), geology)
    }

    @Test("Whatever the spans: names do not overlap, days keep their order, nothing leaves the axis")
    func generated() {
        let seed: UInt64 = 20_250_428
        print("seed of generated axes: \(seed)")
        var numbers = TimelineNumbers(seed: seed)
        for round in 0..<400 {
            let reach = Int64(1) << numbers.next(in: 0...(round.isMultiple(of: 10) ? 61 : 20))
            let count = numbers.next(in: 1...40)
            let base = numbers.next(in: -900_000...30_000)
            let spans = (0..<count).map { _ in
                let start = base + numbers.next(in: 0...reach)
                let length = numbers.next(in: 0...3) == 0 ? numbers.next(in: 0...(reach / 8 + 1)) : 0
                return TimeSpan(start, start + length, isExact: numbers.next(in: 0...1) == 0)
            }
            let axis = axis(spans)
            expectSound(axis, spans)
            #expect(axis.segments == self.axis(spans.reversed()).segments)
        }
    }
}
