import EntenteModel

/// Records of which every second tells an event again.
enum MergingBenchmark {
    static func run() {
        for count in [10_000, 100_000] {
            var generated = GeneratedNames(seed: 13)
            let people = generated.people(500)
            let registry = people.enumerated().map { GeneratedRecords.person($1, id: "p\($0)") }
            let events = (0..<count).map { index in
                GeneratedRecords.event(
                    index, id: "e\(index / 2)", participants: [people[index % 500], people[(index * 7) % 500]])
            }
            var left = 0
            let time = Measurement(runs: 3) {
                let chronicle = GeneratedRecords.chronicle(registry + events)
                left = chronicle.events.count
            }
            print("  \(count) records, \(left) events: \(time.seconds) s; \(time.residentMegabytes) MB anonymous")
        }
    }
}
