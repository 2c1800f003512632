import EntenteModel
import Testing

@Suite("When agreements held and bound")
struct AgreementSpanTests {
    /// The ties of agreements as "CUB-USA 1947/1962".
    private func ties(_ text: String) -> [String] {
        let chronicle = Chronicle.reading("agreements:\n" + text)
        return Projection(Graph(chronicle, Selection(all: chronicle)), onto: .countries).ties.map { tie in
            "\(chronicle[tie.source].id)-\(chronicle[tie.target].id) "
                + "\(tie.agreed.first?.edtf ?? "?")/\(tie.agreed.last?.edtf ?? "?")"
        }
    }

    private func agreement(_ text: String) throws -> Agreement {
        try #require(Chronicle.reading("agreements: [{\(text)}]").agreement("A"))
    }

    @Test("An ended agreement runs from its first dated step to its end, one that nothing ended has no end")
    func span() throws {
        let ended = try agreement(
            "title: A, steps: [{status: signed}, {status: in force, date: 1936-12}, {status: ended, date: 1962-01-22}]")
        #expect(ended.span?.earliest?.text == "1936-12-01" && ended.span?.latest?.text == "1962-01-22")
        let lasting = try agreement(
            "title: A, steps: [{status: signed, date: 1950}, {status: in force, date: 1951}]")
        #expect(lasting.span?.earliest?.text == "1950-01-01" && lasting.span?.latest == nil)
        #expect(lasting.lastDate?.edtf == "1951")
        #expect(try agreement("title: A, status: signed").span == nil)
        let lost = try agreement("title: A, steps: [{status: in force, date: 1936}, {status: ended}]")
        #expect(lost.isEnded && lost.span?.latest == nil)
    }

    @Test("A filter of dates takes an agreement that held at some time of it")
    func filter() throws {
        let chronicle = Chronicle.reading(
            """
            agreements:
              - {title: A, parties: [CUB, USA], steps: [{status: in force, date: 1936}, {status: ended, date: 1962}]}
              - {title: B, parties: [JPN, USA], status: in force, date: 1951-09-08}
              - {title: C, parties: [JPN, USA], status: in force}
            """)
        func shown(_ from: String?, _ to: String?) throws -> [String] {
            var filter = Filter()
            filter.from = try from.map { try EventDate(edtf: $0) }
            filter.to = try to.map { try EventDate(edtf: $0) }
            return try Selection(chronicle, filter).agreements.map { chronicle[$0].title }
        }
        #expect(try shown("1945", "1950") == ["A"])
        #expect(try shown("1963", nil) == ["B"])
        #expect(try shown(nil, "1935") == [])
        #expect(try shown("1962", "1962") == ["A", "B"])
    }

    @Test("A state that ended before its agreement did was a party of it, one that ended before it began was not")
    func formerStates() {
        func lines(_ start: String) -> [String] {
            let chronicle = Chronicle.reading(
                "agreements: [{title: A, sources: [s], parties: [USSR, USA], steps: [{status: in force, date: \(start)}, "
                    + "{status: ended, date: 1995}]}]")
            return CheckReport(chronicle).problems.filter { $0.rule == .countryOutsideSpan }.map(\.message)
        }
        #expect(lines("1972") == [])
        #expect(lines("1993").count == 1)
    }

    @Test("Only parties whose times overlap are tied, for the time that both were in it")
    func parties() {
        #expect(
            ties(
                """
                - title: A
                  steps: [{status: in force, date: 1936}, {status: ended, date: 1990}]
                  parties:
                    - {country: CUB, to: 1962-01-22}
                    - {country: BHS, from: 1982}
                    - {country: HTI}
                """) == ["BHS-HTI 1982/1990", "CUB-HTI 1936/1962-01-22"])
        #expect(
            ties(
                "- {title: A, status: in force, date: 1951, parties: [{country: JPN, from: 1953-04}, USA]}"
            ) == ["JPN-USA 1953-04/1953-04"])
    }

    @Test("A party that left and came back was bound to those of both times")
    func returned() {
        #expect(
            ties(
                """
                - title: A
                  steps: [{status: in force, date: 1900}]
                  parties:
                    - {country: FRA, from: 1900, to: 1910}
                    - {country: FRA, from: 1930, to: 1940}
                    - {country: GBR, from: 1905, to: 1912}
                    - {country: ITA, from: 1935, to: 1950}
                """) == ["FRA-GBR 1905/1910", "FRA-ITA 1935/1940"])
    }

    @Test("A date without a status is kept: of the one step without a day, else of the day it was agreed")
    func dateAlone() throws {
        func steps(_ text: String) throws -> [String] {
            try agreement(text).steps.map { "\($0.status.rawValue) \($0.date?.edtf ?? "-")" }
        }
        #expect(try steps("title: A, date: 1955-05-14") == ["agreed 1955-05-14"])
        #expect(
            try steps("title: A, date: 1955, steps: [{status: ended, date: 1991}]") == ["agreed 1955", "ended 1991"])
        #expect(try steps("title: A, date: 1955, steps: [{status: signed}]") == ["signed 1955"])
        #expect(try steps("title: A, date: 1955, steps: [{status: signed, date: 1955-05}]") == ["signed 1955-05"])
        let chronicle = Chronicle.reading("agreements: [{title: A, date: 1955, parties: [JPN]}]")
        #expect(
            chronicle.lines() == [
                "records.yaml:1:15: warning: \"A\" has no status for its date 1955, so it is taken as agreed then; "
                    + "write its status [agreement-without-status]"
            ])
    }
}
