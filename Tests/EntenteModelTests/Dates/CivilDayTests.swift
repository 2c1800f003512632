import EntenteModel
import Testing
import TestSupport

@Suite("Civil days")
struct CivilDayTests {
    @Test("Known days have the numbers that astronomers and Unix give them")
    func knownDays() throws {
        let known: [(Int64, Int, Int, Int64)] = [
            (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2025, 4, 28, 20206), (1, 1, 1, -719_162),
            (0, 3, 1, -719_468), (0, 1, 1, -719_528), (-4713, 11, 24, -2_440_588), (9999, 12, 31, 2_932_896),
        ]
        for (year, month, day, number) in known {
            let civil = try #require(CivilDay(year: year, month: month, day: day))
            #expect(civil.dayNumber == number)
            #expect(civil.components == (year, month, day))
        }
    }

    @Test("Each day of the years -800 to 2800 follows the one before")
    func everyDayFollows() throws {
        var number = try #require(CivilDay(year: -800, month: 1, day: 1)).dayNumber
        for year in Int64(-800)...2800 {
            for month in 1...12 {
                for day in 1...(try #require(CivilDay.daysInMonth(month, year: year))) {
                    let civil = CivilDay(dayNumber: number)
                    guard CivilDay(year: year, month: month, day: day) == civil, civil.components == (year, month, day)
                    else {
                        Issue.record("\(year)-\(month)-\(day) is not day \(number)")
                        return
                    }
                    number += 1
                }
            }
        }
    }

    @Test("Random days within 10⁹ years are found again from year, month and day")
    func roundTrip() {
        let seed: UInt64 = 20_250_428
        var generator = SplitMix64(seed: seed)
        for _ in 0..<50_000 {
            let day = CivilDay(dayNumber: Int64.random(in: -365_242_500_000...365_242_500_000, using: &generator))
            let (year, month, dayOfMonth) = day.components
            #expect(CivilDay(year: year, month: month, day: dayOfMonth) == day, "seed \(seed)")
        }
    }

    @Test("The ends of Int64 and of the years have no trap")
    func extremes() {
        for number in [Int64.min, .min + 1, .max - 1, .max] {
            let day = CivilDay(dayNumber: number)
            #expect((1...12).contains(day.month) && (1...31).contains(day.day))
            #expect(Weekday.allCases.contains(day.weekday))
            #expect(day.text.hasPrefix("Y"))
        }
        #expect(CivilDay(dayNumber: .max).advanced(byDays: 1) == nil)
        for year in [CivilDay.yearLimit, -CivilDay.yearLimit] {
            #expect(CivilDay(year: year, month: 12, day: 31)?.year == year)
        }
        for year in [Int64.min, .max, CivilDay.yearLimit + 1] {
            #expect(CivilDay(year: year, month: 1, day: 1) == nil)
        }
        #expect(CivilDay(year: 2025, month: .max, day: 1) == nil)
        #expect(CivilDay(year: 2025, month: .min, day: .min) == nil)
    }

    @Test("Leap years are every fourth, but of the centuries every fourth only, before Christ as well")
    func leapYears() {
        for year: Int64 in [2000, 2024, 0, -4, -400, 1600] { #expect(CivilDay.isLeap(year)) }
        for year: Int64 in [1900, 2025, -1, -100, 2100] { #expect(!CivilDay.isLeap(year)) }
        #expect(CivilDay(year: 1900, month: 2, day: 29) == nil)
    }

    @Test("Days of the week follow ISO 8601, far back too")
    func weekdays() {
        #expect(CivilDay(year: 2025, month: 4, day: 28)?.weekday == .monday)
        #expect(CivilDay(year: 1945, month: 8, day: 15)?.weekday == .wednesday)
        #expect(CivilDay(year: 1, month: 1, day: 1)?.weekday == .monday)
        #expect(CivilDay(dayNumber: -7).weekday == .thursday)
    }

    @Test("Text is ISO 8601, with the prefix of EDTF past four digits")
    func text() {
        #expect(CivilDay(year: 2025, month: 4, day: 8)?.text == "2025-04-08")
        #expect(CivilDay(year: -43, month: 3, day: 15)?.text == "-0043-03-15")
        #expect(CivilDay(year: 7, month: 12, day: 31)?.text == "0007-12-31")
        #expect(CivilDay(year: 12025, month: 4, day: 28)?.text == "Y12025-04-28")
        #expect(CivilDay(year: -12025, month: 4, day: 28)?.text == "Y-12025-04-28")
    }
}
