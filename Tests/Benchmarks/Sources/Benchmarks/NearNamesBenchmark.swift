import EntenteModel

/// The search for actors that may be one, and its growth.
enum NearNamesBenchmark {
    static func run() {
        for count in [1_000, 10_000, 100_000] {
            var generated = GeneratedNames(seed: 11)
            let people = generated.people(count).enumerated().map { GeneratedRecords.person($1, id: "p\($0)") }
            let chronicle = GeneratedRecords.chronicle(people)
            var found = 0
            let time = Measurement(runs: 3) {
                found = ChronicleCheck.problems(of: chronicle).count { $0.rule == .nearDuplicateActors }
            }
            print(
                "  \(count) actors: \(time.seconds) s for all of check, \(found) pairs; \(time.residentMegabytes) MB anonymous"
            )
        }
    }
}
