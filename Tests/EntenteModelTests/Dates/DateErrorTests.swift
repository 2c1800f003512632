import EntenteModel
import Testing
import TestSupport

@Suite("Dates refused")
struct DateErrorTests {
    private func message(_ text: String) -> String? {
        do throws(DateError) {
            _ = try EventDate(edtf: text)
            return nil
        } catch {
            return error.message
        }
    }

    @Test("A refused date is answered with what is wrong and what to write")
    func messages() {
        let expected = [
            ("2025-02-30", "February 2025 has no day 30; the last is 28"),
            ("31 April 2025", "April 2025 has no day 31; the last is 30"),
            ("04/05/2025", "'04/05/2025' may be 4 May or 5 April; write 2025-05-04 or 2025-04-05"),
            (
                "late April 2025",
                "'late April 2025' is not EDTF; write 2025-04-21/2025-04-30 with `stated: late April 2025`, or 2025-04"
            ),
            (
                "2025-13",
                "there is no month 13; months run from 01 to 12, seasons and other parts of a year from 21 to 41"
            ),
            ("", "the date is empty; write a date as 2025-04-28, 2025-04 or 2025, or `unknown`"),
            (
                "Tuesday, 28 April 2025",
                "2025-04-28 was a Monday, not a Tuesday; correct the day, or write 2025-04-28 with "
                    + "`stated: Tuesday, 28 April 2025`"
            ),
            ("2025/2024", "'2025/2024' ends before it begins; write 2024/2025"),
            ("[1667, 1668]", "a set has no spaces in EDTF; write [1667,1668]"),
            ("2016-05-02T16:54:59+0230", "EDTF has a colon between hours and minutes of a time shift; write +02:30"),
            ("soon", "'soon' is not an EDTF date; write a date as 2025-04-28, 2025-04 or 2025"),
        ]
        for (text, expected) in expected { #expect(message(text) == expected) }
    }

    @Test("Forms that mean one date are answered with its EDTF")
    func advice() {
        let expected = [
            ("early April 2025", "2025-04-01/2025-04-10"), ("mid-April 2025", "2025-04-11/2025-04-20"),
            ("late February 2024", "2024-02-21/2024-02-29"), ("end of April 2025", "2025-04-21/2025-04-30"),
            ("late 2025", "2025-09/2025-12"), ("early 1990s", "1990/1993"), ("spring 2025", "2025-21"),
            ("Autumn of 2025", "2025-23"), ("Q1 2025", "2025-33"), ("second half of 2025", "2025-41"),
            ("1990s", "199X"), ("19th century", "18XX"), ("44 BC", "-0043"), ("c. 2010", "2010~"),
            ("circa 2010", "2010~"), ("about 2010", "2010~"), ("c.2010", "2010~"), ("c. April 2025", "2025-04~"),
            ("c. 1990s", "199X~"), ("2010 (?)", "2010?"), ("28/04/2025", "2025-04-28"), ("28.04.2025", "2025-04-28"),
            ("2025/04/28", "2025-04-28"), ("2025-4-8", "2025-04-08"), ("20250428", "2025-04-28"),
            ("2025/04", "2025-04"), ("04/2025", "2025-04"), ("2019-2025", "2019/2025"), ("2019–2025", "2019/2025"),
            ("27–29 April 2025", "2025-04-27/2025-04-29"), ("April–May 2025", "2025-04/2025-05"),
            ("29 or 30 April 2025", "[2025-04-29,2025-04-30]"), ("from 2024", "2024/.."),
            ("until May 2016", "../2016-05"),
            ("before 2016", "`before: 2016`"), ("199x", "199X"), ("1984?~", "1984%"), ("2004/open", "2004/.."),
            ("2016-05-02 16:54:59", "2016-05-02T16:54:59"), ("2025-W18", "2025-04-28/2025-05-04"),
            ("2025-118", "2025-04-28"), ("2025年4月28日", "2025-04-28"), ("2025‑04‑28", "2025-04-28"),
            ("Y9999", "9999"), ("12345", "Y12345"), ("undated", "`date: unknown`"), ("5", "0005"),
            ("2025-04-28/29", "2025-04-28/2025-04-29"), ("2025-04-28/05-03", "2025-04-28/2025-05-03"),
            ("2025-04-27..2025-04-29", "2025-04-27/2025-04-29"), ("28 April", "has no year"),
            ("between 2010 and 2012", "[2010..2012]"), ("late 19th century", "1867/1899"),
        ]
        for (text, edtf) in expected {
            let message = message(text) ?? "accepted"
            #expect(message.contains(edtf), "\(text): \(message)")
        }
    }

    @Test("A short numeric date with two readings is never guessed, nor read as centuries")
    func neverGuessed() {
        for text in ["04/05", "12/25", "04/05/25", "1/2/2025", "2025/04", "04-05-2025", "04.05.2025", "[04,05]"] {
            #expect(message(text) != nil, "\(text)")
        }
    }

    @Test("A message is one short line, whatever the text")
    func shortMessages() {
        for text in [String(repeating: "9", count: 100_000), "a\nb\u{0}\u{2028}c", String(repeating: "[", count: 999)] {
            let message = message(text) ?? ""
            #expect(!message.isEmpty && message.utf8.count < 400)
            #expect(!message.unicodeScalars.contains { $0.value < 32 || $0.value == 0x2028 })
        }
    }

    @Test("Any row of words and numbers is read or refused with advice, and advice by EDTF can be followed")
    func randomWords() throws {
        let seed: UInt64 = 1988
        var generator = SplitMix64(seed: seed)
        let words = [
            "early", "mid", "late", "April", "May", "2025", "1990s", "19th", "century", "c.", "about", "or", "and",
            "to",
            "–", "-", "until", "from", "spring", "Q1", "28", "5", "BC", "AD", "44", "?", "(?)", "~", "of", "the",
            "Monday",
            "unknown", "open", "2025-04-28", "[", "]", "/", "..", "1st", "half", "first", "年", "\u{301}", "’s",
        ]
        var advised = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...5, using: &generator)
            let parts = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
            let text = parts.joined(separator: Bool.random(using: &generator) ? " " : "")
            guard let message = message(text), let mark = message.firstRange(of: "is not EDTF; write ") else {
                continue
            }
            let edtf = message[mark.upperBound...].prefix { $0 != " " && $0 != "`" }
            if edtf.isEmpty { continue }
            advised += 1
            let isRead = (try? EventDate(edtf: edtf.last == "," ? String(edtf.dropLast()) : String(edtf))) != nil
            if !isRead { Issue.record("\(text): \(message), seed \(seed)") }
        }
        #expect(advised > 150, "seed \(seed)")
    }
}
