@testable import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("What becomes of rows on both roads")
struct RowOutcomeTests {
    /// Every sort of thing that can refuse or filter a row.
    static let own = """
        mapping: own
        source: {nulls: [NA]}
        where: [{column: kind, is_not: [skip]}, {column: land, other_than: mate}]
        lookups:
          kinds: {"012": talks, "3": visit, "4": aid, "5": nonsense type}
          words: {"012": one, "x": two, "y": ""}
        records:
          - event:
              id: "own/{id}"
              title: "{name}{kind | kinds | prefix: \\" \\"}"
              date: {year: year, month: month, day: day, precision: {column: exact, is: {d: day, w: week, m: month, y: year}}}
              type: {column: kind, lookup: kinds}
              status: {column: status}
              importance: {column: weight, steps: [2, 5, 10]}
              topics: [{column: topics, split: ";", lookup: words, otherwise: keep}]
              participants:
                - {country: {column: land, scheme: iso, ignore: [EUR]}, role: {column: role}}
                - {organization: {column: body, split: ";"}, role: participant, when: [{column: land, blank: false}]}
                - {person: {column: person}, role: guest}
            when: [{column: exact, is_not: [none]}]
        """
    static let columns = [
        "id", "name", "kind", "year", "month", "day", "exact", "status", "weight", "topics", "land", "mate", "role",
        "body", "person",
    ]

    /// What stands in each column after the first.
    private static let sound: [[String]] = [
        ["Talks", "会談", "\"a, b\"", "\"say \"\"x\"\"\"", "\"two\nlines\""], ["012", "3", "4", ""],
        ["1990", "1999", "2001"],
        ["1", "7", "12"], ["1", "15", "28"], ["d", "w", "m", "y"],
        ["", "occurred", "Planned", "postponed", "cancelled"],
        ["1", "5", "19"], ["", "012", "x; x", "other", "NA"], ["JPN", "VNM", "DEU", "EUR", "", "FRA"],
        ["", "JPN", "KOR"], ["host", "Guest", "target", "actor", "mentioned", ""],
        ["", "NEC", "ASEAN; NEC", "League;League", "NA"], ["", "Ann Lee", "Bo Tran", "ann lee"],
    ]
    private static let wrong: [(Int, String)] = [
        (1, ""), (1, "NA"), (1, "\u{A0}"), (2, "12"), (2, "skip"), (2, ""), (2, "9"), (2, "2.02E+13"), (3, ""),
        (3, "x"),
        (4, "13"), (4, "0"), (5, "31"), (6, "none"), (6, "q"), (7, "held"), (8, "many"), (8, "1.5E+3"),
        (9, "2.02E+13"), (9, "x;12"), (10, "XYZ"), (10, "J\u{FFFD}"), (12, "boss"),
    ]

    /// A row of that mapping; in some of them something is wrong.
    static func row(_ number: Int, _ generator: inout SplitMix64) -> String {
        var values = ["\(number)"]
        for texts in sound { values.append(texts.randomElement(using: &generator) ?? "") }
        if Int.random(in: 0..<3, using: &generator) == 0, let (index, value) = wrong.randomElement(using: &generator) {
            values[index] = value
        }
        if Int.random(in: 0..<30, using: &generator) == 0 { values.removeLast() }
        if Int.random(in: 0..<30, using: &generator) == 0 { values[1] = "\"open" }
        if Int.random(in: 0..<30, using: &generator) == 0 { values[1] = "\"a\"b" }
        return values.joined(separator: ",")
    }

    @Test("Counts, reasons and places are the same, wherever stretches begin", arguments: 0..<6)
    func sameOutcome(batch: Int) throws {
        let mapping = try Mapping.of(RowOutcomeTests.own)
        for number in 0..<12 {
            let seed = UInt64(batch * 1000 + number)
            var generator = SplitMix64(seed: seed)
            let end = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
            let rows = (0..<25).map { RowOutcomeTests.row($0, &generator) }
            let text = ([RowOutcomeTests.columns.joined(separator: ",")] + rows).joined(separator: end)
            let roads = try BothRoads(mapping, text + (number.isMultiple(of: 2) ? end : ""))
            let whole = roads.wholeOutcome
            for length in [16, 64, 1000] {
                let coded = try #require(try roads.codedOutcome(sliceLength: length), "seed \(seed)")
                guard coded != whole else { continue }
                let first = zip(coded, whole).first { $0 != $1 }
                Issue.record("seed \(seed), slices of \(length): \(first.map { "\($0)" } ?? "\(coded) \(whole)")")
                return
            }
        }
    }
}
