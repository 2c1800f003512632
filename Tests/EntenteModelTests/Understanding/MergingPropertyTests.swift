import EntenteModel
import TestSupport
import Testing

@Suite("Merging, whatever the order")
struct MergingPropertyTests {
    /// Records of few events, people and agreements, which often tell the same thing differently.
    private static func records(_ random: inout SplitMix64, count: Int) -> [(section: String, text: String)] {
        func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
        return (0..<count).map { _ in
            let source = pick(["", ", sources: [s1]", ", sources: [s2]", ", sources: [s1, s3]"])
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                let fields = [
                    "id: \(pick(["p1", "p2", "p3"]))", "name: \(pick(["Ann Lee", "Bo Tran"]))",
                    "country: \(pick(["JPN", "VNM", "Japan"]))", "aliases: [\(pick(["A", "B", "C"]))]",
                    "posts: [{title: \(pick(["Minister", "Envoy"])), country: JPN\(pick(["", ", from: 2024", ", from: 2024-05"]))}]",
                    pick(["summary: x", "summary: y", "claims: ['country: VNM [s2]']", "same_as: p1"]),
                ]
                return ("people", "{\(fields.joined(separator: ", "))\(source)}")
            case 1:
                let fields = [
                    "id: \(pick(["a1", "a2"]))", "title: \(pick(["Pact", "Treaty"]))",
                    "kind: \(pick(["pact", "treaty"]))",
                    "status: \(pick(["proposed", "signed"]))", "date: \(pick(["2025", "2025-04", "2025-05-01"]))",
                    "parties: [\(pick(["JPN", "VNM", "p1"]))]", pick(["place: Hue", "place: Hanoi", "same_as: a1"]),
                ]
                return ("agreements", "{\(fields.joined(separator: ", "))\(source)}")
            default:
                let fields = [
                    "id: \(pick(["e1", "e2", "e3", "e4"]))",
                    "date: \(pick(["2025", "2025-04", "2025-04-28", "2025-04-29"]))",
                    "title: \(pick(["T", "U"]))", "type: \(pick(["meeting", "talks", "visit"]))",
                    "participants: [\(pick(["p1", "p1 (host)", "p2 (guest)", "JPN"])), \(pick(["VNM", "p3", "Cy"]))]",
                    pick([
                        "place: Hanoi", "place: 'Opera, Hanoi'", "place: Hue", "status: planned", "evidence: disputed",
                    ]),
                    pick([
                        "topics: [rice]", "summary: s", "claims: ['place: Hue [s3]']", "same_as: e1",
                        "agreements: [a1]",
                        "agreements: [{title: Zeta, status: signed, parties: [JPN, VNM]}, Beta]",
                        "agreements: [{title: Alpha, status: agreed, parties: [JPN, VNM]}]", "not_same_as: [e3]",
                    ]),
                ]
                return ("events", "{\(fields.joined(separator: ", "))\(source)}")
            }
        }
    }

    private static let fixed = """
        people: [{id: p1, name: Ann Lee}, {id: p2, name: Bo Tran}, {id: p3, name: Cy Roe}]
        agreements: [{id: a1, title: Pact, status: agreed, parties: [JPN]}]
        events: [{id: e1, date: 2025, title: T}]
        sources: [{id: s1, title: One, date: 2025-05}, {id: s2, title: Two, date: 2025-06}, {id: s3, title: Three}]
        """

    private static func chronicle(_ records: [(section: String, text: String)], parts: Int) -> Chronicle {
        let size = max(1, (records.count + parts - 1) / parts)
        let files = stride(from: 0, to: records.count, by: size).map { start -> RecordText in
            let part = records[start..<min(start + size, records.count)]
            let text = Set(part.map(\.section)).sorted().map { section in
                "\(section):\n" + part.filter { $0.section == section }.map { "  - \($0.text)\n" }.joined()
            }
            return RecordText(text.joined(), in: "part\((start * 7919) % 1000).yaml")
        }
        return Chronicle.reading(files + [RecordText(fixed, in: "fixed.yaml")])
    }

    @Test("In any order and any files the same records merge into the same things: commutative and associative")
    func anyOrder() {
        let seed: UInt64 = 2_025
        print("merging in any order: seed \(seed)")
        var random = SplitMix64(seed: seed)
        var merged = 0
        for round in 0..<120 {
            let records = Self.records(&random, count: Int.random(in: 2...14, using: &random))
            let whole = Self.chronicle(records, parts: 1)
            let expected = ChroniclePrint(chronicle: whole).lines
            merged += records.count + 5 - whole.events.count
            for _ in 0..<3 {
                let other = Self.chronicle(
                    records.shuffled(using: &random), parts: Int.random(in: 1...5, using: &random))
                let lines = ChroniclePrint(chronicle: other).lines
                for (line, second) in zip(expected, lines) where line != second {
                    Issue.record("round \(round):\n\(line)\n\(second)\n\(records.map(\.text).joined(separator: "\n"))")
                    return
                }
                #expect(lines.count == expected.count)
                #expect(other.problems.count == whole.problems.count)
            }
        }
        #expect(merged > 300, "\(merged) merged")
    }

    @Test("Records that say the same again change nothing: idempotent; and every record keeps its place")
    func again() {
        let seed: UInt64 = 4_028
        print("merging again: seed \(seed)")
        var random = SplitMix64(seed: seed)
        for round in 0..<120 {
            let records = Self.records(&random, count: Int.random(in: 2...12, using: &random))
            let once = Self.chronicle(records, parts: 2)
            let twice = Self.chronicle(records + records, parts: 3)
            let (left, right) = (ChroniclePrint(chronicle: once).lines, ChroniclePrint(chronicle: twice).lines)
            for (line, second) in zip(left, right) where line != second {
                Issue.record("round \(round):\n\(line)\n\(second)\n\(records.map(\.text).joined(separator: "\n"))")
                return
            }
            for (chronicle, factor) in [(once, 1), (twice, 2)] {
                let events = chronicle.eventIDs.map { chronicle[$0].origins.count }.reduce(0, +)
                #expect(events == 1 + factor * records.filter { $0.section == "events" }.count)
                let people = chronicle.actorIDs.filter { chronicle[$0].kind == .person && chronicle[$0].isDescribed }
                #expect(
                    people.map { chronicle[$0].origins.count }.reduce(0, +) == 3 + factor
                        * records.filter { $0.section == "people" }.count)
            }
        }
    }
}
