import EntenteModel
import Testing
import TestSupport

@Suite("Event dates")
struct EventDateTests {
    private func span(_ text: String) throws -> [String] {
        let date = try EventDate(edtf: text)
        return [date.earliest?.text ?? "-", date.latest?.text ?? "-"]
    }

    @Test("Judged strings are accepted and refused as judged, but where the specification disagrees")
    func judgedStrings() {
        let disputed = JudgedStrings.disagreements.map(\.text)
        #expect(JudgedStrings.accepted.count + JudgedStrings.refused.count == 182)
        for text in JudgedStrings.accepted where !disputed.contains(text) {
            #expect((try? EventDate(edtf: text))?.text == text)
        }
        for text in JudgedStrings.refused + disputed {
            #expect(throws: DateError.self, "\(text)") { try EventDate(edtf: text) }
        }
        for text in JudgedStrings.beyondTheSpecification.map(\.text) { #expect(JudgedStrings.accepted.contains(text)) }
    }

    @Test(
        "Every example of the specification is read",
        arguments: [
            "1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04",
            "1985-04-12T23:20:30+04:30", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02",
            "2004-02-01/2005", "2005/2006-02", "Y170000002", "Y-170000002", "2001-21", "1984?", "2004-06~",
            "2004-06-11%", "201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..", "1985/..",
            "../1985-04", "1985-04/", "/1985-04-12", "-1985", "Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3",
            "2001-34",
            "[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1760-01,1760-02,1760-12..]", "[1667,1760-12]",
            "[..1984]", "{1667,1668,1670..1672}", "{1960,1961-12}", "{..1984}", "2004-06~-11", "2004?-06-11",
            "?2004-06-~11", "2004-%06-11", "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X",
            "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03",
        ])
    func specificationExamples(text: String) throws {
        let date = try EventDate(edtf: text)
        #expect(date.text == text)
        #expect(date.edtf == text)
    }

    @Test("A year stays a year: 2016 spans 366 days")
    func yearStaysYear() throws {
        #expect(try span("2016") == ["2016-01-01", "2016-12-31"])
        #expect(try EventDate(edtf: "2016").precision == .year)
        #expect(try span("2016~") == ["2016-01-01", "2016-12-31"])
        #expect(try span("2016-02") == ["2016-02-01", "2016-02-29"])
        #expect(try span("2016-02?") == ["2016-02-01", "2016-02-29"])
    }

    @Test("Earliest and latest day of every kind of date")
    func spans() throws {
        let expected: [(String, [String])] = [
            ("2016-05-02T16:54:59+02:30", ["2016-05-02", "2016-05-02"]),
            ("199", ["1990-01-01", "1999-12-31"]), ("19", ["1900-01-01", "1999-12-31"]),
            ("-04", ["-0499-01-01", "-0400-12-31"]), ("-193", ["-1939-01-01", "-1930-12-31"]),
            ("199X", ["1990-01-01", "1999-12-31"]), ("-199X", ["-1999-01-01", "-1990-12-31"]),
            ("1XX3", ["1003-01-01", "1993-12-31"]), ("XXXX", ["-", "-"]), ("XXXX-12-XX", ["-", "-"]),
            ("156X-12-25", ["1560-12-25", "1569-12-25"]), ("1984-1X", ["1984-10-01", "1984-12-31"]),
            ("15XX-02-29", ["1504-02-29", "1596-02-29"]), ("15XX-01-3X", ["1500-01-30", "1599-01-31"]),
            ("1985-X2-3X", ["1985-12-30", "1985-12-31"]), ("2023-XX-31", ["2023-01-31", "2023-12-31"]),
            ("1950S2", ["1900-01-01", "1999-12-31"]), ("Y171010000S3", ["Y171000000-01-01", "Y171999999-12-31"]),
            ("Y3388E2S3", ["Y338000-01-01", "Y338999-12-31"]),
            ("Y-17101E3S3", ["Y-17199999-01-01", "Y-17100000-12-31"]),
            ("Y-17E7", ["Y-170000000-01-01", "Y-170000000-12-31"]),
            ("2025-21", ["2025-03-01", "2025-05-31"]), ("2025-24", ["2025-12-01", "2026-02-28"]),
            ("2025-29", ["2025-09-01", "2025-11-30"]), ("2025-32", ["2025-06-01", "2025-08-31"]),
            ("2025-34", ["2025-04-01", "2025-06-30"]), ("2025-39", ["2025-09-01", "2025-12-31"]),
            ("2025-41", ["2025-07-01", "2025-12-31"]),
            ("2004-06/2006-08", ["2004-06-01", "2006-08-31"]), ("1985-04/..", ["1985-04-01", "-"]),
            ("/1985", ["-", "1985-12-31"]), ("[1667,1668,1670..1672]", ["1667-01-01", "1672-12-31"]),
            ("[..1760-12-03]", ["-", "1760-12-03"]), ("{1760-12..}", ["1760-12-01", "-"]),
            ("[2025-04-30,2025-04-29]", ["2025-04-29", "2025-04-30"]),
        ]
        for (text, days) in expected { #expect(try span(text) == days, "\(text)") }
    }

    @Test("Precision is the finest unit stated with all coarser ones")
    func precisions() throws {
        let expected: [(String, DatePrecision)] = [
            ("2016-05-02", .day), ("2016-05-02T16:54:59", .day), ("2016-05-XX", .month), ("2016-XX-XX", .year),
            ("2016-1X", .year), ("199X", .decade), ("19XX", .century), ("1XXX", .millennium), ("XXXX", .unknown),
            ("156X-12-25", .decade), ("19", .century), ("197", .decade), ("2025-21", .season), ("2025-33", .quarter),
            ("2025-37", .quadrimester), ("2025-40", .semester), ("1950S2", .century), ("Y171010000S3", .years),
            ("2019/2025", .interval), ("[2019,2020]", .set), ("{2019}", .set), ("Y170002", .year),
        ]
        for (text, precision) in expected { #expect(try EventDate(edtf: text).precision == precision, "\(text)") }
    }

    @Test("Certainty gathers the qualifiers of every part")
    func certainties() throws {
        let expected: [(String, DateCertainty)] = [
            ("2016", .certain), ("2016?", .uncertain), ("2016-05~", .approximate), ("2016-05-03%", .both),
            ("?2004-06-~11", .both), ("2004-%06-11", .both), ("2004-06-~01/2004-06-~20", .approximate),
            ("1980?/1994~", .both), ("[1667?,1668]", .uncertain),
        ]
        for (text, certainty) in expected { #expect(try EventDate(edtf: text).certainty == certainty, "\(text)") }
        #expect(DateCertainty.both.rawValue == "uncertain and approximate")
    }

    @Test("The candidates of a set can be drawn one by one")
    func candidates() throws {
        let date = try EventDate(edtf: "[2025-04-29,2025-04-30,2025-05..]")
        #expect(date.candidates.map { $0.earliest?.text } == ["2025-04-29", "2025-04-30", "2025-05-01"])
        #expect(date.candidates.map { $0.latest?.text } == ["2025-04-29", "2025-04-30", nil])
        #expect(try EventDate(edtf: "2025").candidates.count == 1)
    }

    @Test("Plain dates are rebuilt from precision and earliest day, and no other date is")
    func plainDates() throws {
        for text in ["2025", "2025-04", "2025-04-28", "-0043", "-0043-03-15", "0000", "Y170002", "Y-17000"] {
            let date = try EventDate(edtf: text)
            #expect(date.isPlain)
            let earliest = try #require(date.earliest)
            #expect(EventDate(precision: date.precision, earliest: earliest) == date)
            #expect(date.text == text)
        }
        for text in ["2025~", "2025-21", "199", "28 April 2025", "2025/2026", "Y17E7", "2025-04-XX", "1950S4"] {
            #expect(try !EventDate(edtf: text).isPlain, "\(text)")
        }
        let april = try #require(CivilDay(year: 2025, month: 4, day: 1))
        #expect(EventDate(precision: .month, earliest: april)?.edtf == "2025-04")
        #expect(EventDate(precision: .year, earliest: april) == nil)
        #expect(EventDate(precision: .season, earliest: april) == nil)
        let distant = try #require(CivilDay(year: 12025, month: 4, day: 1))
        #expect(EventDate(precision: .month, earliest: distant) == nil)
        #expect(EventDate(precision: .year, earliest: CivilDay(dayNumber: .max)) == nil)
        #expect(MemoryLayout<EventDate>.size <= 16)
    }

    @Test("English forms become EDTF, and the text stays as written")
    func englishForms() throws {
        let expected = [
            ("28 April 2025", "2025-04-28"), ("28 Apr 2025", "2025-04-28"), ("April 28, 2025", "2025-04-28"),
            ("Apr 2025", "2025-04"), ("April 2025", "2025-04"), ("28th of April 2025", "2025-04-28"),
            ("Monday, 28 April 2025", "2025-04-28"), ("28-Apr-2025", "2025-04-28"), ("Sept. 3, 2019", "2019-09-03"),
            ("2025 April 28", "2025-04-28"), ("may 2025", "2025-05"),
        ]
        for (text, edtf) in expected {
            let date = try EventDate(edtf: "  " + text + "\n")
            #expect(date.edtf == edtf)
            #expect(date.text == text)
            #expect(date.hasSameMeaning(as: try EventDate(edtf: edtf)))
        }
    }

    @Test("A time of day stays in the text; EDTF leaves out what it does not know")
    func timesOfDay() throws {
        #expect(try EventDate(edtf: "2016-05-02T16:54:59.042Z").edtf == "2016-05-02T16:54:59Z")
        #expect(try EventDate(edtf: "2016-05-02T16:54Z").edtf == "2016-05-02")
        #expect(try EventDate(edtf: "2016-05-02T16:54Z").text == "2016-05-02T16:54Z")
        #expect(throws: DateError.self) { try EventDate(edtf: "2016-05T16:54:59") }
        #expect(throws: DateError.self) { try EventDate(edtf: "2016-05-02T") }
    }

    @Test("A date and an end make an interval, whatever their form")
    func dateAndEnd() throws {
        let start = try EventDate(edtf: "28 April 2025")
        let end = try EventDate(edtf: "2025-05-03T16:54:59Z")
        #expect(try EventDate(from: start, to: end).edtf == "2025-04-28/2025-05-03")
        #expect(throws: DateError.self) { try EventDate(from: end, to: start) }
        #expect(throws: DateError.self) { try EventDate(from: EventDate(edtf: "2024/2025"), to: end) }
    }

    @Test("A year with nothing but its last digit stated has no leap day, and a set of such years is refused fast")
    func noLeapDay() {
        let set = "[" + Array(repeating: "XXX4-02-29", count: 500).joined(separator: ",") + ",XXX1-02-29]"
        let start = ContinuousClock.now
        #expect(throws: DateError.self) { try EventDate(edtf: set) }
        #expect(start.duration(to: .now) < .seconds(20))
    }

    @Test("A coarse date contains a finer one, and ranges of days overlap")
    func comparison() throws {
        func date(_ text: String) throws -> EventDate { try EventDate(edtf: text) }
        #expect(try date("2025").contains(date("2025-04-28")))
        #expect(try !date("2025-04-28").contains(date("2025")))
        #expect(try date("2025-04/..").contains(date("2031")))
        #expect(try !date("2025-04/").contains(date("2031")))
        #expect(try !date("[2025-04-01,2025-04-30]").contains(date("2025-04-15")))
        #expect(try !date("XXXX").contains(date("2025")))
        let (from, to) = (CivilDay(year: 2025, month: 4, day: 28), CivilDay(year: 2025, month: 5, day: 3))
        #expect(try date("2025-05").overlaps(from: from, to: to))
        #expect(try !date("2025-06").overlaps(from: from, to: to))
        #expect(try date("2024/..").overlaps(from: from, to: to))
        #expect(try !date("[2025-04-01,2025-05-30]").overlaps(from: from, to: to))
        #expect(!EventDate.unknown.overlaps(from: from, to: nil))
        #expect(EventDate.unknown.overlaps(from: nil, to: nil))
        let texts = ["XXXX", "2025", "2025-01-01", "2024-12-31", "../2020", "2025-01"]
        let sorted = try texts.map { try date($0) }.sorted { $0.chronologicallyPrecedes($1) }
        #expect(sorted.map(\.text) == ["../2020", "2024-12-31", "2025-01-01", "2025-01", "2025", "XXXX"])
    }

    @Test("No text of EDTF's letters crashes, and what is read has its earliest day before its latest")
    func randomTexts() {
        let seed: UInt64 = 8601
        var generator = SplitMix64(seed: seed)
        let alphabet = Array("0-9XYES?~%-./,[]{}T:+ 12345678")
        var accepted = 0
        for round in 0..<60_000 {
            let longest = round % 3 == 0 ? 60 : 8
            let length = Int.random(in: 0...longest, using: &generator)
            let text = String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
            check(text, seed: seed, accepted: &accepted)
        }
        #expect(accepted > 500, "seed \(seed)")
    }

    @Test("Judged strings with a letter changed do not crash either")
    func mutatedStrings() {
        let seed: UInt64 = 2019
        var generator = SplitMix64(seed: seed)
        let alphabet = Array("0123456789XYES?~%-./,[]{}T:+ Z")
        var accepted = 0
        for text in JudgedStrings.accepted where !text.isEmpty {
            for _ in 0..<150 {
                var letters = Array(text)
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    let place = Int.random(in: 0..<letters.count, using: &generator)
                    letters[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                }
                check(String(letters), seed: seed, accepted: &accepted)
            }
        }
        #expect(accepted > 1000, "seed \(seed)")
    }

    private func check(_ text: String, seed: UInt64, accepted: inout Int) {
        do throws(DateError) {
            let date = try EventDate(edtf: text)
            accepted += 1
            if let earliest = date.earliest, let latest = date.latest, earliest > latest {
                Issue.record("\(text) runs backwards, seed \(seed)")
            }
            if ReaderDate(date).text.isEmpty || date.text.isEmpty { Issue.record("\(text) has no text, seed \(seed)") }
            guard let again = try? EventDate(edtf: date.edtf), again.edtf == date.edtf, again.span == date.span else {
                Issue.record("\(text) does not come back from \(date.edtf), seed \(seed)")
                return
            }
        } catch {
            if error.problem.isEmpty || error.advice.isEmpty { Issue.record("\(text) has no advice, seed \(seed)") }
        }
    }
}
