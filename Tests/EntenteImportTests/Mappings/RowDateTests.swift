@testable import EntenteImport
import EntenteModel
import Testing

@Suite("Dates of mapped rows")
struct RowDateTests {
    private func dates(_ date: String, _ table: String) throws -> [String] {
        let mapping = try Mapping.of("mapping: own\nrecords:\n  - event: {title: t, date: \(date)}\n")
        let records = mapping.records(table)
        return records.outline.map { String($0.dropFirst("{title: 't', date: '".count).dropLast(2)) } + records.refusals
    }

    @Test(
        "A column is read by its format",
        arguments: [
            ("YYYYMMDD", "20250428", "2025-04-28"), ("DD/MM/YYYY", "04/05/2025", "2025-05-04"),
            ("MM/DD/YYYY hh:mm", "04/05/2025 23:59", "2025-04-05"), ("D Month YYYY", "8 December 2022", "2022-12-08"),
            ("D Month YYYY", "28 Dec 2022", "2022-12-28"), ("D.M.YYYY", "1.2.2003", "2003-02-01"),
            ("YYYY-MM", "2003-02", "2003-02"),
            ("Mon YYYY", "Sept. 2003", "2003-09"), ("YYYY", "2003", "2003"),
        ])
    func readsFormats(format: String, text: String, date: String) throws {
        #expect(try dates("{column: a, format: \(format)}", "a\n\"\(text)\"\n") == [date])
    }

    @Test("Without a format a column holds EDTF")
    func readsEDTF() throws {
        #expect(
            try dates("{column: a}", "a\n2025-02-18~\n28 April 2025\n2025-02-30\n").prefix(2) == [
                "2025-02-18~", "28 April 2025",
            ])
        #expect(try dates("{column: a}", "a\n2025-02-30\n").first?.hasPrefix("rows.csv:2:1: error:") == true)
    }

    @Test("Parts that are blank or 0 widen the date, and a blank year is blank")
    func readsParts() throws {
        #expect(
            try dates(
                "{year: y, month: m, day: d, default: unknown}",
                "y,m,d\n1951,9,8\n1951,9,0\n1951,,8\n1951,0,0\n,1,1\n-44,3,15\n")
                == ["1951-09-08", "1951-09", "1951", "1951", "unknown", "-0044-03-15"])
        #expect(
            try dates("{year: y, month: m, day: d}", "y,m,d\n1951,2,29\nx,1,1\n") == [
                "rows.csv:2:1: error: there is no day 1951-2-29; mend the date [wrong-date]",
                "rows.csv:3:1: error: `x` is no part of a date; it is a whole number [wrong-date]",
            ])
    }

    @Test("A precision widens to a week, a month or a year")
    func widens() throws {
        let date = "{column: a, precision: {column: p, is: {\"1\": day, \"2\": week, \"3\": month, \"4\": year}}}"
        #expect(
            try dates(date, "a,p\n2022-12-30,1\n2022-12-30,2\n2022-12-30,3\n2022-12-30,4\n2022-12-30,\n2022-12-30,9\n")
                == [
                    "2022-12-30", "[2022-12-27..2023-01-02]", "2022-12", "2022", "2022-12-30",
                    "rows.csv:7:12: error: `9` is no precision of p; the mapping knows 1, 2, 3, 4 [unknown-code]",
                ])
    }

    @Test("An end makes an interval; a blank one is open where the mapping says so")
    func makesIntervals() throws {
        let table = "a,b\n2001-02,2003\n2001-02,\n"
        #expect(try dates("{column: a, until: {column: b}}", table) == ["2001-02/2003", "2001-02"])
        #expect(try dates("{column: a, until: {column: b}, open_end: true}", table) == ["2001-02/2003", "2001-02/.."])
        #expect(
            try dates("{column: a, until: {column: b}}", "a,b\n2003,2001\n").first?.hasPrefix("rows.csv:2:6: error:")
                == true)
    }

    @Test("A flag says that the date is the last or the first possible one")
    func opensDates() throws {
        #expect(
            try dates(
                "{column: a, or_before: {column: f, is: \"1\"}, or_after: {column: g, is: \"1\"}}",
                "a,f,g\n1816,1,0\n1816,0,1\n1816,0,0\n")
                == ["[..1816]", "[1816..]", "1816"])
        #expect(
            try dates("{column: a, until: {column: b}, or_before: {column: f, is: \"1\"}}", "a,b,f\n1816,1900,1\n")
                == ["../1900"])
    }

    @Test("A date that does not exist, is of another form, or was spoiled by a spreadsheet refuses its row at the cell")
    func refuses() throws {
        let refusals = try dates(
            "{column: a, format: YYYYMMDD}", "t,a\nx,20250230\nx,2025-02-03\nx,2.02E+13\nx,20250203\n")
        #expect(
            refusals == [
                "2025-02-03",
                "rows.csv:2:3: error: there is no day 2025-2-30; mend the date [wrong-date]",
                "rows.csv:3:3: error: `2025-02-03` is not of the form YYYYMMDD; mend the cell, or the format in the mapping [wrong-date]",
                "rows.csv:4:3: error: a spreadsheet has turned this cell into `2.02E+13`; format the column as text and export again [spoiled-cell]",
            ])
    }

    @Test("A row without its date is refused, and a default stands in for it")
    func needsDates() throws {
        #expect(
            try dates("{column: a}", "a,b\n,1\n") == [
                "rows.csv:2:1: error: the row gives no date; every event has a date [missing-field]"
            ])
        #expect(try dates("{columns: [a, b], default: unknown}", "a,b,c\n,2001,\n,,x\n") == ["2001", "unknown"])
    }
}
