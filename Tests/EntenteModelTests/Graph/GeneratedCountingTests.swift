import EntenteModel
import Testing
import TestSupport

@Suite("Counting over generated events")
struct GeneratedCountingTests {
    @Test(
        "Ties of generated events are those of a second, plain count", arguments: [7, 20_250_428, 99_991] as [UInt64])
    func sameAsNaive(seed: UInt64) {
        print("counting: seed \(seed)")
        var generator = SplitMix64(seed: seed)
        let countries = ["CHN", "DEU", "FRA", "JPN", "USA", "VNM"]
        let roles = ParticipationRole.allCases.map(\.rawValue)
        let types = ["visit", "talks", "tariff", "statement", "aid", "summit"]
        let statuses = ["occurred", "occurred", "occurred", "planned", "postponed", "cancelled"]
        var meetings: [NaiveCounting.Meeting] = []
        var text = ""
        for number in 0..<150 {
            let whole =
                number > 0 && Bool.random(using: &generator) ? Int.random(in: 0..<number, using: &generator) : nil
            var meeting = NaiveCounting.Meeting(
                type: types.randomElement(using: &generator) ?? "",
                status: statuses.randomElement(using: &generator) ?? "",
                parts: [], whole: whole)
            var names: Set<String> = []
            for _ in 0..<Int.random(in: 0...5, using: &generator) {
                let part = NaiveCounting.Part(
                    country: countries.randomElement(using: &generator) ?? "",
                    role: roles.randomElement(using: &generator) ?? "",
                    isCancelled: Int.random(in: 0..<12, using: &generator) == 0,
                    isPlanned: Int.random(in: 0..<8, using: &generator) == 0)
                if names.insert(part.country + part.role).inserted { meeting.parts.append(part) }
            }
            meetings.append(meeting)
            let parts = meeting.parts.map { part in
                let status = part.isCancelled ? ", status: cancelled" : (part.isPlanned ? ", status: planned" : "")
                return "{country: \(part.country), role: \(part.role)\(status)}"
            }
            text +=
                "- {id: e\(number), date: 2025, title: E\(number), type: \(meeting.type), status: \(meeting.status), "
            text +=
                "participants: [\(parts.joined(separator: ", "))]" + (whole.map { ", part_of: e\($0)" } ?? "") + "}\n"
        }
        let chronicle = Chronicle.reading(text)
        #expect(chronicle.lines() == [])
        let ties = Projection(Graph(chronicle, Selection(all: chronicle)), onto: .countries).ties.map { tie in
            chronicle[tie.source].id + (tie.isDirected ? ">" : "-") + chronicle[tie.target].id
                + " ×\(tie.count) +\(tie.planned)"
        }
        #expect(ties.sorted() == NaiveCounting.ties(meetings))
    }
}
