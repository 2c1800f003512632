import EntenteModel
import TestSupport
import Testing

@Suite("Suggestions of check")
struct SuggestionTests {
    @Test(
        "A suggestion gives the line to paste, and once it is pasted the name finds its actor",
        arguments: [
            ("Ishiba Shigeru", "aliases: [Ishiba Shigeru]"), ("S. Ishiba", "aliases: [S. Ishiba]"),
            ("PM Ishiba", "aliases: [Ishiba]"), ("Shigero Ishiba", "aliases: [Shigero Ishiba]"),
            ("Shigeru-Ishiba", "aliases: [Shigeru-Ishiba]"),
        ])
    func pasted(name: String, line: String) throws {
        let events = "events: [{date: 2025-05-01, title: T, participants: [\(name)], sources: [{title: S}]}]\n"
        let people = "people:\n  - id: ishiba\n    name: Shigeru Ishiba\n"
        let report = CheckReport(Chronicle.reading(people + events))
        let problem = try #require(report.problems.first { $0.rule == .nearDuplicateActors })
        #expect(problem.fix == line)
        #expect(
            problem.message.contains(
                "if they are one, add to ishiba under people: \(line); if not: not_same_as: [\(name)]"))
        let joined = Chronicle.reading(people + "    \(line)\n" + events)
        #expect(joined.actors.count == 1)
        #expect(joined.lines() == [])
        let apart = Chronicle.reading(people + "    not_same_as: [\(name)]\n" + events)
        #expect(apart.actors.count == 2)
        #expect(!CheckReport(apart).problems.contains { $0.rule == .nearDuplicateActors })
    }

    @Test("Two records are joined by same_as, and two mentions by a record of their own")
    func sections() throws {
        let two = "people:\n  - {id: a, name: Ann Lee}\n  - id: b\n    name: Lee Ann\n"
        let fix = try #require(CheckReport(Chronicle.reading(two)).problems.compactMap(\.fix).first)
        #expect(fix == "same_as: [a]")
        #expect(Chronicle.reading(two + "    \(fix)\n").actors.count == 1)
        let mentions = "events: [{date: 2025-05-01, title: T, participants: [Ann Lee, Lee Ann]}]\n"
        let record = try #require(CheckReport(Chronicle.reading(mentions)).problems.compactMap(\.fix).first)
        #expect(record == "- {name: Ann Lee, aliases: [Lee Ann]}")
        #expect(Chronicle.reading("people:\n  \(record)\n" + mentions).actors.count == 1)
    }

    @Test("What is pasted is YAML whatever the name")
    func quoting() throws {
        for name in ["Ishiba: Shigeru", "\"Ishiba\" Shigeru", "Ishiba, Shigeru", "Ishiba \\ Shigeru"] {
            let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            let events = "events: [{date: 2025-05-01, title: T, participants: [{person: \"\(quoted)\"}]}]\n"
            let people = "people:\n  - id: ishiba\n    name: Shigeru Ishiba\n"
            let problems = CheckReport(Chronicle.reading(people + events)).problems
            let fix = try #require(problems.first { $0.rule == .nearDuplicateActors }?.fix, "\(name)")
            #expect(Chronicle.reading(people + "    \(fix)\n" + events).actors.count == 1, "\(fix)")
        }
    }

    @Test("No suggestion, once applied, changes whom another name means without an error")
    func safe() throws {
        let seed: UInt64 = 112
        print("suggestions: seed \(seed)")
        var random = SplitMix64(seed: seed)
        var applied = 0
        for _ in 0..<40 {
            let world = World(&random)
            let chronicle = world.chronicle(aliases: [:])
            let before = Dictionary(uniqueKeysWithValues: chronicle.names.map { ($0.name, chronicle[$0.actor].id) })
            for problem in CheckReport(chronicle).problems where problem.rule == .nearDuplicateActors {
                guard let fix = problem.fix, fix.hasPrefix("aliases: ["), let target = world.target(of: problem) else {
                    continue
                }
                applied += 1
                let after = world.chronicle(aliases: [target: String(fix.dropFirst("aliases: [".count).dropLast())])
                let errors = after.lines(.error)
                let found = Dictionary(uniqueKeysWithValues: after.names.map { ($0.name, after[$0.actor].id) })
                for (name, id) in before {
                    let isNowTarget = found[name] == "p\(target)" && id.hasPrefix("person/")
                    let isTold = found[name] == nil && errors.contains { $0.contains("\"\(name)\"") }
                    #expect(
                        found[name] == id || isNowTarget || isTold,
                        "\(name): \(id) → \(found[name] ?? "nobody"), by \(fix)")
                }
            }
        }
        #expect(applied > 50, "\(applied) suggestions")
    }

    /// A registry of people with likely names, and events that name them in other ways.
    private struct World {
        private let names: [String]
        private let mentions: [String]

        init(_ random: inout SplitMix64) {
            let given = ["Ann", "Anna", "Shigeru", "Minh", "Luong", "Maria", "Marian"]
            let family = ["Lee", "Leigh", "Ishiba", "Chinh", "Cuong", "Moreno"]
            names = (0..<8).map { _ in
                "\(given.randomElement(using: &random) ?? "") \(family.randomElement(using: &random) ?? "")"
            }
            mentions = names.map { name in
                let words = name.split(separator: " ")
                switch Int.random(in: 0..<6, using: &random) {
                case 0: return "\(words[1]) \(words[0])"
                case 1: return "\(words[0].prefix(1)). \(words[1])"
                case 2: return "PM \(words[1])"
                case 3: return String(words[1])
                case 4: return name.replacing("i", with: "y")
                default: return name
                }
            }
        }

        /// The number of the described person whom a suggestion is about.
        func target(of problem: Problem) -> Int? {
            names.indices.first { problem.message.contains("add to p\($0) under") }
        }

        func chronicle(aliases: [Int: String]) -> Chronicle {
            let people = names.enumerated().map { index, name in
                "  - {id: p\(index), name: \(name)" + (aliases[index].map { ", aliases: [\($0)]" } ?? "") + "}\n"
            }
            let events = mentions.enumerated().map {
                "  - {date: 2025-01-0\($0 + 1), title: T\($0), participants: [\($1)]}\n"
            }
            return Chronicle.reading("people:\n" + people.joined() + "events:\n" + events.joined())
        }
    }
}
