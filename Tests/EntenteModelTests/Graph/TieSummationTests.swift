@testable import EntenteModel
import TestSupport
import Testing

@Suite("Summation of ties")
struct TieSummationTests {
    /// A vocabulary of countries, days and types, and batches of events drawn from it.
    private struct Drawn {
        let vocabulary: EventVocabulary
        var batches: [EventBatch] = []

        init(seed: UInt64, batches count: Int) throws {
            let text = """
                - {id: e, date: 2025, title: E, countries: [JPN, VNM, DEU, FRA, USA]}
                """
            let dates = ["2025-01-01", "2025-01", "2025", "2024-12-31", "unknown", "2025-02-01/.."]
            vocabulary = EventVocabulary(
                dates: try dates.map { try EventDate(edtf: $0) },
                types: ["talks", "visit", "statement", "event"].map { EventType(named: $0) },
                chronicle: Chronicle.reading(text))
            var generator = SplitMix64(seed: seed)
            let actors = vocabulary.chronicle.actorIDs
            let statuses: [EventStatus] = [.occurred, .occurred, .planned, .cancelled]
            var place: UInt64 = 0
            for _ in 0..<count {
                var batch = EventBatch()
                for _ in 0..<Int.random(in: 0...30, using: &generator) {
                    let parts = (0..<Int.random(in: 0...4, using: &generator)).compactMap { _ in
                        actors.randomElement(using: &generator).map {
                            (actor: $0, role: ParticipationRole.allCases.randomElement(using: &generator) ?? .host)
                        }
                    }
                    place += 1
                    batch.append(
                        date: UInt32.random(in: 0..<6, using: &generator),
                        type: UInt16.random(in: 0..<4, using: &generator),
                        status: statuses.randomElement(using: &generator) ?? .occurred,
                        importance: UInt8.random(in: 4...6, using: &generator), place: place, participants: parts)
                }
                batches.append(batch)
            }
        }

        func summation(_ some: [EventBatch], byType: Bool) -> TieSummation {
            var summation = TieSummation(vocabulary, onto: .countries, byType: byType, keeping: 3)
            for batch in some { summation.add(batch) }
            return summation
        }
    }

    private func outline(_ summation: TieSummation) -> [String] {
        ["\(summation.events) \(summation.untied)"]
            + summation.ties.map { tie in
                "\(tie.source.index) \(tie.target.index) \(tie.isDirected) \(tie.type) \(tie.count) \(tie.planned) \(tie.bilateral) "
                    + "\(tie.weight) \(tie.held) \(tie.intended) \(Array(tie.types)) \(tie.places)"
            }
    }

    @Test(
        "Merging is commutative and associative, and the order of batches plays no part",
        arguments: 1...40 as ClosedRange<UInt64>)
    func merges(seed: UInt64) throws {
        let drawn = try Drawn(seed: seed, batches: 6)
        let byType = seed.isMultiple(of: 2)
        let whole = outline(drawn.summation(drawn.batches, byType: byType))
        var generator = SplitMix64(seed: seed)
        let shuffled = drawn.batches.shuffled(using: &generator)
        #expect(outline(drawn.summation(shuffled, byType: byType)) == whole, "seed \(seed)")
        let parts = [0..<1, 1..<3, 3..<6].map { drawn.summation(Array(shuffled[$0]), byType: byType) }
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            var left = parts[order[0]]
            left.merge(parts[order[1]])
            left.merge(parts[order[2]])
            #expect(outline(left) == whole, "seed \(seed), \(order)")
            var inner = parts[order[1]]
            inner.merge(parts[order[2]])
            var right = parts[order[0]]
            right.merge(inner)
            #expect(outline(right) == whole, "seed \(seed), \(order)")
        }
        #expect(whole.count > 10, "seed \(seed)")
    }

    @Test("A summation of nothing changes nothing", arguments: 1...5 as ClosedRange<UInt64>)
    func mergesNothing(seed: UInt64) throws {
        let drawn = try Drawn(seed: seed, batches: 2)
        let nothing = drawn.summation([], byType: true)
        var summation = drawn.summation(drawn.batches, byType: true)
        let whole = outline(summation)
        summation.merge(nothing)
        #expect(outline(summation) == whole)
        var empty = nothing
        empty.merge(summation)
        #expect(outline(empty) == whole)
    }
}
