import EntenteModel
import Testing

@Suite("Dates as readers have them")
struct ReaderDateTests {
    @Test(
        "A date reads as in an English report",
        arguments: [
            ("2025-04-28", "28 Apr 2025"), ("2025-04", "Apr 2025"), ("2010", "2010"), ("28 April 2025", "28 Apr 2025"),
            ("2025-04-27/2025-04-29", "27–29 Apr 2025"), ("2025-04-28/2025-05-03", "28 Apr – 3 May 2025"),
            ("2024-12-28/2025-01-03", "28 Dec 2024 – 3 Jan 2025"), ("2025-04/2025-05", "Apr–May 2025"),
            ("2024-12/2025-01", "Dec 2024 – Jan 2025"), ("2019/2025", "2019–2025"),
            ("2025-04-28/2025-05", "28 Apr – May 2025"),
            ("2004-02-01/2005", "1 Feb 2004 – 2005"), ("2025-04-28/2025-04-28", "28 Apr 2025"),
            ("[2025-04-29,2025-04-30]", "29 or 30 Apr 2025"), ("[2025-04-30,2025-05-01]", "30 Apr or 1 May 2025"),
            ("{2025-04-28,2025-04-29}", "28 and 29 Apr 2025"), ("[2019,2020,2021]", "2019, 2020 or 2021"),
            ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"), ("[1670..1672]", "between 1670 and 1672"),
            ("[2025-04-27..2025-04-29]", "between 27 and 29 Apr 2025"), ("[..1984]", "1984 or earlier"),
            ("[1760-12..]", "Dec 1760 or later"), ("{..1984}", "until 1984"), ("{1960,1961-12}", "1960 and Dec 1961"),
            ("2025-21", "spring 2025"), ("2025-29", "southern spring 2025"), ("2025-33", "Q1 2025"),
            ("2025-37", "Jan–Apr 2025"), ("2025-40", "first half of 2025"),
            ("199", "1990s"), ("199X", "1990s"), ("18", "19th century"), ("18XX", "19th century"),
            ("20", "21st century"),
            ("11", "12th century"), ("-04", "5th century BC"), ("1XXX", "between 1000 and 1999"),
            ("2010~", "c. 2010"), ("2010?", "2010?"), ("2010%", "c. 2010?"), ("2025-04~", "c. Apr 2025"),
            ("2004-06-~11", "c. 11 Jun 2004"), ("1980?/1994~", "1980? – c. 1994"),
            ("2004-06-~01/2004-06-~20", "c. 1 Jun – c. 20 Jun 2004"),
            ("2024-10/..", "from Oct 2024"), ("../2016", "until 2016"), ("2024-10/", "Oct 2024 – ?"),
            ("/2016", "? – 2016"),
            ("-0043", "44 BC"), ("Y-17000", "17,001 BC"), ("-9998", "9999 BC"), ("0000", "1 BC"),
            ("-0043-03-15", "15 Mar 44 BC"), ("-0043/-0030", "44–31 BC"),
            ("-0043/0014", "44 BC – AD 14"), ("0014/0020", "AD 14–20"), ("0409", "AD 409"), ("Y170002", "AD 170,002"),
            ("2016-05-XX", "May 2016"), ("2016-XX", "2016"), ("156X-12-25", "25 Dec 1560s"),
            ("15XX-12-25", "25 Dec, 16th century"), ("1984-1X", "Oct, Nov or Dec 1984"),
            ("2016-05-1X", "between 10 and 19 of May 2016"), ("1985-XX-25", "day 25 of a month, 1985"),
            ("XXXX-12-25", "25 Dec, year unknown"), ("1950S2", "c. 1950 (1900–1999)"),
            ("XXXX", "not dated"), ("/", "not dated"), ("../..", "not dated"), ("unknown", "not dated"),
            ("2016-05-02T16:54:59+02:30", "2 May 2016"),
        ])
    func reading(edtf: String, text: String) throws {
        #expect(try ReaderDate(EventDate(edtf: edtf)).text == text)
    }

    @Test(
        "A month that leads has its day behind it, and a comma before the year",
        arguments: [
            ("2025-04-28", "Apr 28, 2025"), ("2025-04", "Apr 2025"), ("2010", "2010"), ("2025-21", "spring 2025"),
            ("2025-04-27/2025-04-29", "Apr 27–29, 2025"), ("2025-04-28/2025-05-03", "Apr 28 – May 3, 2025"),
            ("2024-12-28/2025-01-03", "Dec 28, 2024 – Jan 3, 2025"), ("2025-04/2025-05", "Apr–May 2025"),
            ("[2025-04-29,2025-04-30]", "Apr 29 or 30, 2025"), ("[2025-04-30,2025-05-01]", "Apr 30 or May 1, 2025"),
            ("{2025-04-27,2025-04-28,2025-04-29}", "Apr 27, 28 and 29, 2025"),
            ("[2025-04-27..2025-04-29]", "between Apr 27 and 29, 2025"), ("2004-06-~11", "c. Jun 11, 2004"),
            ("2025-04-28?", "Apr 28, 2025?"), ("-0043-03-15", "Mar 15, 44 BC"), ("2024-10/..", "from Oct 2024"),
            ("2016-05-1X", "between 10 and 19 of May 2016"), ("XXXX-12-25", "Dec 25, year unknown"),
            ("2004-06-~01/2004-06-~20", "c. Jun 1 – c. Jun 20, 2004"), ("156X-12-25", "Dec 25, 1560s"),
        ])
    func monthDay(edtf: String, text: String) throws {
        #expect(try ReaderDate(EventDate(edtf: edtf), style: .monthDay).text == text)
    }

    @Test(
        "In ISO 8601 what is known is numbers, and what is not known stays words",
        arguments: [
            ("2025-04-28", "2025-04-28"), ("2025-04", "2025-04"), ("2010", "2010"), ("2025-21", "spring 2025"),
            ("2025-04-27/2025-04-29", "2025-04-27 – 2025-04-29"), ("2025-04/2025-05", "2025-04 – 2025-05"),
            ("2019/2025", "2019–2025"), ("[2025-04-29,2025-04-30]", "2025-04-29 or 2025-04-30"),
            ("[2025-04-27..2025-04-29]", "between 2025-04-27 and 2025-04-29"), ("2004-06-~11", "c. 2004-06-11"),
            ("2025-04?", "2025-04?"), ("2024-10/..", "from 2024-10"), ("2016-05-XX", "2016-05"),
            ("2016-05-1X", "between 10 and 19 of May 2016"), ("-0043-03-15", "15 Mar 44 BC"), ("18XX", "19th century"),
            ("2025-04-28/2025", "2025-04-28 – 2025"), ("unknown", "not dated"),
        ])
    func iso(edtf: String, text: String) throws {
        #expect(try ReaderDate(EventDate(edtf: edtf), style: .iso).text == text)
    }

    @Test(
        "Months are written out in the long style",
        arguments: [
            ("2025-04-28", "28 April 2025"), ("2025-04-27/2025-04-29", "27–29 April 2025"),
            ("2025-04/2025-05", "April–May 2025"), ("2025-37", "January–April 2025"),
            ("1984-1X", "October, November or December 1984"), ("2024-10~", "c. October 2024"),
        ])
    func long(edtf: String, text: String) throws {
        #expect(try ReaderDate(EventDate(edtf: edtf), style: .long).text == text)
    }

    @Test(
        "A table that prints the year once leaves it out where days and months share it",
        arguments: [
            ("2025-04-28", "28 Apr"), ("2025-04", "Apr"), ("2025", "2025"), ("2025-04-27/2025-04-29", "27–29 Apr"),
            ("2025-04-28/2025-05-03", "28 Apr – 3 May"), ("2024-12-28/2025-01-03", "28 Dec 2024 – 3 Jan 2025"),
            ("[2025-04-29,2025-04-30]", "29 or 30 Apr"), ("2025-04-28?", "28 Apr?"),
            ("2025-04-28/2025", "28 Apr 2025 – 2025"),
            ("2025-21", "spring"), ("2024-10/..", "from Oct"), ("2025-40", "first half of 2025"),
        ])
    func withoutYear(edtf: String, text: String) throws {
        #expect(try ReaderDate(EventDate(edtf: edtf), omittingYear: true).text == text)
    }
}
