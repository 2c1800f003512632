import EntenteModel

/// A hundred thousand names of participants against ten thousand actors.
enum ResolutionBenchmark {
    static func run() {
        for (names, actors) in [(10_000, 1_000), (100_000, 10_000)] {
            var generated = GeneratedNames(seed: 7)
            let people = generated.people(actors)
            let registry = people.enumerated().map { GeneratedRecords.person($1, id: "p\($0)") }
            let mentions = (0..<names).map { _ in generated.mention(of: people[generated.next(actors)]) }
            // Ten names an event; the events alone, with names of nobody's registry, cost what is not resolution.
            let events = stride(from: 0, to: names, by: 10).map { start in
                GeneratedRecords.event(start, participants: Array(mentions[start..<min(start + 10, names)]))
            }
            let bare = stride(from: 0, to: names, by: 10).map { GeneratedRecords.event($0, participants: []) }
            let whole = Measurement(runs: 5) { GeneratedRecords.chronicle(registry + events) }
            let without = Measurement(runs: 5) { GeneratedRecords.chronicle(registry + bare) }
            let chronicle = GeneratedRecords.chronicle(registry + events)
            let found = chronicle.names.filter { $0.match != .mention }.map(\.count).reduce(0, +)
            print(
                "  \(names) names, \(actors) actors: \(whole.seconds) s the whole Chronicle, \(without.seconds) s of it without names; "
                    + "\(found) found, \(Set(mentions).count) distinct; \(whole.residentMegabytes) MB anonymous")
        }
    }
}
